import assert from 'node:assert/strict'
import { test } from 'node:test'
import type pg from 'pg'
import { giveReason, registerCase } from '#cases'
import { closeAccount } from '#identity'
import { record } from '#journal'
import { transaction } from '#platform/db.ts'
import { openDay } from '#queue'
import { awayOnce } from '#tests/absences.ts'
import { setOnce } from '#tests/alerts.ts'
import { archiveEvents } from '#tests/archive.ts'
import { closeAndCancel } from '#tests/authority.ts'
import { cashDay } from '#tests/cash.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { moneyEvents, offerCharged } from '#tests/charged-service.ts'
import { closeOnce } from '#tests/close-once.ts'
import { corrections, correctTo } from '#tests/correct.ts'
import { dailyEvents } from '#tests/daily-events.ts'
import { dutyEvents } from '#tests/duties.ts'
import { enterFromPaper } from '#tests/enter-paper.ts'
import { indicatorOnce } from '#tests/indicators.ts'
import { openInstrument } from '#tests/instrument.ts'
import { putKey, questionAsked } from '#tests/integrity.ts'
import { keepLaw } from '#tests/keep-law.ts'
import { numberEvents } from '#tests/number-events.ts'
import { objectionEvents } from '#tests/object.ts'
import { openOffice } from '#tests/office.ts'
import { openCase, registration } from '#tests/open-case.ts'
import { plainPhoto } from '#tests/photos.ts'
import { putUnder } from '#tests/placing.ts'
import { giveTicket, queueDay } from '#tests/queue.ts'
import { forgetEnded, reschedule, retentionEvents } from '#tests/retention.ts'
import { wholeLives } from '#tests/standards.ts'
import { moveDesks, stepEvents } from '#tests/step-work.ts'
import { writeTemplates } from '#tests/templates.ts'
import { foldAll } from '../../src/app/fold-figures.ts'
import { noteUncollected } from '../../src/app/note-uncollected.ts'
import { noticeLate } from '../../src/app/notice-late.ts'
import { tellAlerts } from '../../src/app/tell-alerts.ts'
import { order } from '../../src/product/order.ts'

const office = await openOffice()
const mandau = office.officer('camat').office
const rupat = office.officer('camat', 'rupat-utara').office
await putKey(office)
await offerCharged(office)
await reschedule(office, (plan) => ({
  ...plan,
  periods: plan.periods.map((one) => (one.code === '400.12.2' ? { ...one, inactiveYears: 0, fate: 'destroy' } : one)),
}))
for (const place of ['mandau', 'rupat-utara'] as const) {
  // First, while nothing but its own papers has ended: it destroys what is due.
  await retentionEvents(office, place)
  await forgetEnded(office, place)
  await openCase(office, { place, until: 'done', toFollow: true })
  await openCase(office, { place, until: 'refused' })
  await dailyEvents(office, place)
  await enterFromPaper(office, place)
  await numberEvents(office, place)
  await correctTo(office, 'collected', { place })
  await corrections(office, place).turnDown(await correctTo(office, 'requested', { place }))
  await openCase(office, { place, until: 'step 3', service: 'skgr' })
  await openCase(office, { place, until: 'step 2', service: 'rekomendasi-keramaian' })
  await wholeLives(office, place)
  await closeOnce(office, place)
  await objectionEvents(office, place)
  await awayOnce(office, place)
  await stepEvents(office, place)
  await queueDay(office, place)
  await questionAsked(office, place)
  await cashDay(office, place)
  await moneyEvents(office, place)
  await archiveEvents(office, place)
  await dutyEvents(office, place)
}
await noticeLate(office.pool, minutesAfter(monday, 40 * 24 * 60))
await noteUncollected(office.pool, minutesAfter(monday, 40 * 24 * 60))
await foldAll(office.pool, minutesAfter(monday, 40 * 24 * 60))
await tellAlerts(office.pool, minutesAfter(monday, 40 * 24 * 60))
await setOnce(office)
await indicatorOnce(office, { ends: true })
const photo = await office.equipment.files.put(await plainPhoto(20, 20), 'image/jpeg')
const uploads = [{ ...photo, type: 'image/jpeg', requirement: 'kk', name: 'kk.jpg' } as const]
const withPhoto = await registration(office, { uploads })
const counter = office.officer('petugas-loket')
await office.inAct(counter, monday, (tx) => registerCase(tx, counter, withPhoto, monday, office.equipment))

const supervisor = office.officer('pengawas')
for (const place of ['mandau', 'rupat-utara'] as const) {
  const number = await openCase(office, { place })
  const reason = { requestId: crypto.randomUUID(), number, kind: 'supervision', words: '' } as const
  await office.inAct(supervisor, monday, (tx) => giveReason(tx, supervisor, reason, monday))
  const lead = office.officer('camat', place)
  await office.inAct(lead, monday, (tx) => openDay(tx, lead, monday))
  await giveTicket(office, lead)
}

const leaving = office.officer('petugas-penyerahan', 'rupat-utara')
const admin = office.officer('administrator')
for (const gone of [leaving, counter])
  await office.inAct(admin, monday, (tx) => closeAccount(tx, admin, { officer: gone.id, handOn: undefined }, monday))

await moveDesks(office)
await keepLaw(office)
await closeAndCancel(office, 'PEM-08')
await openInstrument(office, 'PEM-10')
await putUnder(office, 'PEM-10', { services: ['domisili'] })
await writeTemplates(office)

type Declared = { place: string; kind: 'record' | 'derived' | 'local'; office: boolean }
const tables = (
  await office.owner.query<Declared>(
    `select place, kind, exists (select from pg_attribute where attrelid = place::regclass and attname = 'office'
       and attnotnull and not attisdropped) as office from journal.declared order by place`,
  )
).rows
const records = tables.filter(({ kind }) => kind === 'record')
const scoped = tables.filter(({ kind, office }) => kind !== 'local' && office)

test('every table of every slice is declared: record, derived or local', async () => {
  const { rows } = await office.owner.query<{ place: string }>(
    `select format('%I.%I', nspname, relname) as place from pg_class join pg_namespace on pg_namespace.oid = relnamespace
     where relkind in ('r', 'p', 'f', 'm') and nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'paten')
     order by 1`,
  )
  assert.deepEqual(rows.map(({ place }) => place).sort(), tables.map(({ place }) => place).sort())
  const schemas = new Set(tables.map(({ place }) => place.replace(/\..*$/, '')))
  const slices: readonly string[] = order
  const strangers = [...schemas].filter((schema) => !slices.includes(schema))
  assert.deepEqual(strangers, [])
  assert.ok(records.length > 20)
})

test('every record carries its office, is imaged, and is never emptied', async () => {
  const { rows } = await office.owner.query<{ place: string; triggers: string[] }>(
    `select declared.place, array(select tgname::text from pg_trigger where tgrelid = declared.place::regclass
       and not tgisinternal and tgenabled <> 'D' order by tgname) as triggers
     from journal.declared where kind = 'record' order by place`,
  )
  for (const { place, triggers } of rows) {
    assert.ok(triggers.includes('keep_image'), `${place} is not imaged`)
    assert.ok(triggers.includes('refuse_truncate'), `${place} may be emptied`)
  }
  assert.deepEqual(
    records.filter(({ office }) => !office).map(({ place }) => place),
    [],
  )
})

test('every record and every derived table of an office has a policy for those who serve', async () => {
  const { rows } = await office.owner.query<{ place: string; secured: boolean; policies: string[] }>(
    `select declared.place, relrowsecurity as secured,
       array(select qual || ' / ' || with_check from pg_policies
             where format('%I.%I', schemaname, tablename) = declared.place and 'paten_app' = any (roles)) as policies
     from journal.declared join pg_class on pg_class.oid = declared.place::regclass where kind <> 'local' order by place`,
  )
  for (const { place, secured, policies } of rows) {
    assert.ok(secured, `${place} has no row security`)
    assert.equal(policies.length, 1, place)
    assert.match(policies[0] ?? '', /office = ANY .*journal\.scope\(\).* \/ .*office = ANY .*journal\.scope\(\)/, place)
  }
})

test('those who serve own nothing, and may neither pass by a policy nor make anything', async () => {
  const { rows } = await office.owner.query<{ roles: unknown; owned: number }>(
    `select (select json_agg(json_build_array(rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb) order by rolname)
             from pg_roles where rolname in ('paten_app', 'paten_sealer')) as roles,
       (select count(*)::int from pg_shdepend join pg_roles on pg_roles.oid = refobjid
        where deptype = 'o' and rolname in ('paten_app', 'paten_sealer')) as owned`,
  )
  assert.deepEqual(rows[0]?.roles, [
    ['paten_app', false, false, false, false],
    ['paten_sealer', false, false, false, false],
  ])
  assert.equal(rows[0]?.owned, 0)
  for (const statement of [
    'create table cases.mine (id int)',
    'create schema mine',
    'create table public.mine (id int)',
  ])
    await assert.rejects(office.pool.query(statement), /permission denied/, statement)
})

test('without a scope there are no rows, in any table of an office', async () => {
  for (const { place } of scoped) {
    const all = await count(office.owner, place)
    assert.ok(all > 0, `${place} is empty, so nothing is shown here`)
    assert.equal(await count(office.pool, place), 0, place)
  }
  assert.equal(await count(office.pool, 'journal.line'), 0)
})

test('a scope shows the rows of its offices, all of them and no others', async () => {
  for (const { place } of scoped) {
    const { rows } = await office.owner.query<{ office: string; count: number }>(
      `select office, count(*)::int as count from ${place} group by office`,
    )
    for (const one of [mandau, rupat, office.regency]) {
      const due = rows.find((row) => row.office === one)?.count ?? 0
      const seen = await within([one], (client) => count(client, place))
      assert.equal(seen, due, place)
    }
  }
})

test('a row cannot be given to an office outside the scope, nor written there', async () => {
  for (const { place } of records) {
    const moved = within(
      [mandau, office.regency],
      (client) => client.query(`update ${place} set office = '${rupat}'`),
      true,
    )
    const refusal = await moved.then(
      ({ rowCount }) => (rowCount === 0 ? 'nothing there' : 'written'),
      (error: Error) => error.message,
    )
    assert.match(refusal, /row-level security|never changes|nothing there|permission denied/, `${place}: ${refusal}`)
  }
})

test('no record is written outside an act, not even by the owner', async () => {
  for (const { place } of records) {
    await assert.rejects(office.owner.query(`delete from ${place}`), { code: /PA001|23503/ }, place)
    await assert.rejects(office.owner.query(`truncate ${place} cascade`), { code: 'PA003' }, place)
  }
})

test('an act that was recorded is closed: nothing is written after it in the same transaction', async () => {
  const by = { kind: 'program', id: 'tests' } as const
  const late = transaction(office.pool, { scope: [mandau], act: true, at: monday }, async (tx) => {
    await record(tx, { name: 'house.tried', office: mandau, subject: mandau, by, at: monday })
    await tx.all({ name: 'late', text: 'update cases.step set post = post', values: [] })
  })
  await assert.rejects(late, { code: 'PA001' })
})

test('those who serve cannot change the journal: no line, no image, no seal', async () => {
  const changes = [
    'update journal.line set name = name',
    'delete from journal.line',
    'update journal.image set body = body',
    'delete from journal.image',
    'insert into journal.image (line, place, key, op, migration) select id, $$x$$, $$x$$, $$I$$, 1 from journal.line',
    'update journal.seal set hash = hash',
    'delete from journal.unsealed',
    'delete from journal.declared',
    'delete from paten.migration',
  ]
  for (const change of changes)
    await assert.rejects(
      within([mandau], (client) => client.query(change), true),
      /permission denied/,
      change,
    )
})

test('every view shows what its reader may see, not what its maker may', async () => {
  const { rows } = await office.owner.query<{ view: string }>(
    `select format('%I.%I', nspname, relname) as view from pg_class join pg_namespace on pg_namespace.oid = relnamespace
     where relkind = 'v' and nspname not in ('pg_catalog', 'information_schema')
       and not coalesce(reloptions @> '{security_invoker=true}', false)`,
  )
  assert.deepEqual(rows, [])
})

test('no function that runs as its owner is open to everybody', async () => {
  const { rows } = await office.owner.query<{ name: string }>(
    `select pg_proc.oid::regprocedure::text as name from pg_proc, aclexplode(coalesce(proacl, acldefault('f', proowner))) as allowed
     where prosecdef and allowed.grantee = 0 and pronamespace::regnamespace::text not in ('pg_catalog', 'information_schema')`,
  )
  assert.deepEqual(rows, [])
})

type Asked = Pick<pg.Pool, 'query'>

async function count(on: Asked, place: string): Promise<number> {
  const { rows } = await on.query<{ count: number }>(`select count(*)::int as count from ${place}`)
  return rows[0]?.count ?? 0
}

async function within<Result>(
  scope: readonly string[],
  work: (client: Asked) => Promise<Result>,
  act = false,
): Promise<Result> {
  const client = await office.pool.connect()
  try {
    await client.query('begin')
    const line = act ? '019a0000-0000-7000-8000-00000000ffff' : ''
    await client.query(`set local paten.scope = '${scope.join(',')}'; set local paten.line = '${line}'`)
    return await work({ query: client.query.bind(client) })
  } finally {
    await client.query('rollback')
    client.release()
  }
}
