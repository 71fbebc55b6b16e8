import { calendarOf } from '#clock'
import type { Officer } from '#identity'
import type { ActFacts } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import { isAbout } from '../check-rule.ts'
import { findingsOf, namedAnswers, type ReadyCheck, readyChecks } from '../checks.ts'
import { answered, type FieldValues } from '../fields.ts'
import type { KeptTold } from '../store/desk-work.ts'
import type { HeldCase } from '../store/find.ts'
import { listParties } from '../store/parties.ts'
import { dropTold, saveTold } from '../store/told.ts'

type Dated = Parameters<typeof namedAnswers>[1][number]
type Asking = { acknowledged: readonly string[]; at: Temporal.Instant }

/**
 * Asks the checks of a service before its file opens, and keeps what the counter was told. Refuses where a check
 * refuses, in its own words; asks for a tick where the applicant must have been told and still wants it. What cannot be
 * counted yet is told and refuses nothing. Returns what the journal's line says of it.
 */
export async function askChecks(tx: Tx, by: Officer, file: HeldCase, asking: Asking): Promise<ActFacts> {
  if (file.definition.checks.length === 0) return {}
  const [checks, people] = await Promise.all([readyFor(tx, by, file, asking.at), listParties(tx, file.id)])
  const told = tellFindings(checks, namedAnswers(answered(file), people), asking)
  await saveTold(tx, { caseId: file.id, office: file.office, officer: by.id, at: asking.at, told })
  return factsOf(told)
}

/** What checks said of answers that changed: which were asked, what those told that spoke, and what the line says of it. */
export type AskedAgain = { keys: readonly string[]; told: readonly KeptTold[]; facts: ActFacts }

/**
 * Asks those checks again whose answers change after a file opened, at the moment of the change; refuses and asks for
 * ticks as when it opened. The others said what they had to say then, and time alone does not make them speak. Keeps
 * nothing: an amendment keeps it at once (`keepAsked`), a correction when its letter has its number.
 */
export async function askChecksAgain(
  tx: Tx,
  by: Officer,
  file: HeldCase,
  asking: Asking & { before: readonly Dated[]; after: readonly Dated[]; values: FieldValues },
): Promise<AskedAgain> {
  if (file.definition.checks.length === 0 || !file.opened) return { keys: [], told: [], facts: {} }
  const { before, after, values } = asking
  const was = namedAnswers(answered(file), before)
  const answers = namedAnswers(values, after)
  const changed = Object.keys({ ...was, ...answers }).filter((name) => was[name] !== answers[name])
  const concerned = (await readyFor(tx, by, file, asking.at)).filter(({ rule }) =>
    changed.some((name) => isAbout(rule, name)),
  )
  const told = tellFindings(concerned, answers, asking)
  return { keys: concerned.map(({ key }) => key), told, facts: factsOf(told) }
}

/** Keeps what was asked again. What no longer speaks is told no more. */
export async function keepAsked(
  tx: Tx,
  place: { caseId: string; office: string; officer: string; at: Temporal.Instant },
  { keys, told }: Pick<AskedAgain, 'keys' | 'told'>,
): Promise<void> {
  await dropTold(tx, { caseId: place.caseId, keys })
  await saveTold(tx, { ...place, told })
}

async function readyFor(tx: Tx, by: Officer, file: HeldCase, at: Temporal.Instant): Promise<ReadyCheck[]> {
  const { calendar } = await calendarOf(tx, by)
  return readyChecks(file.definition, calendar, at)
}

function tellFindings(
  checks: readonly ReadyCheck[],
  answers: Readonly<Record<string, string>>,
  { acknowledged }: Asking,
): KeptTold[] {
  const found = findingsOf(checks, answers)
  const refusing = found.filter(({ effect, outcome }) => effect === 'refuse' && outcome === 'speaks')
  if (refusing.length > 0) {
    const said = (language: 'id' | 'en') => refusing.map(({ says }) => says[language]).join(' ')
    throw new Refusal('check-refused', { id: said('id'), en: said('en') })
  }
  const toTick = found.filter(({ effect }) => effect === 'acknowledge').map(({ key }) => key)
  if (toTick.some((key) => !acknowledged.includes(key))) throw new WrongForm({ acknowledged: 'acknowledge' })
  return found.map(({ key, outcome }) => ({
    ...{ key, uncertain: outcome === 'uncertain', acknowledged: toTick.includes(key) },
  }))
}

function factsOf(told: readonly KeptTold[]): ActFacts {
  if (told.length === 0) return {}
  return {
    told: told.map(({ key }) => key),
    acknowledged: told.filter(({ acknowledged }) => acknowledged).map(({ key }) => key),
  }
}
