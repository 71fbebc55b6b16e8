import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { parse } from 'yaml'
import { beginOfficeVersion, keepBaseline } from '#catalogue'
import { record } from '#journal'
import { atEnd } from '#tests/at-end.ts'
import { closeFrom } from '#tests/authority.ts'
import { monday, tuesday } from '#tests/cast.ts'
import { openDatabase } from '#tests/database.ts'
import { enterBy } from '#tests/instrument.ts'
import { listen } from '#tests/listen.ts'
import { openOffice } from '#tests/office.ts'
import { putUnder, typeIn } from '#tests/placing.ts'
import { bengkalis, copyPack, getPack } from '#tests/regency-pack.ts'
import { templatesOf } from '#tests/templates.ts'
import { everything } from '#tests/written.ts'
import { applyPack } from './apply-pack.ts'
import { checkPack } from './check-pack.ts'
import { packExport, refusalOfPlace } from './export-command.ts'

const office = await openOffice()

function newFolder(t?: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'paten-export-'))
  atEnd(async () => rmSync(folder, { recursive: true, force: true }), t)
  return folder
}

async function exported(pool: typeof office.pool, folder: string, ...options: string[]) {
  const { said, terminal } = listen()
  const exit = await packExport([folder, ...options], () => Promise.resolve(pool), terminal)
  return { exit, out: said.out.trimEnd(), err: said.err }
}

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort()

test('what was applied is given back as the same pack, file by file, and applying it changes nothing', async (t) => {
  const folder = newFolder(t)
  const { exit, out } = await exported(office.pool, folder)
  assert.deepEqual([exit, out], [0, `${folder}: ${filesOf(folder).length} files of the pack that is applied.`])
  assert.deepEqual(filesOf(folder), filesOf(bengkalis))
  for (const path of filesOf(folder)) {
    const [given, source] = [folder, bengkalis].map((root) => readFileSync(join(root, path), 'utf8'))
    if (path.endsWith('.yaml')) assert.deepEqual(parse(given ?? ''), parse(source ?? ''), path)
    assert.equal(given, source, path)
  }
  const before = await everything(office)
  const again = getPack(folder)
  assert.equal(again.hash, getPack().hash)
  assert.equal((await applyPack(office.pool, again, tuesday)).applied, false)
  assert.deepEqual(await everything(office), before)
})

test('a pack with its comments and its order of keys comes back as it was written', async (t) => {
  const { pool } = await openDatabase(t)
  const copy = copyPack(t)
  copy.edit('regency.yaml', 'key: bengkalis\ncode: "14.03"', '# tulisan kami\ncode: "14.03"\nkey: bengkalis')
  await applyPack(pool, getPack(copy.folder), monday)
  const folder = newFolder(t)
  await exported(pool, folder)
  assert.match(readFileSync(join(folder, 'regency.yaml'), 'utf8'), /# tulisan kami\ncode/)
})

test('what officers entered stands beside it, and the whole is still the pack that is applied', async (t) => {
  const entering = await openOffice(t)
  const camat = entering.officer('camat')
  await closeFrom(entering, 'PEM-08', { on: '2026-04-01' })
  await entering.inAct(camat, tuesday, async (tx) => {
    const stricter = {
      promise: { amount: 4, unit: 'days' },
      basis: { id: 'Maklumat camat', en: 'Pledge of the camat' },
      sure: 'a',
    } as const
    const from = Temporal.PlainDate.from('2026-05-01')
    await beginOfficeVersion(tx, { office: camat.office, service: 'skgr', stricter, from })
    await keepBaseline(tx, { office: camat.office, service: 'domisili', from })
    const by = { kind: 'officer', id: camat.id, post: 'camat' } as const
    await record(tx, { name: 'sample.enacted', office: camat.office, subject: camat.id, by, at: tuesday, facts: {} })
  })
  await enterBy(entering, { codes: ['PEM-09'], from: '2019-03-07', offices: ['mandau'] })
  await typeIn(entering, 'PEM-50')
  await putUnder(entering, 'PEM-50', { services: ['domisili'], offices: ['mandau', 'bantan'] })
  const { hasnah, mardiana, propose, enact } = templatesOf(entering)
  await enact(mardiana, (await propose(hasnah)).version)
  const folder = newFolder(t)
  const { exit, out } = await exported(entering.pool, folder, '--json')
  assert.deepEqual([exit, JSON.parse(out).entered], [0, true])
  const entered = parse(readFileSync(join(folder, 'entered.yaml'), 'utf8'))
  assert.deepEqual(
    entered.closings.map(({ code, on, what }: Record<string, string>) => `${code} ${on} ${what}`),
    ['PEM-08 2026-04-01 ended'],
  )
  assert.deepEqual(
    entered.authorities.map(({ code, from, inUseFrom }: Record<string, string>) => [code, from, inUseFrom]),
    [
      ['PEM-09', '2019-03-07', '2026-03-02'],
      ['PEM-50', '2026-03-02', undefined],
    ],
  )
  assert.deepEqual(entered.placements, [
    { authority: 'PEM-50', service: 'domisili', offices: ['bantan', 'mandau'], from: '2026-03-02' },
  ])
  assert.deepEqual(entered.services, [
    {
      ...{ service: 'skgr', office: 'mandau', from: '2026-05-01' },
      stricter: {
        promise: { amount: 4, unit: 'days' },
        basis: { id: 'Maklumat camat', en: 'Pledge of the camat' },
        sure: 'a',
      },
    },
    { service: 'domisili', office: 'mandau', from: '2026-05-01' },
  ])
  assert.deepEqual(
    entered.templates.map(({ template, from, source }: Record<string, string>) => [
      template,
      from,
      source?.slice(0, 9),
    ]),
    [['tanggungan-keluarga', '2026-03-02', '// Surat ']],
  )
  assertChecked(folder)
  const before = await everything(entering)
  assert.equal((await applyPack(entering.pool, getPack(folder), tuesday)).applied, false)
  assert.deepEqual(await everything(entering), before)
})

/** What was entered names what is there: a check knows the powers that were typed in, and tells what nobody declares. */
function assertChecked(folder: string): void {
  const path = join(folder, 'entered.yaml')
  const whole = readFileSync(path, 'utf8')
  writeFileSync(
    path,
    whole.replaceAll('authority: PEM-50', 'authority: PEM-59').replace('code: PEM-08', 'code: PEM-89'),
  )
  const checked = checkPack(folder)
  assert.deepEqual('errors' in checked && checked.errors.map(({ file, kind, where }) => `${file} ${kind} ${where}`), [
    'entered.yaml dangling closings[1].code',
    'entered.yaml dangling placements[1].authority',
  ])
  const keperluan =
    'limits: [{ question: luas-lahan, name: { id: Luas, en: Area }, atMost: 1, above: { id: dinas, en: agency } }]'
  writeFileSync(path, whole.replace('  - code: PEM-50\n', `  - code: PEM-50\n    ${keperluan}\n`))
  const limited = checkPack(folder)
  assert.deepEqual('errors' in limited && limited.errors.map(({ message }) => message), [
    'placements[1].service: expected a service with a question luas-lahan, for PEM-50 is limited by it; found domisili, which has none',
  ])
  writeFileSync(path, whole)
}

test('a folder that holds something is left as it is, and so is one when nothing was applied', async (t) => {
  const full = newFolder(t)
  await exported(office.pool, full)
  const refused = await exported(office.pool, full)
  assert.deepEqual([refused.exit, refused.out], [1, ''])
  assert.match(refused.err, /That folder is not empty\..*Nothing was written\./)
  assert.equal(JSON.parse((await exported(office.pool, full, '--json')).out).refused, 'pack-folder-full')

  const { pool } = await openDatabase(t)
  const none = await exported(pool, newFolder(t), '--json')
  assert.deepEqual([none.exit, JSON.parse(none.out).refused], [1, 'pack-none'])
})

test('a file in its place, a place that is not ours, a name too long and a full disk are told, and nothing is left', async (t) => {
  const root = newFolder(t)
  const told = async (folder: string) => {
    const { exit, out } = await exported(office.pool, folder, '--json')
    return [exit, JSON.parse(out).refused]
  }
  writeFileSync(join(root, 'surat'), 'Isi')
  assert.deepEqual(await told(join(root, 'surat')), [1, 'pack-place-file'])
  assert.deepEqual(await told(join(root, 'surat', 'paket')), [1, 'pack-place-file'])
  assert.deepEqual(await told('/sys/paten-export'), [1, 'pack-place-closed'])
  // Long enough for the folder and its first files, too long for those in services/: it stops half-way.
  const deep = join(root, ...Array.from({ length: 16 }, () => 'x'.repeat(250))).slice(0, 4050)
  const stopped = await exported(office.pool, deep)
  assert.deepEqual([stopped.exit, stopped.out], [1, ''])
  assert.match(stopped.err, /The name of that folder is too long\..*Nothing was written\./)
  assert.deepEqual(await told(deep), [1, 'pack-place-too-long'])
  assert.deepEqual(readdirSync(root), ['surat'])
  assert.equal(readFileSync(join(root, 'surat'), 'utf8'), 'Isi')
  const full = Object.assign(new Error('write'), { code: 'ENOSPC' })
  assert.equal(refusalOfPlace(full)?.code, 'pack-place-no-room')
  assert.equal(refusalOfPlace(new Error('ours')), undefined)
})

test('a pack of an earlier release kept no files: it says so, and applying it once more keeps them', async (t) => {
  const old = await openOffice(t)
  await old.owner.query('alter table offices.pack disable trigger user; update offices.pack set sources = null')
  await old.owner.query('alter table offices.pack enable trigger user')
  const folder = newFolder(t)
  assert.equal(JSON.parse((await exported(old.pool, folder, '--json')).out).refused, 'pack-kept-no-files')
  assert.equal((await applyPack(old.pool, getPack(), tuesday)).rows, 1)
  assert.equal((await exported(old.pool, folder)).exit, 0)
})
