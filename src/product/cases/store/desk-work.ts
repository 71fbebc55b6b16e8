import { type Db, sql, type Tx } from '#platform/db.ts'

type Place = { office: string; caseId: string; ordinal: number }

export type Inspection = {
  wentOn: Temporal.PlainDate
  went: string
  findings: string
  latitude: number
  longitude: number
  outside: boolean
}

export async function saveDisposition(tx: Tx, disposition: Place & { instruction: string }): Promise<void> {
  await tx.write(sql`
    insert into cases.disposition (case_id, ordinal, office, instruction)
    values (${disposition.caseId}, ${disposition.ordinal}, ${disposition.office}, ${disposition.instruction})`)
}

export async function saveInspection(tx: Tx, seen: Place & Inspection): Promise<void> {
  await tx.write(sql`
    insert into cases.inspection (case_id, ordinal, office, went_on, went, findings, latitude, longitude, outside)
    values (${seen.caseId}, ${seen.ordinal}, ${seen.office}, ${seen.wentOn}, ${seen.went}, ${seen.findings},
            ${seen.latitude}, ${seen.longitude}, ${seen.outside})`)
}

/** The last field check of a case. */
export async function findInspection(db: Db, caseId: string): Promise<(Inspection & { by: string }) | undefined> {
  return (await listInspections(db, caseId))[0]
}

/** Field checks of a case, the newest first, with the officer who recorded each. */
export async function listInspections(
  db: Db,
  caseId: string,
): Promise<(Inspection & { by: string; step: string; at: Temporal.Instant })[]> {
  return await db.all(sql`
    select inspection.went_on as "wentOn", inspection.went, inspection.findings, inspection.outside, step.step, step.taken_at as at,
           inspection.latitude::float8 as latitude, inspection.longitude::float8 as longitude, officer_view.name as by
    from cases.inspection
    join cases.step on step.case_id = inspection.case_id and step.ordinal = inspection.ordinal
    join identity.officer_view on officer_view.id = step.officer
    where inspection.case_id = ${caseId} order by inspection.ordinal desc limit 50`)
}

/** What was instructed to the desks, the newest first. */
export async function listDispositions(
  db: Db,
  caseId: string,
): Promise<{ instruction: string; by: string; at: Temporal.Instant }[]> {
  return await db.all(sql`
    select disposition.instruction, officer_view.name as by, step.taken_at as at
    from cases.disposition
    join cases.step on step.case_id = disposition.case_id and step.ordinal = disposition.ordinal
    join identity.officer_view on officer_view.id = step.officer
    where disposition.case_id = ${caseId} order by disposition.ordinal desc limit 50`)
}

export type KeptTold = { key: string; uncertain: boolean; acknowledged: boolean }

/** What the counter was told when the file opened. */
export async function listTold(db: Db, caseId: string): Promise<KeptTold[]> {
  return await db.all(sql`
    select told.key, told.uncertain, told.acknowledged from cases.told
    where told.case_id = ${caseId} order by told.key limit 50`)
}
