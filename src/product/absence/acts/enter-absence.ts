import {
  absenceRules,
  findOfficeOf,
  listAbsences,
  listHoldings,
  lockAbsences,
  type Officer,
  saveAbsence,
  standingOn,
} from '#identity'
import { record } from '#journal'
import { findOffice, findRegency, listPostKinds } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { EnteringAbsence } from '../contract.ts'
import { asEntry, assertColleague } from '../entry.ts'
import { beginsAt, entryFaults, isBackdated, type Subject, whyNotFit, whyNotKeep } from '../rules.ts'

/**
 * Enters who is away from when to when, or that a post is empty, and who does the work meanwhile. Refuses whoever may not
 * enter it, one that overlaps another of the same person or post, and a chain of substitutes that comes round. What began
 * before today is entered only by who looks after officers, with why.
 */
export async function enterAbsence(
  tx: Tx,
  by: Officer,
  input: EnteringAbsence,
  at: Temporal.Instant,
): Promise<{ absence: string; office: string }> {
  const subject = await subjectOf(tx, input)
  const [place, kinds] = [await findOffice(tx, subject.office), await listPostKinds(tx)]
  const zone = place?.zone ?? by.zone
  const today = at.toZonedDateTimeISO(zone).toPlainDate()
  await lockAbsences(tx, subject.office)
  const holdings = await listHoldings(tx, { office: subject.office })
  const held = holdings.filter((one) => standingOn(one, today) === 'now')
  const posts =
    subject.officer === null
      ? subject.posts
      : held.filter((one) => one.officer === subject.officer).map((one) => one.post)
  const why = whyNotKeep(by, { ...subject, posts }, { kind: input.kind, kinds })
  if (why) throw new Refusal(why)
  if (subject.officer === null && held.some((one) => posts.includes(one.post))) throw new Refusal('absence-post-held')

  const asked = asEntry(input, subject, { by, zone, at })
  const dayBegan = today.toZonedDateTime(zone).toInstant()
  const known = await listAbsences(tx, { office: subject.office, at: asked.from })
  const entry = input.fromTime ? asked : { ...asked, from: beginsAt(known, asked, { at, dayBegan }) }
  const rules = (await findRegency(tx))?.absences ?? absenceRules
  const about = { dayBegan, zone, monthsMax: rules.acting.monthsMax }
  const mayBackdate = by.duties.includes('officers.manage') || by.duties.includes('offices.administer')
  if (isBackdated(entry, about) && !mayBackdate) throw new Refusal('absence-past')
  const faults = entryFaults(entry, about)
  if (Object.keys(faults).length > 0) throw new WrongForm(faults, { back: { months: rules.acting.monthsMax } })
  await assertColleague(tx, { ...entry, today })
  const not = whyNotFit(known, entry)
  if (not) throw new Refusal(not)

  await saveAbsence(tx, entry)
  const facts = {
    absence: entry.id,
    ...(entry.post && { post: entry.post }),
    from: entry.from.toString(),
    until: entry.until?.toString() ?? null,
    substitute: entry.substitute,
    mark: entry.mark,
  }
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? null } as const
  await record(tx, {
    name: 'absence.entered',
    office: subject.office,
    subject: subject.officer ?? entry.id,
    by: actor,
    at,
    facts,
  })
  return { absence: entry.id, office: subject.office }
}

async function subjectOf(tx: Tx, input: EnteringAbsence): Promise<Subject> {
  if (input.kind === 'vacant') {
    const [place, kinds] = [await findOffice(tx, input.office), await listPostKinds(tx)]
    if (!place) throw new Refusal('absence-unknown')
    const post = input.post ?? ''
    if (!kinds.some((kind) => kind.key === post && kind.at === place.kind)) throw new WrongForm({ post: 'choose' })
    return { officer: null, office: place.id, posts: [post] }
  }
  const officer = input.officer ?? ''
  const office = await findOfficeOf(tx, officer)
  if (office === undefined) throw new Refusal('absence-unknown')
  return { officer, office, posts: [] }
}
