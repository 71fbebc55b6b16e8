import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { ElsewhereFirst } from '#platform/web.ts'
import type { ReasonKind } from '../../contract/reading.ts'
import { findCase, type HeldCase } from '../../store/find.ts'
import { findGrounds } from '../../views/grounds.ts'
import { paths } from '../paths.ts'
import { reasonRoute } from './reason-route.ts'

/** On what grounds an officer reads a case. Whoever has none yet is led to the page that asks why, with the form they sent. */
export async function askFirst(
  tx: Tx,
  by: Officer,
  file: HeldCase,
  now: Temporal.Instant,
): Promise<'in-hand' | ReasonKind> {
  const grounds = await findGrounds(tx, by, file, now)
  if (!grounds) throw new ElsewhereFirst(paths.reason(file.number), reasonRoute)
  return grounds
}

/** An act that is nobody's turn is no way around the question: whoever did not have the case in hand says why first. */
export function askedFirst<Input extends { number: string }, Result>(
  act: (tx: Tx, by: Officer, input: Input, at: Temporal.Instant) => Promise<Result>,
): typeof act {
  return async (tx, by, input, at) => {
    const file = await findCase(tx, input.number)
    if (file) await askFirst(tx, by, file, at)
    return await act(tx, by, input, at)
  }
}
