import { joinedWords } from './fold-name.ts'
import { pairOf } from './name-words.ts'
import { typosAllowed, typosBetween } from './word-keys.ts'

/** A word that names here bear, the words of the question it answers (as bits), and how far it is from them. */
export type Answer = { word: string; covers: number; far: number }

/** What is looked up for one part of a question: a word, or two of them written as one. */
export type Asked = { word: string; covers: number }

/** Words of a question that are looked up; more do not make anybody easier to find. */
const askedMax = 8

/** Letters of a begun word, as it sounds: `Sya` is two of them. */
export const begunLettersMin = 2

/** What a begun word is away from the whole one: further than a typo, so that the misspelt comes first. */
const begunFar = 2

/** The parts of a question: its words, and each two neighbours as one. An initial counts only when nothing else was typed. */
export function askedOf(words: readonly string[]): { asked: Asked[]; all: number } {
  const telling = words.filter((word) => [...word].length > 1)
  const used = [...new Set(telling.length > 0 ? telling : words)].slice(0, askedMax)
  const singles = used.map((word, place) => ({ word, covers: 1 << place }))
  const pairs = joinedWords(used).map((word, place) => ({ word, covers: 3 << place }))
  return { asked: [...singles, ...pairs], all: (1 << used.length) - 1 }
}

/** Of the words found under the keys of a question, those near enough, with what each answers. */
export function answersAmong(asked: readonly Asked[], found: readonly string[], most: number): Answer[] {
  const answers = asked.flatMap(({ word, covers }) => [
    { word, covers, far: 0 },
    ...found.flatMap((other) => {
      const far = farFrom(word, other)
      return far === undefined || far === 0 ? [] : [{ word: other, covers, far }]
    }),
  ])
  return answers.toSorted((one, other) => one.far - other.far).slice(0, most)
}

function farFrom(word: string, other: string): number | undefined {
  const allowed = typosAllowed(word)
  const typos = typosBetween(word, other, allowed)
  if (typos <= allowed) return typos
  return [...word].length >= begunLettersMin && other.startsWith(word) ? begunFar : undefined
}

/** How many words of a question are covered. */
export function bits(covers: number): number {
  return covers.toString(2).replaceAll('0', '').length
}

/** A word, or two as one key, under which bearers are read, and how far it is from what was typed. */
export type Under = { word: string; far: number }

/**
 * Two parts of a question, and all under which whoever answers both of them stands: nearest first. `all` is false where
 * those are too many, and only the nearest are here.
 */
export type Both = { parts: number; under: Under[]; all: boolean }

/** So many keys are read of two parts of a question. */
const underMax = 6000

/** The parts of a question two by two, at most three times: who answers all of it stands under each. */
export function twoByTwo(answers: readonly Answer[], all: number): Both[] {
  const [one = 0, two = 0, three = 0, four = 0, ...others] = partsOf(all)
  const last = others.at(-1) ?? two
  const twos =
    four === 0
      ? [
          [one, two],
          [two, three],
          [one, three],
        ]
      : [
          [one, two],
          [three, four],
          [last, four],
        ]
  return twos
    .filter(([first, second]) => first !== 0 && second !== 0)
    .map(([first = 0, second = 0]) => both(answers, first, second))
}

function both(answers: readonly Answer[], first: number, second: number): Both {
  const [ones, others] = [
    answers.filter(({ covers }) => (covers & first) !== 0 && (covers & second) === 0),
    answers.filter(({ covers }) => (covers & second) !== 0 && (covers & first) === 0),
  ]
  const parts = first | second
  const one = answers.filter(({ covers }) => (covers & parts) === parts)
  // Both lists have the nearest first: a product that is too large is cut where both ends are far.
  const all = ones.length * others.length <= underMax
  const most = all ? Number.POSITIVE_INFINITY : Math.floor(Math.sqrt(underMax))
  const nearest = new Map<string, number>()
  const add = (word: string, far: number) => nearest.set(word, Math.min(far, nearest.get(word) ?? far))
  for (const { word, far } of one) add(word, far)
  for (const { word, far } of ones.slice(0, most))
    for (const other of others.slice(0, most)) add(pairOf(word, other.word), far + other.far)
  const under = [...nearest].map(([word, far]) => ({ word, far }))
  return { parts, under: under.toSorted((a, b) => a.far - b.far), all }
}

/** How far somebody who is found under these words is from the parts of a question; nothing when one is not answered. */
export function weigh(
  words: readonly string[],
  answers: ReadonlyMap<string, readonly Answer[]>,
  all: number,
): number | undefined {
  const nearest = new Map<number, number>()
  for (const word of words)
    for (const { covers, far } of answers.get(word) ?? [])
      for (const part of partsOf(covers)) {
        // Two words as one are as far as they are, and not twice.
        const here = far / bits(covers)
        nearest.set(part, Math.min(here, nearest.get(part) ?? here))
      }
  const parts = partsOf(all)
  if (!parts.every((part) => nearest.has(part))) return undefined
  return Math.ceil(parts.reduce((sum, part) => sum + (nearest.get(part) ?? 0), 0))
}

/** The parts of a question, each a bit. */
export function partsOf(all: number): number[] {
  return Array.from({ length: 8 }, (_none, place) => 1 << place).filter((part) => (all & part) !== 0)
}
