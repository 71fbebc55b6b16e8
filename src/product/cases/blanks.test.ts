import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { listRuns } from '#clock'
import { connect, sql } from '#platform/db.ts'
import { minutesAfter, monday, tuesday } from '#tests/cast.ts'
import { checkHtml } from '#tests/check-html.ts'
import { fillRegistration } from '#tests/fill-registration.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, registration } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { startTestServer } from '#tests/test-server.ts'
import { refused, written } from '#tests/written.ts'
import { printBlanks } from './acts/print-blanks.ts'
import { registerCase } from './acts/register-case.ts'
import { spoilBlank } from './acts/spoil-blank.ts'
import { findPaperEntry } from './store/blanks.ts'

const office = await openOffice()
const clerk = office.officer('petugas-loket')
const onPaper = { paperDate: '2026-03-02', paperTime: '10.15', paperReason: 'Listrik padam sampai sore.' }
const tenFifteen = minutesAfter(monday, 75)

test('slips are numbered ahead in a series of their own, each with a code', async () => {
  const lines = await written(office, () => print(3))
  assert.deepEqual(
    lines.map(({ name, by }) => [name, by]),
    [['blanks.printed', clerk.id]],
  )
  const rows = await connect(office.owner).all<{ number: string; code: string }>(
    sql`select blank_slip.number, blank_slip.code from cases.blank_slip order by blank_slip.number`,
  )
  assert.deepEqual(
    rows.map(({ number }) => number),
    ['MDU-K-2026-0001', 'MDU-K-2026-0002', 'MDU-K-2026-0003'],
  )
  assert.equal(new Set(rows.map(({ code }) => code)).size, 3)
})

test('entered the next day, the promise runs from the hour on the paper, and the journal keeps both times', async () => {
  const [blank = ''] = await print(1)
  const { number } = await enter({ ...onPaper, paperNumber: blank.toLowerCase() })
  const file = await getCase(office, clerk, number)
  assert.ok(file.registeredAt.equals(tenFifteen))
  const [run] = (await office.read(clerk, (tx) => listRuns(tx, file.id))).filter(({ kind }) => kind === 'promise')
  assert.ok(run?.startedAt.equals(tenFifteen))
  const line = await connect(office.owner).one(sql`
    select line.event_at as event, line.arrived_at as arrived from journal.line
    where line.subject = ${file.id} and line.name = 'case.opened'`)
  assert.deepEqual(line, { event: tenFifteen, arrived: tuesday })
})

test('the citizen follows it with the number and code of the slip in the hand', async () => {
  const server = await startTestServer(office)
  const [blank = ''] = await print(1)
  const row = await connect(office.owner).one<{ code: string }>(
    sql`select blank_slip.code from cases.blank_slip where blank_slip.number = ${blank}`,
  )
  const path = `/lacak/${blank}/${row?.code}`
  assert.equal((await server.anyone.get(path)).status, 404)
  const { number } = await enter({ ...onPaper, paperNumber: blank })
  assert.match((await server.anyone.get(path)).page.text, new RegExp(number))
})

test('refuses a number that is not there, another office’s, a future hour, and one before the slip was printed', async () => {
  const [blank = ''] = await print(1)
  const on = (changes: object) => () => enter({ ...onPaper, paperNumber: blank, ...changes })
  await refused(office, 'blank-unknown', on({ paperNumber: 'MDU-K-2026-9999' }))
  await refused(office, 'blank-in-future', on({ paperDate: '2026-03-04' }))
  await refused(office, 'blank-before-print', on({ paperTime: '08.59' }))
  const far = office.officer('petugas-loket', 'rupat-utara')
  const form = await registration(office, { ...onPaper, paperNumber: blank }, 'rupat-utara')
  const entering = () => office.inAct(far, tuesday, (tx) => registerCase(tx, far, form, tuesday, office.equipment))
  await refused(office, 'blank-unknown', entering)
})

test('from the keys of digits alone: the last digits of the slip still in the drawer, and an hour without its point', async () => {
  const [blank = ''] = await print(1)
  const { number } = await enter({ ...onPaper, paperNumber: String(Number(blank.slice(-4))), paperTime: '1015' })
  const file = await getCase(office, clerk, number)
  assert.ok(file.registeredAt.equals(tenFifteen))
  const entry = await office.read(clerk, (tx) => findPaperEntry(tx, file.id))
  assert.equal(entry?.blank, blank)
  await refused(office, 'blank-used', () => enter({ ...onPaper, paperNumber: blank.slice(-4) }))
  await refused(office, 'blank-unknown', () => enter({ ...onPaper, paperNumber: '9999' }))
})

test('a slip is entered from its line in the list: number and day stand there, and the reason of the one before', async () => {
  const server = await startTestServer(office, { now: () => tuesday })
  const counter = server.as(clerk)
  const [first = '', second = ''] = await print(2)
  await enter({ ...onPaper, paperNumber: first })
  const link = (await counter.get('/blanks')).page.link(`Masukkan slip ini ${second}`) ?? ''
  const answer = await counter.get(link)
  await checkHtml(answer.body.toString(), 'the form of a slip written by hand')
  const form = fillRegistration(answer.page, office)
  assert.deepEqual(
    ['paperNumber', 'paperDate', 'paperTime', 'paperReason'].map((name) => form.value(name)),
    [second, '2026-03-03', '', onPaper.paperReason],
  )
  const sent = await counter.send(form.set('paperDate', '2026-03-02').set('paperTime', '1130'))
  assert.equal(sent.status, 303)
  assert.match((await counter.get('/blanks')).page.text, new RegExp(`${second}\\s*berkas`))
})

test('what is not written whole is told beside each field', async () => {
  await assert.rejects(enter({ paperNumber: '', paperDate: '2026-02-30', paperTime: '25.00', paperReason: 'ya' }), {
    errors: { paperNumber: 'empty', paperDate: 'date', paperTime: 'time', paperReason: 'reason-short' },
  })
})

test('a slip is used once: two who enter one at once, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const [blank = ''] = await print(1)
    const attempt = () => enter({ ...onPaper, paperNumber: blank })
    const { done, refused } = await race([attempt, attempt])
    assert.deepEqual([done.length, refused], [1, ['blank-used']])
  }
})

test('a spoiled slip is explained once, and then is neither used nor spoiled again', async () => {
  const [blank = ''] = await print(1)
  const lines = await written(office, () => spoil(blank))
  assert.deepEqual(
    lines.map(({ name, images }) => [name, images]),
    [['blank.spoiled', ['cases.blank_slip U']]],
  )
  await refused(office, 'blank-spoiled', () => spoil(blank))
  await refused(office, 'blank-spoiled', () => enter({ ...onPaper, paperNumber: blank }))
  const [used = ''] = await print(1)
  await enter({ ...onPaper, paperNumber: used })
  await refused(office, 'blank-used', () => spoil(used))
})

test('the pages: printed as sheets with number and code, listed while unused, explained with a button', async () => {
  const server = await startTestServer(office)
  const counter = server.as(clerk)
  const form = (await counter.get('/blanks')).page.form('Beri nomor dan cetak').set('count', '2')
  const printed = await counter.send(form)
  const printout = await counter.get(printed.location ?? '')
  assert.match(printout.body.toString(), /<link rel="stylesheet" href="\/assets\/desk/)
  const sheets = printout.page.text
  const numbers = sheets.match(/MDU-K-2026-\d{4}/g) ?? []
  // Each number stands on the part of the applicant and on that of the office.
  assert.deepEqual([numbers.length, new Set(numbers).size], [4, 2])
  const [number = ''] = /MDU-K-2026-\d{4}/.exec(sheets) ?? []
  const short = await counter.send((await counter.get('/blanks')).page.form(`Catat rusak ${number}`).set('reason', 'x'))
  assert.equal(short.status, 422)
  const spoilt = short.page.form(`Catat rusak ${number}`).set('reason', 'Tersiram kopi.')
  assert.equal((await counter.send(spoilt)).location, '/blanks')
  assert.match((await counter.get('/blanks')).page.text, /Tersiram kopi\./)
})

async function print(count: number): Promise<string[]> {
  const { batch } = await office.inAct(clerk, monday, (tx) =>
    printBlanks(tx, clerk, { requestId: randomUUID(), count }, monday),
  )
  const rows = await connect(office.owner).all<{ number: string }>(
    sql`select blank_slip.number from cases.blank_slip where blank_slip.batch = ${batch} order by blank_slip.number`,
  )
  return rows.map(({ number }) => number)
}

async function enter(changes: object): Promise<{ number: string }> {
  const form = await registration(office, changes)
  return await office.inAct(clerk, tuesday, (tx) => registerCase(tx, clerk, form, tuesday, office.equipment))
}

async function spoil(blank: string) {
  const input = { requestId: randomUUID(), blank, reason: 'Robek waktu dicetak.' }
  return await office.inAct(clerk, tuesday, (tx) => spoilBlank(tx, clerk, input, tuesday))
}
