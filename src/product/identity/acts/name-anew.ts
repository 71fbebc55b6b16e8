import { record } from '#journal'
import { listPostKinds } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { NamingAnew, Officer } from '../contract.ts'
import { holdColleague, holdingsFrom } from '../hold-colleague.ts'
import { whyNotAppoint } from '../rules.ts'
import { findCalled, listNamings, saveNaming, saveNamingApplied } from '../store/namings.ts'

/**
 * Writes name, rank and number of an officer from a day on, as an order of promotion or a new title has it. Letters signed
 * before keep what stood there. Of whoever manages an office the regency writes it, for their letters rest on it.
 */
export async function nameAnew(
  tx: Tx,
  by: Officer,
  input: NamingAnew,
  at: Temporal.Instant,
): Promise<{ officer: string }> {
  const officer = await holdColleague(tx, by, input.officer)
  const today = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const posts = (await holdingsFrom(tx, officer, today)).map(({ post }) => post)
  const regency = whyNotAppoint(by, await listPostKinds(tx), posts)
  if (regency) throw new Refusal(regency)
  const namings = await listNamings(tx, officer.id)
  if (namings.some(({ from }) => from.equals(input.from))) throw new WrongForm({ from: 'named-that-day' })
  const isNow = Temporal.PlainDate.compare(input.from, today) <= 0
  // What is written late, of a day before the name they bear by now, changes how they were called then and nothing else.
  const next = namings.findLast(
    ({ from, appliedAt }) => appliedAt !== null && Temporal.PlainDate.compare(from, input.from) > 0,
  )
  const before = next
    ? { name: next.nameBefore, rank: next.rankBefore, nip: next.nipBefore }
    : await findCalled(tx, officer.id)
  await saveNaming(tx, {
    ...{ office: officer.office, officer: officer.id, from: input.from },
    ...{ name: input.name, rank: input.rank || null, nip: input.nip || null },
    ...{ nameBefore: before?.name ?? '', rankBefore: before?.rank ?? null, nipBefore: before?.nip ?? null },
    ...{ by: by.id, at, isNow, isBorne: isNow && !next },
  })
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? null } as const
  const facts = { from: input.from.toString(), isNow }
  await record(tx, { name: 'officer.named', office: officer.office, subject: officer.id, by: actor, at, facts })
  return { officer: officer.id }
}

/** Lets an officer bear the name whose day has come, by the program. Returns whether it did. */
export async function bearName(
  tx: Tx,
  naming: { id: string; officer: string; office: string },
  at: Temporal.Instant,
): Promise<boolean> {
  if (!(await saveNamingApplied(tx, naming.id, at))) return false
  const by = { kind: 'program', id: 'paten naming' } as const
  await record(tx, { name: 'officer.name-borne', office: naming.office, subject: naming.officer, by, at })
  return true
}
