import type { Text } from '#ui/language.ts'
import { groupDigits } from '#ui/rupiah.ts'

/** The parts of an answer as the inspectorate reads them, in their order. */
export const answerParts = {
  asked: { id: 'Ada yang meminta uang?', en: 'Did anyone ask for money?' },
  costRupiah: { id: 'Biaya resmi', en: 'Official cost' },
  amount: { id: 'Berapa', en: 'How much' },
  purpose: { id: 'Untuk apa', en: 'For what' },
  who: { id: 'Siapa', en: 'Who' },
  happened: { id: 'Kapan', en: 'When' },
  words: { id: 'Cerita', en: 'In their words' },
  contact: { id: 'Boleh dihubungi', en: 'May be called' },
} satisfies Record<string, Text>

const askedWords = { no: { id: 'Tidak ada', en: 'No, nobody' }, yes: { id: 'Ya, ada', en: 'Yes' } }

/** An opened answer as terms and values; what was left empty is left out. Nothing where the text is no answer. */
export function sayAnswer(text: string): { isYes: boolean; parts: { term: Text; value: Text }[] } | undefined {
  const answer = readAnswer(text)
  if (!answer) return undefined
  const isYes = answer.asked === 'yes'
  const parts = Object.entries(answerParts).flatMap(([name, term]) => {
    const value = answer[name] ?? ''
    if (name === 'asked') return [{ term, value: askedWords[isYes ? 'yes' : 'no'] }]
    if (name === 'costRupiah') {
      const cost = /^\d+$/.test(value) ? `Rp${groupDigits(BigInt(value))}` : value
      return [{ term, value: { id: cost, en: cost } }]
    }
    return value === '' ? [] : [{ term, value: { id: value, en: value } }]
  })
  return { isYes, parts }
}

function readAnswer(text: string): Record<string, string> | undefined {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof read !== 'object' || read === null || !('asked' in read)) return undefined
  return Object.fromEntries(
    Object.entries(read).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}
