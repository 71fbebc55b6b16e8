import assert from 'node:assert/strict'
import { test } from 'node:test'
import { archive, issuedDocument } from '#tests/archive.ts'
import { openOffice } from '#tests/office.ts'
import { race } from '#tests/race.ts'
import { refused, written } from '#tests/written.ts'

const office = await openOffice()
const acts = archive(office)
const { document } = await issuedDocument(office)
const supervisor = office.officer('pengawas')
const far = office.officer('operator', 'rupat-utara')

test('a file is put away, and the newest place is the one that counts', async () => {
  const [line] = await written(office, () => acts.place(document))
  assert.deepEqual([line?.name, line?.images], ['file.placed', ['archive.place I']])
  await acts.place(document, { room: 'Gudang', cabinet: '', box: '', folder: '' })
  await refused(office, 'document-elsewhere', () => acts.place(document, {}, supervisor))
  await refused(office, 'document-unknown', () => acts.place(document, {}, far))
})

test('a file is lent to one borrower at a time, and comes back', async () => {
  await refused(office, 'file-not-lent', () => acts.takeBack(document))
  await refused(office, 'loan-past', () => acts.lend(document, { dueOn: '2026-03-01' }))
  await refused(office, 'document-elsewhere', () => acts.lend(document, {}, supervisor))
  const [line] = await written(office, () => acts.lend(document))
  assert.deepEqual([line?.name, line?.images], ['file.lent', ['archive.loan I']])
  await refused(office, 'file-lent', () => acts.lend(document))
  await refused(office, 'document-elsewhere', () => acts.takeBack(document, supervisor))
  const [back] = await written(office, () => acts.takeBack(document))
  assert.deepEqual([back?.name, back?.images], ['file.returned', ['archive.loan U']])
})

test('of two who lend one file at once the second is told who has it, twenty times over', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { done, refused: codes } = await race([
      () => acts.lend(document, { borrower: 'Kasi Pelum' }),
      () => acts.lend(document, { borrower: 'Kasi Tapem' }),
    ])
    assert.deepEqual([done.length, codes], [1, ['file-lent']])
    const back = await race([() => acts.takeBack(document), () => acts.takeBack(document)])
    assert.deepEqual([back.done.length, back.refused], [1, ['file-not-lent']])
  }
})
