import { z } from 'zod'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { CaseRefusal, Registration } from './contract.ts'
import { type BlankSlip, findBlankNumber, lockBlank } from './store/blanks.ts'

/** Slips of one printing: a pile that a counter keeps in its drawer. */
export const blanksAtOnceMax = 50

/** How a blank is numbered where the pack does not say: set apart from any case by its letter. */
export const blankFormat = { pattern: '{unit}-K-{tahun}-{nomor}', digits: 4 }

/** What somebody wrote by hand on a blank, read for entering: from then the promise runs. */
export type FromPaper = { blank: BlankSlip; happenedAt: Temporal.Instant; reason: string }

/** Why nothing may be entered from this blank with this time on it, or nothing. */
export function whyNotEnter(
  blank: BlankSlip | undefined,
  happenedAt: Temporal.Instant,
  now: Temporal.Instant,
): CaseRefusal | undefined {
  const unusable = whyNotUse(blank)
  if (unusable || !blank) return unusable ?? 'blank-unknown'
  if (Temporal.Instant.compare(happenedAt, now) > 0) return 'blank-in-future'
  // A paper says hours and minutes: the minute in which it was printed counts as after it.
  const printedAt = blank.printedAt.round({ smallestUnit: 'minute', roundingMode: 'floor' })
  return Temporal.Instant.compare(happenedAt, printedAt) < 0 ? 'blank-before-print' : undefined
}

/** Why a blank is no longer one: entered, or spoiled. */
export function whyNotUse(blank: BlankSlip | undefined): CaseRefusal | undefined {
  if (!blank) return 'blank-unknown'
  if (blank.usedBy !== null) return 'blank-used'
  return blank.spoiledAt === null ? undefined : 'blank-spoiled'
}

/**
 * What a form says of the paper it is entered from, with that blank held until the act ends; nothing for who stands at
 * the counter. Refuses a blank that is not there, used or spoiled, and a time in the future or before it was printed.
 */
export async function readPaper(
  tx: Tx,
  by: Officer,
  input: Pick<Registration, 'paperNumber' | 'paperDate' | 'paperTime' | 'paperReason'>,
  now: Temporal.Instant,
): Promise<FromPaper | undefined> {
  const { paperNumber = '', paperDate = '', paperTime = '', paperReason = '' } = input
  if ([paperNumber, paperDate, paperTime, paperReason].every((text) => text === '')) return undefined
  const happenedAt = momentOn(paperDate, paperTime, by.zone)
  const wrong = {
    ...(paperNumber === '' && { paperNumber: 'empty' }),
    ...(!z.iso.date().safeParse(paperDate).success && { paperDate: 'date' }),
    ...(clockOf(paperTime) === undefined && { paperTime: 'time' }),
    ...(paperReason.length < 5 && { paperReason: 'reason-short' }),
  }
  if (Object.keys(wrong).length > 0 || !happenedAt) throw new WrongForm(wrong)
  const blank = await lockBlank(tx, by.office, await numberMeant(tx, by, paperNumber))
  const why = whyNotEnter(blank, happenedAt, now)
  if (why || !blank) throw new Refusal(why ?? 'blank-unknown', { by: blank?.usedBy ?? '' })
  return { blank, happenedAt, reason: paperReason }
}

// The last digits will do: of several years, the slip that is still in the drawer, else the newest.
async function numberMeant(tx: Tx, by: Officer, typed: string): Promise<string> {
  if (!/^\d{1,6}$/.test(typed)) return typed.toUpperCase()
  return (await findBlankNumber(tx, by.office, Number(typed))) ?? typed
}

// "9.05", "09:05" and "0905", as people write an hour and as keys of digits give it.
function clockOf(text: string): string | undefined {
  const [, hour = '', minute = ''] = /^([01]?\d|2[0-3])[.:]?([0-5]\d)$/.exec(text) ?? []
  return hour === '' ? undefined : `${hour.padStart(2, '0')}:${minute}`
}

function momentOn(date: string, time: string, zone: string): Temporal.Instant | undefined {
  const clock = clockOf(time)
  if (clock === undefined || !z.iso.date().safeParse(date).success) return undefined
  return Temporal.PlainDateTime.from(`${date}T${clock}`).toZonedDateTime(zone).toInstant()
}
