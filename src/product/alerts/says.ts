import { type DutyLine, sayDutyCount, sayDutyPeriod, sayDutyStanding } from '#duties'
import type { Text } from '#ui/language.ts'
import { byDay, placesOf } from './alike.ts'
import { alikeHeads, inPlaces, manyPlaces, standsThere } from './alike-words.ts'
import type { AlikeAlerts, OpenAlert } from './contract.ts'
import type { MorningDuty } from './morning.ts'
import { alertSays, askWhatHinders } from './words.ts'

/** So many kecamatan are named; of more only their number and the one that presses most. */
const namedMax = 3

/** A duty in one line: what, of which period, how it stands, at the regency in which kecamatan; and what to do. */
export function dutySays({ line, mine, places }: MorningDuty): Text {
  const period = line.period && sayDutyPeriod(line.period)
  const does = mine ? line.does : askWhatHinders
  const stands = places.length === 0 ? standing(line) : placed(places.map(({ name, line: at }) => [name, standing(at)]))
  return inBoth((language) => {
    const name = [line.name[language], period?.[language]].filter(Boolean).join(' ')
    return `${name}: ${stands[language]}. ${does[language]}`
  })
}

function standing(line: DutyLine): Text {
  const said = sayDutyStanding(line)
  const count = sayDutyCount(line.count)
  return line.count > 1 ? inBoth((language) => `${count[language]}, ${said[language]}`) : said
}

/** One place of alike alerts, with where it is opened; how it stands there, unless it stands so in each. */
export type ToldPlace = { says: Text; stands: Text | undefined; href: string }

/** Alike alerts in one sentence that names the places, the same without them, what to do, and each place where there are several. */
export function alikeSay(alerts: AlikeAlerts): { says: Text; short: Text; does: Text; places: ToldPlace[] } {
  const [{ kind, facts }] = alerts
  const { says, does } = alertSays[kind](facts)
  if (alerts.length === 1) return { says, short: says, does, places: [] }
  const head = alikeHeads[kind](facts, alerts.length)
  const found = placesOf(alerts).map((one) => ({ ...one, stands: standsThere(kind, one.first, one.count) }))
  return found.some(({ place }) => place !== undefined)
    ? { does, ...inOffices(head, found) }
    : { does, ...inOne(alerts[0], head, found) }
}

type Found = readonly (ReturnType<typeof placesOf>[number] & { stands: Text | undefined })[]

function inOffices(head: Text, found: Found) {
  const pressing = found.toSorted(byDay).map(({ place = '', stands }) => [place, stands] as const)
  const where = placed(pressing)
  const each = standsAlike(pressing)
  return {
    says: inBoth((language) => `${head[language]}: ${where[language]}.`),
    short: inBoth((language) =>
      [head[language], inPlaces(found.length)[language], ...(each ? [each[language]] : [])].join(', ').concat('.'),
    ),
    places: found.map(({ place = '', stands, first: { href } }) => {
      return { says: { id: place, en: place }, stands: each ? undefined : stands, href }
    }),
  }
}

function inOne({ kind, facts: { place } }: OpenAlert, head: Text, found: Found) {
  const said = place === undefined ? head : inBoth((language) => `${place}: ${head[language]}`)
  const [earliest, ...others] = found
  if (earliest && others.every(({ first }) => first.href === earliest.first.href)) {
    const parts = [said, standsThere(kind, earliest.first, found.length) ?? sayDutyCount(found.length)]
    const all = inBoth((language) => `${parts.map((part) => part[language]).join(', ')}.`)
    return { says: all, short: all, places: [] }
  }
  const places = found.map(({ stands, first }) => ({ says: stands ?? head, stands: undefined, href: first.href }))
  const which = listed(places.map((one) => one.says))
  return {
    says: inBoth((language) => `${said[language]}: ${which[language]}.`),
    short: inBoth((language) => `${said[language]}.`),
    places,
  }
}

type Placed = readonly (readonly [name: string, stands: Text | undefined])[]

/** Few kecamatan each with how it stands there; of many their number and the first, which presses most. */
function placed(places: Placed): Text {
  return inBoth((language) => {
    const [first = '', ...others] = places.map(([name, stands]) => (stands ? `${name} (${stands[language]})` : name))
    if (places.length <= namedMax) return [first, ...others].join(', ')
    return manyPlaces(places.length, first, standsAlike(places))[language]
  })
}

/** How it stands in all of them, where it stands so in each. */
function standsAlike(places: Placed): Text | undefined {
  const [first] = places
  return places.every(([, stands]) => stands?.id === first?.[1]?.id) ? first?.[1] : undefined
}

function listed(some: readonly Text[]): Text {
  const more = some.length - namedMax
  return inBoth((language) => {
    const named = some.slice(0, namedMax).map((one) => one[language])
    if (more <= 0) return named.join(', ')
    return language === 'id' ? `${named.join(', ')} dan ${more} lagi` : `${named.join(', ')} and ${more} more`
  })
}

function inBoth(of: (language: keyof Text) => string): Text {
  return { id: of('id'), en: of('en') }
}
