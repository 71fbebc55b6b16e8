import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Unlinking } from '../contract/linking.ts'
import { postOnCase } from '../post-on-case.ts'
import { lockCase } from '../store/find.ts'
import { endLink } from '../store/linking.ts'

/** Takes away a link that was made in error; that it was there stays in the record. Refuses one that is not there any more. */
export async function unlinkCase(
  tx: Tx,
  by: Officer,
  input: Unlinking,
  at: Temporal.Instant,
): Promise<{ number: string }> {
  const file = await lockCase(tx, input.number)
  if (!file) throw new Refusal('case-unknown')
  const wasThere = await endLink(tx, { id: input.link, caseId: file.id, officer: by.id, at })
  if (!wasThere) throw new Refusal('link-unknown')
  const post = postOnCase(file, by)
  const facts = { number: file.number }
  const actor = { kind: 'officer', id: by.id, post } as const
  await record(tx, { name: 'case.unlinked', office: file.office, subject: file.id, by: actor, at, facts })
  return facts
}
