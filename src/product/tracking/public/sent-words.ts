import type { Text } from '#ui/language.ts'

/** Where a letter went that nobody collects. */
export function sentOnTo(agency: Text): Text {
  return { id: `Diteruskan ke ${agency.id}`, en: `Sent on to ${agency.en}` }
}

export function atHour(hour: Text): Text {
  return { id: `pukul ${hour.id}`, en: `at ${hour.en}` }
}

/** Until when another agency has the file. */
export function backOn(day: Text): Text {
  return { id: `kami perkirakan kembali ${day.id}`, en: `we expect it back on ${day.en}` }
}
