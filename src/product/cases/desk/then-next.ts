import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { withQuery } from '#ui/page-links.ts'
import { findCase } from '../store/find.ts'
import { doneInOneGo, listQueue } from '../views/desk-queue.ts'
import { paths } from './paths.ts'

type Done = { number: string; next?: string | undefined }

/**
 * An act that is done file after file: beside what it did it names the next file that waits for the very same act, to be
 * read and decided in its turn.
 */
export function thenNext<Input extends { number: string }>(
  act: (tx: Tx, by: Officer, input: Input, at: Temporal.Instant) => Promise<{ number: string }>,
): (tx: Tx, by: Officer, input: Input, at: Temporal.Instant) => Promise<Done> {
  return async (tx, by, input, at) => {
    const file = await findCase(tx, input.number)
    const does = file && doneInOneGo(file, by)
    const done = await act(tx, by, input, at)
    const [next] = does ? await listQueue(tx, by, does) : []
    return { ...done, next }
  }
}

/** The next file where one waits; else the one just done, which says that it was recorded. */
export function toNext({ number, next }: Done): string {
  return next === undefined ? paths.case(number) : withQuery(paths.case(next), { after: number })
}
