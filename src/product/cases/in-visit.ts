import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Equipment } from './equipment.ts'
import { type KeptNik, keptNiks } from './kept-nik.ts'
import type { NamedParty } from './named-party.ts'
import { isSamePerson, whyNotSameVisit } from './rules/same-visit.ts'
import { lockCase } from './store/find.ts'
import { saveLink } from './store/linking.ts'
import { listParties } from './store/parties.ts'
import { firstOfVisit, ticketOf } from './store/same-visit.ts'

/** A case of the same visit, held while another is registered beside it. */
export type Beside = {
  id: string
  visit: string | undefined
  applicant: { name: string; nik: string }
  niks: readonly KeptNik[]
}

/** Holds the case that another is registered beside. Refuses one that is not of this counter, and a visit that is over. */
export async function lockBeside(
  tx: Tx,
  by: Officer,
  asked: { number: string; at: Temporal.Instant },
  { keys }: Equipment,
): Promise<Beside> {
  const file = await lockCase(tx, asked.number)
  const why = file ? whyNotSameVisit(by, file, asked.at) : 'link-unknown'
  if (why || !file) throw new Refusal(why ?? 'link-unknown')
  const parties = await listParties(tx, file.id)
  const niks = keptNiks(parties, keys)
  const nik = niks.find(({ role }) => role === 'applicant')?.nik ?? ''
  const name = parties.find(({ role }) => role === 'applicant')?.name ?? ''
  return { id: file.id, visit: await ticketOf(tx, file.id), applicant: { name, nik }, niks }
}

/** Takes a case into the visit of another. Refuses another applicant: the code of one slip opens all of a visit. */
export async function linkToVisit(
  tx: Tx,
  beside: Beside,
  link: { office: string; caseId: string; officer: string; post: string; at: Temporal.Instant },
  people: readonly NamedParty[],
): Promise<void> {
  const applicant = people.find(({ role }) => role === 'applicant')
  if (!applicant || !isSamePerson(applicant, beside.applicant)) throw new Refusal('visit-other-person')
  await saveLink(tx, { ...link, other: await firstOfVisit(tx, beside.id), kind: 'same-visit' })
}
