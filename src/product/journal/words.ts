import type { Text } from '#ui/language.ts'
import type { Finding, JournalRefusal } from './contract.ts'

/** What verification found, as one sentence. */
export function describeFinding(finding: Finding): Text {
  const at = 'number' in finding ? `${finding.office} no. ${finding.number}` : ''
  const row = 'place' in finding ? `${finding.place} ${finding.key}` : ''
  switch (finding.kind) {
    case 'line-changed':
      return {
        id: `${at}: baris ${finding.line} diubah setelah disegel.`,
        en: `${at}: line ${finding.line} was changed after it was sealed.`,
      }
    case 'line-removed':
      return 'line' in finding ? lineGone(finding.line) : numbersGone(finding)
    case 'line-unchained':
      return {
        id: `${finding.office}: baris ${finding.line} disisipkan di luar rantai.`,
        en: `${finding.office}: line ${finding.line} was put in beside the chain.`,
      }
    case 'image-changed':
      return {
        id: `${at}: catatan baris data ${row} diubah setelah disegel.`,
        en: `${at}: the image of row ${row} was changed after it was sealed.`,
      }
    case 'image-emptied':
      return {
        id: `${at}: catatan baris data ${row} dikosongkan tanpa keputusan yang tercatat.`,
        en: `${at}: the image of row ${row} was emptied, and no act says why.`,
      }
    case 'images-removed':
      return { id: `${at}: catatan milik baris ini hilang.`, en: `${at}: images of this line are missing.` }
    case 'images-added':
      return { id: `${at}: catatan ditambahkan pada baris ini.`, en: `${at}: images were added to this line.` }
    case 'image-unreadable':
      return {
        id: `Catatan baris data ${row} yang belum disegel tidak terbaca.`,
        en: `The unsealed image of row ${row} cannot be read.`,
      }
    case 'tail-cut':
      return {
        id: `${at} pernah dicetak, tetapi rantai kini berakhir pada no. ${finding.last}.`,
        en: `${at} was printed once, but the chain now ends at no. ${finding.last}.`,
      }
    case 'chain-rebuilt':
      return {
        id: `${at} berbeda dari segel yang dicetak: rantai disusun ulang.`,
        en: `${at} is not the seal that was printed: the chain was built anew.`,
      }
    case 'row-changed':
      return { id: `Baris data ${row} berbeda dari catatannya.`, en: `Row ${row} differs from its images.` }
    case 'row-missing':
      return { id: `Baris data ${row} hilang.`, en: `Row ${row} is missing.` }
    case 'row-unknown':
      return { id: `Baris data ${row} tidak punya catatan.`, en: `No image knows row ${row}.` }
  }
}

function lineGone(line: string): Text {
  return { id: `Baris ${line} hilang sebelum disegel.`, en: `Line ${line} is gone; it was not sealed yet.` }
}

function numbersGone({ office, number, until }: { office: string; number: number; until: number }): Text {
  const numbers = number === until ? `no. ${number}` : `no. ${number}–${until}`
  return { id: `${office}: baris ${numbers} hilang.`, en: `${office}: line ${numbers} is missing.` }
}

/** A refusal without a sentence does not compile. */
export const refusals = {
  'replay-not-empty': {
    id: 'Basis data tujuan tidak kosong. Pemutaran ulang memerlukan basis data baru.',
    en: 'The target database is not empty. A replay needs a new one.',
  },
} satisfies Record<JournalRefusal, Text>
