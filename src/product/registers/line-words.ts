import type { Text } from '#ui/language.ts'

/** What a line of a register book says besides its number: why it is not used, or what became of it. */
export const lineWords = {
  refusal: { id: 'Surat penolakan', en: 'Refusal' },
  noLetter: { id: 'Nomor tidak terpakai', en: 'Number not used' },
  paperBook: { id: 'Di buku kertas', en: 'In the paper book' },
  lease: { id: 'Dipinjamkan', en: 'On lease' },
} satisfies Record<string, Text>

/** By which objection or appeal what the line is about holds no more. */
export function overturnedThrough({ id, en }: Text): Text {
  return { id: `Dibatalkan lewat ${id}`, en: `Overturned by ${en}` }
}

type Why = { by: string | null; post: Text; reason: string }

function who({ by, post }: Why): { id: string; en: string } {
  if (by === null) return post
  return { id: `${by} (${post.id})`, en: `${by} (${post.en})` }
}

export function replacedBy(number: string): Text {
  return { id: `Tidak berlaku, diganti surat nomor ${number}`, en: `Void, replaced by letter number ${number}` }
}

export function declaredVoid(reason: string): Text {
  return { id: `Tidak berlaku, dibatalkan: ${reason}`, en: `Void: ${reason}` }
}

export function holdsAgain(day: Text): Text {
  return { id: `Pernah dibatalkan, berlaku lagi sejak ${day.id}`, en: `Had been void, holds again since ${day.en}` }
}

export function expiredSince(until: Text): Text {
  return { id: `Masa berlakunya habis, sampai ${until.id}`, en: `Expired, valid until ${until.en}` }
}

export function cancelledBy(why: Why): Text {
  return { id: `Dibatalkan ${who(why).id}: ${why.reason}`, en: `Cancelled by ${who(why).en}: ${why.reason}` }
}

export function signingFailed(why: Why): Text {
  return {
    id: `Tanda tangan elektronik gagal (${who(why).id}): ${why.reason}`,
    en: `Electronic signature failed (${who(why).en}): ${why.reason}`,
  }
}

export function reservedBy(why: Why): Text {
  return {
    id: `Dipesan ${who(why).id} untuk tanda tangan elektronik`,
    en: `Reserved by ${who(why).en} for an electronic signature`,
  }
}

export function fromSource(source: string): Text {
  return { id: `Nomor dari ${source}`, en: `Number from ${source}` }
}

export function fromNode(node: string): Text {
  return { id: `Dari pinjaman ${node}`, en: `From the lease of ${node}` }
}

export function paperBook(source: string, why: Why): Text {
  return {
    id: `${source}. ${why.reason}. Dicatat ${who(why).id}`,
    en: `${source}. ${why.reason}. Entered by ${who(why).en}`,
  }
}

export function leasedTo(node: string, why: Why): Text {
  return { id: `Untuk ${node}, oleh ${who(why).id}: ${why.reason}`, en: `To ${node}, by ${who(why).en}: ${why.reason}` }
}

/** What became of a lease that was given back. */
export function returnedFrom(first: number, last: number): Text {
  if (first > last) return { id: 'Sudah kembali, terpakai semua', en: 'Returned, all used' }
  const numbers = first === last ? `${first}` : `${first}–${last}`
  return { id: `Sudah kembali: ${numbers} tidak terpakai`, en: `Returned: ${numbers} not used` }
}
