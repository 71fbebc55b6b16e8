import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { zstdDecompressSync } from 'node:zlib'
import pg from 'pg'
import { connect } from '#platform/db.ts'
import { allRows, temporaryFolder } from '#tests/filled-office.ts'
import { afterwards, collected, opened, putKey } from '#tests/integrity.ts'
import { openOffice } from '#tests/office.ts'
import { startTestServer } from '#tests/test-server.ts'
import { takeBackup } from './backup/take-backup.ts'

const office = await openOffice()
const server = await startTestServer(office, { now: () => afterwards })
await putKey(office)
const marker = 'KAPALBERDURI'
const part = (place: string) => `${marker}-${place}`
const typed = {
  asked: 'yes',
  amount: part('berapa'),
  purpose: part('untuk apa'),
  who: part('siapa'),
  happened: part('kapan'),
  words: part('cerita'),
  contact: part('telepon'),
}

test('what a citizen answers is in no table, no line, no image, no file, no log and no backup, and the inspectorate reads it', async () => {
  const { number, code } = await collected(office)
  const page = (await server.anyone.get(`/tanya/${number}/${code}`)).page
  const form = page.form('Kirim ke Inspektorat')
  for (const [name, value] of Object.entries(typed)) form.set(name, value)
  const sent = await server.anyone.send(form)
  assert.deepEqual([sent.status, sent.location], [303, `/tanya/${number}/${code}?terkirim=1`])
  assert.equal((await opened(office, number))?.words, part('cerita'))
  assert.match((await server.anyone.get(sent.location ?? '')).page.text, /Terima kasih/)
  const again = await server.anyone.send(form)
  assert.deepEqual([again.status, again.location], [303, sent.location])
  const twice = (await server.anyone.get(`/tanya/${number}/${code}`)).page
    .form('Kirim ke Inspektorat')
    .set('asked', 'no')
  const both = await Promise.all([server.anyone.send(twice), server.anyone.send(twice)])
  assert.deepEqual(
    both.map(({ status, location }) => [status, location]),
    both.map(() => [303, sent.location]),
  )

  const rows = await allRows(connect(office.owner))
  assert.deepEqual([rows.get('integrity.answer')?.length, rows.get('integrity.later_answer')?.length], [1, 1])
  assert.ok((rows.get('integrity.answer') ?? []).length > 0 && (rows.get('journal.image') ?? []).length > 0)
  for (const [place, some] of rows) for (const row of some) assertClean(row, place)
  for (const file of globSync('**/*', { cwd: office.dataFolder, withFileTypes: true }))
    if (file.isFile()) assertClean(readFileSync(join(file.parentPath, file.name)), file.name)
  assertClean(zstdDecompressSync(readFileSync(await backUp())), 'backup')
  assert.deepEqual(server.faults, [])
})

test('when keeping an answer fails, what was typed is in no message and no log', async () => {
  const { number, code } = await collected(office)
  const form = (await server.anyone.get(`/tanya/${number}/${code}`)).page.form('Kirim ke Inspektorat')
  for (const [name, value] of Object.entries(typed)) form.set(name, value)
  await office.owner.query('alter table integrity.answer add constraint broken check (answered_at is null) not valid')
  const broken = await server.anyone.send(form, { maySayBroken: true })
  await office.owner.query('alter table integrity.answer drop constraint broken')
  assert.equal(broken.status, 500)
  assert.match(server.faults.join(), /broken/)
  assertClean(server.faults.join('\n'), 'log')
  assertClean(broken.body, 'page')
  const long = form.set('words', 'x'.repeat(501))
  assert.deepEqual([(await server.anyone.send(long)).status, server.faults.length], [422, 1])
  assert.equal((await server.anyone.send(form.set('words', part('cerita')))).status, 303)
})

test('no post of an office, nor of the regency but its own, finds the page of the inspectorate', async () => {
  const posts = ['petugas-loket', 'petugas-penyerahan', 'sekcam', 'camat', 'pengawas', 'administrator'] as const
  for (const post of posts) {
    const client = server.as(office.officer(post))
    assert.deepEqual(
      [(await client.get('/inspectorate/key')).status, (await client.post('/inspectorate/key')).status],
      [404, 404],
    )
  }
  assert.equal((await server.as(office.officer('inspektorat')).get('/inspectorate/key')).status, 200)
})

function assertClean(content: string | Uint8Array, place: string): void {
  const text = typeof content === 'string' ? content : Buffer.from(content).toString('latin1')
  const disguised = [marker, Buffer.from(marker).toString('hex'), Buffer.from(marker).toString('base64url')]
  for (const one of disguised) assert.ok(!text.toLowerCase().includes(one.toLowerCase()), `${place} holds ${one}`)
}

async function backUp(): Promise<string> {
  const file = join(temporaryFolder(), 'backup')
  const client = new pg.Client(office.database.connection)
  await client.connect()
  const about = { release: '0', keyFingerprint: null, at: afterwards }
  await takeBackup({ client, dataFolder: office.dataFolder, file, ...about })
  await client.end().catch(() => undefined)
  return file
}
