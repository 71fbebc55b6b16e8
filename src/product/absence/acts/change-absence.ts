import { type Absence, absenceRules, listAbsences, type Officer, saveAbsenceChange } from '#identity'
import { record } from '#journal'
import { findOffice, findRegency } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { ChangingAbsence } from '../contract.ts'
import { assertColleague, inPlaceOf, momentOf } from '../entry.ts'
import { absenceToKeep } from '../held.ts'
import { entryFaults, whyNotFit } from '../rules.ts'

/** Changes until when somebody is away, or who does their work, with why. What it said before is kept. */
export async function changeAbsence(
  tx: Tx,
  by: Officer,
  input: ChangingAbsence,
  at: Temporal.Instant,
): Promise<{ absence: string; office: string }> {
  const before = await absenceToKeep(tx, by, input.absence, at)
  const zone = (await findOffice(tx, before.office))?.zone ?? by.zone
  const until = input.back ? momentOf(input.back, input.backTime, zone) : null
  const after: Absence = { ...before, ...inPlaceOf(input), until }
  if (until && Temporal.Instant.compare(until, at) <= 0) throw new WrongForm({ back: 'back-past' })
  const rules = (await findRegency(tx))?.absences ?? absenceRules
  const today = at.toZonedDateTimeISO(zone).toPlainDate()
  const about = { dayBegan: before.from, zone, monthsMax: rules.acting.monthsMax }
  const faults = entryFaults(after, about)
  if (Object.keys(faults).length > 0) throw new WrongForm(faults, { back: { months: rules.acting.monthsMax } })
  await assertColleague(tx, { ...after, today })
  const not = whyNotFit(await listAbsences(tx, { office: before.office, at: before.from }), after)
  if (not) throw new Refusal(not)
  await saveAbsenceChange(tx, before, { ...after, reason: input.reason, by: by.id, at })
  const facts = {
    absence: before.id,
    until: until?.toString() ?? null,
    substitute: after.substitute,
    mark: after.mark,
  }
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? null } as const
  const subject = before.officer ?? before.id
  await record(tx, { name: 'absence.changed', office: before.office, subject, by: actor, at, facts })
  return { absence: before.id, office: before.office }
}
