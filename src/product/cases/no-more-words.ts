import type { Text } from '#ui/language.ts'
import { throughWhat } from './overturned-words.ts'
import type { NoMore } from './store/no-more.ts'

/** Why a letter holds no more, in the words that stand on every print and copy of it. */
export function noMoreSince(day: Text, { replacedBy, voidedBy, overturned, overturnedBy, byAppeal }: NoMore): Text {
  const base = { id: `Surat ini tidak berlaku lagi sejak ${day.id}`, en: `This letter is void since ${day.en}` }
  if (replacedBy !== null)
    return { id: `${base.id}: diganti surat nomor ${replacedBy}.`, en: `${base.en}: replaced by letter ${replacedBy}.` }
  if (overturned) {
    const what = throughWhat({ by: overturnedBy, byAppeal })
    return { id: `${base.id}: isinya dibatalkan lewat ${what.id}.`, en: `${base.en}: overturned by ${what.en}.` }
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
