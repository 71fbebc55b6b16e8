import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { CallingNext } from '../contract.ts'
import { counterOf } from '../counter-of.ts'
import { lineOrder } from '../rules.ts'
import { listCalledLanes, listStanding } from '../store/find.ts'
import { getPlan } from '../store/plan.ts'
import { saveMove } from '../store/save.ts'
import { recordCall } from '../tell-move.ts'

/**
 * Calls whoever is next for the groups of this counter. Whom it serves, as the sender saw it, is finished with it: one key a
 * person. Refuses while somebody called has not come, where nobody waits, and where another is served than was seen, or for
 * another matter: a page left open ends nobody's visit.
 */
export async function callNext(
  tx: Tx,
  by: Officer,
  { ticket: seen, seen: moves }: CallingNext,
  at: Temporal.Instant,
): Promise<{ ticket: string; written: string }> {
  const { day, session } = await counterOf(tx, by)
  const [plan, standing, called] = [
    await getPlan(tx),
    await listStanding(tx, day.id),
    await listCalledLanes(tx, day.id, session.groups),
  ]
  const here = standing.filter((one) => one.session === session.id)
  if (here.some(({ state }) => state === 'called')) throw new Refusal('one-at-a-time')
  const done = here.find(({ state }) => state === 'serving')
  if (done && !(done.ticket === seen && done.ordinal === moves))
    throw new Refusal('other-here', { written: done.written })
  if (!done && seen !== undefined) throw new Refusal('ticket-moved')
  const waiting = standing.filter(({ state, group }) => state === 'waiting' && session.groups.includes(group))
  const [next] = lineOrder(waiting, called, plan.inARow)
  if (!next) throw new Refusal('nobody-waits')
  const move = { office: by.office, session: session.id, at }
  if (done) await saveMove(tx, done, { ...move, kind: 'done' })
  await saveMove(tx, next, { ...move, kind: 'called' })
  return await recordCall(tx, by, { ticket: next, counter: session.counter, finished: done?.written, at })
}
