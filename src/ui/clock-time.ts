import type { Text } from './language.ts'

/** Hour and minute on the office's wall clock: `16.00` in Indonesian, `16:00` in English. */
export function clockTime(at: Temporal.Instant, zone: string): Text {
  const local = at.toZonedDateTimeISO(zone)
  const [hour, minute] = [local.hour, local.minute].map((part) => String(part).padStart(2, '0'))
  return { id: `${hour}.${minute}`, en: `${hour}:${minute}` }
}
