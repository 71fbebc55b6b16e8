import { calendarOf } from '#clock'
import type { Officer } from '#identity'
import type { ActFacts } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import { isAbout } from '../check-rule.ts'
import { findingsOf, namedAnswers, type ReadyCheck, readyChecks } from '../checks.ts'
import { answered } from '../fields.ts'
import type { HeldCase } from '../store/find.ts'
import { listParties } from '../store/parties.ts'
import { dropTold, saveTold } from '../store/told.ts'

type Asking = { acknowledged: readonly string[]; at: Temporal.Instant }

/**
 * Asks the checks of a service before its file opens, and keeps what the counter was told. Refuses where a check
 * refuses, in its own words; asks for a tick where the applicant must have been told and still wants it. What cannot be
 * counted yet is told and refuses nothing. Returns what the journal's line says of it.
 */
export async function askChecks(tx: Tx, by: Officer, file: HeldCase, asking: Asking): Promise<ActFacts> {
  if (file.definition.checks.length === 0) return {}
  const { checks, answers } = await readyFor(tx, by, file, asking.at)
  return await tellFindings(tx, by, file, { ...asking, checks, answers })
}

/**
 * Asks those checks again whose answers an amendment of an open file changed, at the moment of the amendment. The others
 * said what they had to say when it opened, and time alone does not make them speak. What no longer speaks is told no more.
 */
export async function askChecksAgain(
  tx: Tx,
  by: Officer,
  file: HeldCase,
  asking: Asking & { was: Readonly<Record<string, string>> },
): Promise<ActFacts> {
  if (file.definition.checks.length === 0 || !file.opened) return {}
  const { was } = asking
  const { checks, answers } = await readyFor(tx, by, file, asking.at)
  const changed = Object.keys({ ...was, ...answers }).filter((name) => was[name] !== answers[name])
  const concerned = checks.filter(({ rule }) => changed.some((name) => isAbout(rule, name)))
  await dropTold(tx, { caseId: file.id, keys: concerned.map(({ key }) => key) })
  return await tellFindings(tx, by, file, { ...asking, checks: concerned, answers })
}

async function readyFor(tx: Tx, by: Officer, file: HeldCase, at: Temporal.Instant) {
  const [{ calendar }, people] = await Promise.all([calendarOf(tx, by), listParties(tx, file.id)])
  return { checks: readyChecks(file.definition, calendar, at), answers: namedAnswers(answered(file), people) }
}

async function tellFindings(
  tx: Tx,
  by: Officer,
  file: HeldCase,
  asking: Asking & { checks: readonly ReadyCheck[]; answers: Readonly<Record<string, string>> },
): Promise<ActFacts> {
  const found = findingsOf(asking.checks, asking.answers)
  const refusing = found.filter(({ effect, outcome }) => effect === 'refuse' && outcome === 'speaks')
  if (refusing.length > 0) {
    const said = (language: 'id' | 'en') => refusing.map(({ says }) => says[language]).join(' ')
    throw new Refusal('check-refused', { id: said('id'), en: said('en') })
  }
  const toTick = found.filter(({ effect }) => effect === 'acknowledge').map(({ key }) => key)
  if (toTick.some((key) => !asking.acknowledged.includes(key))) throw new WrongForm({ acknowledged: 'acknowledge' })
  await saveTold(tx, {
    ...{ caseId: file.id, office: file.office, officer: by.id, at: asking.at },
    told: found.map(({ key, outcome }) => ({
      ...{ key, uncertain: outcome === 'uncertain', acknowledged: toTick.includes(key) },
    })),
  })
  return found.length === 0 ? {} : { told: found.map(({ key }) => key), acknowledged: toTick }
}
