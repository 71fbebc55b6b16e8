import { dateInWords, inCalendarWords } from '#ui/calendar-words.ts'
import type { Text } from '#ui/language.ts'
import { localOf, MINUTE } from '../rules/calendar.ts'

/** The name of an Indonesian zone as people say it (Keppres 41/1987): `WIB`, `WITA`, `WIT`; another zone keeps its own name. */
export function zoneName(zone: string): string {
  return zoneNames[zone] ?? zone
}

/** The day of a promise: "Rabu, 25 November"; with the year when it is not this one. */
export function longDay(at: Temporal.Instant, zone: string, now: Temporal.Instant): Text {
  const date = localOf(zone, at).date
  return joined(dayAndMonth(date), yearIfOther(date, zone, now))
}

/** Day and hour of a promise in one phrase: "Rabu 25 November, sebelum pukul 16.00 WIB". */
export function longMoment(at: Temporal.Instant, zone: string, now: Temporal.Instant): Text {
  const [day, hour] = [longDay(at, zone, now), beforeHour(at, zone)]
  return { id: `${day.id.replace(',', '')}, ${hour.id}`, en: `${day.en.replace(',', '')}, ${hour.en}` }
}

/** Beside a promise that falls while the office is closed: when the letter can be collected. Takes the `reopening`. */
export function sayReopening(at: Temporal.Instant, zone: string, now: Temporal.Instant): Text {
  const [day, hour] = [longDay(at, zone, now), hourOf(at, zone)]
  return {
    id: `Saat itu kantor tutup; surat dapat diambil mulai ${day.id} pukul ${hour.id}.`,
    en: `The office is closed then; the letter can be collected from ${day.en} at ${hour.en}.`,
  }
}

/** Of an office that is closed now: "Buka lagi Selasa, 3 Maret, pukul 07.30." Takes its `nextOpening`. */
export function sayOpensAgain(at: Temporal.Instant, zone: string, now: Temporal.Instant): Text {
  const [day, hour] = [longDay(at, zone, now), hourOf(at, zone)]
  return { id: `Buka lagi ${day.id}, pukul ${hour.id}.`, en: `Opens again ${day.en}, ${hour.en}.` }
}

/** "Rabu, 25 November". */
export function dayAndMonth(date: Temporal.PlainDate): Text {
  return inCalendarWords(
    ({ weekdays, months }) => `${weekdays[date.dayOfWeek - 1]}, ${date.day} ${months[date.month - 1]}`,
  )
}

/** The hour of a promise: "sebelum pukul 16.00 WIB". Its zone is told once a page, here. */
export function beforeHour(at: Temporal.Instant, zone: string): Text {
  const hour = hourOf(at, zone)
  return { id: `sebelum pukul ${hour.id} ${zoneName(zone)}`, en: `before ${hour.en} ${zoneName(zone)}` }
}

/** For lists: "Rab 25 Nov, 16.00"; today only "16.00"; with the year when it is not this one. */
export function shortMoment(at: Temporal.Instant, zone: string, now: Temporal.Instant): Text {
  const { date, millisecond } = localOf(zone, at)
  const today = localOf(zone, now).date
  const hour = timeOfDay(Math.floor(millisecond / MINUTE))
  if (date.equals(today)) return hour
  const day = joined(shortDay(date), date.year === today.year ? '' : ` ${date.year}`)
  return { id: `${day.id}, ${hour.id}`, en: `${day.en}, ${hour.en}` }
}

/** For what lasts whole days or until an hour: a moment that begins a day is that day, "Rab 25 Nov". */
export function shortDayOrMoment(at: Temporal.Instant, zone: string, now: Temporal.Instant): Text {
  const { date, millisecond } = localOf(zone, at)
  const today = localOf(zone, now).date
  if (millisecond !== 0 || date.equals(today)) return shortMoment(at, zone, now)
  return joined(shortDay(date), date.year === today.year ? '' : ` ${date.year}`)
}

/** "Rab 25 Nov". */
export function shortDay(date: Temporal.PlainDate): Text {
  return inCalendarWords(
    ({ weekdays, months }) => `${short(weekdays, date.dayOfWeek)} ${date.day} ${short(months, date.month)}`,
  )
}

/** The hour on the wall clock: "16.00" in Indonesian, "16:00" in English. */
export function hourOf(at: Temporal.Instant, zone: string): Text {
  return timeOfDay(Math.floor(localOf(zone, at).millisecond / MINUTE))
}

/** Minutes since midnight as an hour: 960 is "16.00". */
export function timeOfDay(minutes: number): Text {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'))
  return { id: `${hour}.${minute}`, en: `${hour}:${minute}` }
}

/** For letters: "25 November 2026". */
export function letterDate(date: Temporal.PlainDate): Text {
  return dateInWords(date)
}

/** For slips, and letters that name the weekday: "Rabu, 25 November 2026". */
export function letterDay(date: Temporal.PlainDate): Text {
  return joined(dayAndMonth(date), ` ${date.year}`)
}

/** "Rabu". Monday is 1, Sunday 7. */
export function weekdayName(dayOfWeek: number): Text {
  return inCalendarWords(({ weekdays }) => weekdays[dayOfWeek - 1] ?? '')
}

const zoneNames: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
}

function joined(text: Text, end: string): Text {
  return { id: text.id + end, en: text.en + end }
}

/** In both languages the first three letters are the usual short form. */
function short(names: readonly string[], number: number): string {
  return (names[number - 1] ?? '').slice(0, 3)
}

function yearIfOther(date: Temporal.PlainDate, zone: string, now: Temporal.Instant): string {
  return date.year === localOf(zone, now).date.year ? '' : ` ${date.year}`
}
