import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connect, sql } from '#platform/db.ts'
import { monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { rebuildFindables } from './findable.ts'

const office = await openOffice()
for (const place of ['mandau', 'rupat-utara'] as const)
  for (const until of ['incomplete', 'step 2', 'done'] as const) await openCase(office, { until, place })
const owner = connect(office.owner)

test('what is searched, rebuilt from the parties, is what the acts had written', async () => {
  const written = await everything()
  assert.ok(
    written.words.length > 12 && written.keys.length > 20 && written.people.some((one) => one.phone_backwards !== null),
  )
  const scope = [...office.officer('pengawas').scope]
  await office.owner.query(
    "update search.findable set subject = party, phone_backwards = 'spoilt'; update search.name_word set word = 'spoilt ' || word",
  )
  assert.notDeepEqual(await everything(), written)
  await office.inAct({ scope }, monday, (tx) => rebuildFindables(tx))
  assert.deepEqual(await everything(), written)
})

test('every party of every case is findable, whatever its role', async () => {
  const forgotten = await owner.all(sql`
    select party.role, party.name from cases.party
    where not exists (
      select 1 from search.findable join search.name_word using (party, office)
      where findable.party = party.id and findable.subject = party.case_id and findable.office = party.office
        and name_word.word = any (findable.words))`)
  assert.deepEqual(forgotten, [])
})

async function everything() {
  return {
    words: await owner.all(sql`select name_word.* from search.name_word order by 1, 2, 3`),
    keys: await owner.all(sql`select word_key.* from search.word_key order by 1, 2, 3`),
    people: await owner.all<{ phone_backwards: string | null }>(sql`select findable.* from search.findable order by 1`),
  }
}
