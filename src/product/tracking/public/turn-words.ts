import type { Text } from '#ui/language.ts'
import { rupiah } from '#ui/rupiah.ts'
import { begin } from './tracking-words.ts'

/** What a file waits for from its applicant, or tells them beforehand. */
export const turnWords = {
  yours: { id: 'Giliran Bapak/Ibu', en: 'Your turn' },
  bring: {
    id: 'Datang ke kantor pada jam buka, masing-masing membawa KTP asli.',
    en: 'Come to the office while it is open, each with their identity card.',
  },
  visit: { id: 'Pemeriksaan', en: 'Inspection' },
} satisfies Record<string, Text>

/** How much is paid to whom, and what is done with the receipt. */
export function payThis(amountRupiah: bigint, payTo: Text): [Text, Text] {
  const amount = rupiah(amountRupiah)
  const to = begin(payTo)
  return [
    { id: `Bayar ${amount}`, en: `Pay ${amount}` },
    {
      id: `${to.id}. Lalu bawa bukti bayarnya ke loket.`,
      en: `${to.en}. Then bring the receipt to the counter.`,
    },
  ]
}

/** The office takes the money itself. */
export function payAtCounter(amountRupiah: bigint): [Text, Text] {
  const amount = rupiah(amountRupiah)
  return [
    { id: `Bayar ${amount}`, en: `Pay ${amount}` },
    {
      id: 'Di loket kas kantor ini: tunai, transfer, atau QRIS. Minta tanda buktinya.',
      en: 'At the cashier of this office: cash, transfer or QRIS. Ask for the receipt.',
    },
  ]
}

/** Who signs before an officer, by their roles. */
export function signHere(roles: readonly Text[]): Text {
  const names = (language: keyof Text) => roles.map((role) => role[language]).join(', ')
  return {
    id: `${names('id')}: tanda tangan di hadapan petugas`,
    en: `${names('en')}: sign before an officer`,
  }
}

export function visitComes(day: Text): Text {
  return { id: `Petugas datang ${day.id}`, en: `Officers come on ${day.en}` }
}
