import type pg from 'pg'
import { listAnswered, noticeOverdue, settleAnswer } from '#cases'
import { listUnnoticed } from '#clock'
import { noticeSilence } from '#objections'
import { transaction } from '#platform/db.ts'
import { inEachOffice } from './each-office.ts'

/**
 * Records in every office what fell due and was not kept, each once and in a transaction of its own. Returns how many. One
 * that fails keeps no other from being recorded; the first failure is thrown when all were tried.
 */
export async function noticeLate(pool: pg.Pool, now: Temporal.Instant): Promise<number> {
  return await inEachOffice(pool, ({ id: office }, scope, onError) =>
    noticeLateIn(pool, { office, scope }, now, onError),
  )
}

/**
 * The same in one office, and before it the duties to answer end that a slip has answered. Returns how many were recorded; a
 * failure is told to `onError`.
 */
export async function noticeLateIn(
  pool: pg.Pool,
  { office, scope }: { office: string; scope: readonly string[] },
  now: Temporal.Instant,
  onError: (error: unknown) => void,
): Promise<number> {
  const act = { scope, act: true, at: now } as const
  for (const number of await transaction(pool, { scope }, (tx) => listAnswered(tx, office)))
    await transaction(pool, act, (tx) => settleAnswer(tx, { office, number }, now)).catch(onError)
  const late = await transaction(pool, { scope }, (tx) => listUnnoticed(tx, office, now))
  let noticed = 0
  for (const one of late) {
    const isNew = await transaction(pool, act, (tx) =>
      (isAnswer(one) ? noticeSilence : noticeOverdue)(tx, { ...one, office }, now),
    ).catch(onError)
    if (isNew) noticed += 1
  }
  return noticed
}

function isAnswer({ kind }: { kind: string }): boolean {
  return kind === 'objection-answer' || kind === 'appeal-answer'
}
