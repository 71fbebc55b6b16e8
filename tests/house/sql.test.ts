import assert from 'node:assert/strict'
import { test } from 'node:test'
import { misplacedSql, strangeMigration, strangeSql } from '#tests/house-sql.ts'
import { sourceFiles, statementsIn } from '#tests/source-tree.ts'
import { order } from '../../src/product/order.ts'

const files = sourceFiles('src/**/*.{ts,tsx}')
const slices: readonly string[] = order

test('SQL stands in store and views, and in the platform, nowhere else', () => {
  assert.ok(files.flatMap(({ text }) => statementsIn(text)).length > 80)
  assert.deepEqual(misplacedSql(files), [])
  const text = 'await tx.all(sql`select 1`)'
  assert.deepEqual(misplacedSql([{ path: 'src/product/cases/acts/open-case.ts', text }]), [
    'src/product/cases/acts/open-case.ts:1',
  ])
  assert.deepEqual(misplacedSql([{ path: 'src/app/serve.ts', text }]), ['src/app/serve.ts:1'])
  assert.deepEqual(misplacedSql([{ path: 'src/product/cases/store/find.ts', text }]), [])
})

test('a slice writes only its own tables, and reads of others what they publish, each by its whole name', () => {
  assert.deepEqual(strangeSql(files), [])
})

test('a statement that goes further is found', () => {
  const told = (statement: string) =>
    strangeSql([{ path: 'src/product/cases/store.ts', text: `\nsql\`${statement}\`` }]).map((fault) =>
      fault.replace(/^.*?:/, ''),
    )
  assert.deepEqual(told('insert into clock.run (id) values (1)'), ['2 writes clock.run'])
  assert.deepEqual(told("update documents.letter set office = ''"), ['2 writes documents.letter'])
  assert.deepEqual(told('with gone as (delete from fees.assessment returning 1) select 1 from gone'), [
    '2 writes fees.assessment',
    '2 reads fees.assessment, which is not published',
  ])
  assert.deepEqual(told('select 1 from cases.step join identity.officer on true'), [
    '2 reads identity.officer, which is not published',
  ])
  assert.deepEqual(told('select 1 from step'), ['2 reads step, without its schema'])
  assert.deepEqual(told('select 1 from journal.fold(1)'), ['2 calls journal.fold'])
  assert.deepEqual(told('insert into step (id) values (1)'), ['2 writes step'])
})

test('a statement that keeps to its own is not', () => {
  const statement = `with line as (select 1 from journal.line_view where a is distinct from b)
    insert into cases.step select extract(epoch from at) from line
    cross join lateral jsonb_each_text(x) join unnest(y) as z on true -- from the office
    where note = 'from nowhere' on conflict (id) do update set note = excluded.note`
  assert.deepEqual(strangeSql([{ path: 'src/product/cases/store.ts', text: `sql\`${statement}\`` }]), [])
})

test('a migration makes what belongs to the slice in its name, and leans only on slices before it', () => {
  const migrations = sourceFiles('db/migrations/*.sql')
  assert.ok(migrations.length >= slices.length - 2)
  for (const { path } of migrations)
    assert.match(path, new RegExp(`/\\d{4}-\\d\\d-\\d\\d-\\d{4}-(${slices.join('|')})`))
  assert.deepEqual(
    migrations.flatMap((migration) => strangeMigration(migration, order)),
    [],
  )
  const path = 'db/migrations/2026-01-01-0000-fees.sql'
  const text = `create table cases.fee (id uuid references supervision.x);
    create view fees.v_view as select 1 from cases.step;`
  assert.deepEqual(strangeMigration({ path, text }, order), [
    `${path} reads cases.step, which is not published`,
    `${path} makes cases.fee`,
    `${path} needs supervision.x, which comes later`,
  ])
})
