/** Letters of an id as the database writes it. */
export const idLength = 36
/** Letters of a name. */
export const nameLength = 32

const firstPlaces = 2 ** 16
const hyphen = 45

// What a letter is worth as a digit of an id; 16 what is none.
const worth = new Uint8Array(256).fill(16)
const digits = Buffer.from('0123456789abcdef')
for (const [value, letter] of digits.entries()) worth[letter] = value

/** Whether an id stands in a text from this letter on. */
export function isIdAt(text: Uint8Array, at: number): boolean {
  if (text[at + 8] !== hyphen || text[at + 13] !== hyphen || text[at + 18] !== hyphen || text[at + 23] !== hyphen)
    return false
  let [worst, hyphens] = [0, 0]
  for (let place = 0; place < idLength; place += 1) {
    const letter = text[at + place] ?? 0
    if (letter === hyphen) hyphens += 1
    else worst |= worth[letter] ?? 16
  }
  return worst < 16 && hyphens === 4
}

/**
 * What many millions of ids are called, without a string for any of them: 43 to 85 bytes an id, and 128 while there is made room
 * for more. A Map of strings ends at 16 million. Ids are read where they stand in a text, and names written into one.
 */
export class NamesOfIds {
  #places = firstPlaces
  #ids = new Int32Array(4 * firstPlaces)
  #names = new Int32Array(4 * firstPlaces)
  #count = 0

  /** Writes the name of the id that stands in `text` from letter `at` on, in hexadecimal. Returns whether it has one. */
  write(text: Uint8Array, at: number, into: Uint8Array, to: number): boolean {
    const place = this.#placeOf(wordsOf(text, at), 0)
    if (isFree(this.#ids, place)) return false
    for (let word = 0; word < 4; word += 1) writeDigits(this.#names[4 * place + word] ?? 0, into, to + 8 * word)
    return true
  }

  /** Gives the id that stands in `text` from letter `at` on the first 16 of these bytes for a name, unless it has one. */
  add(text: Uint8Array, at: number, name: Buffer): void {
    for (let word = 0; word < 4; word += 1) said[word] = name.readInt32BE(4 * word)
    this.#keep(wordsOf(text, at), said, 0)
  }

  /** Gives every id that has a name there the same here, unless it has one. */
  addAll(others: NamesOfIds): void {
    this.#takeOver(others.#ids, others.#names)
  }

  #keep(ids: Int32Array, names: Int32Array, from: number): void {
    if (this.#count * 4 > this.#places * 3) this.#grow()
    const place = this.#placeOf(ids, from)
    if (!isFree(this.#ids, place)) return
    for (let word = 0; word < 4; word += 1) {
      this.#ids[4 * place + word] = ids[from + word] ?? 0
      this.#names[4 * place + word] = names[from + word] ?? 0
    }
    this.#count += 1
  }

  // Where the id stands, or the free place after those that would stand there too.
  #placeOf(words: Int32Array, from: number): number {
    const ids = this.#ids
    const [one, two, three, four] = [words[from] ?? 0, words[from + 1] ?? 0, words[from + 2] ?? 0, words[from + 3] ?? 0]
    const mixed = Math.imul(Math.imul(Math.imul(one, 0x01000193) ^ two, 0x85ebca6b) ^ three, 0xc2b2ae35) ^ four
    let place = (Math.imul(mixed ^ (mixed >>> 15), 0x9e3779b1) >>> 0) % this.#places
    while (!isFree(ids, place)) {
      const at = 4 * place
      if (ids[at + 3] === four && ids[at + 2] === three && ids[at + 1] === two && ids[at] === one) return place
      place = (place + 1) % this.#places
    }
    return place
  }

  #grow(): void {
    const [ids, names] = [this.#ids, this.#names]
    this.#places *= 2
    this.#ids = new Int32Array(4 * this.#places)
    this.#names = new Int32Array(4 * this.#places)
    this.#count = 0
    this.#takeOver(ids, names)
  }

  #takeOver(ids: Int32Array, names: Int32Array): void {
    for (let place = 0; 4 * place < ids.length; place += 1) if (!isFree(ids, place)) this.#keep(ids, names, 4 * place)
  }
}

// Read before the next is written: among so many, an array for each would be half the work.
const [read, said] = [new Int32Array(4), new Int32Array(4)]

function wordsOf(text: Uint8Array, at: number): Int32Array {
  read[0] = (digitsOf(text, at) << 16) | digitsOf(text, at + 4)
  read[1] = (digitsOf(text, at + 9) << 16) | digitsOf(text, at + 14)
  read[2] = (digitsOf(text, at + 19) << 16) | digitsOf(text, at + 24)
  read[3] = (digitsOf(text, at + 28) << 16) | digitsOf(text, at + 32)
  return read
}

function digitsOf(text: Uint8Array, at: number): number {
  const worthOf = (place: number) => worth[text[at + place] ?? 0] ?? 0
  return (worthOf(0) << 12) | (worthOf(1) << 8) | (worthOf(2) << 4) | worthOf(3)
}

function writeDigits(word: number, into: Uint8Array, to: number): void {
  for (let digit = 0; digit < 8; digit += 1) into[to + digit] = digits[(word >>> (28 - 4 * digit)) & 15] ?? 0
}

// The version of an id is never nought.
function isFree(ids: Int32Array, place: number): boolean {
  return ((ids[4 * place + 1] ?? 0) & 0xf000) === 0
}
