import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { noticeOverdue } from '#cases'
import { listUnnoticed } from '#clock'
import { noticeSilence } from '#objections'
import { transaction } from '#platform/db.ts'
import { bearNames } from './bear-names.ts'
import { inEachOffice } from './each-office.ts'
import { mendHands } from './mend-hands.ts'

/**
 * Records in every office what fell due and was not kept, each once and in a transaction of its own. Returns how many. One
 * that fails keeps no other from being recorded; the first failure is thrown when all were tried.
 */
export async function noticeLate(pool: pg.Pool, now: Temporal.Instant): Promise<number> {
  return await inEachOffice(pool, async ({ id: office }, scope, onError) => {
    const late = await transaction(pool, { scope }, (tx) => listUnnoticed(tx, office, now))
    let noticed = 0
    for (const one of late) {
      const isNew = await transaction(pool, { scope, act: true, at: now }, (tx) =>
        (isAnswer(one) ? noticeSilence : noticeOverdue)(tx, { ...one, office }, now),
      ).catch(onError)
      if (isNew) noticed += 1
    }
    return noticed
  })
}

function isAnswer({ kind }: { kind: string }): boolean {
  return kind === 'objection-answer' || kind === 'appeal-answer'
}

export type Noticing = { stop(): Promise<void> }

/** Looks for what is late and for files in the hands of who is away every `everyMs`, until it is stopped. A failed round is told to `onError` and tried again. */
export function startNoticing(
  pool: pg.Pool,
  options: { everyMs: number; now: () => Temporal.Instant; onError: (error: unknown) => void },
): Noticing {
  const leaving = new AbortController()
  const rounds = async () => {
    for (;;) {
      await sleep(options.everyMs, undefined, { signal: leaving.signal }).catch(() => undefined)
      if (leaving.signal.aborted) return
      await noticeLate(pool, options.now()).catch(options.onError)
      await mendHands(pool, options.now()).catch(options.onError)
      await bearNames(pool, options.now()).catch(options.onError)
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
