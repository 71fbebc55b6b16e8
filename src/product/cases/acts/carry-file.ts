import { calendarOf, pauseRun } from '#clock'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { CarryingFile } from '../contract/step-work.ts'
import { ordinalOf } from '../rules/step-work.ts'
import { reasonsFor } from '../stopping-words.ts'
import type { HeldCase } from '../store/find.ts'
import { promiseOf } from '../store/promise.ts'
import { saveErrand } from '../store/step-work.ts'
import { readDayFrom, readPastDay } from '../typed-day.ts'
import { lockAsSeen, passOn, stepToTake } from './take-step.ts'

/**
 * Takes the file to another agency: by whom, when, on which receipt, and when it is expected back. The clock of the
 * promise stands still while it is there, where the standard says so. Refuses a return before the way out.
 */
export async function carryFile(
  tx: Tx,
  by: Officer,
  input: CarryingFile,
  at: Temporal.Instant,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const step = stepToTake(file, by, ['carry'])
  if (step.key !== input.step) throw new Refusal('not-this-step')
  const today = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const out = readPastDay(input.happenedOn, today)
  const back = readDayFrom(input.expectedOn, out.day ?? today)
  const wrong = { ...(out.wrong && { happenedOn: out.wrong }), ...(back.wrong && { expectedOn: back.wrong }) }
  if (!out.day || !back.day) throw new WrongForm(wrong)
  const { carrier, paper } = input
  const ordinal = ordinalOf(file)
  const errand = {
    ordinal,
    way: 'out',
    carrier,
    happenedOn: out.day,
    paper,
    product: null,
    expectedOn: back.day,
  } as const
  await saveErrand(tx, { office: file.office, caseId: file.id, ...errand })
  const agency = step.agency?.id ?? ''
  const stops = !step.agencyTimeCounts && (await mayStop(tx, by, file, at))
  if (stops) {
    const pause = { regency: by.regency, reason: 'outside-agency', officer: by.id, post: step.post, at } as const
    await pauseRun(tx, await promiseOf(tx, file), { ...pause, remark: agency })
  }
  const work = file.work && { ...file.work, errands: [...file.work.errands, errand] }
  return await passOn(tx, by, { ...file, work }, step, { name: 'file.carried', at, facts: { agency, stops } })
}

/** Whether the clock stands still for another agency: the standard says so, and there is a promise that is not past. */
async function mayStop(tx: Tx, by: Officer, file: HeldCase, at: Temporal.Instant): Promise<boolean> {
  if (!file.promise || Temporal.Instant.compare(file.promise.dueAt, at) <= 0) return false
  const { file: calendar } = await calendarOf(tx, by)
  return reasonsFor(calendar, file.definition.key).includes('outside-agency')
}
