/** What a service is found by: its name, and every other word for it. */
export type Findable = { name: string; words: string }

/**
 * Whether what somebody types means a service: each word begins one of its words, or all of it stands in the first
 * letters of its name, so that `sktm` finds the letter of poverty and `ket us` the business letter.
 */
export function isMeant({ name, words }: Findable, typed: string): boolean {
  const wanted = wordsOf(typed)
  const known = wordsOf(`${name} ${words}`)
  if (wanted.every((word) => known.some((one) => one.startsWith(word)))) return true
  const initials = wordsOf(name)
    .map(([first]) => first)
    .join('')
  const [only] = wanted
  return wanted.length === 1 && only !== undefined && initials.includes(only)
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}
