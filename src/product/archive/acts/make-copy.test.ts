import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { archive, issuedDocument } from '#tests/archive.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { refused, written } from '#tests/written.ts'

const office = await openOffice()
const acts = archive(office)
const { document } = await issuedDocument(office)

test('a copy is counted, with who made it, for whom and why', async () => {
  const [line] = await written(office, () => acts.copy(document))
  assert.deepEqual([line?.name, line?.images, line?.facts.copy], ['copy.made', ['archive.copy I'], 1])
  assert.deepEqual((await acts.copy(document)).copy, 2)
})

test('of copies made at once each has its own number, twenty times over', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { done } = await race([() => acts.copy(document), () => acts.copy(document)])
    const [one, other] = done.map(({ copy }) => copy).sort((a, b) => a - b)
    assert.equal(other, (one ?? 0) + 1)
  }
})

test('no copy of a draft, of another office, or of nothing', async () => {
  const draft = (await getCase(office, office.officer('camat'), await openCase(office))).id
  await refused(office, 'document-not-issued', () => acts.copy(draft))
  const far = office.officer('operator', 'rupat-utara')
  await refused(office, 'document-unknown', () => acts.copy(document, {}, far))
  await refused(office, 'document-elsewhere', () => acts.copy(document, {}, office.officer('pengawas')))
  await refused(office, 'document-unknown', () => acts.copy(randomUUID()))
})
