import type { Officer } from '#identity'
import type { Db } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import { todayOf } from '../actor.ts'
import { limitHere } from '../deposit-limit.ts'
import { cashOwed, cashOwedByOffices, cashWords } from '../desk/cash-words.ts'
import { paths } from '../desk/paths.ts'
import { findPlan } from '../store/plan.ts'
import { listMonthsToSign } from './accounts-page.ts'
import { listOffersTo } from './cash-page.ts'
import { listToCount, listToSign, waitingCash } from './office-cash.ts'
import { officesCashPage } from './offices-cash-page.ts'

/**
 * For the first page of the day: days of cash that nobody closed, counts and months to sign, and money past its day; of the
 * own office for who keeps or signs cash, of every office for who supervises it. Nothing where nothing is owed. `duties` are
 * those of the office that are told with it.
 */
export async function owedCash(
  db: Db,
  by: Officer,
  now: Temporal.Instant,
): Promise<{ says: Text; href: string; link: Text; duties: readonly string[] } | undefined> {
  if (!(await findPlan(db))) return undefined
  if (by.duties.includes('cash.supervise')) return await owedByOffices(db, by, now)
  const [keeps, signs] = [by.duties.includes('cash.keep'), by.duties.includes('cash.sign')]
  if (!keeps && !signs) return undefined
  const today = todayOf(by, now)
  const { dueOn } = await limitHere(db, by)
  const waiting = await waitingCash(db, by.office, { today, dueOn })
  const toCount = await listToCount(db, by.office, today)
  const unclosed = toCount.filter(({ sentBack }) => !sentBack).map(({ date }) => date)
  const says = cashOwed({
    offers: keeps ? (await listOffersTo(db, by)).map(({ from }) => from) : [],
    unclosed,
    sentBack: keeps ? toCount.filter(({ sentBack }) => sentBack).length : 0,
    toSign: signs ? (await listToSign(db, by.office, by.id)).filter(({ isOwn }) => !isOwn).length : 0,
    months: signs ? (await listMonthsToSign(db, by.office)).length : 0,
    lateRupiah: waiting.late ? waiting.rupiah : 0n,
  })
  const duties = [...(unclosed.length > 0 ? ['cash-day'] : []), ...(waiting.late ? ['deposit'] : [])]
  return says && { says, href: paths.cash, link: cashWords.title, duties }
}

async function owedByOffices(db: Db, by: Officer, now: Temporal.Instant) {
  const { offices } = await officesCashPage(db, by, now)
  const says = cashOwedByOffices({
    unclosed: offices.filter(({ unclosed }) => unclosed.length > 0).length,
    undeposited: offices.filter(({ waiting }) => waiting.late).length,
    lateDeposits: offices.reduce((sum, { lateDeposits }) => sum + lateDeposits.length, 0),
    lateMonths: offices.filter(({ lateMonths }) => lateMonths.length > 0).length,
  })
  return says && { says, href: paths.offices, link: cashWords.ofOffices, duties: ['cash-day', 'deposit', 'cash-month'] }
}
