import { joinedWords } from './fold-name.ts'

/**
 * Everything that a folded name is found under: each word; each two neighbours written as one; and every two of these
 * that share no word, for who bears two names that everybody bears.
 */
export function wordsFindable(words: readonly string[]): string[] {
  const singles = words.map((word, place) => ({ word, from: place, to: place }))
  const joined = joinedWords(words).map((word, place) => ({ word, from: place, to: place + 1 }))
  const all = [...singles, ...joined]
  const pairs = all.flatMap((one) =>
    all.filter((other) => other.from > one.to).map((other) => pairOf(one.word, other.word)),
  )
  return [...new Set([...all.map(({ word }) => word), ...pairs])]
}

/** Two words of a name as one key, whichever stands first. No word has a space in it. */
export function pairOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`
}
