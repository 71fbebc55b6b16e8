/** Letters of a word that its keys are made of; the rest is compared when the word was found. */
const keyedLetters = 14

/** How many letters may be wrong in a word of this length: none in a short one, for there every other word is near. */
export function typosAllowed(word: string): number {
  const { length } = [...word]
  return length < 4 ? 0 : length < 7 ? 1 : 2
}

/**
 * The keys under which a folded word is found though it is misspelt. Two words one typo apart always share one; two
 * typos apart they do unless both fall on consonants and in both ends of the word.
 */
export function wordKeys(word: string): string[] {
  const letters = [...word].slice(0, keyedLetters)
  const keys = [word, ...(typosAllowed(word) === 0 ? [] : shortened(letters))]
  const skeleton = letters.filter((letter, place) => place === 0 || !/[aeiou]/.test(letter))
  if (skeleton.length > 2) keys.push(...[skeleton, ...without(skeleton)].map((part) => `~${part.join('')}`))
  if (letters.length >= 7) keys.push(`^${letters.slice(0, 4).join('')}`, `$${[...word].slice(-4).join('')}`)
  return [...new Set(keys)]
}

function shortened(letters: readonly string[]): string[] {
  return without(letters)
    .map((part) => `-${part.join('')}`)
    .concat(`-${letters.join('')}`)
}

function without(letters: readonly string[]): string[][] {
  return letters.map((_letter, place) => letters.toSpliced(place, 1))
}

/** How many letters differ: one wrong, missing, added, or two neighbours swapped counts one. Past `most` it is `most + 1`. */
export function typosBetween(one: string, other: string, most: number): number {
  const [a, b] = [lettersOf(one), lettersOf(other)]
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_none, place) => place)
  for (let row = 1; row <= a.length; row += 1) {
    const now = last.map(() => most + 1)
    now[0] = row
    let least = row
    // Only what lies so near to the diagonal can still be few: hundreds of words are compared for one question.
    for (let place = Math.max(1, row - most); place <= Math.min(b.length, row + most); place += 1) {
      const same = a[row - 1] === b[place - 1]
      const swapped = row > 1 && place > 1 && a[row - 1] === b[place - 2] && a[row - 2] === b[place - 1]
      const far = Math.min(
        (last[place] ?? 0) + 1,
        (now[place - 1] ?? 0) + 1,
        (last[place - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[place - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
      now[place] = far
      least = Math.min(least, far)
    }
    if (least > most) return most + 1
    before = last
    last = now
  }
  return Math.min(last[b.length] ?? 0, most + 1)
}

// A letter of two halves is one; where there is none, the text is its own list of letters.
function lettersOf(text: string): ArrayLike<string> {
  return /[\ud800-\udfff]/.test(text) ? [...text] : text
}
