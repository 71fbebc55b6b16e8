import { json, sql, type Tx } from '#platform/db.ts'

/** What the counter was told by the checks of the service when the file opened, and what the applicant still wanted. */
export async function saveTold(
  tx: Tx,
  saved: {
    caseId: string
    office: string
    officer: string
    at: Temporal.Instant
    told: readonly { key: string; uncertain: boolean; acknowledged: boolean }[]
  },
): Promise<void> {
  if (saved.told.length === 0) return
  await tx.write(sql`
    insert into cases.told (case_id, key, office, uncertain, acknowledged, officer, told_at)
    select ${saved.caseId}, row.key, ${saved.office}, row.uncertain, row.acknowledged, ${saved.officer}, ${saved.at}
    from jsonb_to_recordset(${json(saved.told)}::jsonb) as row (key text, uncertain boolean, acknowledged boolean)`)
}

/** Takes away what checks had said of answers that have been amended since. */
export async function dropTold(tx: Tx, dropped: { caseId: string; keys: readonly string[] }): Promise<void> {
  if (dropped.keys.length === 0) return
  await tx.write(sql`
    delete from cases.told where told.case_id = ${dropped.caseId} and told.key = any (${dropped.keys}::text[])`)
}
