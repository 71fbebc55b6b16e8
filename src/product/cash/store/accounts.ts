import { type Db, json, sql, type Tx } from '#platform/db.ts'
import type { Summary } from '../contract.ts'

const accountLock = 1_512_011_302

/** Waits for whoever prepares or signs a month of this office. */
export async function lockAccounts(tx: Tx, office: string): Promise<void> {
  await tx.write(sql`select pg_advisory_xact_lock(${accountLock}, hashtext(${office}))`)
}

export type HeldAccount = {
  id: string
  month: Temporal.PlainDate
  ordinal: number
  officer: string
  summary: Summary
} & {
  signed: boolean
  returned: boolean
}

/** The newest account of a month. */
export async function findAccount(db: Db, office: string, month: Temporal.PlainDate): Promise<HeldAccount | undefined> {
  return await db.one(sql`
    select account.id, account.month, account.ordinal, account.officer, account.summary,
           exists (select 1 from cash.account_signature where account_signature.account = account.id) as signed,
           exists (select 1 from cash.account_return where account_return.account = account.id) as returned
    from cash.account where account.office = ${office} and account.month = ${month}
    order by account.ordinal desc limit 1`)
}

/** The month of an account of this office. */
export async function findMonthOf(db: Db, office: string, id: string): Promise<Temporal.PlainDate | undefined> {
  const row = await db.one<{ month: Temporal.PlainDate }>(sql`
    select account.month from cash.account where account.id = ${id} and account.office = ${office}`)
  return row?.month
}

/** How many days before a date have no count that stands: nobody closed them, or the count was sent back. */
export async function countUnclosed(db: Db, office: string, before: Temporal.PlainDate): Promise<number> {
  const row = await db.one<{ days: number }>(sql`
    select count(*)::int as days from cash.day
    where day.office = ${office} and day.date < ${before}
      and not exists (
        select 1 from cash.closing where closing.day = day.id
          and not exists (select 1 from cash.closing_return where closing_return.closing = closing.id))`)
  return row?.days ?? 0
}

/** Whether the month of a day, or one after it, was answered for and signed: a later one begins with what this one left. */
export async function isAnswered(db: Db, day: string): Promise<boolean> {
  const row = await db.one(sql`
    select 1 from cash.day
    join cash.account on account.office = day.office and account.month >= date_trunc('month', day.date)::date
    join cash.account_signature on account_signature.account = account.id
    where day.id = ${day} limit 1`)
  return row !== undefined
}

type Hand = { office: string; officer: string; post: string; at: Temporal.Instant }

export async function saveAccount(
  tx: Tx,
  one: Hand & { id: string; month: Temporal.PlainDate; ordinal: number; summary: Summary },
): Promise<void> {
  await tx.write(sql`
    insert into cash.account (id, office, month, ordinal, summary, officer, post, prepared_at)
    values (${one.id}, ${one.office}, ${one.month}, ${one.ordinal}, ${json(one.summary)}, ${one.officer}, ${one.post},
            ${one.at})`)
}

export async function saveAccountSignature(tx: Tx, one: Hand & { account: string; late: boolean }): Promise<void> {
  await tx.write(sql`
    insert into cash.account_signature (account, office, late, officer, post, signed_at)
    values (${one.account}, ${one.office}, ${one.late}, ${one.officer}, ${one.post}, ${one.at})`)
}

export async function saveAccountReturn(tx: Tx, one: Hand & { account: string; reason: string }): Promise<void> {
  await tx.write(sql`
    insert into cash.account_return (account, office, officer, post, reason, returned_at)
    values (${one.account}, ${one.office}, ${one.officer}, ${one.post}, ${one.reason}, ${one.at})`)
}
