import type { Text } from '#ui/language.ts'
import { type Profile, weekdays } from '../contract.ts'
import { type Calendar, type Day, openingOf, type Span } from '../rules/calendar.ts'
import { timeOfDay, weekdayName } from './moments.ts'

/** A week's hours in one line, equal neighbours together: "Senin–Kamis 07.30–16.00, istirahat 12.00–13.00; Jumat …". */
export function sayWeek(profile: Profile): Text {
  const groups: { first: number; last: number; hours: Text }[] = []
  for (const [index, weekday] of weekdays.entries()) {
    const hours = profile.week[weekday]
    if (!hours) continue
    const said = sayHours(hours.open, hours.close, hours.rests)
    const before = groups.at(-1)
    if (before?.last === index && before.hours.id === said.id) before.last = index + 1
    else groups.push({ first: index + 1, last: index + 1, hours: said })
  }
  const line = (language: keyof Text) =>
    groups.map(({ first, last, hours }) => `${sayDays(first, last)[language]} ${hours[language]}`).join('; ')
  return { id: line('id'), en: line('en') }
}

/** The week's hours in force on a date. A year whose decree is not loaded has none: then the office is to be asked. */
export function sayWeekOn(calendar: Calendar, date: Temporal.PlainDate): Text {
  return calendar.years.has(date.year) ? sayWeek(openingOf(calendar, date).profile) : askTheOffice
}

const askTheOffice: Text = { id: 'Tanyakan ke kantor', en: 'Ask the office' }

/** One date for the door of the office: "Buka 07.30–16.00, istirahat 12.00–13.00", or closed and why. */
export function sayDay(day: Day): Text {
  const [first, last] = [day.spans[0], day.spans.at(-1)]
  if (!first || !last) return sayClosed(day)
  const rests = day.spans
    .slice(1)
    .map((span, index) => ({ from: clock(day.spans[index]?.to ?? 0), to: clock(span.from) }))
  const hours = sayHours(clock(first.from), clock(last.to), rests)
  return { id: `Buka ${hours.id}`, en: `Open ${hours.en}` }
}

function sayClosed(day: Day): Text {
  const { name = weekdayName(day.date.dayOfWeek), code } = day.reason
  // The leave beside a feast bears the feast's name, and is another day.
  if (code === 'cuti-bersama')
    return { id: `Tutup: cuti bersama ${name.id}`, en: `Closed: collective leave, ${name.en}` }
  return { id: `Tutup: ${name.id}`, en: `Closed: ${name.en}` }
}

function sayHours(open: string, close: string, rests: readonly { from: string; to: string }[]): Text {
  const dots = (time: string) => time.replace(':', '.')
  const id = rests.map(({ from, to }) => `, istirahat ${dots(from)}–${dots(to)}`).join('')
  const en = rests.map(({ from, to }) => `, break ${from}–${to}`).join('')
  return { id: `${dots(open)}–${dots(close)}${id}`, en: `${open}–${close}${en}` }
}

function sayDays(first: number, last: number): Text {
  const [from, to] = [weekdayName(first), weekdayName(last)]
  return first === last ? from : { id: `${from.id}–${to.id}`, en: `${from.en}–${to.en}` }
}

function clock(minutes: Span['from']): string {
  return timeOfDay(minutes).en
}
