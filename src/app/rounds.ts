import { setTimeout as sleep } from 'node:timers/promises'

export type Rounds = { stop(): Promise<void> }

/** Does these chores one after the other every `everyMs`, until it is stopped. One that fails is told to `onError` and tried again in the next round. */
export function startRounds(
  chores: readonly (() => Promise<unknown>)[],
  options: { everyMs: number; onError: (error: unknown) => void },
): Rounds {
  const leaving = new AbortController()
  const rounds = async () => {
    for (;;) {
      await sleep(options.everyMs, undefined, { signal: leaving.signal }).catch(() => undefined)
      for (const chore of chores) {
        if (leaving.signal.aborted) return
        await chore().catch(options.onError)
      }
      if (leaving.signal.aborted) return
    }
  }
  const running = rounds()
  return {
    stop() {
      leaving.abort()
      return running
    },
  }
}
