import { calendarOf } from '#clock'
import type { Officer } from '#identity'
import type { ActFacts } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import { findingsOf, namedAnswers, readyChecks } from '../checks.ts'
import { answered } from '../fields.ts'
import type { HeldCase } from '../store/find.ts'
import { listParties } from '../store/parties.ts'
import { saveTold } from '../store/told.ts'

/**
 * Asks the checks of a service before its file opens, and keeps what the counter was told. Refuses where a check
 * refuses, in its own words; asks for a tick where the applicant must have been told and still wants it. What cannot be
 * counted yet is told and refuses nothing. Returns what the journal's line says of it.
 */
export async function askChecks(
  tx: Tx,
  by: Officer,
  file: HeldCase,
  { acknowledged, at }: { acknowledged: readonly string[]; at: Temporal.Instant },
): Promise<ActFacts> {
  if (file.definition.checks.length === 0) return {}
  const [{ calendar }, people] = await Promise.all([calendarOf(tx, by.regency), listParties(tx, file.id)])
  const found = findingsOf(readyChecks(file.definition, calendar, at), namedAnswers(answered(file), people))
  const refusing = found.filter(({ effect, outcome }) => effect === 'refuse' && outcome === 'speaks')
  if (refusing.length > 0) {
    const said = (language: 'id' | 'en') => refusing.map(({ says }) => says[language]).join(' ')
    throw new Refusal('check-refused', { id: said('id'), en: said('en') })
  }
  const asking = found.filter(({ effect }) => effect === 'acknowledge').map(({ key }) => key)
  if (asking.some((key) => !acknowledged.includes(key))) throw new WrongForm({ acknowledged: 'acknowledge' })
  await saveTold(tx, {
    ...{ caseId: file.id, office: file.office, officer: by.id, at },
    told: found.map(({ key, outcome }) => ({
      ...{ key, uncertain: outcome === 'uncertain', acknowledged: asking.includes(key) },
    })),
  })
  return found.length === 0 ? {} : { told: found.map(({ key }) => key), acknowledged: asking }
}
