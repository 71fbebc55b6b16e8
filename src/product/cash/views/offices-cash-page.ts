import type { Officer } from '#identity'
import { listOffices } from '#offices'
import type { Db } from '#platform/db.ts'
import { todayOf } from '../actor.ts'
import type { OfficeCash, OfficesCashPage } from '../contract/pages.ts'
import { limitHere } from '../deposit-limit.ts'
import { accountDue, isLate } from '../rules/limits.ts'
import { getPlan } from '../store/plan.ts'
import { listSignedMonths, monthsDue } from './accounts-page.ts'
import { countUndated, firstDayOf, listLateDeposits, listToCount, listToSign, waitingCash } from './office-cash.ts'

/**
 * What every office of the regency owes in cash on its own today: days not closed, money not deposited, deposits and months
 * that came late.
 */
export async function officesCashPage(db: Db, by: Officer, now: Temporal.Instant): Promise<OfficesCashPage> {
  const { year } = todayOf(by, now)
  const plan = await getPlan(db)
  const offices: OfficeCash[] = []
  for (const office of (await listOffices(db)).filter(({ kind }) => kind === 'kecamatan')) {
    const today = todayOf(office, now)
    const first = await firstDayOf(db, office.id)
    if (!first) {
      offices.push({ key: office.key, name: office.shortName, ...nothing })
      continue
    }
    const { dueOn } = await limitHere(db, { office: office.id, regency: by.regency, zone: office.zone })
    const signed = await listSignedMonths(db, office.id)
    const unsigned = monthsDue(first, today).filter((month) => !signed.some((one) => one.equals(month)))
    offices.push({
      ...{ key: office.key, name: office.shortName, started: true },
      unclosed: (await listToCount(db, office.id, today)).map(({ date }) => date),
      unsigned: (await listToSign(db, office.id, by.id)).length,
      waiting: await waitingCash(db, office.id, { today, dueOn }),
      lateDeposits: await listLateDeposits(db, office.id, year),
      undated: await countUndated(db, office.id, year),
      lateMonths: unsigned.filter((month) => isLate(today, accountDue(plan, month))),
    })
  }
  return { year, offices }
}

const nothing = {
  ...{ started: false, unclosed: [], unsigned: 0, lateDeposits: [], undated: 0, lateMonths: [] },
  waiting: { rupiah: 0n, days: 0, dueOn: null, late: false },
}
