import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#platform/db.ts'
import { minutesAfter, monday, nur } from '#tests/cast.ts'
import { checkHtml } from '#tests/check-html.ts'
import { indicatorInput } from '#tests/indicators.ts'
import { assertLight, many, publicCss } from '#tests/light-page.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { plainText } from '#tests/plain-text.ts'
import { sampleFrame } from '#tests/sample-frame.ts'
import { startTestServer } from '#tests/test-server.ts'
import { everything } from '#tests/written.ts'
import { foldAll } from '../../../app/fold-figures.ts'
import { setIndicator } from '../acts/set-indicator.ts'
import type { OfficePerformance, PerformancePage } from '../performance-contract.ts'
import type { Performed } from '../rules/tell-quarters.ts'
import { asCsv, asJson } from './open-data.ts'
import { renderPerformancePage } from './performance.page.tsx'

const office = await openOffice()
const later = minutesAfter(monday, 45 * 24 * 60)
for (let file = 0; file < 6; file += 1) await openCase(office, { at: minutesAfter(monday, file), until: 'done' })
await openCase(office, { until: 'incomplete' })
await openCase(office, { place: 'rupat-utara', until: 'done' })
await foldAll(office.pool, later)
const server = await startTestServer(office, { now: () => later })
const citizen = server.anyone

const without = { issued: [], opened: [], returns: [] }
const withheld: Performed = {
  ...{ issued: undefined, onTime: undefined, median: undefined, opened: undefined, returnsPerFile: undefined },
  ...{ returnsOf: 0, without },
}
const told: Performed = {
  ...{
    issued: 40,
    onTime: 0.925,
    median: { from: 120, to: 180 },
    opened: 45,
    returnsPerFile: 0.24,
    returnsOf: 45,
    without,
  },
}
const place: OfficePerformance = {
  ...{ key: 'mandau', name: 'Mandau, "Duri"', burden: undefined, villages: 11, officers: 9, year: told },
  monthsWithout: ['2026-01-01'],
  quarters: new Map([['2026-Q1', told]]),
  corrected: true,
  services: [
    {
      ...{ key: 'domisili', name: { id: 'Domisili', en: 'Domicile' }, year: told },
      quarters: new Map(),
      months: new Map([['2026-02-01', withheld]]),
    },
  ],
}
const sample: PerformancePage = {
  ...{
    year: 2026,
    years: [2026, 2025, 2024],
    until: Temporal.PlainDate.from('2026-10-01'),
    closer: true,
    corrections: [],
  },
  offices: [place],
}
const frame = sampleFrame({ path: '/kecamatan/mandau/kinerja', seat: undefined, inlineCss: publicCss })

test('anybody reads how an office did, in a sentence with how many files it is of, and its burden', async () => {
  const { page, body } = await citizen.get('/kecamatan/mandau/kinerja')
  assert.match(page.text, /Januari sampai Maret 2026\. Angka bertambah sesudah satu triwulan berakhir, utuh\./)
  assert.match(page.text, /Dari 6 surat, 100 % siap sesuai janji; surat yang di tengah perlu .*menit kerja\./)
  assert.match(page.text, /Dari 6 berkas, jumlah yang kami kembalikan tidak ditulis\./)
  assert.match(page.text, /Beban: Sumatra, .*\d+ desa dan kelurahan/)
  assert.match(page.text, /Bulan tanpa data: Januari, Februari\./)
  assert.match(page.text, /Lisensi: belum ditetapkan kabupaten belum dipastikan/)
  assert.doesNotMatch(page.text, new RegExp(nur.name))
  await checkHtml(body.toString(), 'performance')
})

test('side by side the offices stand in their own order, and few files are not written', async () => {
  const { page, body } = await citizen.get('/kinerja')
  assert.match(page.text, /Ini bukan peringkat/)
  const far = page.text.slice(page.text.indexOf('Rupat Utara'))
  assert.match(far, /Jumlah surat yang terbit tidak ditulis\.\s*Kecamatan Siak Kecil/)
  await checkHtml(body.toString(), 'all performance')
  assert.equal((await citizen.get(page.link(/^Kecamatan Mandau$/) ?? '')).status, 200)
})

test('office and service lead to it, and what is not there is not found', async () => {
  assert.equal((await citizen.get('/kecamatan/mandau')).page.link(/Kinerja kami/), '/kecamatan/mandau/kinerja')
  const service = (await citizen.get('/layanan/mandau/tanggungan-keluarga')).page
  assert.equal(service.link(/Kinerja kami/), '/kecamatan/mandau/kinerja#layanan-tanggungan-keluarga')
  for (const path of ['/kecamatan/setda/kinerja', '/kecamatan/nowhere/kinerja', '/data/kinerja.csv?kecamatan=nowhere'])
    assert.equal((await citizen.get(path)).status, 404, path)
})

test('a year without data says so on pages, and its open data has no rows', async () => {
  for (const path of ['/kinerja', '/kecamatan/mandau/kinerja'])
    for (const year of [2019, 2031])
      assert.match(
        (await citizen.get(`${path}?tahun=${year}`)).page.text,
        new RegExp(`Untuk ${year} belum ada data di sini`),
      )
  assert.equal((await citizen.get('/data/kinerja.csv?tahun=2019')).body.toString().split('\r\n').length, 2)
  assert.deepEqual(JSON.parse((await citizen.get('/data/kinerja.json?tahun=2031')).body.toString()).rows, [])
})

test('a quarter is told once it is over', async (t) => {
  const meanwhile = await startTestServer(office, { t, now: () => minutesAfter(monday, 14 * 24 * 60) })
  for (const year of [2025, 2026]) {
    const { text } = (await meanwhile.anyone.get(`/kecamatan/mandau/kinerja?tahun=${year}`)).page
    assert.match(text, new RegExp(`Untuk ${year} belum ada data.*satu triwulan berakhir`))
  }
})

test('the open data tells the same, month by month, and says what it withholds', async () => {
  const rows = (await citizen.get('/data/kinerja.csv?kecamatan=mandau')).body.toString().trim().split('\r\n')
  assert.equal(rows.length, 6)
  assert.match(rows[1] ?? '', /^2,2026,mandau,Kecamatan Mandau,,,6,100,\d+,\d+,6,,returns_per_file$/)
  assert.match(rows[2] ?? '', /^2,2026-Q1,mandau,Kecamatan Mandau,,,6,100,/)
  assert.match(rows[5] ?? '', /^2,2026-03,mandau,Kecamatan Mandau,tanggungan-keluarga,/)
  const { rows: all } = JSON.parse((await citizen.get('/data/kinerja.json')).body.toString())
  const far = all.filter((row: { office: string }) => row.office === 'rupat-utara')
  assert.equal(far.length, 5)
  for (const row of far)
    assert.deepEqual([row.issued, row.opened, row.withheld], [null, null, 'issued opened returns_per_file'])
  assert.ok(all.every((row: { returns_per_file: number | null }) => row.returns_per_file === null))
  const { offices } = JSON.parse((await citizen.get('/data/kinerja.json')).body.toString())
  assert.ok(offices.every(({ corrected }: { corrected: boolean }) => !corrected))
})

test('CSV quotes what would break it, and has these columns', () => {
  const [head, year, , , month] = asCsv(sample).split('\r\n')
  assert.equal(
    head,
    'version,period,office,office_name,service,service_name,issued,on_time_percent,median_minutes_from,median_minutes_below,opened,returns_per_file,withheld',
  )
  assert.equal(year, '2,2026,mandau,"Mandau, ""Duri""",,,40,92,120,180,45,0.24,')
  assert.equal(month, '2,2026-02,mandau,"Mandau, ""Duri""",domisili,Domisili,,,,,,,issued opened returns_per_file')
  for (const name of ['=1+1', '+62', '-1', '@SUM(A1)', '\t=1'])
    assert.ok(asCsv({ ...sample, offices: [{ ...place, name }] }).includes(`\r\n2,2026,mandau,'${name},`), name)
})

test('the shape of the JSON holds', () => {
  const { rows, offices, ...about } = JSON.parse(asJson(sample))
  assert.deepEqual(about, {
    ...{ format: 'paten-kinerja', version: 2, year: 2026, counted_until: '2026-10-01' },
    licence: { text: null, confirmed: false },
  })
  assert.deepEqual(offices, [
    {
      ...{ office: 'mandau', office_name: 'Mandau, "Duri"', villages: 11, officers: 9, crossings: null },
      ...{ straight_km: null, places_without_signal: null, unconfirmed: [], months_without_data: ['2026-01'] },
      corrected: true,
    },
  ])
  const names = asCsv(sample).split('\r\n')[0]?.split(',').slice(1)
  for (const row of rows) assert.deepEqual(Object.keys(row), names)
})

test('figures that were changed after they could have been read say so and why, and not by how many', () => {
  const [day, at] = [Temporal.PlainDate.from('2026-02-10'), Temporal.Instant.from('2026-03-03T02:00:00Z')]
  const one = { office: 'mandau', at, from: day, until: day, count: 3 }
  const corrections = (['late-arrival', 'calendar', 'drift'] as const).map((cause) => ({ ...one, cause }))
  const text = plainText(renderPerformancePage({ ...sample, corrections }, frame))
  assert.match(text, /angka Februari 2026 diperbaiki .*karena sebagian catatan baru tiba/)
  assert.match(text, /waktu pada Februari 2026 dihitung ulang .*karena hari kerjanya berubah/)
  assert.match(text, /angka Februari 2026 menyimpang dari jurnal, maka dihitung ulang/)
  assert.doesNotMatch(text, /3 catatan|perubahan lagi/)
  const many = Array.from({ length: 7 }, () => one).map((each) => ({ ...each, cause: 'calendar' as const }))
  assert.match(
    plainText(renderPerformancePage({ ...sample, corrections: many }, frame)),
    /Dan 2 perubahan lagi atas angka masa ini: Mandau/,
  )
})

test('with forty services the page stays light, in both languages', () => {
  const services = many(40, (name, at) => ({
    key: `service-${at}`,
    name,
    year: { ...told, issued: 30 + at },
    ...{ quarters: new Map(), months: new Map() },
  }))
  assertLight(renderPerformancePage({ ...sample, offices: [{ ...place, services }] }, frame))
  const english = plainText(renderPerformancePage(sample, { ...frame, language: 'en', say: ({ en }) => en }))
  assert.match(english, /Of 40 letters, 92% were ready on time; the one in the middle took 2–3 working hours\./)
  assert.doesNotMatch(english, /\b(surat|berkas|belum)\b/)
})

test('services of which nothing is written are named together, after those that are told', () => {
  const few = ['Akta', 'SKCK'].map((name) => ({
    key: name,
    name: { id: name, en: name },
    year: withheld,
    ...{ quarters: new Map(), months: new Map() },
  }))
  const services = [...few, ...place.services]
  const text = plainText(renderPerformancePage({ ...sample, offices: [{ ...place, services }] }, frame))
  assert.match(text, /Domisili\s*Dari 40 surat.*Tidak ditulis\s*Akta\s*SKCK/s)
})

test('a quarter whose number is withheld is named in the sentence, and open data tell no year without it', () => {
  const year = {
    ...told,
    without: { issued: ['2026-Q2'], opened: ['2026-Q2', '2026-Q3'], returns: ['2026-Q1', '2026-Q2', '2026-Q3'] },
  }
  const partly = { ...sample, offices: [{ ...place, year, services: [] }] }
  const text = plainText(renderPerformancePage({ ...partly, offices: [{ ...place, year }] }, frame))
  assert.match(text, /Dari 40 surat \(tanpa triwulan 2\), 92 % siap sesuai janji/)
  assert.match(text, /2,4 kali kami meminta pemohon melengkapi \(45 berkas, tanpa triwulan 1, 2 dan 3\)/)
  const [, row] = asCsv({ ...partly, offices: [{ ...place, year }] }).split('\r\n')
  assert.match(row ?? '', /,,,,,,,,issued opened returns_per_file$/)
})

test('what is withheld is never called few, for what goes along with the small is not', () => {
  const year = { ...told, issued: undefined, returnsPerFile: 'withheld' as const }
  const unsaid = { ...sample, offices: [{ ...place, year }] }
  const english = { ...frame, language: 'en' as const, say: ({ en }: { en: string }) => en }
  for (const text of [renderPerformancePage(unsaid, frame), renderPerformancePage(unsaid, english)].map(plainText)) {
    assert.match(text, /(Jumlah surat yang terbit tidak ditulis|How many letters were issued is not written)\./)
    assert.match(text, /(jumlah yang kami kembalikan tidak ditulis|how many were returned is not written)\./)
    assert.doesNotMatch(text, /terlalu sedikit|too few/i)
  }
})

test('very few returns are not rounded to none', () => {
  const year = { ...told, opened: 1200, returnsPerFile: 5 / 1200, returnsOf: 1200 }
  const rarely = { ...sample, offices: [{ ...place, year }] }
  const text = plainText(renderPerformancePage(rarely, frame))
  assert.match(text, /Tiap 10 berkas, kurang dari 0,1 kali kami meminta pemohon melengkapi \(1\.200 berkas\)/)
  assert.match(text, /Kembali tiap 10 berkas\s*< 0,1/)
  const english = plainText(renderPerformancePage(rarely, { ...frame, language: 'en', say: ({ en }) => en }))
  assert.match(english, /asked applicants fewer than 0\.1 times to complete/)
})

test('looking writes nothing', async () => {
  const before = await everything(office)
  for (const path of ['/kinerja', '/data/kinerja.csv', '/data/kinerja.json', '/data/indikator.json'])
    await citizen.get(path)
  assert.deepEqual(await everything(office), before)
})

test('who has a page already is sent nothing, until it says something else; an officer asks each time', async () => {
  const first = await citizen.get('/kinerja')
  const tag = String(first.headers.etag)
  assert.equal(first.headers['cache-control'], 'private, max-age=300')
  const again = await citizen.get('/kinerja', { 'if-none-match': tag })
  assert.deepEqual([again.status, again.body.length, again.headers.etag], [304, 0, tag])
  assert.equal((await citizen.get('/kecamatan/mandau/kinerja', { 'if-none-match': tag })).status, 200)
  const { status, headers } = await server.as(office.officer('pengawas')).get('/kinerja', { 'if-none-match': tag })
  assert.deepEqual([status, headers['cache-control'], headers.etag], [200, 'no-store', undefined])
})

test('what was kept of an ended month is told anew when a file arrives late', async () => {
  assert.match((await citizen.get('/kecamatan/mandau/kinerja')).page.text, /Dari 6 surat/)
  assert.match((await citizen.get('/kinerja')).page.text, /Dari 6 surat/)
  await openCase(office, { at: minutesAfter(monday, 30), until: 'done' })
  assert.match((await citizen.get('/kecamatan/mandau/kinerja')).page.text, /Dari 6 surat/)
  await foldAll(office.pool, later)
  for (const path of ['/kecamatan/mandau/kinerja', '/kinerja'])
    assert.match((await citizen.get(path)).page.text, /Dari 7 surat/)
  assert.match((await citizen.get('/data/kinerja.csv?kecamatan=mandau')).body.toString(), /Kecamatan Mandau,,,7,/)
})

test('an indicator for the public stands beside the built-in figures with what it means; of too few nothing is told', async () => {
  const by = office.officer('pengawas')
  const put = (changed: Parameters<typeof indicatorInput>[0]) =>
    office.inAct(by, later, (tx) => setIndicator(tx, by, indicatorInput({ isPublic: 'yes', ...changed }), later))
  const counted = { shownAs: 'percent', counts: 'on-time', of: 'issued', good: 'more', target: '90' }
  await put({ name: 'Tepat janji', ...counted })
  await put({ name: 'Kembali tiap seratus' })
  await put({ name: 'Bukan untuk umum', isPublic: '' })
  const { page, body } = await citizen.get('/kinerja')
  assert.match(page.text, /Tepat janji: 100 % \(dari 7\) · Kembali tiap seratus: tidak ditulis/)
  assert.match(page.text, /Tepat janji\. .*Dari surat terbit, berapa persen terbit sesuai janji.*paling sedikit 90 %/)
  assert.doesNotMatch(page.text, /Bukan untuk umum/)
  await checkHtml(body.toString(), 'performance with indicators')
  assert.match((await citizen.get('/kecamatan/mandau/kinerja')).page.text, /Tepat janji: 100 % \(dari 7\)/)
  const csv = (await citizen.get(page.link(/^Indikator, CSV$/) ?? '')).body.toString().split('\r\n')
  assert.equal(
    csv[0],
    'version,period,office,office_name,indicator,indicator_name,wording,unit,value,from,below,of,target,target_reached,withheld',
  )
  const of = (name: string) => csv.filter((row) => row.includes(`,mandau,`) && row.includes(`,${name},`))
  const telling = of('Tepat janji').map((row) => row.replace(/,[0-9a-f-]{36},/, ',ID,'))
  assert.deepEqual(
    telling,
    ['2026', '2026-Q1'].map(
      (period) => `1,${period},mandau,Kecamatan Mandau,ID,Tepat janji,1,percent,100,,,7,90,reached,`,
    ),
  )
  assert.ok(of('Kembali tiap seratus').every((row) => row.endsWith(',per-hundred,,,,,,,value')))
  const { rows, indicators, ...about } = JSON.parse((await citizen.get('/data/indikator.json')).body.toString())
  assert.deepEqual([about.format, about.version, about.counted_until], ['paten-indikator', 1, '2026-04-01'])
  assert.deepEqual(
    indicators.map(({ name, unit, target }: Record<string, unknown>) => [name, unit, target]),
    [
      ['Tepat janji', 'percent', 90],
      ['Kembali tiap seratus', 'per-hundred', null],
    ],
  )
  assert.deepEqual(Object.keys(rows[0]), csv[0]?.split(',').slice(1))
})

test('what an earlier wording told is not told anew with a few more', async () => {
  const by = office.officer('pengawas')
  for (let file = 0; file < 5; file += 1) await openCase(office, { until: 'refused' })
  await openCase(office, { service: 'hiburan', until: 'refused' })
  await foldAll(office.pool, later)
  const put = (changed: Parameters<typeof indicatorInput>[0], minutes: number) => {
    const at = later.add({ minutes })
    const counted = { name: 'Ditolak', shownAs: 'count', counts: 'refused', of: '', isPublic: 'yes' }
    const input = indicatorInput({ ...counted, ...changed })
    return office.inAct(by, at, (tx) => setIndicator(tx, by, input, at))
  }
  const { indicator } = await put({ services: 'tanggungan-keluarga' }, 1)
  const said = async () => (await citizen.get('/kecamatan/mandau/kinerja')).page.text
  assert.match(await said(), /Ditolak: 5/)
  await put({ indicator, seen: 1 }, 2)
  assert.match(await said(), /Ditolak: tidak ditulis/, 'the one file more is what lies between')
})

test('a service that an indicator tells of has its name where it is not offered too', async () => {
  const by = office.officer('pengawas')
  const input = indicatorInput({ name: 'Ganti rugi', services: 'skgr', isPublic: 'yes' })
  await office.inAct(by, later, async (tx) => {
    await tx.write(sql`
      delete from catalogue.offer using catalogue.service
      where service.id = offer.service_id and service.key = 'skgr' and offer.offered_by = ${office.officer('camat').office}`)
    await setIndicator(tx, by, input, later)
  })
  const { text } = (await citizen.get('/kecamatan/mandau/kinerja')).page
  assert.match(text, /Ganti rugi\. .*Hanya: Surat keterangan ganti rugi tanah/)
})
