import type { Equipment } from '#cases'
import type { StoredFile } from '#platform/files.ts'

/**
 * The equipment of an office whose letters are one plain page, the same for all: what a simulated letter says stands in its
 * records, and nobody waits for fifty thousand to be typeset.
 */
export function plainLetters(equipment: Equipment): Equipment {
  const page = plainPage('Surat hasil simulasi (CONTOH). Isinya tercatat di berkasnya, tidak disusun.')
  const kept = new Map<string, Promise<StoredFile>>()
  const put: Equipment['files']['put'] = (content, type) => {
    const key = Buffer.from(content).toString('base64')
    const stored = kept.get(key) ?? equipment.files.put(content, type)
    if (kept.size < 100) kept.set(key, stored)
    return stored
  }
  return {
    ...equipment,
    files: { ...equipment.files, put },
    typesetLetter: async () => page,
    typesetPaper: async () => page,
  }
}

/** A PDF of one page with one line of Latin letters. */
export function plainPage(words: string): Uint8Array {
  const text = `BT /F1 11 Tf 60 760 Td (${words.replace(/[()\\]/g, '\\$&')}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let pdf = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = pdf.length
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`
  return Buffer.from(pdf + table + end, 'latin1')
}
