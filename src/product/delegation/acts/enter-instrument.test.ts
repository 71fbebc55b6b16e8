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

test('an instrument is refused for a day that is past, an end before its beginning, and a circular', async () => {
  const wrong = (changes: Parameters<typeof enterBy>[1]) => wrongForm(enter({ codes: ['PEM-10'], ...changes }))
  assert.deepEqual(await wrong({ from: '2026-03-01' }), { from: 'day-past' })
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
