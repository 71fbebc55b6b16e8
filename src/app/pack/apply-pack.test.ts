import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type TestContext, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { findAuthority, getAuthority, whyNotUnder } from '#authority'
import { findServiceVersion, getServiceVersion, listServices } from '#catalogue'
import {
  findAppliedPack,
  findOfficeByKey,
  findOfficeByPrefix,
  findPackFile,
  findRegency,
  findRegencyHere,
  findVillage,
  listOffices,
  listPostKinds,
  listVillages,
  regencyIdOf,
} from '#offices'
import { contentHash } from '#platform/content-hash.ts'
import { type Db, openPool, sql, transaction } from '#platform/db.ts'
import { atEnd } from '#tests/at-end.ts'
import { openDatabase } from '#tests/database.ts'
import { copyPack, getPack } from '#tests/regency-pack.ts'
import { applyPack } from './apply-pack.ts'
import type { Pack } from './pack.ts'

// What a program of its own needs to read our sources.
const tsx = new URL('../../platform/tsx.ts', import.meta.url).href
const monday = Temporal.Instant.from('2026-03-02T01:00:00Z')
const tuesday = monday.add({ hours: 24 })
const today = Temporal.PlainDate.from('2026-03-02')
const regencyId = regencyIdOf('14.03')

type Office = { owner: pg.Pool; pool: pg.Pool; connection: pg.PoolConfig }

// Serving happens under the role that owns nothing; the owner's pool only looks on.
async function openOffice(t?: TestContext): Promise<Office> {
  const { pool: owner, connection } = await openDatabase(t)
  const pool = openPool(connection, 'paten_app')
  atEnd(() => pool.end(), t)
  return { owner, pool, connection }
}

function read<Result>(office: Office, work: (db: Db) => Promise<Result>): Promise<Result> {
  return transaction(office.pool, { scope: [regencyId] }, work)
}

async function countRows(office: Office): Promise<string> {
  const { rows } = await office.owner.query<{ counts: string }>(`
    select concat_ws(' ', (select count(*) from offices.office), (select count(*) from offices.village),
      (select count(*) from offices.village_code), (select count(*) from offices.post_kind),
      (select count(*) from offices.pack), (select count(*) from offices.pack_file),
      (select count(*) from authority.version), (select count(*) from catalogue.version),
      (select count(*) from catalogue.offer), (select count(*) from clock.calendar),
      (select count(*) from journal.line), (select count(*) from journal.image)) as counts`)
  return rows[0]?.counts ?? ''
}

const bengkalis = await openOffice()
await applyPack(bengkalis.pool, getPack(), monday)

test('the offices, villages and posts of the pack can be read by the role that serves', async () => {
  const offices = await read(bengkalis, listOffices)
  assert.deepEqual([offices.length, offices[0]?.kind, offices[0]?.id], [12, 'regency', regencyId])

  const mandau = await read(bengkalis, (db) => findOfficeByKey(db, 'mandau'))
  assert.deepEqual([mandau?.name, mandau?.prefix, mandau?.code], ['Kecamatan Mandau', 'MDU', '14.03.09'])
  assert.deepEqual([mandau?.seat, mandau?.address, mandau?.zone, mandau?.border], ['Duri', null, 'Asia/Jakarta', false])
  assert.equal(mandau?.burden?.straightKm?.value, 103)
  assert.equal((await read(bengkalis, (db) => findOfficeByPrefix(db, 'MDU')))?.id, mandau?.id)

  const villages = await read(bengkalis, (db) => listVillages(db, mandau?.id ?? '', today))
  assert.equal(villages.length, 11)
  assert.deepEqual(villages[0] && [villages[0].code, villages[0].name, villages[0].kind], [
    '14.03.09.1001',
    'Air Jamban',
    'kelurahan',
  ])
  const posts = await read(bengkalis, listPostKinds)
  assert.deepEqual(
    posts.map(({ key }) => key),
    [
      'petugas-loket',
      'operator',
      'kasi-pelum',
      'kasi-tapem',
      'kasi-kesos',
      'kasi-trantib',
      'kasi-pmd',
      'kasubag-umum',
      'sekcam',
      'camat',
      'petugas-penyerahan',
      'pemegang-kas',
      'pengawas',
      'administrator',
      'kabag-tapem',
      'kabag-organisasi',
      'inspektorat',
    ],
  )
})

test('a kecamatan split off in 2017 has no villages before that day', async () => {
  const solapan = await read(bengkalis, (db) => findOfficeByKey(db, 'bathin-solapan'))
  const on = (date: string) =>
    read(bengkalis, (db) => listVillages(db, solapan?.id ?? '', Temporal.PlainDate.from(date)))
  assert.equal((await on('2017-02-08')).length, 0)
  assert.equal((await on('2017-02-09')).length, 13)
  const [petani] = await on('2026-03-02')
  const before = await read(bengkalis, (db) => findVillage(db, petani?.id ?? '', Temporal.PlainDate.from('2017-02-08')))
  assert.equal(before, undefined)
  assert.equal((await read(bengkalis, (db) => findVillage(db, petani?.id ?? '', today)))?.office, solapan?.id)
})

test('without a scope no office is seen, and only the id of the regency may be asked', async () => {
  const unseen = await transaction(bengkalis.pool, { scope: [] }, (db) => listOffices(db))
  assert.deepEqual(unseen, [])
  assert.equal(await transaction(bengkalis.pool, { scope: [] }, findRegencyHere), regencyId)
})

test('the regency, its number formats and the files of its pack can be read', async () => {
  const regency = await read(bengkalis, findRegency)
  assert.deepEqual(
    [regency?.name.id, regency?.numberFormats.letter.pattern],
    ['Kabupaten Bengkalis', '{kode}/{nomor}/{unit}'],
  )
  const emblem = await read(bengkalis, (db) => findPackFile(db, regency?.emblem.file ?? ''))
  assert.match(emblem?.content ?? '', /^<svg/)
  assert.equal(await read(bengkalis, (db) => findPackFile(db, 'letters/unknown.typ')), undefined)
})

test('an office finds its authority, and one whose era is over is found as ended', async () => {
  const mandau = await read(bengkalis, (db) => findOfficeByKey(db, 'mandau'))
  const find = (code: string, on: string) =>
    read(bengkalis, (db) => findAuthority(db, { code, office: mandau?.id ?? '', on: Temporal.PlainDate.from(on) }))

  const dependants = await find('PEM-05', '2026-03-02')
  assert.deepEqual(
    [dependants?.field, dependants?.illustrative, dependants?.signing?.capacity],
    ['government', true, 'own-name'],
  )
  assert.equal(whyNotUnder(dependants, { on: today, mode: 'demo' }), undefined)
  assert.equal(whyNotUnder(dependants, { on: today, mode: 'production' }), 'authority-illustrative')
  assert.match(dependants?.basis.id ?? '', /PEM-05, contoh peragaan/)

  const disturbance = await find('EKO-03', '2026-03-02')
  assert.equal(whyNotUnder(disturbance, { on: today, mode: 'demo' }), 'authority-ended')
  assert.equal(whyNotUnder(disturbance, { on: Temporal.PlainDate.from('2017-12-31'), mode: 'demo' }), undefined)
  assert.equal(
    whyNotUnder(await find('PEM-05', '2010-12-31'), { on: Temporal.PlainDate.from('2010-12-31'), mode: 'demo' }),
    'authority-missing',
  )
  assert.equal(await find('PEM-99', '2026-03-02'), undefined)
})

test('Mandau publishes the service; the other ten offer it as an example', async () => {
  const offices = (await read(bengkalis, listOffices)).filter(({ kind }) => kind === 'kecamatan')
  const adopted = await read(bengkalis, async (db) => {
    const found: string[] = []
    for (const { id, key } of offices) {
      const family = (await listServices(db, id, today)).find(
        ({ definition }) => definition.key === 'tanggungan-keluarga',
      )
      found.push(`${key} ${family?.adopted}`)
    }
    return found
  })
  assert.equal(adopted.length, 11)
  assert.deepEqual(
    adopted.filter((line) => line.endsWith(' published')),
    ['mandau published'],
  )
  assert.equal(adopted.filter((line) => line.endsWith(' illustrative')).length, 10)
})

test('applying the same pack again writes nothing, whatever the order of its keys', async (t) => {
  const counted = await countRows(bengkalis)
  const pack = getPack()
  const again = await applyPack(bengkalis.pool, pack, tuesday)
  assert.deepEqual(again, { applied: false, regencyId, hash: pack.hash, rows: 0, overtaken: [] })
  const { folder, edit } = copyPack(t)
  edit('regency.yaml', 'key: bengkalis\ncode: "14.03"', '# a comment\ncode: "14.03"\nkey: bengkalis')
  assert.equal((await applyPack(bengkalis.pool, getPack(folder), tuesday)).applied, false)
  assert.equal(await countRows(bengkalis), counted)
})

test('two who apply at once: one writes, the other finds nothing to do', async (t) => {
  const office = await openOffice(t)
  const pack = getPack()
  const both = await Promise.all([applyPack(office.pool, pack, monday), applyPack(office.pool, pack, monday)])
  assert.deepEqual(both.map(({ applied }) => applied).sort(), [false, true])
  const { rows } = await office.owner.query("select 1 from journal.line where name = 'pack.applied'")
  assert.equal(rows.length, 1)
})

test('a pack that fails in the middle leaves nothing behind, and applies whole afterwards', async (t) => {
  const office = await openOffice(t)
  const empty = await countRows(office)
  await office.owner.query(`
    create function catalogue.break_off() returns trigger language plpgsql as $$ begin raise 'the power fails'; end $$;
    create trigger break_off before insert on catalogue.version for each row execute function catalogue.break_off()`)
  await assert.rejects(applyPack(office.pool, getPack(), monday), /the power fails/)
  assert.equal(await countRows(office), empty)

  await office.owner.query('drop trigger break_off on catalogue.version')
  assert.equal((await applyPack(office.pool, getPack(), monday)).applied, true)
  assert.equal((await read(office, listOffices)).length, 12)
})

test('a program killed while it applies has applied nothing, and the next one applies whole', async (t) => {
  const office = await openOffice(t)
  const empty = await countRows(office)
  const holder = await office.owner.connect()
  await holder.query('begin; lock table catalogue.offer in exclusive mode')
  const program = spawn(process.execPath, ['--import', tsx, '--input-type=module', '-e', applying(office.connection)], {
    stdio: 'ignore',
  })
  const ended = once(program, 'exit')
  await until(
    office.owner,
    "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  )
  program.kill('SIGKILL')
  await ended
  await holder.query('rollback')
  holder.release()
  await until(
    office.owner,
    `select 1 where not exists (select from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle')`,
  )
  assert.equal(await countRows(office), empty)
  assert.equal((await applyPack(office.pool, getPack(), monday)).applied, true)
})

function applying(connection: pg.PoolConfig): string {
  const from = (path: string) => JSON.stringify(new URL(path, import.meta.url).href)
  return `
    const { applyPack } = await import(${from('./apply-pack.ts')})
    const { openPool } = await import(${from('../../platform/db.ts')})
    const { getPack } = await import(${from('../../../tests/support/regency-pack.ts')})
    await applyPack(openPool(${JSON.stringify(connection)}, 'paten_app'), getPack(), Temporal.Instant.from('${monday}'))`
}

async function until(owner: pg.Pool, question: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const { rows } = await owner.query(question)
    if (rows.length > 0) return
    await wait(50)
  }
  throw new Error(`never came true: ${question}`)
}

test('a changed promise begins a second version, and the first stays readable by its id', async (t) => {
  const office = await openOffice(t)
  await applyPack(office.pool, getPack(), monday)
  const mandau = await read(office, (db) => findOfficeByKey(db, 'mandau'))
  const find = (on: Temporal.PlainDate) =>
    read(office, (db) => findServiceVersion(db, { office: mandau?.id ?? '', key: 'tanggungan-keluarga', on }))
  const first = await find(today)

  const { folder, edit } = copyPack(t)
  edit('services/tanggungan-keluarga.yaml', '  amount: 1\n', '  amount: 2\n')
  const changed = await applyPack(office.pool, getPack(folder), tuesday)
  assert.deepEqual([changed.applied, changed.rows], [true, 4]) // a new version, the end of the old one, the changed file, the pack itself

  const second = await find(today.add({ days: 1 }))
  assert.equal(second?.definition.promise.amount, 2)
  assert.equal(second?.serviceId, first?.serviceId)
  assert.equal((await find(today))?.versionId, first?.versionId)
  const kept = await read(office, (db) => getServiceVersion(db, first?.versionId ?? ''))
  assert.equal(kept.definition.promise.amount, 1)
  assert.ok(Object.isFrozen(kept.definition.promise))
})

test('the words of a version that is kept cannot be rewritten, only its last day set', async () => {
  await assert.rejects(
    transaction(bengkalis.pool, { scope: [regencyId], act: true }, (tx) =>
      tx.all(sql`update catalogue.version set definition = definition || '{"promise": 9}'`),
    ),
    /never rewritten/,
  )
  await assert.rejects(
    transaction(bengkalis.pool, { scope: [regencyId], act: true }, (tx) =>
      tx.all(sql`update authority.version set illustrative = false`),
    ),
    /never rewritten/,
  )
})

test('what the pack no longer names ends by date and can still be read', async (t) => {
  const office = await openOffice(t)
  await applyPack(office.pool, getPack(), monday)
  const mandau = await read(office, (db) => findOfficeByKey(db, 'mandau'))
  const wanted = { code: 'PEM-08', office: mandau?.id ?? '' }
  const before = await read(office, (db) => findAuthority(db, { ...wanted, on: today }))

  const pack = withoutSome(getPack())
  await applyPack(office.pool, pack, tuesday)
  const tomorrow = today.add({ days: 1 })
  const after = await read(office, (db) => findAuthority(db, { ...wanted, on: tomorrow }))
  assert.equal(whyNotUnder(after, { on: tomorrow, mode: 'demo' }), 'authority-ended')
  assert.equal(whyNotUnder(after, { on: today, mode: 'demo' }), undefined)
  assert.equal((await read(office, (db) => getAuthority(db, before?.id ?? ''))).code, 'PEM-08')

  const villages = (on: Temporal.PlainDate) => read(office, (db) => listVillages(db, mandau?.id ?? '', on))
  assert.equal((await villages(today)).length, 11)
  assert.equal((await villages(tomorrow)).length, 10)
  const pinggir = await read(office, (db) => findOfficeByKey(db, 'pinggir'))
  const offered = (on: Temporal.PlainDate) => read(office, (db) => listServices(db, pinggir?.id ?? '', on))
  assert.deepEqual([(await offered(today)).length, (await offered(tomorrow)).length], [pack.services.length, 0])

  await applyPack(office.pool, getPack(), tuesday.add({ hours: 24 }))
  assert.equal((await villages(today.add({ days: 2 }))).length, 11)
  assert.equal((await offered(today.add({ days: 2 }))).length, pack.services.length)
})

/** The pack without one authority, one village of Mandau, and Pinggir's offer. */
function withoutSome(pack: Pack): Pack {
  return {
    ...pack,
    hash: contentHash('without some'),
    authorities: { authorities: pack.authorities.authorities.filter(({ code }) => code !== 'PEM-08') },
    villages: {
      ...pack.villages,
      kecamatan: pack.villages.kecamatan.map((group) => ({
        ...group,
        villages: group.villages.filter(({ key }) => key !== 'air-jamban'),
      })),
    },
    services: pack.services.map((service) => ({
      ...service,
      offices: service.offices.filter(({ office }) => office !== 'pinggir'),
    })),
  }
}

test('a village whose code was a mistake gets the right one, and is listed once on every day', async (t) => {
  const office = await openOffice(t)
  await applyPack(office.pool, getPack(), monday)
  const { folder, edit } = copyPack(t)
  edit('villages.yaml', 'code: 14.03.09.1010', 'code: 14.03.09.1011')
  await applyPack(office.pool, getPack(folder), tuesday)
  const mandau = await read(office, (db) => findOfficeByKey(db, 'mandau'))
  const codes = (await read(office, (db) => listVillages(db, mandau?.id ?? '', today))).map(({ code }) => code)
  assert.equal(codes.length, 11)
  assert.ok(codes.includes('14.03.09.1011') && !codes.includes('14.03.09.1010'))
})

test('the prefix on issued papers cannot be changed, nor given to another office', async (t) => {
  const { folder, edit } = copyPack(t)
  edit('offices.yaml', 'prefix: MDU', 'prefix: MND')
  await assert.rejects(applyPack(bengkalis.pool, getPack(folder), tuesday), { code: 'prefix-changed' })
  const counted = await countRows(bengkalis)
  const other = copyPack(t)
  other.edit('offices.yaml', '  - key: mandau\n', '  - key: mandau-baru\n')
  other.edit('offices.yaml', 'splitFrom: mandau', 'splitFrom: mandau-baru')
  other.edit('villages.yaml', 'office: mandau\n', 'office: mandau-baru\n')
  for (const { key } of getPack().services)
    other.edit(`services/${key}.yaml`, 'office: mandau,', 'office: mandau-baru,')
  await assert.rejects(applyPack(bengkalis.pool, getPack(other.folder), tuesday), { code: 'prefix-taken' })
  assert.equal(await countRows(bengkalis), counted)
})

test('the pack of another regency is refused', async () => {
  const pack = getPack()
  const other = { ...pack, hash: 'other', regency: { ...pack.regency, code: '14.99' } }
  await assert.rejects(applyPack(bengkalis.pool, other, tuesday), { code: 'pack-other-regency' })
  assert.equal((await read(bengkalis, findAppliedPack))?.hash, pack.hash)
})
