import { resumeRun } from '#clock'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { FetchingFile } from '../contract/step-work.ts'
import { ordinalOf } from '../rules/step-work.ts'
import { promiseOf } from '../store/promise.ts'
import { saveErrand } from '../store/step-work.ts'
import { readPastDay } from '../typed-day.ts'
import { lockAsSeen, passOn, stepToTake } from './take-step.ts'

/** Brings back what another agency made, with its number and day; a clock that stood still for it goes on from there. */
export async function fetchFile(
  tx: Tx,
  by: Officer,
  input: FetchingFile,
  at: Temporal.Instant,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const step = stepToTake(file, by, ['fetch'])
  if (step.key !== input.step) throw new Refusal('not-this-step')
  const { day, wrong } = readPastDay(input.happenedOn, at.toZonedDateTimeISO(by.zone).toPlainDate())
  if (!day) throw new WrongForm({ happenedOn: wrong })
  const { carrier, paper, product } = input
  const place = { office: file.office, caseId: file.id, ordinal: ordinalOf(file) }
  await saveErrand(tx, { ...place, way: 'back', carrier, happenedOn: day, paper, product, expectedOn: null })
  if (file.promise?.stopped)
    await resumeRun(tx, await promiseOf(tx, file), { regency: by.regency, officer: by.id, post: step.post, at })
  return await passOn(tx, by, file, step, { name: 'file.fetched', at, facts: { paper } })
}
