import { formOf } from '#catalogue'
import { letterDate } from '#clock'
import type { PostKind } from '#offices'
import type { Text } from '#ui/language.ts'
import { amendedPlace, kindNames, letterSeenWords, sayAmendedPart } from '../amended-words.ts'
import { asRead } from '../as-read.ts'
import type { AmendmentLine } from '../contract.ts'
import { askedAndShown, emptyField, inHandsOf, inNoHands, noteAnswered, notedFor, writtenOn } from '../daily-words.ts'
import type { Equipment } from '../equipment.ts'
import { maskNik, readDate } from '../nik.ts'
import { reasonWords } from '../reading-words.ts'
import { waitsOn } from '../stopping-words.ts'
import type { HeldCase } from '../store/find.ts'
import type { DailyStory } from './daily-story.ts'

/** Each amendment with its fields before and after, as a person reads them; a NIK is masked. */
export function amendmentLines(file: HeldCase, story: DailyStory, equipment: Equipment): AmendmentLine[] {
  return story.amendments.map(({ at, by, reason, changes }) => ({
    at: Temporal.Instant.from(at),
    by,
    reason,
    changes: changeLines(file, story, equipment, changes),
  }))
}

/** Parts before and after, as a person reads them and in the order of the form; a NIK is masked. */
export function changeLines(
  file: HeldCase,
  story: DailyStory,
  equipment: Equipment,
  changes: DailyStory['amendments'][number]['changes'],
): AmendmentLine['changes'] {
  return inOrder(file, changes).map(({ name, was, became }) => ({
    label: labelOf(file, name),
    was: spoken(file, story, equipment, name, was),
    became: spoken(file, story, equipment, name, became),
  }))
}

function inOrder(file: HeldCase, changes: DailyStory['amendments'][number]['changes']) {
  const { fields, parties } = file.definition
  const place = (name: string) =>
    amendedPlace(name, parties) +
    Math.max(
      0,
      fields.findIndex(({ key }) => name === `field.${key}`),
    )
  return changes.toSorted((one, other) => place(one.name) - place(other.name))
}

/** What a line of the history was about, by the name of its act and its moment. */
export function dailyDetails(
  file: HeldCase,
  story: DailyStory,
  posts: readonly PostKind[],
  sayMoment: (moment: Temporal.Instant) => Text,
): ReadonlyMap<string, Text> {
  const postOf = (wanted: string | null) => posts.find(({ key }) => key === wanted)?.short
  const details = new Map<string, Text>()
  const tell = (name: string, at: string, text: Text) => details.set(detailKey(name, at), text)
  for (const { at, changes, reason } of story.amendments)
    tell('case.amended', at, joined([...inOrder(file, changes).map((one) => labelOf(file, one.name)), same(reason)]))
  for (const { at, askedBy, identitySeen } of story.lostSlips)
    tell('case.slip-replaced', at, askedAndShown(askedBy, identitySeen))
  for (const { at, name, keys } of story.papers)
    tell(name, at, joined([...keys.map((key) => paperOf(file, key)), ...reasonsAt(story, at)]))
  for (const { at, keeper, reason } of story.keepings)
    for (const name of ['case.taken-on', 'case.taken-over', 'case.given', 'case.passed-on', 'case.handed-back'])
      tell(
        name,
        at,
        joined([keeper === null ? inNoHands : inHandsOf(keeper), ...(reason === '' ? [] : [same(reason)])]),
      )
  for (const { at, reason, remark } of story.pauses) tell('case.paused', at, joined([waitsOn[reason], same(remark)]))
  for (const { at, toOfficer, toPost, answers } of story.notes)
    tell('case.noted', at, answers === null ? notedFor(toOfficer ?? postOf(toPost)) : noteAnswered)
  // Two may open a case at one moment, and each said why.
  for (const { at, officer, kind, words } of story.readings)
    tell(`case.reason-given ${officer}`, at, joined([reasonWords[kind], ...(words === '' ? [] : [same(words)])]))
  const { paper, withdrawal } = story
  if (paper)
    for (const name of ['case.opened', 'case.returned-incomplete'])
      tell(
        name,
        paper.happenedAt,
        joined([writtenOn(paper.number, sayMoment(Temporal.Instant.from(paper.enteredAt))), same(paper.reason)]),
      )
  if (withdrawal)
    tell(
      'case.withdrawn',
      withdrawal.at,
      joined([askedAndShown(withdrawal.askedBy, withdrawal.identitySeen), same(withdrawal.reason)]),
    )
  return details
}

export function detailKey(name: string, at: string): string {
  return `${name} ${Temporal.Instant.from(at).epochMilliseconds}`
}

function reasonsAt(story: DailyStory, at: string): Text[] {
  const moment = Temporal.Instant.from(at).epochMilliseconds
  return Object.values(story.replaced)
    .filter((one) => Temporal.Instant.from(one.at).epochMilliseconds === moment)
    .map(({ reason }) => same(reason))
}

function paperOf(file: HeldCase, key: string): Text {
  return file.definition.requirements.find((one) => one.key === key)?.name ?? same(key)
}

function labelOf(file: HeldCase, name: string): Text {
  const field = formOf(file.definition).find(({ key }) => name === `field.${key}`)
  return field?.label ?? sayAmendedPart(name, file.definition.parties) ?? same(name)
}

function spoken(file: HeldCase, story: DailyStory, equipment: Equipment, name: string, value: unknown): Text {
  if (value === null || value === undefined || value === '') return emptyField
  const part = name.split('.').at(-1)
  const born = part === 'bornOn' ? readDate(value) : undefined
  if (born) return letterDate(born)
  if (part === 'letterSeen') return letterSeenWords[String(value)] ?? same(String(value))
  if (part === 'kind') return kindNames[String(value)] ?? same(String(value))
  if (part === 'nikCipher') return same(maskNik(equipment.keys.decrypt(String(value), 'nik')))
  if (name === 'village') return same(story.villages[String(value)] ?? '')
  const key = name.replace(/^field\./, '')
  if (key === name) return same(String(value))
  const [id, en] = [readOne(file, key, value, 'id'), readOne(file, key, value, 'en')]
  return { id, en }
}

function readOne(file: HeldCase, key: string, value: unknown, language: 'id' | 'en'): string {
  const read = asRead({ definition: file.definition, fields: { [key]: value } }, language)[key]
  if (read === null || read === undefined) return ''
  if (typeof read === 'string') return read
  return read.map((row) => Object.values(row).filter(Boolean).join(', ')).join('; ')
}

export function joined(parts: readonly Text[]): Text {
  return { id: parts.map((part) => part.id).join('. '), en: parts.map((part) => part.en).join('. ') }
}

export function same(text: string): Text {
  return { id: text, en: text }
}
