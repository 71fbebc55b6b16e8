import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Linking } from '../contract/linking.ts'
import { postOnCase } from '../post-on-case.ts'
import { readNumber } from '../rules/numbers.ts'
import { lockCase } from '../store/find.ts'
import { hasLink, saveLink } from '../store/linking.ts'

/**
 * Links a case to another one within reach: it follows from it, or needs what it issues. Refuses one that is not theirs to
 * see, itself, the same link twice, two that would wait for each other, and a file that was destroyed.
 */
export async function linkCase(tx: Tx, by: Officer, input: Linking, at: Temporal.Instant): Promise<{ number: string }> {
  const { year } = at.toZonedDateTimeISO(by.zone)
  const asked = readNumber(input.other, { prefix: by.officePrefix, year })
  // Always in one order, or two who link the same two at once would wait for each other.
  const held = new Map<string, Awaited<ReturnType<typeof lockCase>>>()
  for (const number of [input.number, asked].sort()) held.set(number, await lockCase(tx, number))
  const [file, other] = [held.get(input.number), held.get(asked)]
  if (!file) throw new Refusal('case-unknown')
  if (!other) throw new Refusal('link-unknown')
  if (file.forgotten || other.forgotten) throw new Refusal('case-forgotten')
  if (file.id === other.id) throw new Refusal('link-self')
  const { kind } = input
  if (await hasLink(tx, { caseId: other.id, other: file.id, kind })) throw new Refusal('link-circle')
  const post = postOnCase(file, by)
  const place = { office: file.office, officer: by.id, post, at }
  if (!(await saveLink(tx, { ...place, caseId: file.id, other: other.id, kind }))) throw new Refusal('link-twice')
  const facts = { number: file.number, other: other.number, kind }
  const actor = { kind: 'officer', id: by.id, post } as const
  await record(tx, { name: 'case.linked', office: file.office, subject: file.id, by: actor, at, facts })
  return facts
}
