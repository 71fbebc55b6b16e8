import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { sealLines } from './seal-lines.ts'

export type Sealing = {
  /** Ends the loop when its present round is over, and seals what is left. */
  stop(): Promise<void>
}

/**
 * Seals in rounds, `everyMs` (at most 1000) between the end of one and the start of the next, so that a line waits two
 * seconds at most. A failed round is told to `onError` and tried again. `now` gives the time that stands on the seals, `beside`
 * how many chains are sealed at once: one, where few lines wait.
 */
export function startSealing(
  pool: pg.Pool,
  options: { everyMs: number; now: () => Temporal.Instant; onError: (error: unknown) => void; beside?: number },
): Sealing {
  const { everyMs, now, onError, beside = 1 } = options
  if (!(everyMs > 0 && everyMs <= 1000)) throw new Error('lines are sealed at least once a second')
  const leaving = new AbortController()
  const round = () => sealLines(pool, now(), { beside }).then(() => undefined, onError)
  const rounds = async () => {
    while (!leaving.signal.aborted) {
      await round()
      await sleep(everyMs, undefined, { signal: leaving.signal }).catch(() => undefined)
    }
    await round()
  }
  const running = rounds()
  return {
    stop() {
      leaving.abort()
      return running
    },
  }
}
