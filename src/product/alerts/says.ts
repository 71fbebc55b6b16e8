import { type DutyLine, sayDutyPeriod, sayDutyStanding } from '#duties'
import type { Text } from '#ui/language.ts'
import type { MorningDuty } from './morning.ts'
import { askWhatHinders } from './words.ts'

/** So many kecamatan are named; of more only their number and the one that presses most. */
const namedMax = 3

/** A duty in one line: what, of which period, how it stands, at the regency in which kecamatan; and what to do. */
export function dutySays({ line, mine, places }: MorningDuty): Text {
  const period = line.period && sayDutyPeriod(line.period)
  const does = mine ? line.does : askWhatHinders
  return inBoth((language) => {
    const name = [line.name[language], period?.[language]].filter(Boolean).join(' ')
    const stands = places.length === 0 ? standing(line, language) : standingIn(places, language)
    return `${name}: ${stands}. ${does[language]}`
  })
}

function standing(line: DutyLine, language: keyof Text): string {
  const count = line.count > 1 ? `${line.count}, ` : ''
  return `${count}${sayDutyStanding(line)[language]}`
}

function standingIn(places: MorningDuty['places'], language: keyof Text): string {
  const named = places.slice(0, namedMax).map(({ name, line }) => `${name} (${standing(line, language)})`)
  if (places.length <= namedMax) return named.join(', ')
  return language === 'id'
    ? `${places.length} kecamatan, paling mendesak ${named[0]}`
    : `${places.length} kecamatan, most pressing ${named[0]}`
}

function inBoth(of: (language: keyof Text) => string): Text {
  return { id: of('id'), en: of('en') }
}
