import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { listFilesUnderWay } from '#delegation'
import { WrongForm } from '#platform/refusal.ts'
import { monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { refused, written } from '#tests/written.ts'
import { EnteringRegulation, MarkingRegulation } from '../contract.ts'
import { regulationPage } from '../views/regulation-page.ts'
import { regulationsPage } from '../views/regulations-page.ts'
import { enterRegulation } from './enter-regulation.ts'
import { markRegulation } from './mark-regulation.ts'
import { takeBackMark } from './take-back-mark.ts'

const office = await openOffice()
const tapem = office.officer('kabag-tapem')

test('what rests on a regulation is listed by kind, each thing once with its articles', async () => {
  const page = await pageOf('pp-12-2019')
  const kinds = page?.touched.map(({ kind, subjects }) => [
    kind,
    new Set(subjects.map(({ id }) => id)).size === subjects.length,
  ])
  assert.deepEqual(kinds, [
    ['service', true],
    ['tariff', true],
  ])
  const tariff = page?.touched[1]?.subjects.find(({ id }) => id === 'tanggungan-keluarga')
  assert.deepEqual(tariff?.articles, ['122'])
  const marriage = await pageOf('pp-9-1975')
  const names = marriage?.touched.flatMap(({ subjects }) => subjects.map(({ title }) => title.id)) ?? []
  assert.ok(names.some((name) => name.startsWith('PEM-01 ')))
  assert.ok(names.some((name) => name.includes('ispensasi')))
  const limits = (await pageOf('uu-30-2014'))?.touched.find(({ kind }) => kind === 'deadline')?.subjects ?? []
  assert.deepEqual(limits.map(({ id }) => id).includes('limit/answer/2014-10-17'), true)
})

test('files that run are told with the articles of what they rest on, and keep their rule', async () => {
  await openCase(office, { until: 'step 2' })
  await openCase(office, { place: 'rupat-utara' })
  const touched = await pageOf('pp-12-2019')
  const family = touched?.files.find(({ name }) => /[Tt]anggungan/.test(name.id))
  assert.deepEqual([family?.count, family?.articles.includes('122')], [2, true])
  assert.deepEqual((await pageOf('uu-2-2008'))?.files, [])
})

test('the officer of the regency marks a regulation revoked from a day ahead: a row, a line, and it holds on that day', async () => {
  const lines = await written(office, () => mark('pp-60-2017', { what: 'revoked', from: '2026-06-01' }))
  assert.deepEqual(
    lines.map(({ name, by, post, images, facts }) => ({ name, by, post, images, facts })),
    [
      {
        name: 'regulation.marked',
        by: tapem.id,
        post: 'kabag-tapem',
        images: ['regulations.mark I'],
        facts: {
          regulation: 'pp-60-2017',
          what: 'revoked',
          from: '2026-06-01',
          cause: 'pp-12-2019',
          touched: await seenOf('pp-60-2017'),
        },
      },
    ],
  )
  const line = (await list('2026-05-31T02:00:00Z')).find(({ key }) => key === 'pp-60-2017')
  assert.deepEqual([line?.state, line?.ahead?.toString()], ['in-force', '2026-06-01'])
  assert.equal((await list('2026-06-01T02:00:00Z')).find(({ key }) => key === 'pp-60-2017')?.state, 'revoked')
})

test('what is over is not changed again, and nothing is marked twice, too early or by itself', async () => {
  await refused(office, 'regulation-over', () => mark('pp-60-2017', { what: 'lapsed', from: '2026-05-01', by: '' }))
  await refused(office, 'regulation-over', () => mark('pp-60-2017', { what: 'changed', from: '2026-06-02' }))
  await refused(office, 'mark-repeated', () => mark('pp-60-2017', { what: 'revoked', from: '2026-06-01' }))
  await refused(office, 'mark-too-early', () => mark('pp-18-2021', { what: 'changed', from: '2021-02-01' }))
  await refused(office, 'mark-of-itself', () =>
    mark('pp-18-2021', { what: 'changed', from: '2026-02-01', by: 'pp-18-2021' }),
  )
  await refused(office, 'regulation-unknown', () => mark('pp-0-1900', { what: 'changed', from: '2026-02-01' }))
})

test('only what lapses has no other regulation behind it', async () => {
  await assert.rejects(
    () => mark('pp-18-2021', { what: 'revoked', from: '2026-04-01', by: '' }),
    (error) => error instanceof WrongForm && error.errors.by === 'choose',
  )
  await mark('uu-2-2008', { what: 'lapsed', from: '2026-04-01', by: '' })
})

test('a list that grew while somebody read it is shown again before anything is marked', async () => {
  await refused(office, 'touched-changed', () => mark('pp-18-2021', { what: 'changed', from: '2026-04-01', seen: 0 }))
})

test('a mark that was a mistake is taken back, stays in sight with its reason, and the regulation stands as before', async () => {
  const kept = (await pageOf('pp-60-2017'))?.marks[0]
  const lines = await written(office, () => takeBack('pp-60-2017', kept?.id ?? ''))
  assert.deepEqual(
    lines.map(({ name, images }) => [name, images]),
    [['regulation.mark-taken-back', ['regulations.mark_taken_back I']]],
  )
  const page = await pageOf('pp-60-2017')
  assert.deepEqual([page?.state, page?.marks[0]?.takenBack?.reason], ['in-force', 'Salah baca.'])
  await refused(office, 'mark-taken-back', () => takeBack('pp-60-2017', kept?.id ?? ''))
  await refused(office, 'mark-unknown', () => takeBack('pp-60-2017', randomUUID()))
})

test('a kecamatan keeps no regulations, even where a pack gave its post the duty', async () => {
  const camat = { ...office.officer('camat'), duties: ['regulations.keep'] }
  await refused(office, 'regency-only', () => mark('pp-18-2021', { what: 'changed', from: '2026-04-01' }, camat))
  await refused(office, 'regency-only', () => takeBack('pp-60-2017', randomUUID(), camat))
  await refused(office, 'regency-only', () => enter('perbup', '7', camat))
})

test('two who mark at once: one is first, the other reads what the first entered', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const key = (await enter('perbup', `50${round}`)).key
    const raced = await race([1, 2].map(() => () => mark(key, { what: 'revoked', from: '2026-04-01', seen: 0 })))
    assert.deepEqual([raced.done.length, raced.refused], [1, ['mark-repeated']])
  }
})

test('a regulation that the pack does not name is entered once, however often it is tried at once', async () => {
  const lines = await written(office, () => enter('keputusan', '12/KPTS/II'))
  assert.deepEqual(lines[0]?.facts, { key: 'keputusan-12-kpts-ii-2011' })
  await refused(office, 'regulation-known', () => enter('keputusan', '12/KPTS/II'))
  await refused(office, 'regulation-known', () => enter('pp', '17', tapem, '2018'))
  for (let round = 1; round <= 20; round += 1) {
    const raced = await race([1, 2, 3].map(() => () => enter('perda', String(round))))
    assert.deepEqual([raced.done.length, raced.refused], [1, ['regulation-known', 'regulation-known']])
  }
})

async function pageOf(key: string) {
  return await office.read(tapem, (tx) =>
    regulationPage(tx, tapem, { key, now: monday, saved: undefined }, listFilesUnderWay),
  )
}

async function list(now: string) {
  const ask = { kind: undefined, now: Temporal.Instant.from(now) }
  return (await office.read(tapem, (tx) => regulationsPage(tx, tapem, ask))).lines
}

async function seenOf(key: string): Promise<number> {
  return (await pageOf(key))?.touchedCount ?? 0
}

type Marking = { what: string; from: string; by?: string; seen?: number }

async function mark(regulation: string, { seen, ...changes }: Marking, by = tapem) {
  const typed = { by: 'pp-12-2019', article: '', source: 'lembaran contoh', ...changes }
  const sent = { requestId: randomUUID(), regulation, seen: seen ?? (await seenOf(regulation)), ...typed }
  const input = MarkingRegulation.parse(sent)
  return await office.inAct(by, monday, (tx) => markRegulation(tx, by, input, monday))
}

async function takeBack(regulation: string, id: string, by = tapem) {
  const input = { requestId: randomUUID(), regulation, mark: id, reason: 'Salah baca.' }
  return await office.inAct(by, monday, (tx) => takeBackMark(tx, by, input, monday))
}

async function enter(kind: string, number: string, by = tapem, year = '2011') {
  const typed = {
    kind,
    number,
    year,
    title: 'Peraturan contoh',
    issuer: 'Bupati contoh',
    date: '2011-02-03',
    source: 'map contoh',
  }
  const input = EnteringRegulation.parse({ requestId: randomUUID(), ...typed })
  return await office.inAct(by, monday, (tx) => enterRegulation(tx, by, input, monday))
}
