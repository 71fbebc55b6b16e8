import assert from 'node:assert/strict'
import { test } from 'node:test'
import { passStep } from '#cases'
import { findOfficeByKey } from '#offices'
import { listFindings, lookAtDesks } from '#supervision'
import { minutesAfter, monday } from '#tests/cast.ts'
import { checkHtml } from '#tests/check-html.ts'
import { openOffice } from '#tests/office.ts'
import { openCase, sent } from '#tests/open-case.ts'
import { startTestServer } from '#tests/test-server.ts'
import { decideDay } from '#timetable'
import { foldAll } from './fold-figures.ts'
import { lookEverywhere } from './look-at-desks.ts'

const office = await openOffice()
const days = (count: number) => minutesAfter(monday, count * 24 * 60)
const friday = minutesAfter(days(4), 9 * 60)
const numbers: string[] = []
for (let file = 0; file < 6; file += 1) numbers.push(await openCase(office, { at: minutesAfter(monday, file) }))
await openCase(office, { place: 'rupat-utara' })
await foldAll(office.pool, friday)

const pengawas = office.officer('pengawas')
const march = { from: Temporal.PlainDate.from('2026-03-01'), until: Temporal.PlainDate.from('2026-04-01') }

async function found(key = 'mandau', period = march) {
  return await office.read(pengawas, async (tx) => {
    const one = await findOfficeByKey(tx, key)
    assert.ok(one)
    return await listFindings(tx, pengawas, { offices: [one], period })
  })
}

const server = await startTestServer(office, { now: () => friday })

test('nothing is found before anybody looked, and what lies three whole days is, with its files', async () => {
  assert.deepEqual(await found(), [])
  assert.equal(await lookEverywhere(office.pool, friday), 2, 'two offices have a month')
  const [one, ...others] = await found()
  assert.deepEqual(others, [])
  assert.deepEqual([one?.kind, one?.post?.key, one?.n, one?.most], ['sleeping-desk', 'kasi-pelum', 6, 4])
  assert.deepEqual(one?.cases.map(({ number }) => number).sort(), numbers.toSorted())
  assert.deepEqual(await found('rupat-utara'), [], 'one file is no pile')
})

test('it stands on the pages of the regency, the office and the desk, names nobody, and its evidence opens to files', async () => {
  const [supervisor, camat] = [server.as(pengawas), server.as(office.officer('camat'))]
  for (const [who, path] of [
    [supervisor, '/offices'],
    [camat, '/offices/mandau'],
    [camat, '/offices/mandau/desks/kasi-pelum'],
    [camat, '/findings'],
    [supervisor, '/findings?office=mandau&masa=1'],
  ] as const) {
    const { body, page } = await who.get(path)
    checkHtml(body.toString(), path)
    assert.match(
      page.text,
      /4 hari kerja penuh tidak ada yang diteruskan, padahal kantor buka dan 6 berkas menunggu/,
      path,
    )
    for (const { name } of office.officers('mandau').filter(({ id }) => id !== office.officer('camat').id))
      assert.ok(!page.text.includes(name), `${path}: ${name}`)
  }
  const { body, page } = await supervisor.get('/findings')
  for (const number of numbers) assert.match(body.toString(), new RegExp(`href="/cases/${number}"`))
  assert.match(body.toString(), /href="\/offices\/mandau\/desks\/kasi-pelum\?masa=(\d{4}-\d\d)\.\.\1"/)
  assert.match(page.text, /Batas ini dari kami \(b\)/)
  assert.match(page.text, /bukan putusan/)
})

test('an office reads what is found in it, and nothing of another', async () => {
  const other = server.as(office.officer('camat', 'rupat-utara'))
  assert.match((await other.get('/findings')).page.text, /Tidak ada yang melewati batas/)
  assert.equal((await other.get('/findings?office=mandau')).status, 404)
  assert.equal((await server.as(pengawas).get('/findings?office=nirwana')).status, 404)
})

test('what is looked at once is not looked at again that day, until more is counted; two who look at once find the same', async () => {
  assert.equal(await lookEverywhere(office.pool, friday), 0)
  const pelum = office.officer('kasi-pelum')
  const [number = ''] = numbers
  const step = { ...sent(number, 1), step: 'periksa-pelum' }
  await office.inAct(pelum, days(1), (tx) => passStep(tx, pelum, step, days(1)))
  await foldAll(office.pool, friday)
  const place = { office: pelum.office, regency: office.regency, zone: pelum.zone }
  const looked = await Promise.all([1, 2].map(() => office.read(pelum, (tx) => lookAtDesks(tx, place, friday))))
  assert.deepEqual(looked.toSorted(), [0, 1])
  assert.deepEqual(
    (await found()).map(({ n, most }) => [n, most]),
    [[5, 3]],
    'it had worked on Tuesday',
  )
})

test('a busy month is looked at again when a twentieth more was counted, and at the latest on the next day', async () => {
  const here = office.officer('kasi-pelum').office
  await office.owner.query('update supervision.looked set counted = counted + 1000 where office = $1', [here])
  await office.owner.query(
    `update supervision.roll set n = n + 1000
     where office = $1 and grain = 'month' and service = '' and measure = 'opened'`,
    [here],
  )
  assert.equal(await lookEverywhere(office.pool, friday), 0)
  const [, number = ''] = numbers
  const pelum = office.officer('kasi-pelum')
  const step = { ...sent(number, 1), step: 'periksa-pelum' }
  await office.inAct(pelum, days(1), (tx) => passStep(tx, pelum, step, days(1)))
  await foldAll(office.pool, friday)
  assert.equal(await lookEverywhere(office.pool, friday), 0, 'one of a thousand')
  assert.equal(await lookEverywhere(office.pool, minutesAfter(friday, 24 * 60)), 2, 'a day later each office is')
})

test('a closing that is entered long afterwards heals what was found in a month that nobody looks at any more', async () => {
  const [saturday, sunday, later] = [days(40), days(41), days(100)]
  const [camat, kasi] = [office.officer('camat', 'rupat-utara'), office.officer('kasi-pelum', 'rupat-utara')]
  const april = { from: Temporal.PlainDate.from('2026-04-01'), until: Temporal.PlainDate.from('2026-05-01') }
  const inApril = async () =>
    (await found('rupat-utara', april)).filter(({ post }) => post?.key === 'kasi-pelum').map(({ n, most }) => [n, most])
  for (let file = 0; file < 6; file += 1) {
    const number = await openCase(office, { place: 'rupat-utara', at: minutesAfter(days(35), file) })
    const step = { ...sent(number, 1), step: 'periksa-pelum' }
    await office.inAct(kasi, days(39), (tx) => passStep(tx, kasi, step, days(39)))
  }
  for (const at of [saturday, later]) {
    await foldAll(office.pool, at)
    await lookEverywhere(office.pool, at)
  }
  assert.deepEqual(await inApril(), [[7, 3]])
  const date = Temporal.PlainDate.from('2026-04-08')
  const closing = { date, kind: 'emergency-closing', name: 'Banjir', source: 'Lisan' } as const
  const decided = { ...closing, requestId: crypto.randomUUID() }
  await office.inAct(camat, sunday, (tx) => decideDay(tx, camat, decided, sunday))
  await foldAll(office.pool, later)
  await lookEverywhere(office.pool, later)
  assert.deepEqual(await inApril(), [], 'it was closed on one of these days')
})
