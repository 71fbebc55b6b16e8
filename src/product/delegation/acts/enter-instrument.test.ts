import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import {
  findAuthority,
  listClosings,
  listRegister,
  livingClosing,
  registerState,
  versionOn,
  whyNotUnder,
} from '#authority'
import { closeFrom } from '#tests/authority.ts'
import { tuesday } from '#tests/cast.ts'
import { attachTo, enterBy, letOpen, page } from '#tests/instrument.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { copyPack, getPack } from '#tests/regency-pack.ts'
import { refused, written, wrongForm } from '#tests/written.ts'
import { applyPack } from '../../../app/pack/apply-pack.ts'
import { listPapers, listPublicPapers } from '../store.ts'

const office = await openOffice()
const tapem = office.officer('kabag-tapem')
const mandau = office.officer('camat').office
const day = (text: string) => Temporal.PlainDate.from(text)
const enter = (changes: Parameters<typeof enterBy>[1], by = tapem) => enterBy(office, changes, by)

test('an instrument makes the powers it names true, for the offices it names, from its day', async () => {
  const lines = await written(office, () => enter({ codes: ['PEM-09', 'PEM-03'], offices: ['mandau'] }))
  assert.deepEqual(
    lines.map(({ name, images, facts }) => [name, images, facts]),
    [
      [
        'authority.entered',
        ['authority.version I', 'authority.version I', 'authority.version U', 'authority.version U'],
        { regulation: 'pp-17-2018', codes: ['PEM-03', 'PEM-09'], from: '2026-03-02' },
      ],
    ],
  )
  const found = await office.read(tapem, (tx) =>
    findAuthority(tx, { code: 'PEM-09', office: mandau, on: day('2026-03-02') }),
  )
  assert.deepEqual([found?.illustrative, found?.basis.id], [false, 'Peraturan Pemerintah 17/2018 pasal 11 (PEM-09)'])
  assert.equal(whyNotUnder(found, { on: day('2026-03-02'), mode: 'production' }), undefined)
})

test('an instrument of years ago is kept with its day; what was recorded until today stays, and no case changes', async () => {
  const [running, waiting] = [await openCase(office, { until: 'step 3' }), await openCase(office)]
  const ruleOf = async (number: string) => {
    const asked = 'select authority from cases.case_file where number = $1'
    return (await office.owner.query<{ authority: string }>(asked, [number])).rows[0]?.authority
  }
  const before = [await ruleOf(running), await ruleOf(waiting)]
  const was = await office.read(tapem, (tx) => listRegister(tx, 'PEM-05'))
  await enter({ codes: ['PEM-05'], from: '2019-03-07' })
  const now = await office.read(tapem, (tx) => listRegister(tx, 'PEM-05'))
  assert.deepEqual(
    now.map(({ from, until, lawfulFrom, illustrative }) => [from, until, lawfulFrom, illustrative].join(' ')),
    [`${was[0]?.from} 2026-03-02  true`, '2026-03-02  2019-03-07 false'],
  )
  assert.deepEqual([await ruleOf(running), await ruleOf(waiting)], before)
  // What came on paper last week is entered under the instrument, which held then by law.
  const late = await office.read(tapem, (tx) =>
    findAuthority(tx, { code: 'PEM-05', office: mandau, on: day('2026-02-24') }),
  )
  assert.deepEqual([late?.illustrative, late?.validFrom.toString()], [false, '2019-03-07'])
  await refused(office, 'instrument-overlaps', () => enter({ codes: ['PEM-05'], from: '2019-03-07' }))
  await enter({ codes: ['PEM-05'], from: '2022-01-03', offices: ['mandau'] })
  const rupat = office.officer('camat', 'rupat-utara').office
  const held = async (at: string) =>
    (await office.read(tapem, (tx) => findAuthority(tx, { code: 'PEM-05', office: at, on: day('2026-03-02') })))
      ?.validFrom
  assert.deepEqual([`${await held(mandau)}`, `${await held(rupat)}`], ['2022-01-03', '2019-03-07'])
})

test('an instrument is refused for a day before it was made or far ahead, an end that has passed or comes before its beginning, and a circular', async () => {
  const wrong = (changes: Parameters<typeof enterBy>[1]) => wrongForm(enter({ codes: ['PEM-10'], ...changes }))
  assert.deepEqual(await wrong({ from: '2018-05-02' }), { from: 'day-before-paper' })
  assert.deepEqual(await wrong({ from: '2036-03-03' }), { from: 'day-far' })
  assert.deepEqual(await wrong({ from: '2020-01-01', until: '2026-03-01' }), { until: 'day-over' })
  assert.deepEqual(await wrong({ until: '2026-03-02' }), { until: 'day-order' })
  assert.deepEqual(await wrong({ regulation: 'tidak-ada' }), { regulation: 'choose' })
  assert.deepEqual(await wrong({ offices: ['entah'] }), { offices: 'choose' })
  await refused(office, 'authority-unknown', () => enter({ codes: ['PEM-98'] }))
  await closeFrom(office, 'PEM-06', { on: '2026-04-01' })
  await refused(office, 'closing-planned', () => enter({ codes: ['PEM-06'] }))
  const camat = { ...office.officer('camat'), duties: ['authorities.keep'] }
  await refused(office, 'register-regency-only', () => enter({ codes: ['PEM-11'] }, camat))
})

test("what an officer closed or entered is no longer the pack's to change", async (t) => {
  const { folder, edit } = copyPack(t)
  edit('authorities.yaml', 'id: Surat keterangan berkelakuan baik atau pengantar SKCK', 'id: Nama lain')
  await applyPack(office.pool, getPack(folder), tuesday)
  const asked = { code: 'PEM-06', office: mandau, on: day('2026-04-01') }
  const closed = await office.read(tapem, (tx) => findAuthority(tx, asked))
  assert.equal(whyNotUnder(closed, { on: asked.on, mode: 'demo' }), 'authority-ended')
  const [versions, closings] = await office.read(tapem, (tx) =>
    Promise.all([listRegister(tx, 'PEM-09'), listClosings(tx, 'PEM-06')]),
  )
  assert.equal(versionOn(versions, day('2026-03-04'))?.enteredByName, tapem.name)
  assert.equal(registerState(versions, day('2026-03-04')), 'in-force')
  assert.equal(livingClosing(closings, [])?.on.toString(), '2026-04-01')
})

test('the scan comes with the instrument or later, and officers open it until the regency lets everybody', async () => {
  const first = await page(office, 40)
  const lines = await written(office, () => enter({ codes: ['PEM-01'], papers: [first] }))
  assert.deepEqual(lines[0]?.images.slice(-2), ['delegation.paper I', 'documents.file I'])
  const { papers } = await attachTo(office, 'PEM-01', [await page(office, 41), await page(office, 42)])
  assert.equal(papers.length, 2)
  assert.deepEqual(await openToAll(), [])
  const [paper = ''] = papers
  const shown = await written(office, () => letOpen(office, 'PEM-01', { paper, standing: 'everybody' }))
  assert.deepEqual(
    shown.map(({ name, images, facts }) => [name, images, facts]),
    [['instrument.paper-shown', ['delegation.paper_standing I'], { code: 'PEM-01', paper, standing: 'everybody' }]],
  )
  assert.deepEqual(await openToAll(), ['halaman-41.jpg'])
  await refused(office, 'paper-stands-so', () => letOpen(office, 'PEM-01', { paper, standing: 'everybody' }))
  await letOpen(office, 'PEM-01', { paper, standing: 'officers' })
  assert.deepEqual(await openToAll(), [])
})

test('a page attached by mistake is taken away with why, and may come again', async () => {
  const wrong = await page(office, 50)
  const { papers } = await attachTo(office, 'PEM-01', [wrong])
  const [paper = ''] = papers
  const away = { paper, standing: 'taken-away' } as const
  assert.deepEqual(await wrongForm(letOpen(office, 'PEM-01', away)), { reason: 'empty' })
  await letOpen(office, 'PEM-01', { ...away, reason: 'Salah surat.' })
  await refused(office, 'paper-unknown', () => letOpen(office, 'PEM-01', { paper, standing: 'everybody' }))
  await refused(office, 'paper-unknown', () => letOpen(office, 'PEM-01', { paper: randomUUID(), standing: 'officers' }))
  // A paper of another power is not found under this one, in the same words.
  await enter({ codes: ['PEM-02'], regulation: 'uu-23-2014' })
  const [other = ''] = (await attachTo(office, 'PEM-02', [await page(office, 51)], 'uu-23-2014')).papers
  await refused(office, 'paper-unknown', () => letOpen(office, 'PEM-01', { paper: other, standing: 'everybody' }))
  await letOpen(office, 'PEM-02', { paper: other, standing: 'everybody' })
  assert.deepEqual((await attachTo(office, 'PEM-01', [wrong])).papers, [paper])
})

test('the very same file twice, a file that is not here, another regulation and another office are told', async () => {
  const one = await page(office, 60)
  await refused(office, 'paper-twice', () => attachTo(office, 'PEM-01', [one, { ...one, name: 'lain.jpg' }]))
  await attachTo(office, 'PEM-01', [one, { ...one, fresh: false }])
  await refused(office, 'paper-twice', () => attachTo(office, 'PEM-01', [one]))
  const nowhere = { sha256: 'a'.repeat(64), name: 'hilang.pdf', fresh: false }
  await refused(office, 'paper-not-stored', () => attachTo(office, 'PEM-01', [nowhere]))
  await refused(office, 'instrument-none', () => attachTo(office, 'PEM-01', [nowhere], 'pp-9-1975'))
  await refused(office, 'instrument-none', () => attachTo(office, 'PEM-02', [nowhere]))
  const camat = { ...office.officer('camat'), duties: ['authorities.keep'] }
  const paper = randomUUID()
  await refused(office, 'register-regency-only', () =>
    letOpen(office, 'PEM-01', { paper, standing: 'everybody' }, camat),
  )
})

test('two who attach one file at once, twenty times: it is kept once, and the other is told', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const same = await page(office, 100 + round)
    const raced = await race([1, 2].map(() => () => attachTo(office, 'PEM-01', [same])))
    assert.deepEqual([raced.done.length, raced.refused], [1, ['paper-twice']], `round ${round}`)
  }
})

async function openToAll(): Promise<string[]> {
  const anyone = { scope: [office.regency] }
  const papers = await office.read(anyone, (tx) => listPublicPapers(tx, 'pp-17-2018'))
  const all = await office.read(anyone, (tx) => listPapers(tx, { regulation: 'pp-17-2018' }))
  assert.ok(all.length > papers.length)
  return papers.map(({ name }) => name)
}
