import { inCalendarWords } from '#ui/calendar-words.ts'
import type { Text } from '#ui/language.ts'
import type { Bounds } from './rules/histogram.ts'
import type { Period } from './rules/period.ts'
import { percentsOf } from './rules/whole-percents.ts'

export function periodName(key: string, period?: Pick<Period, 'from' | 'until'>): Text {
  if (key.length === 4) return { id: key, en: key }
  if (period) return { id: spanName(period, 'id'), en: spanName(period, 'en') }
  return key === '1' ? { id: 'bulan ini', en: 'this month' } : { id: `${key} bulan`, en: `${key} months` }
}

function spanName({ from, until }: Pick<Period, 'from' | 'until'>, language: 'id' | 'en'): string {
  const last = until.subtract({ days: 1 })
  const named = (day: Temporal.PlainDate) =>
    inCalendarWords(({ months }) => `${months[day.month - 1]} ${day.year}`)[language]
  return from.month === last.month && from.year === last.year ? named(from) : `${named(from)} – ${named(last)}`
}

/** "November 2026". */
export function monthName(firstDay: string): Text {
  const day = Temporal.PlainDate.from(firstDay)
  return inCalendarWords(({ months }) => `${months[day.month - 1]} ${day.year}`)
}

/** "31 Desember 2026". */
export function wholeDate(day: Temporal.PlainDate): Text {
  return inCalendarWords(({ months }) => `${day.day} ${months[day.month - 1]} ${day.year}`)
}

/** Short name of a month for an axis: "Nov". */
export function monthShort(firstDay: string): Text {
  const day = Temporal.PlainDate.from(firstDay)
  return inCalendarWords(({ months }) => (months[day.month - 1] ?? '').slice(0, 3))
}

/** "92 %": whole percents, rounded down. */
export function percent(share: number): Text {
  return wholePercent(percentsOf(share))
}

export function wholePercent(whole: number): Text {
  return { id: `${whole} %`, en: `${whole}%` }
}

/** "1,4" with one decimal. */
export function oneDecimal(value: number): Text {
  return decimals(value, 1)
}

/** "0,18" with two. */
export function twoDecimals(value: number): Text {
  return decimals(value, 2)
}

function decimals(value: number, places: number): Text {
  const [whole = '', part] = value.toFixed(places).split('.')
  return { id: `${grouped(whole, '.')},${part}`, en: `${grouped(whole, ',')}.${part}` }
}

/** "12.345" */
export function wholeNumber(value: number): Text {
  return { id: grouped(String(value), '.'), en: grouped(String(value), ',') }
}

function grouped(digits: string, mark: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, mark)
}

/** Between which bounds of working time: "2–3 jam kerja". */
export function workingTime({ from, to }: Bounds): Text {
  const [low, high] = [inUnits(from), to === undefined ? undefined : inUnits(to)]
  if (!high) return { id: `lebih dari ${low.text.id} ${low.unit.id}`, en: `more than ${low.text.en} ${low.unit.en}` }
  const zero = from === 0
  // Units differ only from minutes to hours; that both are of work is said once.
  const lowText = low.unit.id === high.unit.id ? low.text : { id: `${low.text.id} menit`, en: `${low.text.en} minutes` }
  return zero
    ? { id: `di bawah ${high.text.id} ${high.unit.id}`, en: `under ${high.text.en} ${high.unit.en}` }
    : { id: `${lowText.id}–${high.text.id} ${high.unit.id}`, en: `${lowText.en}–${high.text.en} ${high.unit.en}` }
}

/** The upper bound alone, for what most stay within. */
export function within({ from, to }: Bounds): Text {
  if (to === undefined) return workingTime({ from, to })
  const { text, unit } = inUnits(to)
  return { id: `${text.id} ${unit.id}`, en: `${text.en} ${unit.en}` }
}

function inUnits(minutes: number): { text: Text; unit: Text } {
  if (minutes < 60)
    return { text: { id: String(minutes), en: String(minutes) }, unit: { id: 'menit kerja', en: 'working minutes' } }
  const hours = minutes / 60
  const text = Number.isInteger(hours) ? { id: String(hours), en: String(hours) } : oneDecimal(hours)
  return { text, unit: { id: 'jam kerja', en: hours === 1 ? 'working hour' : 'working hours' } }
}

/** A sum of minutes as hours or days of the calendar: "3,5 jam", "12 hari". */
export function span(minutes: number): Text {
  if (minutes < 60) return { id: `${minutes} menit`, en: `${minutes} min` }
  if (minutes < 48 * 60) {
    const hours = oneDecimal(minutes / 60)
    return { id: `${hours.id} jam`, en: `${hours.en} h` }
  }
  const days = Math.round(minutes / 1440)
  return { id: `${days} hari`, en: `${days} days` }
}

/** Between which whole working days: "10–13 hari kerja", "hari kerja itu juga"; `alone` tells the most of them only. */
export function inWorkingDays({ from, to }: Bounds, alone: boolean): Text {
  if (to === undefined) return { id: `${from} hari kerja atau lebih`, en: `${from} working days or more` }
  const last = to - 1
  if (last === 0) return { id: 'hari kerja itu juga', en: 'the same working day' }
  const days = alone || last === from ? String(last) : `${from}–${last}`
  return { id: `${days} hari kerja`, en: `${days} ${days === '1' ? 'working day' : 'working days'}` }
}
