import type { Officer } from '#identity'
import type { Keys } from '#platform/keys.ts'
import { foldPhone, phoneEnding } from '#search'
import { readNik } from './nik.ts'
import { codeSymbols, readCode, readNumber } from './rules/numbers.ts'

/** What was typed into the search box, as everything it may be. `ending`: last digits of a telephone; `text`: a name, or a village. */
export type Question = {
  typed: string
  number?: string | undefined
  code?: string | undefined
  nik?: string | undefined
  phone?: string | undefined
  ending?: string | undefined
  text?: string | undefined
}

export type QuestionKind = Exclude<keyof Question, 'typed'>

/** How long an address that holds a question is good: a day at the desk. */
const goodForHours = 12

/** What somebody writes before the last digits of a telephone, so that they are no number of a file: HP 4471, …4471. */
const phoneMark = /^(?:hp|wa|telp|telepon|…|\.\.\.|\*)[\s.:]*(?=[\d .-]+$)/i

/**
 * Reads what was typed. Only digits are one thing, save four to six that may be a file's number or the end of a telephone,
 * and eight that may be a tracking code or a telephone; a word may be a tracking code and a name at once.
 */
export function readQuestion(typed: string, here: { prefix: string; year: number }): Question {
  const text = typed.trim()
  const nik = readNik(text).digits
  if (/^\d{16}$/.test(nik)) return { typed: text, nik }
  const marked = text.replace(phoneMark, '')
  const digits = /^[\d+() ./-]+$/.test(marked)
  const ending = digits ? phoneEnding(marked) : undefined
  const number = readNumber(text, here)
  if (/^[A-Z]{3}-\d{4}-\d{6}$/.test(number)) return { typed: text, number, ...(/^\d+$/.test(text) ? { ending } : {}) }
  const read = readCode(text)
  const isCode = read.length === 8 && [...read].every((symbol) => codeSymbols.includes(symbol))
  const code = isCode && /^[\w -]+$/.test(text) ? { code: read } : {}
  const phone = digits && !/^[…*.]/.test(text) ? foldPhone(marked) : undefined
  if (phone !== undefined) return { typed: text, ...code, phone }
  return ending === undefined ? { typed: text, ...code, text } : { typed: text, ...code, ending }
}

/** What it was taken for. */
export function kindsOf(question: Question): QuestionKind[] {
  const kinds = ['number', 'code', 'nik', 'phone', 'ending', 'text'] as const
  return kinds.filter((kind) => question[kind] !== undefined)
}

/** Closes a question so that it may stand in an address: only the server reads it again, and only for who asked. */
export function sealQuestion(typed: string, by: Pick<Officer, 'id'>, at: Temporal.Instant, keys: Keys): string {
  return keys.encrypt(JSON.stringify([by.id, at.epochMilliseconds, typed]), 'search')
}

/** What a sealed question asked; nothing when it is another's, is too old, or was never sealed here. */
export function openQuestion(
  sealed: string,
  by: Pick<Officer, 'id'>,
  now: Temporal.Instant,
  keys: Keys,
): string | undefined {
  try {
    const [officer, at, typed]: unknown[] = JSON.parse(keys.decrypt(sealed, 'search'))
    const isGood = Number(at) > now.subtract({ hours: goodForHours }).epochMilliseconds
    return officer === by.id && isGood && typeof typed === 'string' ? typed : undefined
  } catch {
    return undefined
  }
}
