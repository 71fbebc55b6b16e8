import type { Said } from './record.ts'

/** A piece of a value: words that stay, or a variable that is new in every cycle. */
export type Part = { constant: string } | { variable: string }
export type Value<Piece = Part> = readonly Piece[] | null

export type Step<Piece = Part> =
  | { kind: 'begin'; scope: Value<Piece>; line: Value<Piece> }
  | { kind: 'statement'; text: string; values: readonly Value<Piece>[]; gets: string | undefined }
  | { kind: 'commit' }

/** How one number is written around what its series answers. */
export type Written<Words = string> = { variable: string; last: string; prefix: Words; digits: number; suffix: Words }

/**
 * One cycle as its statements, with everything that two cycles of an office did not have in common as variables. The
 * first letter of a variable says what makes a new one: u a uuid, h a hash, t a text as long as given, at the moment.
 */
export type Plan = { steps: readonly Step[]; written: readonly Written[]; texts: ReadonlyMap<string, number> }

type Pair = readonly [string, string]
type Both = readonly [Said, Said]
type Found = { variables: { name: string; pair: Pair }[]; texts: Map<string, number> }

const marks = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b[0-9a-f]{64}\b|\d{4}-\d\d-\d\dT[\d:.]+Z/g

/**
 * Compares two recordings of one walk and returns the walk itself: ids, hashes, moments and numbers become variables,
 * the rest stays. Throws when they differ in anything it cannot follow, for then the floor would do other work.
 */
export function planOf(first: readonly Said[], second: readonly Said[]): Plan {
  if (first.length !== second.length) {
    const at = first.findIndex(({ text }, index) => second[index]?.text.slice(0, 40) !== text.slice(0, 40))
    const counts = `one cycle made ${first.length} statements, the next ${second.length}`
    throw new Error(`${counts}; first ${first[at]?.text ?? 'nothing'}, then ${second[at]?.text ?? 'nothing'}`)
  }
  const both = first.map((said, index): Both => [said, second[index] ?? said])
  const found: Found = { variables: [], texts: new Map() }
  for (const one of both) for (const pair of pairsOf(one)) if (pair) findMarks(found, pair)
  const numbers = findNumbers(both)
  for (const { variable, pair } of numbers) found.variables.push({ name: variable, pair })
  const steps = both.map((one, index): Step => {
    const [{ text }, other] = one
    if (text === 'commit') return { kind: 'commit' }
    const values = pairsOf(one).map((pair, slot) => {
      const number = numbers.find(({ kept }) => kept.some((place) => place.index === index && place.slot === slot))
      return number ? [{ variable: number.last }] : template(found, pair)
    })
    const [scope = null, line = null] = values
    if (openingOf(text)) return { kind: 'begin', scope, line }
    if (text !== other.text) throw new Error(`the cycles differ: ${text} / ${other.text}`)
    return { kind: 'statement', text, values, gets: numbers.find((number) => number.index === index)?.last }
  })
  return { steps, written: numbers.map(({ index, kept, pair, ...written }) => written), texts: found.texts }
}

function openingOf(text: string): Pair | undefined {
  const [, scope, line] = /^begin; set local paten\.scope = '(.*?)'; set local paten\.line = '(.*?)'$/.exec(text) ?? []
  return scope === undefined || line === undefined ? undefined : [scope, line]
}

function pairsOf([left, right]: Both): (Pair | null)[] {
  const there = openingOf(right.text) ?? right.values
  return (openingOf(left.text) ?? left.values).map((value, index) => {
    const [one, other] = [asText(value), asText(there[index])]
    if ((one === null) !== (other === null)) throw new Error(`only one cycle left something out: ${left.text}`)
    return one === null || other === null ? null : [one, other]
  })
}

// As the driver writes them; what the product sends is text, numbers, truth and lists of text.
function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) return `{${value.map((one) => JSON.stringify(String(one))).join(',')}}`
  return String(value)
}

function findMarks(found: Found, [left, right]: Pair): void {
  const others = right.match(marks) ?? []
  for (const [index, mark] of (left.match(marks) ?? []).entries()) {
    const other = others[index]
    if (other === undefined || mark === other || found.variables.some(({ pair }) => pair[0] === mark)) continue
    const serial = found.variables.length + 1
    const name = mark.includes('T') ? 'at' : mark.length === 64 ? `h${serial}` : `u${serial}`
    found.variables.push({ name, pair: [mark, other] })
  }
}

// A series answers with a number; the statements after it keep that number, and the way it is written.
function findNumbers(both: readonly Both[]) {
  const answered = both.flatMap(([left, right], index) =>
    left.last === undefined || right.last === undefined ? [] : [{ index, last: [left.last, right.last] as const }],
  )
  return answered.map(({ index, last }, order) => {
    const after = both.slice(index + 1, index + 1 + keptWithin)
    const kept = after.flatMap((one, place) =>
      pairsOf(one).flatMap((pair, slot) =>
        pair?.[0] === String(last[0]) && pair[1] === String(last[1]) ? [{ index: index + 1 + place, slot }] : [],
      ),
    )
    const ways = after.flatMap((one) => pairsOf(one).flatMap((pair) => (pair ? spelled(pair, last) : [])))
    const way = ways.find(({ pair }) => pair[0] !== String(last[0]))
    if (kept.length === 0 || !way) throw new Error(`cannot see how the number ${last[0]} was written`)
    return { variable: `num${order + 1}`, last: `last${order + 1}`, index, kept, ...way }
  })
}

// A number is kept by the statement after its series; a ticket also looks first whether it was asked for before.
const keptWithin = 6

function spelled(pair: Pair, last: readonly [number, number]) {
  const [ways, others] = [waysToSpell(pair[0], last[0]), waysToSpell(pair[1], last[1])]
  return ways
    .filter((one) => others.some((two) => one.prefix === two.prefix && one.suffix === two.suffix))
    .map((way) => ({ ...way, pair }))
}

function waysToSpell(text: string, number: number) {
  return Array.from(text.matchAll(new RegExp(`(?<!\\d)0*${number}(?!\\d)`, 'g')), (place) => ({
    prefix: text.slice(0, place.index),
    digits: place[0].length,
    suffix: text.slice(place.index + place[0].length),
  }))
}

function template(found: Found, pair: Pair | null): Value {
  if (!pair) return null
  const [left, right] = [split(found, pair, 0), split(found, pair, 1)]
  if (JSON.stringify(left) === JSON.stringify(right)) return left
  // How many bytes a file has: either number will do.
  if (pair.every((text) => /^\d+$/.test(text))) return [{ constant: pair[0] }]
  // A cipher, a keyed hash, a code: another one every time, and only as a whole.
  if (pair[0].length !== pair[1].length || left.length > 1 || /^[[{]/.test(pair[0])) {
    const inside = differingTexts(found, pair)
    if (inside.length === 0)
      throw new Error(`the cycles differ in a way the floor cannot follow: ${pair[0]} / ${pair[1]}`)
    for (const text of inside) {
      const name = `t${found.variables.length + 1}`
      found.texts.set(name, text[0].length)
      found.variables.push({ name, pair: text })
    }
    return template(found, pair)
  }
  const name = `t${found.variables.length + 1}`
  found.texts.set(name, pair[0].length)
  found.variables.push({ name, pair })
  return [{ variable: name }]
}

// Ciphers and keyed hashes among the rows that one statement writes as JSON; none that is known already.
function differingTexts({ variables }: Found, [left, right]: Pair): Pair[] {
  const texts = (json: string) => Array.from(json.matchAll(/"([\w-]{20,})"/g), ([, text]) => text ?? '')
  const others = texts(right)
  return texts(left).flatMap((text, index): Pair[] => {
    const other = others[index]
    const isKnown = variables.some(({ pair }) => pair[0] === text)
    return other === undefined || other === text || other.length !== text.length || isKnown ? [] : [[text, other]]
  })
}

function split({ variables }: Found, pair: Pair, side: 0 | 1): Part[] {
  const inside = variables.filter((variable) => pair[side].includes(variable.pair[side]))
  let parts: Part[] = [{ constant: pair[side] }]
  for (const variable of inside.toSorted((a, b) => b.pair[side].length - a.pair[side].length))
    parts = parts.flatMap((part) =>
      'constant' in part ? cut(part.constant, variable.pair[side], variable.name) : [part],
    )
  return parts.length === 1 ? parts : parts.filter((part) => !('constant' in part) || part.constant !== '')
}

function cut(text: string, token: string, variable: string): Part[] {
  return text.split(token).flatMap((constant, index) => (index === 0 ? [{ constant }] : [{ variable }, { constant }]))
}
