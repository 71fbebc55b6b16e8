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
  assert.ok(written.words.length > 6 && written.keys.length > 20 && written.phones.length > 0)
  const scope = [...office.officer('pengawas').scope]
  await office.owner.query("update search.name_word set subject = party; update search.phone set phone = 'spoilt'")
  assert.notDeepEqual(await everything(), written)
  await office.inAct({ scope }, monday, (tx) => rebuildFindables(tx))
  assert.deepEqual(await everything(), written)
})

test('every party of every case is findable, whatever its role', async () => {
  const forgotten = await owner.all(sql`
    select party.role, party.name from cases.party
    where not exists (select 1 from search.name_word where name_word.party = party.id and name_word.subject = party.case_id
                        and name_word.office = party.office)`)
  assert.deepEqual(forgotten, [])
})

async function everything() {
  return {
    words: await owner.all(sql`select name_word.* from search.name_word order by 1, 2, 3`),
    keys: await owner.all(sql`select word_key.* from search.word_key order by 1, 2, 3`),
    phones: await owner.all(sql`select phone.* from search.phone order by 1, 2, 3`),
  }
}
