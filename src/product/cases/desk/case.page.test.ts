import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkHtml } from '#tests/check-html.ts'
import { offer, refuse, sampleCase, sampleRail, sendBack, withhold } from '#tests/sample-case.ts'
import { type Around, sampleFrame } from '#tests/sample-frame.ts'
import { renderPage } from '#ui/document.ts'
import type { CasePage } from '../contract.ts'
import { renderCasePage } from './case.page.tsx'

const said = (id: string) => ({ id, en: id })
const shown = (facts: Partial<CasePage> = {}, around: Around = {}) =>
  renderPage(renderCasePage(sampleCase(facts), sampleFrame(around)))
const camat = said('Camat')

test('the officer reads whose turn it is, and passing says where the file goes next', () => {
  const html = shown()
  assert.match(html, /<h2 id="giliran">Giliran Ibu<\/h2>/)
  assert.match(html, /<form method="post" action="\/cases\/MDU-2026-004127\/pass"/)
  assert.match(html, /<input type="hidden" name="step" value="periksa-pelum"\/>/)
  assert.match(html, /Benar, teruskan ke Kasi Tapem/)
})

test('every form tells which picture of the case its sender had seen, each with its own request', () => {
  const html = shown({ seen: 3 })
  const forms = html.match(/<form method="post" action="\/cases\//g)?.length
  assert.equal(html.match(/name="seen" value="3"/g)?.length, forms)
  const requests = [...html.matchAll(/name="requestId" value="([^"]+)"/g)].map(([, id]) => id)
  assert.equal(new Set(requests).size, forms)
})

test('what may not be done is shown with its reason', () => {
  assert.match(shown(), /id="act-sign" aria-disabled="true" aria-describedby="act-sign-why">Tanda tangani/)
  assert.match(
    shown(),
    /<p class="why" id="act-sign-why" tabindex="-1">Ini tugas Camat\. Sekarang di meja Kasi Pelum\./,
  )
})

test('the boat lies at the desk that holds the file', () => {
  const html = shown({ rail: sampleRail(3), holder: { mine: false, post: said('Sekcam'), since: undefined } })
  assert.match(html, /<li class="now" aria-current="step"><b>Sekcam<\/b>/)
  assert.match(html, /<h2 id="giliran">Di meja Sekcam<\/h2>/)
})

test('a desk that comes more than once says each time what it did there', () => {
  const html = shown({ rail: sampleRail(6), holder: { mine: false, post: said('Operator'), since: undefined } })
  assert.match(html, /<b>Operator<\/b>Diberi nomor dan stempel · 09\.15 · Wan Peraga<\/li>/)
  assert.match(html, /<b>Operator<\/b>Salinan diarsipkan<\/li>/)
  assert.match(html, /<b>Camat<\/b>09\.14 · Wan Peraga<\/li>/)
})

test('whoever passed a file on a moment ago reads that it was recorded, and goes on to the next', () => {
  const frame = sampleFrame()
  const done = {
    what: said('Diperiksa dan diteruskan'),
    by: frame.seat?.name ?? '',
    reason: undefined,
    seal: undefined,
  }
  const at = (seconds: number) => ({ ...done, at: frame.now.subtract({ seconds }) })
  const holder = { mine: false, post: said('Sekcam'), since: undefined }
  assert.match(
    shown({ holder, history: [at(2)] }),
    /Tercatat: Diperiksa dan diteruskan\. <a href="\/work">Ke berkas berikutnya/,
  )
  assert.doesNotMatch(shown({ holder, history: [at(90)] }), /Tercatat:/)
  assert.doesNotMatch(shown({ holder, history: [{ ...at(2), by: 'Wan Peraga' }] }), /Tercatat:/)
})

test('the promise shows its day, its hour, its rule, and each day counted', () => {
  const html = shown()
  assert.match(
    html,
    /<time datetime="2026-11-25T16:00\+07:00">Rab 25 Nov<\/time> <span>sebelum pukul 16\.00 WIB<\/span>/,
  )
  assert.match(html, /Mulai 09\.12 \+ 1 hari kerja\. Standar Kecamatan Mandau/)
  assert.match(html, /<summary>Hitungannya<\/summary>.*Sel 24 Nov: <b>dilewati<\/b>, hari mulai, belum dihitung/s)
  assert.match(html, /Rab 25 Nov: <b>dihitung<\/b>, hari kerja/)
})

test('a promise that was kept says what was left when the letter was ready', () => {
  const { promise } = sampleCase()
  assert.ok(promise)
  assert.match(
    shown({ promise: { ...promise, flag: 'done', remaining: said('1 hari kerja lebih cepat') } }),
    /<span class="st done">selesai, 1 hari kerja lebih cepat<\/span>/,
  )
})

test('a file that was sent back says so on top, by whom and why, until it is passed on', () => {
  const at = Temporal.Instant.from('2026-11-24T09:40:00+07:00')
  const sent = {
    at,
    what: said('Dikembalikan'),
    by: 'Datuk Ibarat',
    reason: 'Nama anak kedua belum sama.',
    seal: 9n,
    sentBack: true,
  }
  const html = shown({ history: [sent, ...sampleCase().history] })
  assert.match(
    html,
    /<b>Dikembalikan Datuk Ibarat, 09\.40\.<\/b><p class="said">Nama anak kedua belum sama\.<\/p>.*<h1>/s,
  )
  const passed = { ...sent, what: said('Diperiksa'), reason: undefined, sentBack: false }
  assert.doesNotMatch(shown({ history: [passed, sent] }), /Dikembalikan Datuk Ibarat, 09/)
  assert.doesNotMatch(shown({ state: 'refused', history: [sent] }), /Dikembalikan Datuk Ibarat, 09/)
})

test('an English reader gets dates and choices of the form in English', () => {
  const html = shown({}, { language: 'en' })
  assert.match(html, /Child<\/td><td>31 December 2015/)
  assert.doesNotMatch(html, /Anak kandung|Desember/)
})

test('whose turn it is gets there with one touch on a phone, and nobody else is sent there', () => {
  assert.match(shown(), /<a class="btn" href="#giliran">Giliran Ibu: Benar, teruskan ke Kasi Tapem<\/a>/)
  const elsewhere = { mine: false, post: camat, since: undefined }
  assert.doesNotMatch(shown({ holder: elsewhere }), /href="#giliran"/)
})

test('the column of proof is there for whoever brought one, and not empty on every file', () => {
  assert.match(shown(), /<th scope="col">Bukti<\/th>/)
  const requirements = sampleCase().requirements.map((line) => ({ ...line, attachments: [] }))
  assert.doesNotMatch(shown({ requirements }), /Bukti/)
})

test('whoever checks reads what looks wrong in the NIK', () => {
  const { applicant } = sampleCase()
  const nikWarnings = [said('Menurut NIK, pemohon lahir 7 April 1990; isian menulis 4 Juli 1990.')]
  const html = shown({ applicant: { ...applicant, nikWarnings } })
  assert.match(
    html,
    /<b>Periksa lagi NIK-nya\.<\/b> Menurut NIK, pemohon lahir 7 April 1990; isian menulis 4 Juli 1990\./,
  )
  assert.doesNotMatch(shown(), /Periksa lagi NIK/)
})

test('the case counts as missing what the slip counts: also papers that nobody has marked', () => {
  const requirements = sampleCase().requirements.map((line, place) => ({
    ...line,
    state: place === 0 ? undefined : place === 1 ? ('missing' as const) : ('received' as const),
  }))
  const html = shown({ state: 'incomplete', promise: undefined, requirements })
  const names = requirements.slice(0, 2).map(({ name }) => name.id)
  assert.match(html, new RegExp(`<p class="due">Kurang 2 <span>${names.join(', ')}</span>`))
})

test('signing names the letter and the person, and the draft stands before the button', () => {
  const holder = { mine: true, post: camat, since: undefined }
  const html = shown({ acts: [offer('sign', 'Tanda tangani', 'Sign')], holder, step: 'tanda-tangan' })
  const form = /<form method="post" action="\/cases\/MDU-2026-004127\/signature".*?<\/form>/s.exec(html)?.[0] ?? ''
  assert.match(
    form,
    /Surat keterangan tanggungan keluarga untuk Nur Contoh\. .*Ibu menyetujui isi konsep itu sebagai Camat/,
  )
  assert.ok(form.indexOf('draft.pdf') < form.indexOf('id="act-sign"'))
  assert.doesNotMatch(form, /data-key/)
})

test('sending back unfolds without script and asks where and why', () => {
  const returnTo = [
    { key: 'terima', name: said('Petugas loket') },
    { key: 'periksa-pelum', name: said('Kasi Pelum') },
  ]
  const html = shown({ returnTo })
  assert.match(html, /<details class="unfold"><summary class="btn alt" data-key="R"/)
  assert.match(html, /action="\/cases\/MDU-2026-004127\/return"/)
  assert.match(html, /<input type="radio" id="send-back-to" name="to" value="terima"\/>/)
  assert.match(html, /<textarea id="send-back-reason" name="reason"/)
})

test('a single desk to go back to is chosen already', () => {
  assert.match(shown(), /name="to" value="terima" checked/)
})

test('proposing a refusal says what the applicant reads and who decides', () => {
  const html = shown()
  assert.match(html, /action="\/cases\/MDU-2026-004127\/refusal"/)
  assert.match(
    html,
    /dicetak apa adanya di surat penolakan, bersama hak mengajukan keberatan\. Camat yang memutuskan\./,
  )
})

test('only the form that was sent comes back open with its words and its error', async () => {
  const form = { values: { act: 'send-back', reason: 'ab' }, errors: { reason: said('Tulis alasannya.') } }
  const html = shown({}, { form })
  assert.equal(html.match(/<details class="unfold" open>/g)?.length, 1)
  assert.match(html, /<textarea id="send-back-reason"[^>]*aria-invalid="true"[^>]*>ab<\/textarea>/)
  assert.match(html, /<textarea id="refuse-reason"[^>]*><\/textarea>/)
  assert.match(html, /<a href="#send-back-reason">Tulis alasannya\.<\/a>/)
  await checkHtml(html, 'case with an error')
})

test('when someone was faster the page says so, and what was typed can still be read', () => {
  const form = {
    values: { act: 'send-back', reason: 'Kartu keluarga kabur' },
    errors: {},
    refusal: said('Budi Andai lebih dulu: memeriksa dan meneruskan berkas ini pukul 10.21.'),
  }
  const html = shown({ acts: [withhold('pass', 'Benar', 'Ini tugas Kasi Tapem.')] }, { form })
  assert.match(html, /role="alert".*Budi Andai lebih dulu/s)
  assert.match(html, /Yang tadi ditulis:<\/b><p class="said">Kartu keluarga kabur<\/p>/)
})

test('handing over asks who collects, which identity, and the originals still to be seen', async () => {
  const html = shown({ acts: [offer('hand-over', 'Serahkan surat', 'Hand over')] })
  assert.match(html, /action="\/cases\/MDU-2026-004127\/handover"/)
  assert.match(html, /name="collectedBy"[^>]*value="Nur Contoh"/)
  assert.match(html, /name="relation" value="applicant" checked/)
  assert.match(html, /name="identitySeen"/)
  assert.match(html, /type="checkbox" id="hand-over-originals" name="originals" value="buku-nikah"\/>/)
  await checkHtml(html, 'case to hand over')
})

test('an incomplete file has no promise, but a day by which it is answered and a way to complete it', async () => {
  const html = shown({
    state: 'incomplete',
    promise: undefined,
    answerDueAt: Temporal.Instant.from('2026-12-01T16:00:00+07:00'),
    requirements: sampleCase().requirements.map((line) => ({
      ...line,
      state: line.key === 'npwp' ? 'missing' : 'received',
    })),
    acts: [offer('complete', 'Terima kekurangan', 'Take in'), refuse],
  })
  assert.match(html, /Belum ada janji<\/h2><p class="due">Kurang 1 <span>NPWP<\/span>/)
  assert.match(html, /paling lambat Sel 1 Des, 16\.00/)
  assert.match(html, /<a class="btn" href="\/cases\/MDU-2026-004127\/completion"/)
  assert.match(html, /Cetak slip kekurangan/)
  await checkHtml(html, 'incomplete case')
})

test('a refused case shows the reason and no more acts', () => {
  const refusal = {
    reason: 'Bukan warga Mandau.',
    at: Temporal.Instant.from('2026-11-24T10:00:00+07:00'),
    by: 'Rahmah Umpama',
  }
  const html = shown({ state: 'refused', acts: [], refusal })
  assert.match(html, /Ditolak<\/h2>.*Bukan warga Mandau\./s)
  assert.doesNotMatch(html, /id="giliran"/)
})

test('a closed case says who collected the letter and when', () => {
  const handover = {
    collectedBy: 'Siti Misal',
    relation: 'proxy' as const,
    tracking: null,
    at: Temporal.Instant.from('2026-11-24T10:00:00+07:00'),
  }
  assert.match(shown({ state: 'closed', acts: [], handover }), /pukul 10\.00, oleh Siti Misal \(wakil pemohon\)/)
})

test('the NIK is shown masked, and a missing one with its reason', () => {
  const { applicant } = sampleCase()
  assert.match(shown(), /140301\*\*\*\*\*\*9992/)
  const html = shown({ applicant: { ...applicant, nikMasked: undefined, noNikReason: 'KTP hilang' } })
  assert.match(html, /Tanpa NIK: KTP hilang/)
})

test('the history names its sealed lines and who has opened the file', () => {
  const html = shown()
  assert.match(html, /menunggu segel/)
  assert.match(html, /1\.181/)
  assert.match(html, /Jurnal disegel sampai baris 1\.204\. Berkas ini dibuka 3 kali oleh 2 petugas\./)
})

test('a numbered letter is opened from the case', () => {
  const html = shown({ letter: { draftHref: undefined, finalHref: '/cases/x/letter.pdf', number: '400.12.2.1/17' } })
  assert.match(html, /<a href="\/cases\/x\/letter\.pdf">Buka dan cetak surat \(PDF\)<\/a>.*Nomor 400\.12\.2\.1\/17/s)
  assert.doesNotMatch(html, /konsep surat/)
})

test('what applicants and officers wrote is never markup', () => {
  const { applicant } = sampleCase()
  const html = shown({
    applicant: { ...applicant, name: '<b>Nur</b>' },
    fields: [{ label: said('Isi'), value: said('<i>x') }],
    acts: [sendBack],
  })
  assert.doesNotMatch(html, /<b>Nur|<i>x/)
})

test('the page keeps to the HTML standard', async () => {
  await checkHtml(shown(), 'case')
})
