import { letterDate } from '#clock'
import { sayDutyCount } from '#duties'
import { inCalendarWords } from '#ui/calendar-words.ts'
import { counted, type Text } from '#ui/language.ts'
import type { AlertFacts, AlertKind } from './contract.ts'

/** What alike alerts say together, without its end: where and since when is said after it. */
export const alikeHeads: Record<AlertKind, (facts: AlertFacts, count: number) => Text> = {
  'due-unopened': (_facts, count) => ({
    id: `${count} berkas segera jatuh tempo, dan belum dibuka siapa pun di mejanya`,
    en: `${counted(count, 'file is', 'files are')} due soon, and nobody at the desk has opened them`,
  }),
  'late-desk': ({ name }) => ({
    id: `Ada berkas yang lewat janji di meja ${name?.id ?? ''}`,
    en: `There are files past their promise at the desk ${name?.en ?? ''}`,
  }),
  'nobody-signs': ({ name }) => ({
    id: `${name?.id ?? ''} tidak di tempat, tidak ada pengganti, dan ada surat yang menunggu`,
    en: `${name?.en ?? ''} is away, nobody stands in, and letters wait`,
  }),
  'duty-due': ({ name }) => ({
    id: `${name?.id ?? ''}: hari terakhirnya dekat`,
    en: `${name?.en ?? ''}: the last day is near`,
  }),
  'duty-late': ({ name }) => ({ id: `${name?.id ?? ''} lewat waktunya`, en: `${name?.en ?? ''} is late` }),
  'duty-risen': ({ name }) => ({
    id: `${name?.id ?? ''} lewat waktunya dan belum dikerjakan`,
    en: `${name?.en ?? ''} is late and still not done`,
  }),
  'authority-ends': ({ name }) => ({
    id: `${name?.id ?? ''}, belum ada penerusnya`,
    en: `${name?.en ?? ''}, and nothing follows`,
  }),
  'office-silent': () => ({
    id: 'Beberapa hari kerja tidak ada yang dikerjakan di PATEN',
    en: 'Nothing was done in PATEN for some working days',
  }),
  'device-silent': ({ name }) => ({ id: `${name?.id ?? ''} diam`, en: `${name?.en ?? ''} is silent` }),
  finding: ({ name }) => ({ id: name?.id ?? '', en: name?.en ?? '' }),
}

/** How it stands in one of the places: since when, until when, in which month, which file. */
export function standsThere(kind: AlertKind, { day, number }: AlertFacts, count: number): Text | undefined {
  const said = day === undefined ? undefined : saidDay(kind, Temporal.PlainDate.from(day))
  if (number !== undefined) return { id: number, en: number }
  if (count === 1) return said
  if (said && kind === 'finding')
    return { id: `sejak ${said.id}, ${count} bulan`, en: `since ${said.en}, ${count} months` }
  const times = sayDutyCount(count)
  return said ? { id: `${said.id}, ${times.id}`, en: `${said.en}, ${times.en}` } : times
}

function saidDay(kind: AlertKind, day: Temporal.PlainDate): Text {
  if (kind === 'finding') return inCalendarWords(({ months }) => `${months[day.month - 1]} ${day.year}`)
  const date = letterDate(day)
  return kind === 'duty-due' || kind === 'authority-ends'
    ? { id: `terakhir ${date.id}`, en: `last day ${date.en}` }
    : { id: `sejak ${date.id}`, en: `since ${date.en}` }
}

/** In how many kecamatan, after what is said of them. */
export function inPlaces(count: number): Text {
  return { id: `di ${count} kecamatan`, en: `in ${count} kecamatan` }
}

/** Many kecamatan by their number: in all of them alike, or with the one that presses most. */
export function manyPlaces(count: number, first: string, alike: Text | undefined): Text {
  return alike
    ? { id: `${count} kecamatan, masing-masing ${alike.id}`, en: `${count} kecamatan, each ${alike.en}` }
    : { id: `${count} kecamatan, paling mendesak ${first}`, en: `${count} kecamatan, most pressing ${first}` }
}
