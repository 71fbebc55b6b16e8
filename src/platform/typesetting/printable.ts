import { ownFonts } from './own-fonts.ts'

/** What a paper is typeset from: plain JSON, nothing that could be code. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [name: string]: JsonValue }

const joiners = new Set(['\u200c', '\u200d'])
const lineBreaks = new Set(['\n', '\r', '\u0085', '\u2028', '\u2029'])

/**
 * Returns the value with every text made drawable: composed (NFC), without invisible marks that turn the reading
 * direction, and with `�` where no shipped font has the letter. PDF/A forbids a letter without a shape (ISO 19005-2,
 * 6.2.11.8), so without this one odd name would stop the whole paper.
 */
export function printable(value: JsonValue): JsonValue {
  if (typeof value === 'string') return drawable(value)
  if (Array.isArray(value)) return value.map(printable)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, printable(inner)]))
}

/** The letters of the text that no shipped font can draw, once each, so that a form can say so before it is printed. */
export function undrawable(text: string): readonly string[] {
  return [...new Set(text.normalize('NFC'))].filter((letter) => shown(letter) === '�' && letter !== '�')
}

function drawable(text: string): string {
  // Most texts: nothing to compose, nothing to look up.
  if (/^[\x20-\x7e\n]*$/.test(text)) return text
  return Array.from(text.normalize('NFC').replace(/\r\n/g, '\n'), shown).join('')
}

function shown(letter: string): string {
  if (lineBreaks.has(letter)) return '\n'
  if (letter === '\t') return ' '
  if (joiners.has(letter)) return letter
  if (/\p{Default_Ignorable_Code_Point}/u.test(letter)) return ''
  if (/\p{Control}/u.test(letter)) return '�'
  const codePoint = letter.codePointAt(0) ?? 0
  return ownFonts().faces.some((face) => face.draws(codePoint)) ? letter : '�'
}
