import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connect, sql } from '#platform/db.ts'
import { KeyProblem, keysFrom } from '#platform/keys.ts'
import { monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { rebuildPersonHashes } from './person-hash.ts'

const office = await openOffice()
const mandau = office.officer('petugas-loket')

test('the hashes by which people are found again are rebuilt as they were, and only with the same key', async () => {
  await openCase(office, { until: 'step 1' })
  await openCase(office, { until: 'incomplete' })
  const written = await hashes()
  assert.ok(written.length >= 2)
  await connect(office.owner).all(sql`delete from cases.person_hash`)

  await office.inAct(mandau, monday, (tx) => rebuildPersonHashes(tx, office.equipment.keys))
  assert.deepEqual(await hashes(), written)

  const other = keysFrom(new Uint8Array(32).fill(7))
  await assert.rejects(
    office.inAct(mandau, monday, (tx) => rebuildPersonHashes(tx, other)),
    KeyProblem,
  )
  assert.deepEqual(await hashes(), written)
})

async function hashes() {
  return await connect(office.owner).all<{ party: string; hash: string }>(sql`
    select person_hash.party, person_hash.hash from cases.person_hash order by person_hash.party`)
}
