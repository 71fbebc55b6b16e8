import { joinedWords } from './fold-name.ts'
import { typosAllowed, typosBetween } from './word-keys.ts'

/** A word that names here bear, the words of the question it answers (as bits), and how far it is from them. */
export type Answer = { word: string; covers: number; far: number }

/** What is looked up for one part of a question: a word, or two of them written as one. */
export type Asked = { word: string; covers: number }

/** Words of a question that are looked up; more do not make anybody easier to find. */
const askedMax = 8

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
  return [...word].length >= 3 && other.startsWith(word) ? begunFar : undefined
}
