import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { SayingOnPaper } from '../contract/forms.ts'
import { actorOf, holdStandard, todayOf } from '../held.ts'
import { whyNotPaper } from '../rules.ts'
import { savePaper } from '../store/save.ts'

/**
 * Says that a draft was begun on paper before it was typed in: since which day, by which paper, and who says so. Minutes
 * signed from that day on are taken, and every legal limit counts from the true day.
 */
export async function sayOnPaper(
  tx: Tx,
  by: Officer,
  input: SayingOnPaper,
  at: Temporal.Instant,
): Promise<{ standard: string }> {
  const life = await holdStandard(tx, input.standard)
  const why = whyNotPaper(life, by)
  if (why) throw new Refusal(why)
  const { begunOn, instrument } = input
  if (Temporal.PlainDate.compare(todayOf(at, by), begunOn) < 0) throw new WrongForm({ begunOn: 'day-ahead' })

  await savePaper(tx, { standard: life.id, office: life.office, officer: by.id, at }, { begunOn, instrument })
  const facts = { standard: life.id, begunOn: begunOn.toString(), instrument }
  await record(tx, { name: 'standard.on-paper', office: life.office, subject: life.id, by: actorOf(by), at, facts })
  return facts
}
