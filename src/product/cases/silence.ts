import type { Authority } from '#authority'
import { CalendarYearMissing, dueAfter, findLimit, getCalendar, type KeptRun as Run } from '#clock'
import type { Db } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import { stateOf } from './rules.ts'
import type { HeldCase } from './store/find.ts'

/** When silence counts as a grant, by which law, and whether that law was read as it now stands. */
export type Silence = { at: Temporal.Instant; basis: Text; unconfirmed: boolean }

/**
 * From when an open request that nobody decided is deemed granted: the limit of law on the day it was complete, counted on
 * the calendar of its promise (UU 30/2014 art 53; of permits and dispensations art 39(6)). No pause of the office stops it,
 * and no day it decided itself moves it. Nothing once the letter has its number, where the regency's calendar holds no such
 * limit, and while the holidays of a year it needs are not known.
 * It is only told: the program issues nothing by itself.
 */
export async function silenceOf(
  db: Db,
  file: HeldCase,
  about: { regency: string; promise: Run | undefined; authority: Pick<Authority, 'aspects'> },
): Promise<Silence | undefined> {
  const { regency, promise, authority } = about
  if (!promise || file.issued || stateOf(file) !== 'open') return undefined
  const { calendar } = await getCalendar(db, { ...promise, regency, ownCalendar: null })
  const on = promise.startedAt.toZonedDateTimeISO(calendar.zone).toPlainDate()
  const name = authority.aspects.includes('permit') ? 'permit-decision' : 'decision'
  const limit = await findLimit(db, { regency, name, on })
  if (!limit) return undefined
  try {
    const { due: at } = dueAfter(calendar, promise.startedAt, limit.duration)
    return { at, basis: limit.basis, unconfirmed: limit.unconfirmed }
  } catch (error) {
    if (error instanceof CalendarYearMissing) return undefined
    throw error
  }
}

/** What officers read of it beside the promise: what is coming, or what has come. */
export function saySilence({ basis: law, unconfirmed }: Silence, at: Text, isPast: boolean): Text {
  const basis = unconfirmed ? { id: `${law.id}; belum dipastikan`, en: `${law.en}; unconfirmed` } : law
  return isPast
    ? {
        id: `Sejak ${at.id} permohonan ini dianggap dikabulkan, karena belum diputus (${basis.id}). Surat tidak terbit sendiri: putuskan sekarang.`,
        en: `Since ${at.en} this request is deemed granted, for nobody decided it (${basis.en}). No letter issues itself: decide now.`,
      }
    : {
        id: `Batas hukum: bila belum diputus, akan dianggap dikabulkan pada ${at.id} (${basis.id}).`,
        en: `Limit set by law: undecided, it will be deemed granted on ${at.en} (${basis.en}).`,
      }
}
