import type { Officer } from '#identity'
import { type Db, sql } from '#platform/db.ts'
import { todayOf } from '../actor.ts'
import type { AccountMonth, AccountShown, AccountsPage, CashPage } from '../contract/pages.ts'
import type { Summary } from '../contract.ts'
import { accountDue, isLate } from '../rules/limits.ts'
import { whyNotSignAccount } from '../rules/sign.ts'
import { getPlan } from '../store/plan.ts'
import { officeAsked } from './book-page.ts'
import { firstDayOf } from './office-cash.ts'

const monthsShown = 24

/** Every month that an office must answer for, the newest first, with where it stands. Another's office is not found. */
export async function accountsPage(
  db: Db,
  by: Officer,
  { query, now }: { query: Readonly<Record<string, string>>; now: Temporal.Instant },
): Promise<AccountsPage | undefined> {
  const which = await officeAsked(db, by, query.office)
  if (!which) return undefined
  const { office } = which
  const plan = await getPlan(db)
  const today = todayOf(office, now)
  const accounts = await listAccounts(db, office.id)
  const own = office.id === by.office
  const months = monthsDue(await firstDayOf(db, office.id), today).map((month): AccountMonth => {
    const account = accounts.find((one) => one.month.equals(month))
    const dueOn = accountDue(plan, month)
    const held = account && { ...account, officer: account.prepared.officer, signed: account.signed !== undefined }
    return {
      ...{ month, dueOn, account, late: account?.signed?.late ?? isLate(today, dueOn) },
      whyNotSign: held && whyNotSignAccount({ ...held, returned: account.returned !== undefined }, by, account.id),
    }
  })
  return {
    office: { key: office.key, name: office.name },
    keeps: own && by.duties.includes('cash.keep'),
    signs: own && by.duties.includes('cash.sign'),
    months,
    sure: plan.account.sure,
  }
}

/** Months from the first in which an office kept cash to the last that is over, the newest first. */
export function monthsDue(first: Temporal.PlainDate | undefined, today: Temporal.PlainDate): Temporal.PlainDate[] {
  if (!first) return []
  const months: Temporal.PlainDate[] = []
  let month = today.with({ day: 1 }).subtract({ months: 1 })
  while (Temporal.PlainDate.compare(month, first.with({ day: 1 })) >= 0 && months.length < monthsShown) {
    months.push(month)
    month = month.subtract({ months: 1 })
  }
  return months
}

/** Months of an office that were answered for and signed. */
export async function listSignedMonths(db: Db, office: string): Promise<Temporal.PlainDate[]> {
  const rows = await db.all<{ month: Temporal.PlainDate }>(sql`
    select account.month from cash.account join cash.account_signature on account_signature.account = account.id
    where account.office = ${office} order by account.month desc limit 400`)
  return rows.map(({ month }) => month)
}

/** Accounts of an office that wait for a signature. */
export async function listMonthsToSign(db: Db, office: string): Promise<CashPage['months']> {
  const accounts = await listAccounts(db, office)
  return accounts
    .filter(({ signed, returned }) => !signed && !returned)
    .map(({ month, prepared }) => ({ month, prepared }))
}

type Row = { id: string; month: Temporal.PlainDate; summary: Summary } & {
  officer: string
  name: string
  post: string
  nip: string | null
  at: Temporal.Instant
  signer: string | null
  signerPost: string | null
  signerNip: string | null
  late: boolean | null
  signedAt: Temporal.Instant | null
  returner: string | null
  reason: string | null
  returnedAt: Temporal.Instant | null
}

/** The newest account of each month of an office. */
export async function listAccounts(db: Db, office: string): Promise<AccountShown[]> {
  const rows = await db.all<Row>(sql`
    select distinct on (account.month) account.id, account.month, account.summary, account.officer, preparer.name,
           account.post, preparer.nip, account.prepared_at as at, signer.name as signer,
           account_signature.post as "signerPost", signer.nip as "signerNip", account_signature.late,
           account_signature.signed_at as "signedAt", returner.name as returner, account_return.reason,
           account_return.returned_at as "returnedAt"
    from cash.account
    join identity.officer_view as preparer on preparer.id = account.officer
    left join cash.account_signature on account_signature.account = account.id
    left join identity.officer_view as signer on signer.id = account_signature.officer
    left join cash.account_return on account_return.account = account.id
    left join identity.officer_view as returner on returner.id = account_return.officer
    where account.office = ${office} order by account.month desc, account.ordinal desc limit 100`)
  return rows.map((row) => ({
    ...{ id: row.id, month: row.month, summary: row.summary },
    prepared: { officer: row.officer, name: row.name, post: row.post, nip: row.nip, at: row.at },
    signed: row.signedAt
      ? {
          ...{ name: row.signer ?? '', post: row.signerPost ?? '', nip: row.signerNip },
          ...{ at: row.signedAt, late: row.late === true },
        }
      : undefined,
    returned: row.returnedAt ? { name: row.returner ?? '', at: row.returnedAt, reason: row.reason ?? '' } : undefined,
  }))
}
