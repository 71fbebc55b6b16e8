import { type Db, sql, type Tx } from '#platform/db.ts'

/** A blank slip, and what became of it. */
export type BlankSlip = {
  id: string
  number: string
  code: string
  printedAt: Temporal.Instant
  spoiledAt: Temporal.Instant | null
  /** The case that was entered from it. */
  usedBy: string | null
}

/** Slips in one list; an office prints a few dozen ahead. */
const blanksMax = 500

export async function saveBlank(
  tx: Tx,
  blank: {
    id: string
    office: string
    number: string
    code: string
    batch: string
    officer: string
    at: Temporal.Instant
  },
): Promise<void> {
  await tx.write(sql`
    insert into cases.blank_slip (id, office, number, code, batch, printed_by, printed_at)
    values (${blank.id}, ${blank.office}, ${blank.number}, ${blank.code}, ${blank.batch}, ${blank.officer}, ${blank.at})`)
}

/** Holds a blank of this office until the act ends. Two statements: the second sees what the one before it wrote. */
export async function lockBlank(tx: Tx, office: string, number: string): Promise<BlankSlip | undefined> {
  await tx.write(sql`
    select 1 from cases.blank_slip where blank_slip.office = ${office} and blank_slip.number = ${number} for update`)
  return await tx.one(sql`
    select blank_slip.id, blank_slip.number, blank_slip.code, blank_slip.printed_at as "printedAt",
           blank_slip.spoiled_at as "spoiledAt", case_file.number as "usedBy"
    from cases.blank_slip
    left join cases.paper_entry on paper_entry.blank = blank_slip.id
    left join cases.case_file on case_file.id = paper_entry.case_id
    where blank_slip.office = ${office} and blank_slip.number = ${number}`)
}

/** The number of an office's blank by its last digits: one that is not used first, then the newest. */
export async function findBlankNumber(db: Db, office: string, serial: number): Promise<string | undefined> {
  const row = await db.one<{ number: string }>(sql`
    select blank_slip.number from cases.blank_slip
    left join cases.paper_entry on paper_entry.blank = blank_slip.id
    where blank_slip.office = ${office} and substring(blank_slip.number from '[0-9]+$')::bigint = ${serial}
    order by (paper_entry.case_id is not null or blank_slip.spoiled_at is not null), blank_slip.printed_at desc limit 1`)
  return row?.number
}

/** Why this officer entered the last blank since a moment: the same power cut explains the whole pile. */
export async function findLastPaperReason(
  db: Db,
  officer: string,
  since: Temporal.Instant,
): Promise<string | undefined> {
  const row = await db.one<{ reason: string }>(sql`
    select paper_entry.reason from cases.paper_entry
    where paper_entry.entered_by = ${officer} and paper_entry.entered_at >= ${since}
    order by paper_entry.entered_at desc limit 1`)
  return row?.reason
}

export async function spoilBlank(
  tx: Tx,
  spoiled: { id: string; officer: string; reason: string; at: Temporal.Instant },
): Promise<void> {
  await tx.write(sql`
    update cases.blank_slip
    set spoiled_by = ${spoiled.officer}, spoiled_at = ${spoiled.at}, spoiled_reason = ${spoiled.reason}
    where blank_slip.id = ${spoiled.id}`)
}

export async function savePaperEntry(
  tx: Tx,
  entry: {
    caseId: string
    office: string
    blank: string
    reason: string
    happenedAt: Temporal.Instant
    officer: string
    enteredAt: Temporal.Instant
  },
): Promise<void> {
  await tx.write(sql`
    insert into cases.paper_entry (case_id, office, blank, reason, happened_at, entered_by, entered_at)
    values (${entry.caseId}, ${entry.office}, ${entry.blank}, ${entry.reason}, ${entry.happenedAt}, ${entry.officer},
            ${entry.enteredAt})`)
}

export type BlankRow = BlankSlip & { printedBy: string; spoiledReason: string | null }

/** The blanks of an office, oldest first: unused ones before those of which it is known what became. */
export async function listBlanks(db: Db, office: string): Promise<BlankRow[]> {
  return await db.all(sql`
    select blank_slip.id, blank_slip.number, blank_slip.code, blank_slip.printed_at as "printedAt",
           blank_slip.spoiled_at as "spoiledAt", blank_slip.spoiled_reason as "spoiledReason",
           case_file.number as "usedBy", officer_view.name as "printedBy"
    from cases.blank_slip
    join identity.officer_view on officer_view.id = blank_slip.printed_by
    left join cases.paper_entry on paper_entry.blank = blank_slip.id
    left join cases.case_file on case_file.id = paper_entry.case_id
    where blank_slip.office = ${office}
    order by (paper_entry.case_id is not null or blank_slip.spoiled_at is not null), blank_slip.number limit ${blanksMax}`)
}

/** What was printed at once, for its sheets. */
export async function listBatch(db: Db, office: string, batch: string): Promise<{ number: string; code: string }[]> {
  return await db.all(sql`
    select blank_slip.number, blank_slip.code from cases.blank_slip
    where blank_slip.office = ${office} and blank_slip.batch = ${batch} order by blank_slip.number limit ${blanksMax}`)
}

/** The case that was entered from a blank, by the number on that paper. */
export async function findCaseOfBlank(db: Db, number: string): Promise<string | undefined> {
  const row = await db.one<{ number: string }>(sql`
    select case_file.number from cases.blank_slip
    join cases.paper_entry on paper_entry.blank = blank_slip.id
    join cases.case_file on case_file.id = paper_entry.case_id
    where blank_slip.number = ${number}`)
  return row?.number
}

export type PaperEntry = { blank: string; reason: string; happenedAt: Temporal.Instant; enteredAt: Temporal.Instant }

/** From which blank a case was entered, when, and why so late. */
export async function findPaperEntry(db: Db, caseId: string): Promise<PaperEntry | undefined> {
  return await db.one(sql`
    select blank_slip.number as blank, paper_entry.reason, paper_entry.happened_at as "happenedAt",
           paper_entry.entered_at as "enteredAt"
    from cases.paper_entry join cases.blank_slip on blank_slip.id = paper_entry.blank
    where paper_entry.case_id = ${caseId}`)
}
