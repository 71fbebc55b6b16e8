import type { CalendarFile } from '#clock'
import { type Fault, nearest, quote } from '#platform/fault.ts'
import type { Path } from '#platform/raw.ts'
import { type ServiceDefinition, ServiceFile, type Stricter, type StricterRefusal } from '../contract.ts'
import { stricterExpected } from '../words.ts'
import { shortestDay, whyLooser, whyStepsLonger } from './why-looser.ts'

/**
 * Versions of offices in a service file that are looser than the baseline of the same file, each told at what makes it so.
 * Of a file whose shape is wrong nothing is said: its baseline is not known.
 */
export function stricterFaults(file: string, raw: unknown, calendar: CalendarFile | undefined): Fault[] {
  const service = ServiceFile.safeParse(raw).data
  if (!service) return []
  const shortest = calendar && shortestDay(calendar)
  return service.offices.flatMap(({ stricter }, place) => {
    const why = stricter && (whyLooser(service, stricter, shortest) ?? whyStepsLonger(service, stricter))
    if (!stricter || !why) return []
    const path = ['offices', place, 'stricter']
    return faultsOf(why, service, stricter).map((told) => ({
      file,
      kind: 'looser',
      ...told,
      path: [...path, ...told.at],
    }))
  })
}

type Told = { at: Path; expected: string; found: string }

function faultsOf(why: StricterRefusal, service: ServiceDefinition, stricter: Stricter): Told[] {
  const { promise, cost, without = [] } = stricter
  const expected = stricterExpected[why]
  if (why === 'time-longer' || why === 'time-not-comparable' || why === 'steps-longer') {
    const { amount, unit } = service.promise
    const found = `${promise?.amount} ${promise?.unit}, beside ${amount} ${unit}`
    return [{ at: ['promise'], expected, found }]
  }
  if (why === 'cost-higher') return [{ at: ['cost'], expected, found: quote(cost?.atMostRupiah) }]
  if (why !== 'requirement-unknown')
    return [{ at: [], expected, found: without.length > 0 ? 'all of them' : 'nothing' }]
  const asked = service.requirements.map(({ key }) => key)
  return without.flatMap((key, place) => {
    if (asked.includes(key)) return []
    const near = nearest(key, asked)
    return [
      { at: ['without', place], expected: `${expected}${near ? ` (did you mean ${near}?)` : ''}`, found: quote(key) },
    ]
  })
}
