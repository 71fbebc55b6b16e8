import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { numberLetter } from '#cases'
import { findLetter } from '#documents'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase, sent } from '#tests/open-case.ts'
import { copyPack, getPack } from '#tests/regency-pack.ts'
import { applyPack } from './apply-pack.ts'
import { checkPack } from './check-pack.ts'

const said = 'digits: 1, restarts: yearly, sure: b, source: contoh'

function withPapers(t: TestContext, papers: string) {
  const pack = copyPack(t)
  pack.edit('regency.yaml', 'numberFormats:\n', `numberFormats:\n  papers:\n${papers}`)
  return pack
}

test('a format that cannot number its papers is told with its line', (t) => {
  const { folder, edit } = withPapers(
    t,
    `    - { of: surat-entah, from: 2027-01-01, pattern: "{kode}/{nomor}", ${said} }
    - { of: letter, from: 2027-01-01, pattern: "{sifat}/{nomor}", ${said} }
`,
  )
  edit('regency.yaml', 'pattern: "{unit}-K-{tahun}-{nomor}"', 'pattern: "{unit}-K-{tahun}-{hari}-{nomor}"')
  const checked = checkPack(folder)
  const told = 'errors' in checked ? checked.errors.map(({ message }) => message) : []
  assert.deepEqual(
    told.map((message) => message.split(':')[0]),
    ['numberFormats.papers[1].of', 'numberFormats.papers[2].pattern', 'numberFormats.blank.pattern'],
  )
  assert.match(told.join(' '), /name of a template in letters\/.*sifat beside a pattern.*\{bulan_romawi\}/)
})

test('from its day on a paper is numbered by the new format; what was numbered before keeps its number', async (t) => {
  const office = await openOffice(t)
  const operator = office.officer('operator')
  const at = minutesAfter(monday, 70)
  const numberOf = async (number: string) => {
    const file = await getCase(office, operator, number)
    return (await office.read(operator, (tx) => findLetter(tx, file.id)))?.number
  }
  const give = async (when: Temporal.Instant) => {
    const number = await openCase(office, { until: 'step 5' })
    const input = { ...sent(number, 5), step: 'nomor' }
    await office.inAct(operator, when, (tx) => numberLetter(tx, operator, input, when, office.equipment))
    return number
  }
  const before = await give(at)
  const { folder } = withPapers(
    t,
    `    - { of: letter, from: 2026-04-01, pattern: "{sifat}.{kode}/{nomor}/{bulan_romawi}/{tahun}", sifat: B, ${said} }\n`,
  )
  await applyPack(office.pool, getPack(folder), at)
  assert.equal(await numberOf(before), '400.12.2.1/1/MDU')
  assert.equal(await numberOf(await give(at)), '400.12.2.1/2/MDU')
  const later = Temporal.Instant.from('2026-04-01T00:00:00+07:00')
  assert.equal(await numberOf(await give(later)), 'B.400.12.2.1/3/IV/2026')
  assert.equal(await numberOf(before), '400.12.2.1/1/MDU')
})
