import type { Text } from '#ui/language.ts'
import { inWorkingDays, monthName, oneDecimal, wholeNumber, within, workingTime } from './amount-words.ts'
import { figureWords } from './figure-words.ts'
import { countableNames, timingNames } from './indicator-words.ts'
import type { Countable, Definition } from './rules/indicator.ts'
import { type IndicatorValue, shownTenths, type Verdict } from './rules/indicator-value.ts'

/** What an indicator says, as it is written: "12,3 tiap 100". */
export function valueSays(definition: Definition, value: IndicatorValue): Text {
  if (value.kind === 'count') return wholeNumber(value.part)
  if (value.whole === 0) return { id: '–', en: '–' }
  if (value.kind === 'share') {
    const tenths = shownTenths(definition, value)
    return tenths === undefined ? figureWords.few : shareSays(definition, tenths)
  }
  const { bounds } = value
  if (bounds === undefined) return figureWords.few
  if (definition.timed === 'days') return inWorkingDays(bounds, definition.shownAs === 'most')
  return definition.shownAs === 'median' ? workingTime(bounds) : within(bounds)
}

function shareSays({ shownAs }: Definition, tenths: number): Text {
  const said = tenths % 10 === 0 ? wholeNumber(tenths / 10) : oneDecimal(tenths / 10)
  return shownAs === 'percent'
    ? { id: `${said.id} %`, en: `${said.en}%` }
    : { id: `${said.id} tiap 100`, en: `${said.en} per 100` }
}

/** Of how many: "29 dari 240"; of a count nothing more is to be said. */
export function madeOf(value: IndicatorValue): Text | undefined {
  if (value.kind === 'count' || value.whole === 0) return undefined
  const whole = wholeNumber(value.whole)
  if (value.kind === 'time') return { id: `dari ${whole.id}`, en: `of ${whole.en}` }
  const part = wholeNumber(value.part)
  return { id: `${part.id} dari ${whole.id}`, en: `${part.en} of ${whole.en}` }
}

/** Of how many, without how many of them: what anybody is told. */
export function ofWhole(value: IndicatorValue): Text | undefined {
  if (value.kind === 'count' || value.whole === 0) return undefined
  const whole = wholeNumber(value.whole)
  return { id: `dari ${whole.id}`, en: `of ${whole.en}` }
}

/** How it is counted, as somebody would say it. */
export function countedSays(definition: Definition, names: ReadonlyMap<string, Text>): Text {
  const { shownAs, timed, services, counts, of } = definition
  const which = servicesSay(services, names)
  if (timed !== null) {
    const time = timingNames[timed]
    return shownAs === 'median'
      ? { id: `Waktu ${time.id}: separuh dalam sekian. ${which.id}`, en: `Time ${time.en}: half within. ${which.en}` }
      : {
          id: `Waktu ${time.id}: 9 dari 10 dalam sekian. ${which.id}`,
          en: `Time ${time.en}: 9 of 10 within. ${which.en}`,
        }
  }
  const [part, whole] = [listed(counts), listed(of)]
  if (shownAs === 'count') return { id: `Jumlah ${part.id}. ${which.id}`, en: `Number of ${part.en}. ${which.en}` }
  return shownAs === 'percent'
    ? {
        id: `Dari ${whole.id}, berapa persen ${part.id}. ${which.id}`,
        en: `Of ${whole.en}, how many per cent were ${part.en}. ${which.en}`,
      }
    : {
        id: `Tiap 100 ${whole.id}, berapa ${part.id}. ${which.id}`,
        en: `For every 100 ${whole.en}, how many ${part.en}. ${which.en}`,
      }
}

/** What was chosen, as one says it: "ditolak, dicabut pemohon dan gugur". */
export function listed(chosen: readonly Countable[]): Text {
  const all = chosen.map((one) => countableNames[one])
  return {
    id: joined(
      all.map(({ id }) => id),
      'dan',
    ),
    en: joined(
      all.map(({ en }) => en),
      'and',
    ),
  }
}

function joined(words: readonly string[], last: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
}

function servicesSay(services: readonly string[], names: ReadonlyMap<string, Text>): Text {
  if (services.length === 0) return { id: 'Semua layanan.', en: 'All services.' }
  const all = services.map((key) => names.get(key) ?? { id: key, en: key })
  return { id: `Hanya: ${all.map(({ id }) => id).join('; ')}.`, en: `Only: ${all.map(({ en }) => en).join('; ')}.` }
}

/** The target as a sentence, and whose it is; nothing where there is none. */
export function targetSays({ target, good, shownAs, timed }: Definition): Text | undefined {
  if (target === null) return undefined
  const number = Number.isInteger(target.value) ? wholeNumber(target.value) : oneDecimal(target.value)
  const unit =
    shownAs === 'percent'
      ? { id: ' %', en: '%' }
      : shownAs === 'per-hundred'
        ? { id: ' tiap 100', en: ' per 100' }
        : timed === 'days'
          ? { id: ' hari kerja', en: ' working days' }
          : { id: ' jam kerja', en: ' working hours' }
  const edge = good === 'more' ? { id: 'paling sedikit', en: 'at least' } : { id: 'paling banyak', en: 'at most' }
  const whose = target.source === '' ? { id: 'sasaran sendiri', en: 'our own target' } : sameText(target.source)
  return {
    id: `${edge.id} ${number.id}${unit.id} (${whose.id})`,
    en: `${edge.en} ${number.en}${unit.en} (${whose.en})`,
  }
}

function sameText(said: string): Text {
  return { id: said, en: said }
}

export const verdictNames = {
  reached: { id: 'sasaran tercapai', en: 'target reached' },
  missed: { id: 'sasaran belum tercapai', en: 'target not reached' },
  between: { id: 'sasaran ada di jenjang ini', en: 'the target lies in this stretch' },
} satisfies Record<Verdict, Text>

/** In how many kecamatan a target is reached, without naming a first or a last. */
export function reachedIn({ reached, told }: { reached: number; told: number }): Text {
  if (told === 0) return { id: 'belum ada yang cukup berkasnya', en: 'nowhere are there files enough yet' }
  return {
    id: `tercapai di ${reached} dari ${told} kecamatan yang cukup berkasnya`,
    en: `reached in ${reached} of ${told} sub-districts with files enough`,
  }
}

/** Why it says nothing of these months. */
export function toldFrom({ shownFrom }: Definition): Text {
  const month = monthName(`${shownFrom}-01`)
  return { id: `ditulis mulai ${month.id}`, en: `told from ${month.en} on` }
}

/** Since when it is counted so, and by which post. */
export function countedSince(on: Text, by: Text): Text {
  return {
    id: `Dihitung begini sejak ${on.id}, ditetapkan ${by.id}.`,
    en: `Counted so since ${on.en}, set by ${by.en}.`,
  }
}

export function endedOn(on: Text, reason: string): Text {
  return { id: `Diakhiri ${on.id}: ${reason}`, en: `Ended ${on.en}: ${reason}` }
}

/** What twelve months would have said, before it is put in force. */
export function wouldSay(value: Text, of: Text | undefined): Text {
  return {
    id: `12 bulan terakhir, semua kecamatan: ${value.id}${of ? ` (${of.id})` : ''}.`,
    en: `The last 12 months, all sub-districts: ${value.en}${of ? ` (${of.en})` : ''}.`,
  }
}
