import type { Text } from '#ui/language.ts'
import type { NoMore } from './store/no-more.ts'

/** Why a letter holds no more, in the words that stand on every print and copy of it. */
export function noMoreSince(day: Text, { replacedBy, voidedBy, overturned, overturnedBy }: NoMore): Text {
  const base = { id: `Surat ini tidak berlaku lagi sejak ${day.id}`, en: `This letter is void since ${day.en}` }
  if (replacedBy !== null)
    return { id: `${base.id}: diganti surat nomor ${replacedBy}.`, en: `${base.en}: replaced by letter ${replacedBy}.` }
  if (overturned) {
    const by = overturnedBy === null ? '' : ` ${overturnedBy}`
    return {
      id: `${base.id}: isinya dibatalkan lewat keberatan atau banding${by}.`,
      en: `${base.en}: overturned by objection or appeal${by}.`,
    }
  }
  const by = voidedBy === null ? '' : ` dengan surat nomor ${voidedBy}`
  return {
    id: `${base.id}: dibatalkan${by}.`,
    en: `${base.en}: declared void${voidedBy === null ? '' : ` by letter ${voidedBy}`}.`,
  }
}

export function expiredAfter(day: Text): Text {
  return {
    id: `Masa berlaku surat ini habis sesudah ${day.id}.`,
    en: `This letter expired after ${day.en}.`,
  }
}

export const readOnly: Text = { id: 'Dicetak hanya untuk dibaca.', en: 'Printed for reading only.' }
