/** Words of one name that are kept, and letters of one word: past that nobody types it again. */
const wordsMax = 24
const lettersMax = 40

/** What is written in front of a name or between its words, and is no part of who it is. */
const titles = new Set(['h', 'hj', 'haji', 'haja', 'dr', 'drs', 'dra', 'ir', 'bin', 'binti', 'bt'])

/** Short and other forms of the commonest names, as they are once folded. */
const forms: Readonly<Record<string, readonly string[]>> = {
  muhamad: ['m', 'md', 'mhd', 'moh', 'mohd', 'muh', 'muhd', 'mohamad', 'mohamed', 'muhamed', 'mohamat', 'muhamat'],
  siti: ['st', 'sti', 'site'],
  abdul: ['abd', 'abdl', 'abdol'],
  ahmad: ['ahmat', 'ahmed', 'ahd'],
  nur: ['nor'],
}
const wholeOf = new Map(Object.entries(forms).flatMap(([whole, shorts]) => shorts.map((short) => [short, whole])))

// Old spelling and its neighbours, in this order: what an earlier one makes, a later one may still read.
const spellings: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'],
  [/tsj|tj/g, 'c'],
  [/dj/g, 'j'],
  [/nj/g, 'ny'],
  [/s[jy]/g, 's'],
  [/sh/g, 's'],
  [/[ck]h/g, 'h'],
  [/ph|v/g, 'f'],
  [/th/g, 't'],
  [/d[hz]/g, 'd'],
  [/gh/g, 'g'],
  [/q/g, 'k'],
  [/x/g, 'ks'],
  [/y(?![aeiou])/g, 'i'],
  [/(.)\1+/gu, '$1'],
  [/(?<=..[aeiou])h$/g, ''],
]

const bareLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
}

/**
 * The words of a name as they sound here: Moh. Djoenaidi is Muhammad Junaidi, Sjarifah is Syarifa. A name of signs alone
 * is one word as it stands. Empty only for what is blank.
 */
export function foldName(name: string): string[] {
  const words = wordsOf(name)
  const folded = words.map(foldWord).filter((word) => word !== '')
  const known = folded.filter((word) => !titles.has(word)).slice(0, wordsMax)
  if (known.length > 0) return known.map((word) => wholeOf.get(word) ?? word)
  if (folded.length > 0) return folded.slice(0, wordsMax)
  const signs = shorten(name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ''))
  return signs === '' ? [] : [signs]
}

/** Every two words that stand beside each other, written as one: people leave spaces out, and put them in. */
export function joinedWords(words: readonly string[]): string[] {
  return words.slice(1).map((word, place) => shorten(joined(words[place] ?? '', word)))
}

// Two equal letters that meet are one, as they are inside a word.
function joined(first: string, second: string): string {
  return first.at(-1) === second.at(0) ? first + second.slice(1) : first + second
}

function wordsOf(name: string): string[] {
  const plain = name
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßæœøđłıþ]/g, (letter) => bareLetters[letter] ?? letter)
    // An apostrophe, and a hyphen of transcription, stand inside a word: Nu'man, Ma`ruf.
    .replace(/(?<=\p{L})['’‘`ʼʿʾ´](?=\p{L})/gu, '')
  return plain.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []
}

function foldWord(word: string): string {
  const spelt = /^[a-z]+$/.test(word)
    ? spellings.reduce((text, [pattern, plain]) => text.replace(pattern, plain), word)
    : word
  return shorten(spelt === '' ? word : spelt)
}

function shorten(word: string): string {
  return [...word].slice(0, lettersMax).join('')
}
