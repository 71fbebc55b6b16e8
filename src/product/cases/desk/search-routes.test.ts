import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registerCase } from '#cases'
import { monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { openCase, registration } from '#tests/open-case.ts'
import { startTestServer } from '#tests/test-server.ts'
import { written } from '#tests/written.ts'

const office = await openOffice()
const server = await startTestServer(office)
const counter = office.officer('petugas-loket')
const desk = server.as(counter)
const nik = '1403014704909992'
const djunaidi = await register({ name: 'Mochammad Djoenaidi Contoh', nik, phone: '+62 812-0000-4471' })
const siti = await register({ name: 'Siti Nur Hayati Misal', nik: '', noNikReason: 'Belum merekam.', phone: '' })
const far = await openCase(office, { place: 'rupat-utara', until: 'step 1' })

test('one box finds a person by name as heard, by NIK, by telephone, and by village', async () => {
  for (const typed of ['muhamad junaidi', nik, '1403.0147.0490.9992', '0812 0000 4471', '62 812 0000 4471'])
    assert.match(await found(typed), new RegExp(djunaidi), typed)
  assert.match(await found('St. Nurhayti'), new RegExp(siti))
  const village = await villageOf(siti)
  const text = await found(village.toUpperCase())
  assert.match(text, new RegExp(djunaidi))
  assert.match(text, new RegExp(siti))
})

test('the last digits of a telephone find who left it, save where they are the number of a file', async () => {
  for (const typed of ['HP 4471', '4471', '…0000 4471']) {
    const text = await found(typed)
    assert.match(text, new RegExp(djunaidi), typed)
    assert.match(text, /ujung nomor HP/, typed)
  }
  assert.doesNotMatch(await found('HP 4472'), new RegExp(djunaidi))
  assert.match(await found('HP 4472'), /dari nomor HP empat angka terakhirnya/)
})

test('a name and a village in one question find who of that name lives there, misspelt as well', async () => {
  const village = await villageOf(siti)
  for (const typed of [`siti ${village}`, `siti missal ${village.toLowerCase()}`]) {
    const text = await found(typed)
    assert.match(text, new RegExp(siti), typed)
    assert.doesNotMatch(text, new RegExp(djunaidi), typed)
  }
})

test('a number and a tracking code lead to their case at once', async () => {
  const { rows } = await office.owner.query<{ code: string }>(
    'select code from cases.tracking_code join cases.case_file on case_file.id = case_id where number = $1',
    [siti],
  )
  const code = rows[0]?.code ?? ''
  const digits = String(Number(siti.slice(-6)))
  for (const typed of [
    siti,
    siti.toLowerCase().replaceAll('-', ' '),
    digits,
    code,
    `${code.slice(0, 4)}-${code.slice(4).toLowerCase()}`,
  ])
    assert.equal((await desk.post('/search', { q: typed })).location, `/cases/${siti}`, typed)
})

test('neither a name nor a NIK stands in the address, and the line in the journal has only kinds and cases', async () => {
  const lines = await written(office, async () => {
    const answer = await desk.post('/search', { q: nik })
    assert.match(answer.location ?? '', /^\/search\?asked=[\w-]+$/)
    assert.ok(!answer.location?.includes('1403'))
    const page = await desk.get(answer.location ?? '')
    assert.ok(!page.body.toString().includes(nik))
  })
  assert.equal(lines.length, 1)
  const [line] = lines
  assert.equal(line?.name, 'search.read')
  assert.deepEqual(Object.keys(line?.facts ?? {}).sort(), ['cases', 'found', 'kinds'])
  assert.deepEqual([line?.facts.kinds, line?.facts.found], [['nik'], 1])
})

test('an officer finds their own territory, the regency finds every office', async () => {
  const rupat = server.as(office.officer('petugas-loket', 'rupat-utara'))
  assert.ok(!(await found('Djunaidi Contoh', rupat)).includes(djunaidi))
  assert.equal((await rupat.post('/search', { q: djunaidi })).location?.startsWith('/search?'), true)
  const supervisor = server.as(office.officer('pengawas'))
  const text = await found('Djunaidi', supervisor)
  assert.match(text, new RegExp(djunaidi))
  assert.match(text, /Mandau/)
  assert.match(await found('nur', supervisor), new RegExp(far))
})

test('what somebody asked is for nobody else, not even in the same office', async () => {
  const { location = '' } = await desk.post('/search', { q: 'Siti' })
  assert.equal((await desk.get(location)).status, 200)
  assert.equal((await server.as(office.officer('camat')).get(location)).status, 404)
  assert.equal((await desk.get('/search?asked=abc')).status, 404)
})

test('what is not there says what was looked for, and one way on', async () => {
  const text = await found('Zzyzx Qwerty')
  assert.match(text, /Tidak ada berkas yang cocok\. Dicari sebagai nama dan desa di Kecamatan Mandau/)
  assert.match(text, /Coba nama depan saja/)
  assert.match(text, /Daftarkan berkas baru/)
  assert.match(await found('999999'), /angka terakhirnya.*NIK ditulis lengkap/s)
  assert.match(await found('Djunaidi Contoh Sukarno'), /Tidak ada nama dengan semua kata itu/)
})

test('a withdrawn file is found as withdrawn, and not as refused', async () => {
  const number = await register({ name: 'Kemala Ibarat', nik: '', noNikReason: 'Contoh.', phone: '' })
  await office.owner.query("update cases.standing set state = 'withdrawn', post = null where number = $1", [number])
  const text = await found('kemala ibarat')
  assert.match(text, /Dicabut/)
  assert.doesNotMatch(text, /Ditolak/)
})

test('an empty question, and one too long, come back with a sentence', async () => {
  const empty = await desk.post('/search', { q: '  ' })
  assert.equal(empty.status, 422)
  assert.match(empty.body.toString(), /Tulis dulu yang dicari/)
  assert.equal((await desk.post('/search', { q: 'x'.repeat(201) })).status, 422)
  assert.equal((await desk.get('/search')).status, 200)
})

test('signs, other scripts and pieces of SQL are looked for and do no harm', async () => {
  for (const typed of [
    "'; drop table cases.party; --",
    '%',
    '\\',
    '王小明',
    '\u202eabc',
    'ꦱꦶꦠꦶ',
    '0',
    '-',
    'a'.repeat(200),
  ])
    assert.match(await found(typed), /Hasil untuk|Tidak ada/, typed)
})

test('own work stands first, and past fifty rows the page asks for more', async () => {
  const waiting = await register({ name: 'Ratna Umpama', nik: '', phone: '', ...missing })
  for (let place = 0; place < 52; place += 1)
    await register({ name: `Ratna Umpama`, nik: '', noNikReason: 'Contoh.', phone: '' })
  const { location = '' } = await desk.post('/search', { q: 'ratna' })
  const { page } = await desk.get(location)
  assert.match(page.text, /50\+ berkas/)
  assert.match(page.text, /Hanya 50 yang pertama/)
  assert.equal(page.text.match(/MDU-2026-\d{6}/g)?.length, 50)
  assert.equal(/MDU-2026-\d{6}/.exec(page.text)?.[0], waiting)
})

const missing = { noNikReason: 'Contoh.', intent: 'return', requirements: { kk: 'missing' } } as const

async function register(person: Parameters<typeof registration>[1]): Promise<string> {
  const form = await registration(office, person)
  const made = await office.inAct(counter, monday, (tx) => registerCase(tx, counter, form, monday, office.equipment))
  return made.number
}

async function villageOf(number: string): Promise<string> {
  const { rows } = await office.owner.query<{ name: string }>(
    'select village_view.name from offices.village_view join cases.case_file on village = village_view.id where number = $1',
    [number],
  )
  return rows[0]?.name ?? ''
}

async function found(typed: string, who = desk): Promise<string> {
  const { location = '' } = await who.post('/search', { q: typed })
  const answer = await who.get(location)
  assert.equal(answer.status, 200, `${typed}: ${location}`)
  return answer.page.text
}
