import { Refusal } from '#platform/refusal.ts'

/** What came of attempts made at once: results of those that did it, and codes of those that were refused. */
export type Raced<Result> = { done: Result[]; refused: string[] }

/** Makes attempts at once. Anything but a result or a refusal ends the race. */
export async function race<Result>(attempts: readonly (() => Promise<Result>)[]): Promise<Raced<Result>> {
  const raced: Raced<Result> = { done: [], refused: [] }
  for (const outcome of await Promise.allSettled(attempts.map((attempt) => attempt()))) {
    if (outcome.status === 'fulfilled') raced.done.push(outcome.value)
    else if (outcome.reason instanceof Refusal) raced.refused.push(outcome.reason.code)
    else throw outcome.reason
  }
  return raced
}
