import { awayOf, type HeldCase, planOf, stateOf, stepNow, unsigned } from '#cases'
import { lastStep } from '#catalogue'
import { sayReceipt } from '#payments'
import type { Text } from '#ui/language.ts'
import type { TrackingPage } from '../contract.ts'

type WaysOut = Pick<TrackingPage, 'sentOn' | 'away' | 'counter' | 'toPay' | 'payHere' | 'paid' | 'toSign' | 'visitOn'>

/** How the letter comes to the applicant, where the file is when it left the office, and what it waits for from them now. */
export function waysOut(file: HeldCase): WaysOut {
  const { procedure } = file.definition
  const [last, away] = [lastStep(procedure), awayOf(file)]
  const sent = file.taken.find(({ step, outcome }) => step === last?.key && outcome === 'passed')
  const now = stateOf(file) === 'open' && !file.refusing ? stepNow(procedure, file.taken) : undefined
  return {
    sentOn: last?.agency && last.next ? { agency: last.agency, next: last.next, at: sent?.takenAt } : undefined,
    away: away?.agency && { agency: away.agency, expectedOn: away.out.expectedOn ?? undefined },
    counter: last?.counter?.name,
    toPay: now?.does === 'pay' ? now.payTo : undefined,
    ...{ payHere: now?.cashed ?? false, paid: file.work?.receipts.map(sayReceipt) },
    toSign: now?.does === 'parties-sign' ? rolesToSign(file) : undefined,
    visitOn: now?.does === 'inspect' ? planOf(file)?.plannedOn : undefined,
  }
}

function rolesToSign(file: HeldCase): Text[] {
  const roles = [...new Set(unsigned(file).map(({ role }) => role))]
  return roles.map((role) => file.definition.parties.find(({ key }) => key === role)?.name ?? applicant)
}

const applicant: Text = { id: 'Pemohon', en: 'The applicant' }
