import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minutesAfter, monday } from '#tests/cast.ts'
import { checkHtml } from '#tests/check-html.ts'
import { indicatorInput } from '#tests/indicators.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { recounted } from '#tests/recounted.ts'
import { startTestServer } from '#tests/test-server.ts'
import { refused, written, wrongForm } from '#tests/written.ts'
import { foldAll } from '../../../app/fold-figures.ts'
import { refusals } from '../indicator-words.ts'
import { indicatorsMost } from '../rules/indicator.ts'
import { issuedOf } from '../rules/summary.ts'
import { officesPage } from '../views/offices-page.ts'
import { endIndicator } from './end-indicator.ts'
import { setIndicator } from './set-indicator.ts'

const office = await openOffice()
const later = minutesAfter(monday, 14 * 24 * 60)
for (let file = 0; file < 6; file += 1) await openCase(office, { at: minutesAfter(monday, file), until: 'done' })
await openCase(office, { until: 'incomplete' })
await openCase(office, { place: 'rupat-utara', until: 'done' })
await foldAll(office.pool, later)
// Waits to be folded: it counts all the same.
await openCase(office, { at: minutesAfter(monday, 60), until: 'done' })

const server = await startTestServer(office, { now: () => later })
const [pengawas, camat] = [office.officer('pengawas'), office.officer('camat')]
const supervisor = server.as(pengawas)

type Changed = Parameters<typeof indicatorInput>[0]
const set = (changed: Changed = {}, by = pengawas) =>
  office.inAct(by, later, (tx) => setIndicator(tx, by, indicatorInput(changed), later))
const end = (indicator: string, seen = 1, by = pengawas) => {
  const input = { requestId: crypto.randomUUID(), indicator, seen, reason: 'Sudah tercapai.' }
  return office.inAct(by, later, (tx) => endIndicator(tx, by, input, later))
}
const percent = {
  name: 'Sesuai janji',
  shownAs: 'percent',
  counts: 'on-time',
  of: 'issued',
  good: 'more',
  target: '90',
}

test('an indicator of on time of issued equals the built-in share in every kecamatan, at once and of past months', async () => {
  const { indicator } = await set(percent)
  await set({ ...percent, name: 'Sesuai janji satu layanan', services: 'tanggungan-keluarga' })
  const { offices, indicators = [] } = await office.read(pengawas, (tx) =>
    officesPage(tx, pengawas, { now: later, mode: 'demo', period: '12' }),
  )
  assert.deepEqual(
    indicators.map((one) => one.indicator.definition.name.id),
    ['Sesuai janji', 'Sesuai janji satu layanan'],
  )
  assert.equal(indicators[0]?.indicator.id, indicator)
  for (const { key, sum } of offices)
    for (const one of indicators)
      assert.deepEqual(
        one.values.get(key),
        { kind: 'share', part: sum.onTime, whole: issuedOf(sum), parts: [{ of: 'on-time', n: sum.onTime }] },
        key,
      )
  assert.equal(indicators[0]?.whole.kind === 'share' && indicators[0].whole.whole, 8)
  const counted = await recounted(office.database.connection, office.regency)
  assert.deepEqual(
    counted.flatMap(({ differences }) => differences),
    [],
  )
})

test('it is set and ended by who supervises at the regency alone, and leaves a line and a row', async () => {
  await refused(office, 'indicator-not-yours', () => set({}, camat))
  await refused(office, 'indicator-not-yours', () => set({}, { ...camat, duties: ['offices.supervise'] }))
  await refused(office, 'indicator-not-yours', () => set({}, { ...pengawas, duties: [] }))
  const [line] = await written(office, () => set({ name: 'Baris' }))
  assert.deepEqual(
    [line?.name, line?.office, line?.images],
    [...['indicator.set', pengawas.regency, ['supervision.indicator I']]],
  )
  const id = String(line?.facts.indicator)
  await refused(office, 'indicator-not-yours', () => end(id, 1, camat))
  const [ended] = await written(office, () => end(id))
  assert.deepEqual([ended?.name, ended?.images], ['indicator.ended', ['supervision.indicator_end I']])
  await refused(office, 'indicator-unknown', () => end(id))
  await refused(office, 'indicator-unknown', () => set({ name: 'Baris', indicator: id, seen: 1 }))
})

test('a new wording keeps the one before; of two at once one is told that a colleague was first', async () => {
  const { indicator } = await set({ name: 'Berubah' })
  await refused(office, 'indicator-same', () => set({ name: 'Berubah', indicator, seen: 1 }))
  const attempts = ['Satu', 'Dua'].map((name) => () => set({ name, indicator, seen: 1 }))
  const { done, refused: late } = await race(attempts)
  assert.deepEqual([done.map(({ ordinal }) => ordinal), late], [[2], ['indicator-changed']])
  await refused(office, 'indicator-changed', () => end(indicator, 1))
  const twice = await race([() => end(indicator, 2), () => end(indicator, 2)])
  assert.deepEqual([twice.done.length, twice.refused], [1, ['indicator-unknown']])
  const { page } = await supervisor.get(`/indicators/${indicator}`)
  assert.match(page.text, /Dihitung begini sejak 16 Maret 2026, ditetapkan .*Sebelumnya 1.*Berubah.*Diakhiri/s)
})

test('what cannot be counted comes back beside its field, and two of one name at once make one', async () => {
  assert.deepEqual(await wrongForm(set({ name: 'Lain', shownAs: 'percent' })), { shownAs: 'not-part' })
  assert.deepEqual(await wrongForm(set({ name: 'SESUAI  janji' })), { name: 'name-taken' })
  const twins = await Promise.allSettled([set({ name: 'Kembar' }), set({ name: 'Kembar' })])
  assert.equal(twins.filter(({ status }) => status === 'fulfilled').length, 1)
})

test('on screen: seen first, wrong told in words, then in force and beside the built-in figures, changed and ended', async () => {
  const { page, body } = await supervisor.get('/indicators/wording')
  await checkHtml(body.toString(), 'the form of an indicator')
  const form = page.form(/^Berlakukan$/)
  const empty = await supervisor.send(form)
  for (const field of ['Nama', 'Artinya, dan mengapa dilihat', 'Ditulis sebagai', 'Yang dihitung', 'Yang baik'])
    assert.match(empty.page.alert ?? '', new RegExp(`${field}:`), 'all that is missing is told at once')
  form.fill('Nama', 'Kembali tiap seratus')
  form.fill('Artinya, dan mengapa dilihat', 'Berapa kali pemohon datang lagi.')
  form.set('shownAs', 'percent').set('counts', 'returned').set('of', 'opened').set('good', 'less').set('target', '12,5')
  const before = { ...form, action: '/indicators/preview' }
  const wrong = await supervisor.send(before)
  assert.match(wrong.page.alert ?? '', /bisa lewat 100 %\. Pilih “tiap 100”/)
  const again = wrong.page.form(/^Berlakukan$/)
  again.set('shownAs', 'per-hundred')
  const seen = await supervisor.send({ ...again, action: '/indicators/preview' })
  await checkHtml(seen.body.toString(), 'the preview of an indicator')
  assert.match(seen.page.text, /Kalau berlaku.*12 bulan terakhir, semua kecamatan: 12,5 tiap 100 \(1 dari 8\)/s)
  assert.match(seen.page.text, /Belum berlaku/)
  assert.doesNotMatch((await supervisor.get('/indicators')).page.text, /Kembali tiap seratus/)
  const put = await supervisor.send(seen.page.form(/^Berlakukan$/))
  assert.match(put.location ?? '', /^\/indicators\/[0-9a-f-]+\?saved=set$/)
  const closer = await supervisor.get(put.location ?? '')
  await checkHtml(closer.body.toString(), 'an indicator')
  assert.match(closer.page.text, /paling banyak 12,5 tiap 100 \(sasaran sendiri\).*Maret 2026\s*12,5 tiap 100/s)
  const all = (await supervisor.get('/indicators')).body.toString()
  await checkHtml(all, 'the indicators')
  assert.match(all, /rel="stylesheet" href="\/assets\/desk\./, 'as pages of the desk look')
  for (const path of ['/offices', '/report', '/offices/mandau', '/services/tanggungan-keluarga']) {
    const shown = await supervisor.get(path)
    await checkHtml(shown.body.toString(), path)
    assert.match(shown.page.text, /Indikator kabupaten.*Kembali tiap seratus/s, path)
  }
  const own = await server.as(camat).get('/offices/mandau')
  assert.match(own.page.text, /sasaran belum tercapai/)
  const opens = own.page.link(/^1$/) ?? ''
  assert.match(opens, /what=returned/)
  assert.equal((await server.as(camat).get(opens)).body.toString().match(/href="\/cases\/MDU-/g)?.length, 1)
  const [path = ''] = (put.location ?? '').split('?')
  const theirs = await server.as(camat).get(path)
  assert.match(theirs.page.text, /Kecamatan Mandau/)
  assert.doesNotMatch(theirs.page.text, /Rupat Utara|Akhiri/)
  const elsewhere = await set({ name: 'Penyeberangan', services: 'skgr' })
  const named = await server.as(office.officer('camat', 'rupat-utara')).get(`/indicators/${elsewhere.indicator}`)
  assert.match(named.page.text, /Hanya: Surat keterangan ganti rugi tanah/)
  const change = (await supervisor.get(`/indicators/wording?indicator=${path.split('/').at(-1)}`)).page
  const same = await supervisor.send(change.form(/^Berlakukan$/))
  assert.equal(same.page.alert?.includes(refusals['indicator-same'].id), true)
  const ending = closer.page.form(/^Akhiri/)
  assert.equal((await supervisor.send(ending.fill('Alasan', ''))).status, 422)
  assert.equal((await supervisor.send(ending.fill('Alasan', 'Sudah biasa.'))).location, '/indicators?saved=ended')
  assert.doesNotMatch((await supervisor.get('/offices')).page.text, /Kembali tiap seratus/)
})

test('there is room for so many, and no more', async () => {
  await assert.rejects(
    async () => {
      for (let n = 0; n <= indicatorsMost; n += 1) await set({ name: `Ke-${n}` })
    },
    { code: 'indicators-full' },
  )
  assert.match((await supervisor.get('/indicators')).page.text, /Sudah ada 20 indikator/)
  await refused(office, 'indicators-full', () => set({ name: 'Satu lagi' }))
})
