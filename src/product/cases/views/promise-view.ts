import {
  calendarOf,
  dueAfter,
  getCalendar,
  type KeptRun as Run,
  remaining,
  sayDuration,
  sayPromiseKept,
  sayPromiseLeft,
  sayWhy,
  toldAt,
} from '#clock'
import type { Db } from '#platform/db.ts'
import type { PromiseView, StoppingView } from '../contract.ts'
import { extensionMax, moveCauses, pauseChoices, reasonsFor, stoodStill, waitsOn } from '../stopping-words.ts'

type Reader = { regency: string; now: Temporal.Instant }

/** A promise as it is read now: how much is left, and each day that was counted or skipped. */
export async function promiseView(db: Db, run: Run, { regency, now }: Reader): Promise<PromiseView> {
  const { calendar } = await getCalendar(db, { ...run, regency })
  const { at, pauses } = toldAt(run, now)
  const left = remaining(calendar, { ...run, pauses }, at)
  const amount = run.amount + (run.extension?.amount ?? 0)
  const { counted } = dueAfter(calendar, run.startedAt, { amount, unit: run.unit }, pauses)
  return {
    startedAt: run.startedAt,
    dueAt: run.dueAt,
    remaining: run.endedAt
      ? sayPromiseKept(left)
      : run.stopped
        ? stoodStill(waitsOn[run.stopped.reason])
        : sayPromiseLeft(left),
    flag: run.endedAt ? 'done' : run.stopped ? 'waiting' : left.flag,
    amount: run.amount,
    unit: run.unit,
    added: run.extension && sayDuration({ amount: run.extension.amount, unit: run.unit }),
    basis: run.basis,
    counted: counted.map((day) => ({
      date: day.date,
      counted: day.counted !== false && day.counted !== 0,
      why: sayWhy(day),
    })),
  }
}

/** What stopped, extended or moved a promise, and for what it may be stopped now. */
export async function stoppingView(
  db: Db,
  run: Run,
  about: { regency: string; service: string },
): Promise<StoppingView> {
  const { file } = await calendarOf(db, { regency: about.regency, office: run.office })
  const max = extensionMax(file, run)
  const reasons = reasonsFor(file, about.service)
  return {
    stopped: run.stopped && { ...run.stopped, waits: waitsOn[run.stopped.reason] },
    moves: run.moves.map(({ was, became, cause, reason }) => ({ was, became, reason, cause: moveCauses[cause] })),
    reasons: reasons.map((value) => ({ value, label: pauseChoices[value] })),
    reasonsUnconfirmed: file.pauses.some(({ reason, sure }) => sure === 'b' && reasons.includes(reason)),
    extendMax:
      max === undefined
        ? undefined
        : {
            amount: max,
            length: sayDuration({ amount: max, unit: run.unit }),
            unconfirmed: file.extension?.sure === 'b',
          },
  }
}
