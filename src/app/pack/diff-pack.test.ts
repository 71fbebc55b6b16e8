import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { closeFrom } from '#tests/authority.ts'
import { monday, tuesday } from '#tests/cast.ts'
import { openDatabase } from '#tests/database.ts'
import { listen } from '#tests/listen.ts'
import { openOffice } from '#tests/office.ts'
import { putUnder, typeIn } from '#tests/placing.ts'
import { bengkalis, copyPack, getPack } from '#tests/regency-pack.ts'
import { standardOf } from '#tests/standards.ts'
import { templatesOf } from '#tests/templates.ts'
import { everything } from '#tests/written.ts'
import { applyPack } from './apply-pack.ts'
import { packDiff } from './diff-command.ts'

const office = await openOffice()

async function diffed(pool: typeof office.pool, folder: string, ...options: string[]) {
  const { said, terminal } = listen()
  const database = { openPool: () => Promise.resolve(pool), at: tuesday }
  const exit = await packDiff([folder, ...options], database, terminal)
  return { exit, out: said.out.trimEnd(), err: said.err }
}

/** The lines of what a change of some files would do. */
async function lines(t: TestContext, ...edits: readonly (readonly [string, string, string])[]): Promise<string[]> {
  const { folder, edit } = copyPack(t)
  for (const [file, from, to] of edits) edit(file, from, to)
  const { exit, out } = await diffed(office.pool, folder)
  assert.equal(exit, 0)
  return out.split('\n').slice(1)
}

test('the pack that is applied differs in nothing', async () => {
  const { exit, out } = await diffed(office.pool, bengkalis)
  assert.deepEqual([exit, out], [0, `${bengkalis}: nothing would change; it is applied already.`])
})

test('a changed standard is told as people read it, with what was and what would be', async (t) => {
  const told = await lines(
    t,
    ['services/skgr.yaml', 'promise:\n  amount: 7\n', 'promise:\n  amount: 5\n'],
    ['services/skgr.yaml', 'office: rupat, adopted: illustrative', 'office: rupat, adopted: published'],
    ['services/skgr.yaml', 'amountRupiah: 0', 'amountRupiah: 0 # gratis'],
  )
  assert.deepEqual(told, [
    'services/skgr.yaml Time: 7 days; Standard of Siak Kecil sub-district (SIPPN 8270658) → 5 days; Standard of Siak Kecil sub-district (SIPPN 8270658)',
    'services/skgr.yaml offices[rupat].adopted: "illustrative" → "published"',
  ])
})

test('what the words of a standard do not show is told beside what they show', async (t) => {
  const told = await lines(
    t,
    ['services/skgr.yaml', 'id: "KTP-el penjual dan pembeli"', 'id: "KTP-el kedua pihak"'],
    ['services/skgr.yaml', 'kind: data\n    originalMayFollow: false', 'kind: data\n    originalMayFollow: true'],
  )
  assert.equal(told.length, 2)
  assert.equal(told[1], 'services/skgr.yaml requirements[koordinat].originalMayFollow: false → true')
})

test('every other file is told by the names that stand in it, what is new and what is gone', async (t) => {
  const told = await lines(
    t,
    ['offices.yaml', 'seat: { name: Duri, sure: a }', 'seat: { name: Duri Kota, sure: a }'],
    ['regency.yaml', 'gold: "#f2b21b"', 'gold: "#f2b21c"'],
  )
  assert.deepEqual(told, [
    'offices.yaml offices[mandau].seat.name: "Duri" → "Duri Kota"',
    'regency.yaml colours.gold: "#f2b21b" → "#f2b21c"',
  ])
})

test('what an officer entered or ended here would be left alone, and the line says so', async (t) => {
  const entering = await openOffice(t)
  await closeFrom(entering, 'PEM-08', { on: '2026-04-01' })
  await standardOf(entering, { service: 'domisili', until: 'enacted' })
  const { folder, edit } = copyPack(t)
  edit('authorities.yaml', '  - code: PEM-08\n', '  - code: PEM-08\n    note: { id: baru, en: new }\n')
  for (const place of ['mandau', 'rupat'])
    edit('services/domisili.yaml', `office: ${place}, adopted: illustrative`, `office: ${place}, adopted: published`)
  await typeIn(entering, 'PEM-50')
  await putUnder(entering, 'PEM-50', { services: ['ahli-waris', 'domisili'] })
  await putUnder(entering, 'PEM-50', { services: ['tinggal-sementara'], offices: ['mandau'] })
  for (const [key, code] of Object.entries({ 'ahli-waris': 'PEM-02', 'tinggal-sementara': 'PEM-08' }))
    edit(`services/${key}.yaml`, `authority: ${code}`, 'authority: PEM-04')
  const { out } = await diffed(entering.pool, folder)
  const told = out.split('\n').filter((line) => line.startsWith('services/'))
  assert.deepEqual(
    told.map((line) => line.replace(/: "illustrative" → "published"/, '')),
    [
      'services/ahli-waris.yaml authority: "PEM-02" → "PEM-04" (left alone: an officer entered or ended it here)',
      'services/domisili.yaml offices[mandau].adopted (left alone: an officer entered or ended it here)',
      'services/domisili.yaml offices[rupat].adopted',
      'services/tinggal-sementara.yaml authority: "PEM-08" → "PEM-04"',
    ],
  )
  assert.match(
    out,
    /authorities\.yaml authorities\[PEM-08\]\.note: new: "new" \(left alone: an officer entered or ended it/,
  )
})

test('a template is told line by line; one that the regency wrote itself is left alone, and one that breaks is refused', async (t) => {
  const writing = await openOffice(t)
  const { hasnah, mardiana, propose, enact, source } = templatesOf(writing)
  const own = (await source()).replace('menerangkan bahwa:', 'menerangkan dengan sebenarnya bahwa:')
  await enact(mardiana, (await propose(hasnah, { source: own })).version)
  const { folder, edit } = copyPack(t)
  edit('letters/tanggungan-keluarga.typ', '("Pekerjaan", fields.pekerjaan)', '("Kerja", fields.pekerjaan)')
  edit('letters/pengantar-skck.typ', '#let data = json("data.json")', '#let data = json("data.json") // isian')
  const told = (await diffed(writing.pool, folder)).out.split('\n').filter((line) => line.startsWith('letters/'))
  assert.deepEqual(told, [
    'letters/pengantar-skck.typ line 5: no longer there: #let data = json("data.json")',
    'letters/pengantar-skck.typ line 5: new: #let data = json("data.json") // isian',
    'letters/tanggungan-keluarga.typ line 16: no longer there:   ("Pekerjaan", fields.pekerjaan), (left alone: an officer entered or ended it here)',
    'letters/tanggungan-keluarga.typ line 16: new:   ("Kerja", fields.pekerjaan), (left alone: an officer entered or ended it here)',
  ])
  edit('letters/letterhead.typ', '#let people(', '#let daftar-orang(')
  const refusedDiff = await diffed(writing.pool, folder)
  assert.equal(refusedDiff.exit, 1)
  await assert.rejects(applyPack(writing.pool, getPack(folder), tuesday), { code: 'pack-breaks-templates' })
  assert.match(
    refusedDiff.err,
    /templates that the regency wrote itself would no longer become letters: tanggungan-keluarga/,
  )
})

test('a diff writes nothing; what applying would refuse is refused, and mistakes are told as ever', async (t) => {
  const before = await everything(office)
  const changed = copyPack(t)
  changed.edit('services/skgr.yaml', 'promise:\n  amount: 7\n', 'promise:\n  amount: 5\n')
  const json = JSON.parse((await diffed(office.pool, changed.folder, '--json')).out)
  assert.deepEqual([json.ok, json.before, json.lines.length, json.rehearsed.applied], [true, 'kept', 1, true])
  assert.deepEqual(await everything(office), before)

  const prefix = copyPack(t)
  prefix.edit('offices.yaml', 'prefix: MDU', 'prefix: MND')
  const refused = await diffed(office.pool, prefix.folder)
  assert.equal(refused.exit, 1)
  assert.match(refused.err, /applying it would be refused\. .*Its prefix cannot become MND/)
  prefix.edit('offices.yaml', 'prefix: MND', 'prefix: M1')
  assert.match((await diffed(office.pool, prefix.folder)).err, /1 mistake\. Nothing was applied/)
})

test('before anything was applied all of it is new', async (t) => {
  const { pool } = await openDatabase(t)
  const { exit, out } = await diffed(pool, bengkalis)
  assert.equal(exit, 0)
  assert.match(out, /no pack is applied yet, so all of it is new\. Applying it would write \d{3,} rows\./)
  assert.equal((await applyPack(pool, getPack(), monday)).applied, true)
})
