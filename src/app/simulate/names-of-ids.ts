const [keyBytes, nameBytes] = [16, 16]
const firstRoom = 2 ** 16

/**
 * What many millions of ids are called, 16 bytes each, without a string for any of them: at most 90 bytes an id. A Map of
 * strings ends at 16 million.
 */
export class NamesOfIds {
  #room = firstRoom
  #ids = Buffer.alloc(firstRoom * keyBytes)
  #names = Buffer.alloc(firstRoom * nameBytes)
  #count = 0

  /** The name of an id in hexadecimal, or nothing. */
  get(id: string): string | undefined {
    const key = bytesOf(id)
    const place = this.#placeOf(key)
    return isFree(this.#ids, place)
      ? undefined
      : this.#names.toString('hex', place * nameBytes, place * nameBytes + nameBytes)
  }

  /** Gives an id that has no name yet the first 16 of these bytes. */
  add(id: string, name: Buffer): void {
    if (this.#count * 4 > this.#room * 3) this.#grow()
    const key = bytesOf(id)
    const place = this.#placeOf(key)
    if (!isFree(this.#ids, place)) return
    key.copy(this.#ids, place * keyBytes)
    name.copy(this.#names, place * nameBytes, 0, nameBytes)
    this.#count += 1
  }

  // Where the id stands, or the free place after those that would stand there too.
  #placeOf(key: Buffer): number {
    const [one, two, three, four] = [key.readInt32LE(0), key.readInt32LE(4), key.readInt32LE(8), key.readInt32LE(12)]
    const mixed = Math.imul(Math.imul(Math.imul(one, 0x01000193) ^ two, 0x85ebca6b) ^ three, 0xc2b2ae35) ^ four
    let place = (Math.imul(mixed ^ (mixed >>> 15), 0x9e3779b1) >>> 0) % this.#room
    while (!isFree(this.#ids, place)) {
      const at = place * keyBytes
      if (
        this.#ids.readInt32LE(at + 12) === four &&
        this.#ids.readInt32LE(at + 8) === three &&
        this.#ids.readInt32LE(at + 4) === two &&
        this.#ids.readInt32LE(at) === one
      )
        return place
      place = (place + 1) % this.#room
    }
    return place
  }

  #grow(): void {
    const [ids, names, room] = [this.#ids, this.#names, this.#room]
    this.#room = room * 2
    this.#ids = Buffer.alloc(this.#room * keyBytes)
    this.#names = Buffer.alloc(this.#room * nameBytes)
    for (let from = 0; from < room; from += 1) {
      if (isFree(ids, from)) continue
      const key = ids.subarray(from * keyBytes, from * keyBytes + keyBytes)
      const place = this.#placeOf(key)
      key.copy(this.#ids, place * keyBytes)
      names.copy(this.#names, place * nameBytes, from * nameBytes, from * nameBytes + nameBytes)
    }
  }
}

const digits = Buffer.alloc(keyBytes)

// One buffer for all: it is read before the next id comes.
function bytesOf(id: string): Buffer {
  digits.write(id.replaceAll('-', ''), 'hex')
  return digits
}

// The version of an id is never nought.
function isFree(ids: Buffer, place: number): boolean {
  return ids[place * keyBytes + 6] === 0
}
