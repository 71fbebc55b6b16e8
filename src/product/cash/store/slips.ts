import { type Db, sql, type Tx } from '#platform/db.ts'

const slipLock = 1_512_011_301

/** Waits for whoever deals with the deposits of this office. */
export async function lockSlips(tx: Tx, office: string): Promise<void> {
  await tx.write(sql`select pg_advisory_xact_lock(${slipLock}, hashtext(${office}))`)
}

export type DepositDay = { day: string; date: Temporal.PlainDate; amountRupiah: bigint }

/** Closed days of an office whose cash is on no slip yet, the oldest first. */
export async function listUndeposited(db: Db, office: string): Promise<DepositDay[]> {
  return await db.all(sql`
    select day.id as day, day.date, coalesce(last.after_cash_rupiah, 0)::bigint as "amountRupiah"
    from cash.day
    left join lateral (
      select entry.after_cash_rupiah from cash.entry where entry.day = day.id order by entry.ordinal desc limit 1
    ) as last on true
    where day.office = ${office}
      and exists (select 1 from cash.closing where closing.day = day.id)
      and not exists (select 1 from cash.slip_day where slip_day.day = day.id and slip_day.ended_at is null)
    order by day.date limit 400`)
}

/** The number after the last slip of a year. */
export async function nextSlipNumber(tx: Tx, office: string, year: number): Promise<number> {
  const row = await tx.one<{ next: number }>(sql`
    select coalesce(max(slip.number), 0) + 1 as next from cash.slip where slip.office = ${office} and slip.year = ${year}`)
  return row?.next ?? 1
}

export type NewSlip = {
  id: string
  office: string
  year: number
  number: number
  amountRupiah: bigint
  officer: string
  post: string
  at: Temporal.Instant
  days: readonly (DepositDay & { dueOn: Temporal.PlainDate | null })[]
}

export async function saveSlip(tx: Tx, one: NewSlip): Promise<void> {
  await tx.write(sql`
    insert into cash.slip (id, office, year, number, amount_rupiah, officer, post, made_at)
    values (${one.id}, ${one.office}, ${one.year}, ${one.number}, ${one.amountRupiah}, ${one.officer}, ${one.post},
            ${one.at})`)
  for (const { day, amountRupiah, dueOn } of one.days)
    await tx.write(sql`
      insert into cash.slip_day (slip, day, office, amount_rupiah, due_on)
      values (${one.id}, ${day}, ${one.office}, ${amountRupiah}, ${dueOn})`)
}

export type UndatedDay = { slip: string; day: string; date: Temporal.PlainDate }

/** Days on slips that count, whose last day nobody could count when the slip was made. */
export async function listUndated(db: Db, office: string): Promise<UndatedDay[]> {
  return await db.all(sql`
    select slip_day.slip, slip_day.day, day.date from cash.slip_day join cash.day on day.id = slip_day.day
    where slip_day.office = ${office} and slip_day.due_on is null and slip_day.ended_at is null
    order by day.date limit 400`)
}

export async function saveDueDay(tx: Tx, one: UndatedDay & { dueOn: Temporal.PlainDate }): Promise<void> {
  await tx.write(sql`
    update cash.slip_day set due_on = ${one.dueOn} where slip_day.slip = ${one.slip} and slip_day.day = ${one.day}`)
}

export type HeldSlip = { id: string; number: number; year: number; amountRupiah: bigint; newest: Temporal.PlainDate }

/** A slip of the office that was neither dropped nor deposited; `newest` is the last of its days. */
export async function findOpenSlip(db: Db, office: string, id: string): Promise<HeldSlip | undefined> {
  return await db.one(sql`
    select slip.id, slip.number, slip.year, slip.amount_rupiah as "amountRupiah",
           (select max(day.date) from cash.slip_day join cash.day on day.id = slip_day.day
            where slip_day.slip = slip.id) as newest
    from cash.slip
    where slip.id = ${id} and slip.office = ${office}
      and not exists (select 1 from cash.slip_drop where slip_drop.slip = slip.id)
      and not exists (select 1 from cash.deposit where deposit.slip = slip.id)`)
}

/** The slip of an office that was deposited by a reference of the bank, however it was spaced. */
export async function findSlipBearing(
  db: Db,
  office: string,
  bankReference: string,
): Promise<{ number: number; year: number } | undefined> {
  return await db.one(sql`
    select slip.number, slip.year from cash.deposit join cash.slip on slip.id = deposit.slip
    where deposit.office = ${office}
      and upper(regexp_replace(deposit.bank_reference, '\\s', '', 'g')) = ${bankReference.replace(/\s/g, '').toUpperCase()}
    limit 1`)
}

type Hand = { slip: string; office: string; officer: string; post: string; at: Temporal.Instant }

/** Takes a slip back, and its days with it: they wait for the next one. */
export async function saveSlipDrop(tx: Tx, one: Hand & { reason: string }): Promise<void> {
  await tx.write(sql`
    insert into cash.slip_drop (slip, office, reason, officer, post, dropped_at)
    values (${one.slip}, ${one.office}, ${one.reason}, ${one.officer}, ${one.post}, ${one.at})`)
  await tx.write(sql`update cash.slip_day set ended_at = ${one.at} where slip_day.slip = ${one.slip}`)
}

export type NewDeposit = Hand & {
  bankReference: string
  depositedOn: Temporal.PlainDate
  bookedOn: Temporal.PlainDate
  amountRupiah: bigint
  proof: { sha256: string; type: string }
}

export async function saveDeposit(tx: Tx, one: NewDeposit): Promise<void> {
  await tx.write(sql`
    insert into cash.deposit (slip, office, bank_reference, deposited_on, booked_on, amount_rupiah, proof, proof_type,
                              officer, post, recorded_at)
    values (${one.slip}, ${one.office}, ${one.bankReference}, ${one.depositedOn}, ${one.bookedOn}, ${one.amountRupiah},
            ${one.proof.sha256}, ${one.proof.type}, ${one.officer}, ${one.post}, ${one.at})`)
}

export type BankLine = { id: string; date: Temporal.PlainDate; movedRupiah: bigint }

/** Those of some lines of the office that the statement of its bank has still to show. */
export async function listBankLines(db: Db, office: string, entries: readonly string[]): Promise<BankLine[]> {
  return await db.all(sql`
    select bank_line_view.id, bank_line_view.date, bank_line_view.moved_rupiah as "movedRupiah" from cash.bank_line_view
    where bank_line_view.office = ${office} and bank_line_view.id = any (${entries}::uuid[])`)
}

export type NewConfirmation = Omit<Hand, 'slip'> & {
  id: string
  statement: string
  creditedOn: Temporal.PlainDate
  bookedOn: Temporal.PlainDate
  amountRupiah: bigint
  entries: readonly string[]
}

export async function saveConfirmation(tx: Tx, one: NewConfirmation): Promise<void> {
  await tx.write(sql`
    insert into cash.confirmation (id, office, statement, credited_on, booked_on, amount_rupiah, lines, officer, post,
                                   confirmed_at)
    values (${one.id}, ${one.office}, ${one.statement}, ${one.creditedOn}, ${one.bookedOn}, ${one.amountRupiah},
            ${one.entries.length}, ${one.officer}, ${one.post}, ${one.at})`)
  await tx.write(sql`
    insert into cash.confirmed_entry (entry, office, confirmation)
    select entry, ${one.office}, ${one.id} from unnest(${one.entries}::uuid[]) as given (entry)`)
}
