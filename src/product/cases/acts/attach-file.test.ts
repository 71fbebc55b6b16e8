import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Officer } from '#identity'
import { connect, sql } from '#platform/db.ts'
import { WrongForm } from '#platform/refusal.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { openCase, sent } from '#tests/open-case.ts'
import { plainPhoto } from '#tests/photos.ts'
import { race } from '#tests/race.ts'
import { refused, written } from '#tests/written.ts'
import type { Attaching } from '../contract/daily.ts'
import { attachFile } from './attach-file.ts'

const office = await openOffice()
const counter = office.officer('petugas-loket')
const later = minutesAfter(monday, 60)

test('a better photo takes the place of another, which stays with who, when and why', async () => {
  const number = await openCase(office)
  await attach(counter, number, { upload: await photo(30) })
  const [blurred] = await attachments(number)
  const replacing = { replaces: blurred?.id ?? '', reason: 'Foto pertama buram.', upload: await photo(31) }
  const lines = await written(office, () => attach(counter, number, replacing))
  assert.deepEqual(
    lines.map(({ name, images }) => ({ name, images })),
    [
      {
        name: 'case.attachment-replaced',
        images: ['cases.attachment I', 'cases.replaced_attachment I', 'documents.file I'],
      },
    ],
  )
  const all = await attachments(number)
  assert.deepEqual(
    all.map(({ reason }) => reason),
    ['Foto pertama buram.', null],
  )
  await refused(office, 'attachment-replaced', async () =>
    attach(counter, number, { ...replacing, upload: await photo(32) }),
  )
})

test('the very same file twice is told, also one that was replaced', async () => {
  const number = await openCase(office)
  const first = await photo(40)
  await attach(counter, number, { upload: first })
  await refused(office, 'attachment-twice', () => attach(counter, number, { upload: first }))
  const [old] = await attachments(number)
  const replaces = { replaces: old?.id ?? '', reason: 'Foto pertama buram.' }
  await attach(counter, number, { ...replaces, upload: await photo(41) })
  await refused(office, 'attachment-twice', () => attach(counter, number, { upload: first }))
})

test('replacing wants its reason, and a photo of the same requirement', async () => {
  const number = await openCase(office)
  await attach(counter, number, { upload: await photo(50) })
  const [old] = await attachments(number)
  const upload = await photo(51)
  const wrong = async (changes: Partial<Attaching>, errors: Record<string, string>) =>
    await assert.rejects(attach(counter, number, { upload, ...changes }), (error) => {
      assert.ok(error instanceof WrongForm)
      assert.deepEqual(error.errors, errors)
      return true
    })
  await wrong({ replaces: old?.id ?? '' }, { reason: 'reason-short' })
  const other = { replaces: old?.id ?? '', reason: 'Foto pertama buram.', requirement: 'ktp' }
  await wrong(other, { replaces: 'other-requirement' })
  await wrong({ requirement: 'paspor' }, { requirement: 'choose' })
})

test('a file that the store does not have is refused', async () => {
  const number = await openCase(office)
  const upload = { ...(await photo(52)), sha256: 'a'.repeat(64) }
  await refused(office, 'attachment-unknown', () => attach(counter, number, { upload }))
})

test('the counter and whoever holds the file may, no other desk, and nobody once it has ended', async () => {
  const number = await openCase(office)
  await attach(office.officer('kasi-pelum'), number, { upload: await photo(60) })
  const upload = await photo(61)
  await refused(office, 'not-your-turn', () => attach(office.officer('camat'), number, { upload }))
  const done = await openCase(office, { until: 'done' })
  await refused(office, 'not-open', () => attach(counter, done, { ...sent(done, 8), upload }))
  const moved = await openCase(office, { until: 'step 2' })
  await refused(office, 'already-moved', () => attach(counter, moved, { upload }))
})

test('of two who replace one photo at once, one does, twenty times over', async () => {
  const uploads = [await photo(71), await photo(72)]
  const first = await photo(70)
  for (let round = 0; round < 20; round += 1) {
    const number = await openCase(office)
    await attach(counter, number, { upload: first })
    const [old] = await attachments(number)
    const replaces = { replaces: old?.id ?? '', reason: 'Foto pertama buram.' }
    const { done, refused: codes } = await race(
      uploads.map((upload) => () => attach(counter, number, { ...replaces, upload })),
    )
    assert.deepEqual([done.length, codes], [1, ['attachment-replaced']])
  }
})

test('a case of another office is not found', async () => {
  const number = await openCase(office, { place: 'rupat-utara' })
  const upload = await photo(80)
  await refused(office, 'case-unknown', () => attach(counter, number, { upload }))
})

async function photo(width: number): Promise<Attaching['upload']> {
  const stored = await office.equipment.files.put(await plainPhoto(width, 20), 'image/jpeg')
  return { ...stored, type: 'image/jpeg', name: `kk-${width}.jpg` }
}

async function attach(by: Officer, number: string, changes: Partial<Attaching> & Pick<Attaching, 'upload'>) {
  const input = { ...sent(number, 1), requirement: 'kk', replaces: '', reason: '', ...changes }
  return await office.inAct(by, later, (tx) => attachFile(tx, by, input, later, office.equipment))
}

async function attachments(number: string) {
  return await connect(office.owner).all<{ id: string; reason: string | null }>(sql`
    select attachment.id, replaced_attachment.reason from cases.attachment
    join cases.case_file on case_file.id = attachment.case_id
    left join cases.replaced_attachment on replaced_attachment.attachment = attachment.id
    where case_file.number = ${number} order by attachment.id`)
}
