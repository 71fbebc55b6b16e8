import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nur, tuesday } from '#tests/cast.ts'
import { checkHtml } from '#tests/check-html.ts'
import { dailyEvents } from '#tests/daily-events.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { appointPeer } from '#tests/peer.ts'
import { plainPhoto } from '#tests/photos.ts'
import { refuseTo } from '#tests/refuse.ts'
import { type Answer, type Client, startTestServer } from '#tests/test-server.ts'
import { written } from '#tests/written.ts'

const office = await openOffice()
const server = await startTestServer(office)
const nextDay = await startTestServer(office, { now: () => tuesday })
const operator = server.as(office.officer('operator'))
const tapem = server.as(office.officer('kasi-tapem'))
const sekcam = server.as(office.officer('sekcam'))
const camat = server.as(office.officer('camat'))
const supervisor = server.as(office.officer('pengawas'))
const admin = server.as(office.officer('administrator'))

test('whose desk it is opens it at once; who only looks is asked why, and sees nobody yet', async () => {
  const number = await openCase(office)
  assert.equal((await server.as(office.officer('kasi-pelum')).get(`/cases/${number}`)).status, 200)
  await operator.get('/work')
  const lines = await written(office, async () => {
    assert.equal((await operator.get(`/cases/${number}`)).location, `/cases/${number}/reason`)
    const asked = await operator.get(`/cases/${number}/reason`)
    await checkHtml(asked.body.toString(), 'the page that asks why')
    assert.match(asked.page.heading, /Mengapa (Ibu|Bapak) membuka berkas ini\?/)
    assert.match(asked.page.text, new RegExp(number))
    assert.match(asked.page.text, /Di meja Kasi Pelum/)
    assert.doesNotMatch(asked.body.toString(), new RegExp(`${nur.name}|1403\\d|0812`))
  })
  assert.deepEqual(lines, [])
})

test('who holds several posts is told to have read it under the one by which the file is theirs', async () => {
  const here = await openCase(office, { until: 'step 2' })
  const before = await openCase(office, { until: 'step 3' })
  const reads = async (number: string) => {
    const lines = await written(office, () => tapem.get(`/cases/${number}`))
    return lines.flatMap(({ name, post }) => (name === 'case.read' ? [post] : []))
  }
  const [first] = office.officer('kasi-tapem').posts
  assert.notEqual(first, 'kasi-tapem')
  assert.deepEqual([await reads(here), await reads(before)], [['kasi-tapem'], ['kasi-tapem']])
})

test('a reason opens it, stands in the journal before what was read, and holds until the day ends', async () => {
  const number = await openCase(office)
  await tapem.get('/work')
  const lines = await written(office, async () => {
    const form = (await tapem.get(`/cases/${number}/reason`)).page.form(/buka berkas/)
    const given = await tapem.send(form.set('reason.kind', 'by-telephone').fill('Keterangan', 'Anaknya menelepon.'))
    assert.equal(given.location, `/cases/${number}`)
    const { text } = (await tapem.get(`/cases/${number}`)).page
    assert.match(text, new RegExp(nur.name))
    assert.match(
      text,
      /Dibuka petugas yang tidak sedang memegangnya\s*Warga bertanya lewat telepon\. Anaknya menelepon\./,
    )
    assert.equal((await tapem.get(`/cases/${number}/slip`)).status, 200)
  })
  assert.deepEqual(
    lines.map(({ name, facts }) => [name, facts]),
    [
      ['case.reason-given', { number, kind: 'by-telephone' }],
      ['case.read', { why: 'by-telephone' }],
      ['case.read', { why: 'by-telephone' }],
    ],
  )
  assert.equal((await tapem.get(`/cases/${number}/reason`)).location, `/cases/${number}`)
  const tomorrow = await nextDay.as(office.officer('kasi-tapem')).get(`/cases/${number}`)
  assert.equal(tomorrow.location, `/cases/${number}/reason`)
})

test('without a reason, or with one too short, the page comes back with what was written', async () => {
  const number = await openCase(office)
  const form = (await operator.get(`/cases/${number}/reason`)).page.form(/buka berkas/)
  const none = await operator.send(form)
  assert.equal(none.status, 422)
  assert.match(none.page.alert ?? '', /Alasan: Pilih salah satu/)
  const short = await operator.send(
    none.page
      .form(/buka berkas/)
      .set('reason.kind', 'other')
      .fill('Keterangan', 'ada'),
  )
  assert.match(short.page.alert ?? '', /Keterangan: Tulis alasannya/)
  assert.equal(short.page.form(/buka berkas/).value('reason.words'), 'ada')
  await checkHtml(short.body.toString(), 'the page that asks why again')
})

test('no paper of a case and no page that edits it is a way around', async () => {
  const open = await openCase(office)
  const done = await openCase(office, { until: 'done' })
  const refused = await refuseTo(office, 'issued')
  const proposed = await refuseTo(office, 'proposed')
  const withdrawn = await dailyEvents(office)
  // A clerk who did not register it, the day after: they may amend it, and did not have it in hand.
  const otherClerk = nextDay.as(await appointPeer(office, 'petugas-loket', 'Yusuf Andai'))
  for (const [client, path] of [
    [operator, `/cases/${open}/slip`],
    [operator, `/cases/${open}/draft.pdf`],
    [otherClerk, `/cases/${open}/amendment`],
    [supervisor, `/cases/${done}/letter.pdf`],
    [operator, `/cases/${proposed}/refusal/draft.pdf`],
    [sekcam, `/cases/${refused}/refusal/letter.pdf`],
    [sekcam, `/cases/${withdrawn}/receipt`],
    [sekcam, `/cases/${withdrawn}/attachments/${await photoOf(withdrawn)}`],
  ] as const)
    assert.match((await client.get(path)).location ?? '', /\/reason$/, path)
})

test('no act that is nobody’s turn is a way around, nor a form that comes back', async () => {
  const number = await openCase(office)
  const note = { ...sending(number), text: 'Tolong lihat.', to: '', answers: '' }
  const lines = await written(office, async () => {
    for (const values of [note, { ...note, text: '' }])
      await isAskedWhy(await operator.post(`/cases/${number}/notes`, values))
    await isAskedWhy(await operator.post(`/cases/${number}/return`, { requestId: crypto.randomUUID() }))
    const late = { ...sending(number), seen: '9', step: 'nomor' }
    await isAskedWhy(await operator.post(`/cases/${number}/pass`, late))
  })
  assert.deepEqual(lines, [])
  const peer = await appointPeer(office, 'operator', 'Budiman Misal')
  const desk = server.as(peer)
  await reason(desk, number, 'colleague')
  assert.equal((await desk.post(`/cases/${number}/notes`, note)).location, `/cases/${number}`)
  const tomorrow = await nextDay.as(peer).get(`/cases/${number}`)
  assert.equal(tomorrow.status, 200, 'who wrote a note had a part in it')
})

test('whom a colleague asks by a note opens it without a word, until it is answered', async () => {
  const number = await openCase(office)
  const counter = server.as(office.officer('petugas-loket'))
  await counter.post(`/cases/${number}/notes`, { ...sending(number), text: 'Nomornya ada?', to: 'post:operator' })
  assert.equal((await operator.get(`/cases/${number}`)).status, 200)
})

test('of two who opened one case at their desk, the slower is told who was faster, and keeps what was typed', async () => {
  const pelum = office.officer('kasi-pelum')
  const peer = await appointPeer(office, 'kasi-pelum', 'Lukman Ibarat')
  const [first, second] = [server.as(pelum), server.as(peer)]
  const [number, unopened] = [await openCase(office), await openCase(office)]
  const typed = (await second.get(`/cases/${number}`)).page.form('Usulkan penolakan')
  for (const one of [number, unopened])
    await first.send((await first.get(`/cases/${one}`)).page.form('Benar, teruskan ke Kasi Tapem'))
  const late = await second.send(typed.set('reason', 'Alamatnya di luar kecamatan ini.'))
  assert.equal(late.status, 409)
  assert.match(late.page.alert ?? '', new RegExp(`${pelum.name} lebih dulu`))
  assert.match(late.page.text, /Alamatnya di luar kecamatan ini\./)
  assert.equal((await second.get(`/cases/${number}`)).status, 200)
  assert.equal(
    (await second.get(`/cases/${unopened}`)).location,
    `/cases/${unopened}/reason`,
    'never opened at their desk',
  )
  const tomorrow = nextDay.as(peer)
  assert.equal((await tomorrow.get(`/cases/${number}`)).location, `/cases/${number}/reason`)
})

test('the regency reads any case for a reason, and acts on none', async () => {
  const number = await openCase(office, { until: 'step 4' })
  assert.equal((await supervisor.get(`/cases/${number}`)).location, `/cases/${number}/reason`)
  const asked = (await supervisor.get(`/cases/${number}/reason`)).page
  assert.match(asked.text, /Berkas ini milik Kecamatan Mandau/)
  assert.doesNotMatch(asked.text, /di loket|rekan|Nur Contoh/)
  const lines = await written(office, () => reason(supervisor, number, 'complaint'))
  assert.equal(lines[0]?.office, office.officer('camat').office)
  const answer = await supervisor.get(`/cases/${number}`)
  await checkHtml(answer.body.toString(), 'a case as the regency reads it')
  assert.match(answer.page.text, /Hanya untuk dibaca\. Yang bertindak adalah petugas Kecamatan Mandau\./)
  assert.match(answer.body.toString(), /<a href="\/search"[^>]*>‹ Pencarian/)
  const forms = [...answer.body.toString().matchAll(/<form[^>]*action="([^"]*)"/g)].map(([, action]) => action)
  assert.deepEqual(forms, ['/search', '/sign-out'])
  assert.doesNotMatch(answer.body.toString(), /\/(slip|amendment|receipt|completion)"/)
  assert.equal((await supervisor.get(`/cases/${number}/draft.pdf`)).status, 200)
})

test('the regency’s forms, well filled or not, are not found behind the acts of a case', async () => {
  const number = await openCase(office)
  await reason(supervisor, number, 'supervision')
  const acts = ['notes', 'hands', 'colleague', 'attachments', 'pass', 'return', 'amendment', 'withdrawal', 'refusal']
  for (const act of acts)
    for (const values of [{}, { ...sending(number), text: 'Tolong lihat.', reason: 'Bukan milik kami.' }])
      assert.equal((await supervisor.post(`/cases/${number}/${act}`, values)).status, 404, act)
  const files = [{ field: 'file.lampiran', name: 'kk.jpg', content: await plainPhoto(20, 20) }]
  assert.equal((await supervisor.post(`/cases/${number}/attachments`, {}, { files })).status, 404)
})

test('who looks after officers finds no case, nor searches for one', async () => {
  const number = await openCase(office)
  for (const path of [`/cases/${number}`, `/cases/${number}/reason`, '/search'])
    assert.equal((await admin.get(path)).status, 404)
  const values = { requestId: crypto.randomUUID(), kind: 'supervision' }
  assert.equal((await admin.post(`/cases/${number}/reason`, values)).status, 404)
  const rupat = server.as(office.officer('camat', 'rupat-utara'))
  assert.equal((await rupat.get(`/cases/${number}/reason`)).status, 404)
  for (const form of [values, {}]) assert.equal((await rupat.post(`/cases/${number}/reason`, form)).status, 404)
})

test('of two who open a case at one moment each is read with their own reason', async () => {
  const number = await openCase(office)
  await reason(server.as(office.officer('petugas-penyerahan')), number, 'colleague')
  await reason(operator, number, 'by-telephone')
  const { text } = (await operator.get(`/cases/${number}`)).page
  assert.match(text, new RegExp(`Warga bertanya lewat telepon${office.officer('operator').name}`))
  assert.match(text, new RegExp(`Membantu rekan${office.officer('petugas-penyerahan').name}`))
})

test('the head of the office and the supervisor read who opened it and why; the citizen, how many', async () => {
  const number = await openCase(office, { until: 'step 5' })
  await reason(supervisor, number, 'complaint', 'Pengaduan 12 Februari.')
  await supervisor.get(`/cases/${number}`)
  await sekcam.get(`/cases/${number}`)
  const { text } = (await camat.get(`/cases/${number}`)).page
  assert.match(text, /Yang membuka berkas ini.*Zubaidah Peraga Pengawas.*Memeriksa pengaduan.*Pengaduan 12 Februari\./s)
  assert.match(text, /Siti Andai Sekcam.*Berkas ini urusannya/s)
  assert.match((await supervisor.get(`/cases/${number}`)).page.text, /Yang membuka berkas ini/)
  const pelum = (await server.as(office.officer('kasi-pelum')).get(`/cases/${number}`)).page.text
  assert.doesNotMatch(pelum, /Yang membuka berkas ini/)
  const { rows } = await office.owner.query<{ code: string }>(
    'select code from cases.tracking_code join cases.case_file on id = case_id where number = $1',
    [number],
  )
  assert.match(
    (await server.anyone.get(`/lacak/${number}/${rows[0]?.code}`)).page.text,
    /Siapa yang membuka berkas ini4 petugas/,
  )
})

async function isAskedWhy(answer: Answer): Promise<void> {
  assert.equal(answer.status, 409)
  assert.match(answer.page.heading, /Mengapa (Ibu|Bapak) membuka berkas ini\?/)
  assert.doesNotMatch(answer.body.toString(), new RegExp(nur.name))
  await checkHtml(answer.body.toString(), 'the page that asks why in the place of a form')
}

function sending(number: string): Record<string, string> {
  return { requestId: crypto.randomUUID(), number, seen: '1' }
}

async function reason(client: Client, number: string, kind: string, words = ''): Promise<void> {
  const form = (await client.get(`/cases/${number}/reason`)).page.form(/buka berkas/)
  assert.equal((await client.send(form.set('reason.kind', kind).fill('Keterangan', words))).status, 303)
}

async function photoOf(number: string): Promise<string> {
  const { rows } = await office.owner.query<{ id: string }>(
    'select attachment.id from cases.attachment join cases.case_file on case_file.id = case_id where number = $1 limit 1',
    [number],
  )
  return rows[0]?.id ?? ''
}
