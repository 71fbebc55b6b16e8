import type { Officer } from '#identity'
import { type ActFacts, record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { standInFacts } from '../stand-in-facts.ts'
import { findCase, type HeldCase } from '../store/find.ts'
import { saveStanding } from '../store/standing.ts'

/** Moves the standing on to where the rows now lead, and closes the act with its line. */
export async function closeAct(
  tx: Tx,
  by: Officer,
  file: HeldCase,
  act: { name: string; post: string; at: Temporal.Instant; facts?: ActFacts },
): Promise<{ number: string }> {
  const moved = await findCase(tx, file.number)
  if (moved) await saveStanding(tx, moved)
  const facts = { number: file.number, ...standInFacts(by, act.post), ...act.facts }
  const actor = { kind: 'officer', id: by.id, post: act.post } as const
  await record(tx, { name: act.name, office: file.office, subject: file.id, by: actor, at: act.at, facts })
  return facts
}
