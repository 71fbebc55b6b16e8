import type { Officer } from '#identity'
import { findRegency } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { Inspecting } from '../contract.ts'
import { isOutside, type Point, readDegrees } from '../coordinates.ts'
import type { Equipment } from '../equipment.ts'
import { keepProof } from '../keep-proof.ts'
import { type Inspection, saveInspection } from '../store/desk-work.ts'
import { readPastDay } from '../typed-day.ts'
import { lockAsSeen, passOn, stepToTake } from './take-step.ts'

/**
 * Records what was found in the field, where and by whom, with photos, and passes the file on. A point outside the
 * regency or at sea is asked about once: it may be right. Refuses a day that has not come, and a point that is none.
 */
export async function inspectField(
  tx: Tx,
  by: Officer,
  input: Inspecting,
  at: Temporal.Instant,
  equipment: Equipment,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const step = stepToTake(file, by, ['inspect'])
  if (step.key !== input.step) throw new Refusal('not-this-step')
  const regency = await findRegency(tx)
  const today = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const { point, wentOn } = readVisit(input, today)
  const outside = isOutside(point, regency?.bounds ?? null)
  if (outside && input.outside === undefined) throw new WrongForm({ outside: 'outside' })

  const place = { office: file.office, caseId: file.id }
  const { went, findings } = input
  const seen: Inspection = { ...point, wentOn, went, findings, outside }
  await keepProof(tx, by, { file, step, uploads: input.uploads, at }, equipment)
  await saveInspection(tx, { ...place, ordinal: file.taken.length + 1, ...seen })
  return await passOn(tx, by, file, step, {
    name: 'case.inspected',
    at,
    facts: { outside, photos: input.uploads.length },
  })
}

function readVisit(input: Inspecting, today: Temporal.PlainDate): { point: Point; wentOn: Temporal.PlainDate } {
  const [latitude, longitude] = [readDegrees(input.latitude, 90), readDegrees(input.longitude, 180)]
  const { day: wentOn, wrong: notThen } = readPastDay(input.wentOn, today)
  const wrong = {
    ...(notThen && { wentOn: notThen }),
    ...(latitude === undefined ? { latitude: 'degrees' } : {}),
    ...(longitude === undefined ? { longitude: 'degrees' } : {}),
  }
  if (wentOn === undefined || latitude === undefined || longitude === undefined) throw new WrongForm(wrong)
  return { point: { latitude, longitude }, wentOn }
}
