import type { Officer } from '#identity'
import { type ActFacts, record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { stepOfStage, whyNotTakeRefusal } from '../refusing.ts'
import type { RefusalStage, RefusalUnderWay } from '../rules.ts'
import { findCase, type HeldCase } from '../store/find.ts'
import { saveStanding } from '../store/standing.ts'

/** The refusal under way that this officer takes on, and under which post. Refuses whose turn it is not. */
export function refusalToTake(
  file: HeldCase,
  by: Officer,
  stage: RefusalStage,
): { refusing: RefusalUnderWay; post: string } {
  const why = whyNotTakeRefusal(file, by, stage)
  if (why) throw new Refusal(why)
  const post = stepOfStage(file, stage)?.post
  if (!file.refusing || post === undefined) throw new Refusal('refusal-not-there')
  return { refusing: file.refusing, post }
}

/** Moves the standing on to where the rows now lead, and closes the act. */
export async function closeRefusalAct(
  tx: Tx,
  by: Officer,
  file: HeldCase,
  act: { name: string; post: string; at: Temporal.Instant; facts?: ActFacts },
): Promise<{ number: string }> {
  const moved = await findCase(tx, file.number)
  if (moved) await saveStanding(tx, moved)
  const facts = { number: file.number, ...act.facts }
  const actor = { kind: 'officer', id: by.id, post: act.post } as const
  await record(tx, { name: act.name, office: file.office, subject: file.id, by: actor, at: act.at, facts })
  return facts
}
