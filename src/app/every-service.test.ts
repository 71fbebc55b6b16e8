import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { findCase } from '#cases'
import { findLetter } from '#documents'
import { findCost } from '#fees'
import { monday, nur } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { pdfText } from '#tests/pdf-text.ts'
import { getPack } from '#tests/regency-pack.ts'

const office = await openOffice()
const camat = office.officer('camat')
const { services } = getPack()

test('every service walks from the counter to a numbered letter, with its own people, papers and answers', async () => {
  for (const [place, service] of services.entries()) {
    const { key, procedure } = service
    const number = await openCase(office, { service: key, until: 'done', at: monday.add({ minutes: place * 3 }) })
    const { file, letter, cost } = await office.read(camat, async (tx) => {
      const found = await findCase(tx, number)
      assert.ok(found, key)
      return { file: found, letter: await findLetter(tx, found.id), cost: await findCost(tx, found.id) }
    })
    assert.equal(file.taken.length, procedure.length, `${key}: each step once`)
    const kinds = (cost?.lines ?? []).map(({ kind }) => kind)
    // No Perda of Bengkalis was found, so no levy is charged; a deed costs what national law says.
    assert.deepEqual(kinds, key === 'akta-tanah' ? ['percentage', 'elsewhere'] : [], key)
    assert.equal(cost?.amountRupiah === 0n, kinds.length === 0, key)
    assert.match(letter?.number ?? '', /\/MDU$/, key)
    readLetter(service, readFileSync(office.equipment.files.path(letter?.sha256 ?? '')))
  }
})

/** A letter names who asked and the power it rests on, and leaves no place open. */
function readLetter({ key, letter: { words }, applicants }: (typeof services)[number], pdf: Buffer): void {
  const text = pdfText(pdf).replace(/\s+/g, ' ')
  for (const said of ['KECAMATAN MANDAU', 'Dasar kewenangan', 'CONTOH PERAGAAN'])
    assert.ok(text.includes(said), `${key}: ${said}`)
  if (applicants.includes('person')) assert.ok(text.includes(nur.name), `${key} names its applicant`)
  if (words?.title) assert.ok(text.toUpperCase().includes(words.title.toUpperCase()), `${key} bears its title`)
  assert.doesNotMatch(text, /\{[a-z]|undefined|\[object|\bnone\b/, key)
}
