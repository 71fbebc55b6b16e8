import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkHtml } from '#tests/check-html.ts'
import { sampleFrame } from '#tests/sample-frame.ts'
import { sampleOffices, sampleSum } from '#tests/sample-offices.ts'
import { renderPage } from '#ui/document.ts'
import type { Finding, OfficesPage } from '../contract.ts'
import { readPeriod } from '../rules/period.ts'
import { renderFindingsPage } from './findings.page.tsx'
import { renderOfficesPage } from './offices.page.tsx'

const shown = (view: OfficesPage = sampleOffices(), duties = ['offices.supervise', 'cash.supervise']) => {
  const frame = sampleFrame({ path: '/offices' })
  return renderPage(renderOfficesPage(view, { ...frame, seat: frame.seat && { ...frame.seat, duties } }))
}

test('the regency reads a sentence first: what is late, and where', () => {
  const html = shown()
  assert.match(html, /167 berkas berjalan, 5 lewat janji: Siak Kecil 5\. 13 segera jatuh waktu\./)
  assert.ok(html.indexOf('167 berkas') < html.indexOf('<table'))
})

test('when many offices are late, their number and the most pressed one are named', () => {
  const view = sampleOffices()
  const [first, ...others] = [...view.offices, ...view.offices].map((office) => ({ ...office, late: 1 }))
  assert.ok(first)
  const html = shown({ ...view, offices: [{ ...first, late: 4 }, ...others] })
  assert.match(html, /9 lewat janji: di 6 kantor, paling banyak di Siak Kecil \(4\)\./)
})

test('when nothing is late it says so', () => {
  const view = sampleOffices()
  const html = shown({ ...view, offices: view.offices.map((office) => ({ ...office, late: 0 })) })
  assert.match(html, /tidak ada yang lewat janji/)
  assert.doesNotMatch(html, /st late/)
})

test('the offices stay in the order they came, each with its burden: no ranking', () => {
  const html = shown()
  const names = [...html.matchAll(/<th scope="row"><a[^>]*>([^<]+)</g)].map(([, name]) => name)
  assert.deepEqual(names, ['Siak Kecil', 'Mandau', 'Bantan', 'Siak Kecil', 'Mandau', 'Bantan'])
  const burden = /Sumatra, 1 penyeberangan \(b\), 1 titik tanpa sinyal, 17 desa dan kelurahan, 3 petugas/g
  assert.equal(html.match(burden)?.length, 2, 'the burden stands in both tables')
  assert.match(html, /bukan peringkat/)
  const tile = 'Siak Kecil, 86 % dari 92, ◆ 5 lewat janji, 1 penyeberangan (b), 5,7 desa/petugas'
  assert.ok(html.includes(`<title>${tile}</title>`), 'and on the scheme, also where files are late')
})

test('colour is spent only where something presses', () => {
  assert.equal(shown().match(/st late/g)?.length, 1)
  assert.equal(shown().match(/st soon/g)?.length, 3)
})

test('the earliest promise is shown once it is known', () => {
  assert.match(shown(), /Jum 20 Nov, 10\.15/)
  const view = sampleOffices()
  const unknown = { ...view, offices: view.offices.map(({ oldestDueAt: _, ...office }) => office) }
  assert.doesNotMatch(shown(unknown), /Janji paling awal/)
})

test('deposits of which nobody can say yet whether they came in time are counted apart; they open to who may read them', () => {
  const view = sampleOffices()
  assert.doesNotMatch(shown(view), /belum diketahui/)
  const deposits = { all: 4, inTime: 2, undated: 1 }
  const html = shown({ ...view, offices: view.offices.map((office) => ({ ...office, deposits })) })
  assert.match(html, />2 dari 4<.*> 1 belum diketahui</)
  assert.match(html, /href="\/cash\/offices"/)
  assert.doesNotMatch(shown(view, ['offices.supervise']), /href="\/cash/)
})

test('a share and a median of few files are not written, and their number is', () => {
  const html = shown()
  assert.match(html, />86 %/)
  assert.match(html, /2–3 jam kerja/)
  const mandau = html.slice(html.lastIndexOf('>Mandau<'))
  assert.match(mandau.slice(0, mandau.indexOf('</tr>')), /702.*4.*terlalu sedikit \(&lt; 5\)/s)
})

test('each figure opens to its files in the same months', () => {
  const html = shown()
  for (const what of ['late', 'soon', 'open', 'incomplete'])
    assert.match(html, new RegExp(`/offices/siak-kecil/cases\\?what=${what}"`))
  for (const what of ['opened', 'issued', 'issued-late'])
    assert.match(html, new RegExp(`/cases\\?what=${what}&amp;masa=3"`))
  for (const measured of ['86 %', '2–3 jam kerja', '\\d[\\d,]* (jam|hari|menit) kerja'])
    assert.match(html, new RegExp(`<a href="[^"]*/cases\\?what=issued&amp;masa=3">${measured}</a>`), measured)
})

test('an office without a word for days is called silent; months without data say so', () => {
  assert.match(shown(), /Senyap: Siak Kecil 4 hari kerja\. .*<table.*senyap 4 hari kerja/s)
  const view = sampleOffices()
  assert.match(shown({ ...view, silentFrom: 5 }), /4 hari kerja lalu/)
  const empty = { ...view, offices: view.offices.map((office) => ({ ...office, sum: sampleSum(0, 0, 0) })) }
  const html = shown({ ...empty, period: readPeriod('2019', Temporal.PlainDate.from('2026-11-24')) })
  assert.match(html, /Untuk 2019 belum ada data dari kantor mana pun/)
  assert.doesNotMatch(html, /kmap/)
})

test('an office whose silent days nobody can count is not said to have never worked; a day that has not come is told', () => {
  const [view, last] = [sampleOffices(), Temporal.PlainDate.from('2026-12-31')]
  const withDays = (days: Partial<OfficesPage['offices'][number]>) =>
    shown({ ...view, offices: view.offices.map((office) => ({ ...office, silentDays: undefined, ...days })) })
  assert.match(withDays({}), /belum pernah/)
  const unknown = withDays({ lastDay: last })
  assert.match(unknown, /31 Desember 2026; hari libur sesudahnya belum ditetapkan/)
  assert.doesNotMatch(unknown, /belum pernah|jam komputer keliru/)
  assert.match(withDays({ datedAhead: last }), /ada catatan bertanggal 31 Desember 2026: jam komputer keliru/)
})

test('returns of too few files are told by themselves, and open to their files', () => {
  const view = sampleOffices()
  const sum = { ...sampleSum(0, 0, 0), opened: 3, returned: 40 }
  const html = shown({ ...view, offices: view.offices.map((office) => ({ ...office, sum })) })
  assert.match(html, /terlalu sedikit \(&lt; 5\)<\/span> <a href="[^"]*what=returned[^"]*"><span class="nb">40 kali</)
})

test('an office tells which of its devices are silent, and nothing of those that are heard', () => {
  const board = { id: 'Papan antrean Ruang tunggu', en: 'Queue board Ruang tunggu' }
  const devices = new Map([
    ['mandau', { all: 3, silent: [board] }],
    ['bantan', { all: 2, silent: [] }],
  ])
  const html = shown({ ...sampleOffices(), devices })
  assert.equal(html.match(/perangkat diam/g)?.length, 1)
  assert.match(html, /1 dari 3 perangkat diam.*Papan antrean Ruang tunggu/)
})

test('a wrong of several months is one thing: every one is told, and where, before any table', async () => {
  const month = (n: number) => Temporal.PlainDate.from({ year: 2026, month: n, day: 1 })
  const found = (name: string, n: number): Finding => ({
    ...{
      kind: 'demanded-fee',
      office: { key: name.toLowerCase(), name },
      post: undefined,
      n: 5,
      outOf: 9,
      most: 0,
      cases: [],
    },
    ...{ from: month(n), until: month(n + 1) },
  })
  const findings = [...[8, 7, 6, 5, 4, 3].map((n) => found('Mandau', n)), found('Bantan', 8)]
  const html = shown({ ...sampleOffices(), findings })
  assert.match(html, /2 hal perlu ditanyakan, di Mandau, Bantan\..*<table/s)
  assert.match(html, /Mandau: Uang diminta di luar biaya resmi<\/a>, 6 bulan, terakhir Agustus 2026\./)
  assert.match(html, /Bantan: Uang diminta di luar biaya resmi<\/a>, Agustus 2026\./)
  const { from, until } = readPeriod('12', month(9))
  const view = { ...sampleOffices(), findings, rules: undefined, office: undefined, period: { key: '12', from, until } }
  const page = renderPage(renderFindingsPage(view, sampleFrame({ path: '/findings' })))
  assert.equal(page.match(/Bicarakan dengan Inspektorat/g)?.length, 2)
  assert.equal(page.match(/Buka catatannya/g)?.length, 7)
  await checkHtml(page, 'findings')
})

test('figures that were changed afterwards say so, with why', () => {
  const [from, until] = ['2026-10-05', '2026-10-30'].map((day) => Temporal.PlainDate.from(day))
  assert.ok(from && until)
  const at = Temporal.Instant.from('2026-11-03T02:00:00Z')
  const late = { office: 'mandau', cause: 'late-arrival', at, from, until, count: 120 } as const
  const counted = { ...late, cause: 'calendar', from: until } as const
  const html = shown({ ...sampleOffices(), corrections: [late, counted, { ...counted, cause: 'drift' }] })
  assert.match(html, /Mandau: 120 catatan tentang 5 Oktober 2026 sampai 30 Oktober 2026 baru tiba Sel 3 Nov/)
  assert.match(html, /hari kerja berubah, maka waktu pada 30 Oktober 2026 dihitung ulang/)
  assert.match(html, /angka 30 Oktober 2026 menyimpang dari jurnal, maka dihitung ulang/)
})

test('the page keeps to the HTML standard', async () => {
  await checkHtml(shown(), 'offices')
})
