import { sql, type Tx } from '#platform/db.ts'
import { type Findable, forgetFindables, saveFindables } from '#search'

/** Parties of one round of a rebuild. */
const partiesPerRound = 1000

/** Makes every party of every case findable anew: after a replay, and where an earlier release left none. */
export async function rebuildFindables(tx: Tx): Promise<void> {
  await forgetFindables(tx)
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const parties = await tx.all<Findable>(sql`
      select party.office, party.case_id as subject, party.id as party, party.name, party.phone
      from cases.party where party.id > ${after}
        and not exists (select from cases.forgotten where forgotten.case_id = party.case_id)
      order by party.id limit ${partiesPerRound}`)
    const last = parties.at(-1)
    if (!last) return
    await saveFindables(tx, parties)
    after = last.party
  }
}

/** Whether parties were written by a release that did not make them findable yet. */
export async function lacksFindables(tx: Tx): Promise<boolean> {
  const row = await tx.one<{ lacks: boolean }>(sql`
    select exists (select 1 from cases.party) and not exists (select 1 from search.findable_view) as lacks`)
  return row?.lacks ?? false
}
