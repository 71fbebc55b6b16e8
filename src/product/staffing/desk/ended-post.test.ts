import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { Officer } from '#identity'
import { monday } from '#tests/cast.ts'
import { openOffice, password } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { appointPeer } from '#tests/peer.ts'
import { startTestServer } from '#tests/test-server.ts'
import { everything } from '#tests/written.ts'

let now = monday
const office = await openOffice()
const server = await startTestServer(office, { now: () => now })
const camat = server.as(office.officer('camat'))
const evening = Temporal.Instant.from('2026-03-02T23:59:00+07:00')
const night = Temporal.Instant.from('2026-03-03T00:01:00+07:00')

test('a form opened before midnight and sent after the post ended is refused in those words, and nothing is done', async () => {
  const tapem = office.officer('kasi-tapem')
  const number = await openCase(office, { until: 'step 2' })
  await end(tapem, 'Kasi Tapem', '2026-03-03')
  const cookie = await at(evening, () => signIn('tapem.mandau'))
  const page = await at(evening, () => server.anyone.get(`/cases/${number}`, { cookie }))
  const pass = page.page.form('Benar, teruskan ke Sekcam')
  const before = await acted()
  const answer = await at(night, () => server.anyone.send(pass, { headers: { cookie } }))
  assert.equal(answer.status, 409)
  assert.match(answer.page.text, /Jabatan di meja ini sudah berakhir.*halaman Petugas/)
  assert.deepEqual(await acted(), before)

  const work = await at(night, async () => server.anyone.get('/work', { cookie: await signIn('sekcam.mandau') }))
  assert.match(work.page.text, /Pekerjaan tanpa pemegang.*Kasi Tapem: 1 berkas di meja/)
  now = monday
  const pelum = office.officer('kasi-pelum')
  const give = (await camat.get(`/officers/${pelum.id}`)).page.form('Beri jabatan')
  assert.equal((await camat.send(give.set('post', 'kasi-tapem').set('from', '2026-03-03'))).status, 303)
  const later = await at(night, async () => server.anyone.get('/officers', { cookie: await signIn('sekcam.mandau') }))
  assert.doesNotMatch(later.page.text, /tanpa pemegang/)
  const next = await at(night, async () =>
    server.anyone.get(`/cases/${number}`, { cookie: await signIn('pelum.mandau') }),
  )
  assert.ok(next.page.form('Benar, teruskan ke Sekcam'))
})

test('who loses the counter at midnight reads that, keeps what was typed, and goes on with the other posts', async () => {
  const loket = office.officer('petugas-loket', 'rupat-utara')
  await end(loket, 'Petugas loket', '2026-03-03', server.as(office.officer('camat', 'rupat-utara')))
  const cookie = await at(evening, () => signIn('loket.rupat-utara'))
  const form = (await at(evening, () => server.anyone.get('/cases/new', { cookie }))).status
  assert.equal(form, 200)
  const sent = await at(night, () => server.anyone.post('/cases', { name: 'Nur Contoh' }, { headers: { cookie } }))
  assert.equal(sent.status, 409)
  assert.match(
    sent.page.text,
    /Jabatan untuk pekerjaan ini berakhir sesudah masuk tadi.*rekan yang memegang jabatan ini/,
  )
  assert.match(sent.body.toString(), /name="name" value="Nur Contoh"/)
  const opened = await at(night, () => server.anyone.get('/cases/new', { cookie }))
  assert.equal(opened.status, 409)
  assert.match(opened.page.text, /Pekerjaannya menunggu pemegang yang baru/)
  assert.equal((await at(night, () => server.anyone.get('/work', { cookie }))).status, 200)
  // Signed in anew, the post of before is not spoken of any more.
  const tomorrow = Temporal.Instant.from('2026-03-04T08:00:00+07:00')
  const anew = await at(tomorrow, async () =>
    server.anyone.get('/cases/new', { cookie: await signIn('loket.rupat-utara') }),
  )
  assert.equal(anew.status, 404)
})

test('what somebody typed who was closed meanwhile is sent by the colleague who takes over', async () => {
  const pelum = office.officer('kasi-pelum')
  const number = await openCase(office)
  const cookie = await signIn('pelum.mandau')
  const pass = (await server.anyone.get(`/cases/${number}`, { cookie })).page.form('Benar, teruskan ke Kasi Tapem')
  const leave = (await camat.get(`/officers/${pelum.id}`)).page.form('Catat keluar')
  const operator = office.officer('operator')
  assert.equal((await camat.send(leave.set('handTo', operator.id))).status, 303)
  const answer = await server.anyone.send(pass, { headers: { cookie } })
  assert.equal(answer.status, 401)
  assert.match(answer.page.text, /Akun ini ditutup.*Belum ada yang tersimpan/)
  const again = await server.anyone.send(answer.page.form('Kirim lagi'), {
    headers: { cookie: await signIn('operator.mandau') },
  })
  assert.deepEqual([again.status, again.location?.startsWith(`/cases/${number}`)], [303, true])
})

test('a file in the hands of somebody whose post ended is taken over by a colleague, with why', async () => {
  const darwis = await appointPeer(office, 'kasi-pelum', 'Darwis Andai')
  await appointPeer(office, 'kasi-pelum', 'Laila Misal')
  const number = await openCase(office, { until: 'step 1' })
  const cookie = await signIn('darwis.andai.mandau')
  const own = (await server.anyone.get(`/cases/${number}`, { cookie })).page.form('Saya yang memegang')
  assert.equal((await server.anyone.send(own, { headers: { cookie } })).status, 303)
  await end(darwis, 'Kasi Pelum', '2026-03-03')
  const peer = await at(night, () => signIn('laila.misal.mandau'))
  const page = await at(night, () => server.anyone.get(`/cases/${number}`, { cookie: peer }))
  const over = page.page.form('Ambil alih').fill('Mengapa diambil alih', 'Bapak Darwis tidak lagi di seksi ini.')
  assert.equal((await at(night, () => server.anyone.send(over, { headers: { cookie: peer } }))).status, 303)
})

// The page that comes back is opened once more, which leaves its line.
async function acted() {
  const { 'journal.line': _lines, ...rest } = await everything(office)
  return rest
}

async function at<Result>(moment: Temporal.Instant, work: () => Promise<Result>): Promise<Result> {
  now = moment
  try {
    return await work()
  } finally {
    now = monday
  }
}

async function end(of: Officer, post: string, until: string, by = camat): Promise<void> {
  const form = (await by.get(`/officers/${of.id}`)).page.form(`Akhiri: ${post}`).set('until', until)
  const answer = await by.send(form.set('knowing', 'yes'))
  assert.equal(answer.status, 303)
}

async function signIn(username: string): Promise<string> {
  const answer = await server.anyone.post('/sign-in', { username, password, next: '/work', requestId: randomUUID() })
  return /sesi=[^;]+/.exec([answer.headers['set-cookie']].flat().join('\n'))?.[0] ?? ''
}
