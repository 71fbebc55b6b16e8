import { joinedWords } from './fold-name.ts'
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
  const used = (telling.length > 0 ? telling : words).slice(0, askedMax)
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

/** An answer whose word somebody bears: how many do, as far as they were counted. */
export type Known = Answer & { bearers: number }

/** How many words of a question are covered. */
export function bits(covers: number): number {
  return covers.toString(2).replaceAll('0', '').length
}

/** The part of a question that fewest people answer: its bit, every word that answers it, and how many bear one. */
export function rarestPart(known: readonly Known[], all: number): { part: number; words: string[]; bearers: number } {
  return partsOf(all)
    .map((part) => {
      const words = new Map(known.filter(({ covers }) => (covers & part) !== 0).map((one) => [one.word, one.bearers]))
      return { part, words: [...words.keys()], bearers: [...words.values()].reduce((sum, one) => sum + one, 0) }
    })
    .reduce((rarest, one) => (one.bearers < rarest.bearers ? one : rarest))
}

/**
 * For each part of a question the word that is nearest to it, and of equally near ones that which most people bear; the
 * rarest first. None at all where a part is answered only by words written as one.
 */
export function commonestOfEach(known: readonly Known[], all: number): string[] {
  const parts = partsOf(all)
  const each = parts.flatMap((part) => {
    const [first] = known
      .filter(({ covers }) => covers === part)
      .toSorted((one, other) => one.far - other.far || other.bearers - one.bearers)
    return first === undefined ? [] : [first]
  })
  if (each.length < parts.length) return []
  return each.toSorted((one, other) => one.bearers - other.bearers).map(({ word }) => word)
}

/** Words that answer two parts of a question at once, as a name has them beside each other: of the rarest two. */
export function neighbours(known: readonly Known[], all: number): string[] {
  const pairs = Map.groupBy(
    known.filter(({ covers }) => bits(covers) === 2 && (covers & all) === covers),
    ({ covers }) => covers,
  )
  const bearers = (pair: readonly Known[]) => pair.reduce((sum, one) => sum + one.bearers, 0)
  const [rarest = []] = [...pairs.values()].toSorted((one, other) => bearers(one) - bearers(other))
  return rarest.map(({ word }) => word)
}

/** Each part that a word answers on its own, so that the nearest answer to a part is what counts for it. */
export function partsAnswered(answers: readonly Answer[]): { word: string; part: number; far: number }[] {
  return answers.flatMap(({ word, covers, far }) =>
    partsOf(covers).map((part, place) => ({ word, part, far: place === 0 ? far : 0 })),
  )
}

function partsOf(all: number): number[] {
  return Array.from({ length: 8 }, (_none, place) => 1 << place).filter((part) => (all & part) !== 0)
}
