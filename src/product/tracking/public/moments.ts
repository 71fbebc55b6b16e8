import { hourOf, longDay, shortMoment } from '#clock'
import type { Frame } from '#ui/frame.ts'
import type { Text } from '#ui/language.ts'
import { dayAndHour, today } from './tracking-words.ts'

/** For a second line: "hari ini, 09.41", and on other days "Sel 24 Nov, 09.12". */
export function spokenMoment(at: Temporal.Instant, { zone, now }: Frame): Text {
  const [day, present] = [at, now].map((instant) => instant.toZonedDateTimeISO(zone).toPlainDate().toString())
  return day === present ? today(hourOf(at, zone)) : shortMoment(at, zone, now)
}

/** In a sentence: "Selasa, 1 Desember, pukul 16.00". */
export function wholeMoment(at: Temporal.Instant, { zone, now }: Frame): Text {
  return dayAndHour(longDay(at, zone, now), hourOf(at, zone))
}
