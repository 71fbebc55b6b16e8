import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyLetter, letterDay, letterFolder } from '#tests/every-letter.ts'
import { pdfText } from '#tests/pdf-text.ts'
import { stampedCopy } from './stamped-copy.ts'
import { typeset } from './typeset.ts'

const refusal = everyLetter().find(({ name }) => name === 'penolakan') ?? assert.fail()

test('a copy of a folio letter is a folio letter, page by page, with the word across and the notice at the top', async () => {
  for (const name of ['akta-tanah', 'skgr', 'bencana']) {
    const letter = everyLetter().find((one) => one.name === name)
    assert.ok(letter)
    const pdf = typeset({
      template: `${letter.template}.typ`,
      data: letter.data,
      folder: letterFolder,
      date: letterDay,
    })
    const copy = await stampedCopy({ pdf, word: 'SALINAN', notice: 'Bukan surat asli.', on: letterDay })
    assert.deepEqual(sizesOf(copy), sizesOf(pdf), name)
    for (const page of pdfText(copy).trim().split('\f'))
      for (const words of [/SALINAN/, /Bukan surat asli/]) assert.match(page, words)
  }
})

test('for whom a copy is stands on it whole: every diacritic, the typesetter’s own signs, 200 letters without a space', async () => {
  const signs = '#panic()$x$*b*_i_`r`\\@a<l>"q"//=-[x]{y}~ŞtefanNguyễnĐặngŁódźḍṣṭÉñO’Neil'
  const pdf = typeset({ template: 'penolakan.typ', data: refusal.data, folder: letterFolder, date: letterDay })
  for (const name of [signs, 'W'.repeat(200)]) {
    const copy = await stampedCopy({ pdf, word: 'SALINAN', notice: `Untuk ${name}. Bukan surat asli.`, on: letterDay })
    assert.ok(pdfText(copy).replace(/\s+/g, '').includes(`Untuk${name}.Bukansuratasli.`), name)
  }
})

function sizesOf(pdf: Uint8Array): number[][] {
  const boxes = Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)
  return [...boxes].map(([, ...size]) => size.map((one) => Math.round(Number(one))))
}
