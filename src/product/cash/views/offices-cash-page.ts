import type { Officer } from '#identity'
import { listOffices, type Office } from '#offices'
import type { Db } from '#platform/db.ts'
import { todayOf } from '../actor.ts'
import type { OfficeCash, OfficesCashPage } from '../contract/pages.ts'
import { limitHere } from '../deposit-limit.ts'
import { accountDue, isLate } from '../rules/limits.ts'
import { findPlan, getPlan } from '../store/plan.ts'
import { listSignedMonths, monthsDue } from './accounts-page.ts'
import { countUndated, firstDayOf, listLateDeposits, listToCount, listToSign, waitingCash } from './office-cash.ts'

/**
 * What every office of the regency owes in cash on its own today: days not closed, money not deposited, deposits and months
 * that came late.
 */
export async function officesCashPage(db: Db, by: Officer, now: Temporal.Instant): Promise<OfficesCashPage> {
  const { year } = todayOf(by, now)
  await getPlan(db)
  const offices: OfficeCash[] = []
  for (const office of (await listOffices(db)).filter(({ kind }) => kind === 'kecamatan')) {
    const today = todayOf(office, now)
    const named = { key: office.key, name: office.shortName }
    const owed = await cashDue(db, { ...office, regency: by.regency }, today)
    if (!owed) {
      offices.push({ ...named, ...nothing })
      continue
    }
    offices.push({
      ...{ ...named, started: true, unclosed: owed.unclosed, waiting: owed.waiting },
      unsigned: (await listToSign(db, office.id, by.id)).length,
      lateDeposits: await listLateDeposits(db, office.id, year),
      undated: await countUndated(db, office.id, year),
      lateMonths: owed.months.filter(({ dueOn }) => isLate(today, dueOn)).map(({ month }) => month),
    })
  }
  return { year, offices }
}

export type CashDue = Pick<OfficeCash, 'unclosed' | 'waiting'> & {
  /** Months that are over and that nobody has answered for, each with its last day. */
  months: readonly { month: Temporal.PlainDate; dueOn: Temporal.PlainDate }[]
}

/** What an office owes in cash today: days not closed, money not deposited, months not answered for; nothing where it keeps none. */
export async function cashDue(
  db: Db,
  { id, zone, regency }: Pick<Office, 'id' | 'zone'> & { regency: string },
  today: Temporal.PlainDate,
): Promise<CashDue | undefined> {
  const plan = await findPlan(db)
  const first = plan && (await firstDayOf(db, id))
  if (!plan || !first) return undefined
  const { dueOn } = await limitHere(db, { office: id, regency, zone })
  const signed = await listSignedMonths(db, id)
  const unsigned = monthsDue(first, today).filter((month) => !signed.some((one) => one.equals(month)))
  return {
    unclosed: (await listToCount(db, id, today)).map(({ date }) => date),
    waiting: await waitingCash(db, id, { today, dueOn }),
    months: unsigned.map((month) => ({ month, dueOn: accountDue(plan, month) })),
  }
}

const nothing = {
  ...{ started: false, unclosed: [], unsigned: 0, lateDeposits: [], undated: 0, lateMonths: [] },
  waiting: { rupiah: 0n, days: 0, dueOn: null, late: false },
}
