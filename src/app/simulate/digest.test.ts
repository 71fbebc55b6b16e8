import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { snapshot } from '#platform/snapshot.ts'
import { atEnd } from '#tests/at-end.ts'
import { openFilledOffice } from '#tests/filled-office.ts'
import { eachContent, namingTheirOwn } from './digest.ts'

const { database } = await openFilledOffice()
const client = new pg.Client(database.connection)
await client.connect()
atEnd(() => client.end())

async function hashesOf(place: string): Promise<string[]> {
  const found: string[] = []
  await snapshot(client, () =>
    eachContent(client, (of, _content, hash) => {
      if (of === place) found.push(hash.toString('hex'))
    }),
  )
  return found.toSorted()
}

test('a table whose rows name others of the same table is named first, unless its ids are the same everywhere', async () => {
  const { rows } = await client.query<{ place: string }>(
    `select distinct declared.place from pg_constraint join journal.declared on pg_constraint.conrelid = declared.place::regclass
     where pg_constraint.contype = 'f' and pg_constraint.conrelid = pg_constraint.confrelid and declared.kind = 'record'`,
  )
  const otherwise = ['objections.objection', 'offices.office']
  assert.deepEqual(rows.map(({ place }) => place).toSorted(), [...namingTheirOwn, ...otherwise].toSorted())
})

test('which note answers which is content, whatever the order in which the two lie', async () => {
  const texts = ['first', 'second', 'third']
  const idOf = (text: string) => `0199aaaa-1111-7222-8333-00000000000${texts.indexOf(text)}`
  const write = async (order: readonly string[], answered: string) => {
    await client.query('delete from cases.note')
    await client.query(
      `insert into cases.note (id, office, case_id, officer, post, text, answers, written_at)
       select note.id, file.office, file.id, file.registered_by, 'camat', note.text,
              case when note.text = 'third' then $3::uuid end, '2026-03-02T03:00:00Z'
       from unnest($1::uuid[], $2::text[]) as note (id, text)
       cross join (select * from cases.case_file order by case_file.number limit 1) as file`,
      [order.map(idOf), order, idOf(answered)],
    )
    return await hashesOf('cases.note')
  }
  await client.query('alter table cases.note disable trigger user')
  const inOrder = await write(texts, 'first')
  assert.equal(new Set(inOrder).size, 3)
  assert.deepEqual(await write(texts.toReversed(), 'first'), inOrder)
  assert.notDeepEqual(await write(texts, 'second'), inOrder)
})
