import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monday } from '#tests/cast.ts'
import { pdfText } from '#tests/pdf-text.ts'
import { printPaper } from './print-papers.ts'

const office = { name: 'Kecamatan Mandau', zone: 'Asia/Jakarta' }
const printing = { office, regency: 'Kabupaten', posts: [], by: 'Fatimah Misal', at: monday, example: true }

test('a full page does not leave those who sign the book alone on the next: the closing balance goes with them', async () => {
  const hand = (role: string) => ({ role, name: 'Fatimah Misal', nip: null, signed: null })
  const line = (place: number) => {
    return { day: 'Sen 2 Mar', what: `TBP ${place}`, received: 'Rp1', paid: '', balance: 'Rp1', total: false }
  }
  const data = { before: 'Rp0', received: 'Rp1', paid: 'Rp0', after: 'Rp1', note: null }
  const pdf = await printPaper('book', printing, {
    ...{ title: 'Buku kas', subtitle: 'Bulan Maret 2026' },
    data: { ...data, lines: Array.from({ length: 41 }, (_, place) => line(place)), hands: [hand('Disusun oleh')] },
  })
  const [, second = ''] = pdfText(pdf).split('\f')
  assert.match(second, /Jumlah dan saldo akhir[\s\S]*Disusun oleh/)
})
