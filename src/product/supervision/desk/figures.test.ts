import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { sendBack } from '#cases'
import type { Officer } from '#identity'
import { attendTicket, callNext, closeDay } from '#queue'
import { absences, asPlh } from '#tests/absences.ts'
import { minutesAfter, monday, nur, type Post } from '#tests/cast.ts'
import { checkHtml } from '#tests/check-html.ts'
import { objectTo } from '#tests/object.ts'
import { openOffice } from '#tests/office.ts'
import { openCase, sent } from '#tests/open-case.ts'
import { giveTicket, openAt } from '#tests/queue.ts'
import { refuseTo } from '#tests/refuse.ts'
import { applyBengkalis, copyPack, getPack } from '#tests/regency-pack.ts'
import { startTestServer } from '#tests/test-server.ts'
import { written } from '#tests/written.ts'
import { foldAll } from '../../../app/fold-figures.ts'
import { applyPack } from '../../../app/pack/apply-pack.ts'
import { deskPage } from '../views/desk-page.ts'

const office = await openOffice()
const later = minutesAfter(monday, 14 * 24 * 60)
for (let file = 0; file < 6; file += 1) await openCase(office, { at: minutesAfter(monday, file), until: 'done' })
await openCase(office, { until: 'step 2' })
await openCase(office, { until: 'incomplete' })
await openCase(office, { place: 'rupat-utara', until: 'done' })
await refuseTo(office, 'issued')
await objectTo(office, 'filed')
await foldAll(office.pool, later)
await openCase(office, { at: minutesAfter(monday, 60), until: 'done' })

const server = await startTestServer(office, { now: () => later })
const supervisor = server.as(office.officer('pengawas'))
const camat = server.as(office.officer('camat'))
const pelumHolder = office.officer('kasi-pelum')
/** Everybody of the office, and of the regency who reads figures. */
const readers = [
  ...(['petugas-loket', 'operator', 'petugas-penyerahan', 'pemegang-kas', 'kasi-pelum', 'kasi-tapem'] as const),
  ...(['sekcam', 'camat', 'pengawas', 'kabag-tapem'] as const),
]

/** What stands under a name on the page of an office. */
function figure(html: string, label: string): string {
  const found = new RegExp(`<dt>${label}</dt><dd>(.*?)</dd>`).exec(html)?.[1]
  assert.ok(found, `${label} is on the page`)
  return found.replace(/<[^>]*>/g, '')
}

test('an office reads what it did, what waits to be folded included, and each figure opens to as many files', async () => {
  const html = (await camat.get('/offices/mandau')).body.toString()
  assert.deepEqual(
    ['Masuk', 'Terbit', 'Ditolak', 'Keberatan', 'Dikembalikan kepada pemohon', 'Lewat'].map((label) =>
      figure(html, label),
    ),
    ['10', '7', '2', '1', '1', '1'],
  )
  assert.equal(figure(html, 'Sesuai janji'), '100 %')
  assert.match(figure(html, 'Separuh dalam'), /15–30 menit kerja|30–60 menit kerja/)
  for (const [what, files] of Object.entries({
    opened: 10,
    issued: 7,
    refused: 2,
    objection: 1,
    returned: 1,
    late: 1,
    soon: 0,
    open: 3,
    'issued-late': 0,
    lapsed: 0,
  })) {
    const list = (await camat.get(`/offices/mandau/cases?what=${what}`)).body.toString()
    assert.equal(list.match(/href="\/cases\/MDU-/g)?.length ?? 0, files, what)
  }
})

test('a count of a service in all kecamatan opens to its files in all of them, each with its kecamatan', async () => {
  const { body, page } = await supervisor.get('/services')
  for (const what of ['opened', 'issued', 'returned', 'refused']) {
    const href = `/services/tanggungan-keluarga/cases?what=${what}&masa=3`
    assert.ok(body.toString().includes(`href="${href.replace('&', '&amp;')}"`), what)
  }
  const [, opened, issued] = /tanggungan keluarga di \d+ kecamatan.*?Masuk(\d+).*?Terbit(\d+)/i.exec(page.text) ?? []
  const filesOf = async (what: string) =>
    (await supervisor.get(`/services/tanggungan-keluarga/cases?what=${what}`)).body.toString()
  for (const [what, n] of [
    ['opened', opened],
    ['issued', issued],
  ] as const) {
    const html = await filesOf(what)
    assert.equal(String(html.match(/href="\/cases\//g)?.length), n, what)
    assert.match(html, /MDU-.*<td>Mandau<.*RPU-.*<td>Rupat Utara<|RPU-.*<td>Rupat Utara<.*MDU-.*<td>Mandau</s)
  }
  await checkHtml(await filesOf('opened'), 'a service in all kecamatan')
  const closer = (await supervisor.get('/services/tanggungan-keluarga')).body.toString()
  const [, paper = '', times] = /href="([^"]*what=missing[^"]*)">(\d+)</.exec(closer) ?? []
  const missing = (await supervisor.get(paper.replaceAll('&amp;', '&'))).body.toString()
  assert.equal(String(missing.match(/href="\/cases\//g)?.length), times, 'a missing paper opens too')
  assert.equal((await camat.get('/services/tanggungan-keluarga/cases?what=opened')).status, 404)
  for (const path of ['tanggungan-keluarga/cases?what=late', 'tanggungan-keluarga/cases?what=names', 'nothing/cases'])
    assert.equal((await supervisor.get(`/services/${path}`)).status, 404, path)
})

test('the pages of an office, a service and a desk keep to the HTML standard and name no applicant', async () => {
  for (const path of ['', '/services/tanggungan-keluarga', '/desks/kasi-pelum', '/cases?what=opened']) {
    const html = (await supervisor.get(`/offices/mandau${path}`)).body.toString()
    await checkHtml(html, `mandau${path}`)
    assert.doesNotMatch(html, new RegExp(nur.name))
  }
  const regency = (await supervisor.get('/offices?masa=12')).body.toString()
  await checkHtml(regency, 'offices')
  assert.match(regency, /<svg[^>]*kmap/)
})

test('a file opens to who may read files; to who reads figures alone its number is told', async () => {
  for (const path of ['cases?what=opened', 'desks/kasi-pelum']) {
    const [files, figures] = await Promise.all(
      (['pengawas', 'kabag-tapem'] as const).map(async (post) =>
        (await server.as(office.officer(post)).get(`/offices/mandau/${path}`)).body.toString(),
      ),
    )
    assert.doesNotMatch(figures ?? '', /href="\/cases\//, path)
    if (path.startsWith('cases')) assert.match(files ?? '', /<a class="mono" href="\/cases\/MDU-/)
    if (path.startsWith('cases')) assert.match(figures ?? '', /<span class="mono">MDU-/)
  }
})

test('no kecamatan reads another, and an office, a post, a service or a figure that is not there is not found', async () => {
  const far = server.as(office.officer('camat', 'rupat-utara'))
  for (const path of ['', '/cases?what=late', '/desks/camat', '/services/tanggungan-keluarga']) {
    assert.equal((await far.get(`/offices/mandau${path}`)).status, 404, path)
    assert.equal((await supervisor.get(`/offices/rupat-utara${path}`)).status, 200, path)
  }
  for (const path of [
    '/offices/setda',
    '/offices/nowhere',
    '/offices/mandau/cases?what=names',
    '/offices/mandau/desks/pengawas',
    '/offices/mandau/services/nothing',
  ])
    assert.equal((await supervisor.get(path)).status, 404, path)
})

test('a person’s work is read by the direct superior alone, and the journal says so; oneself reads one’s own', async () => {
  const seen = async (post: Post, desk: string) => {
    const html = (await server.as(office.officer(post)).get(`/offices/mandau/desks/${desk}`)).body.toString()
    const table = (id: string) => new RegExp(`<table[^>]*aria-labelledby="${id}".*?</table>`, 's').exec(html)?.[0] ?? ''
    const name = office.officer(desk as Post).name // desks of these tests are posts of their cast
    const [others, own] = [table('orang').includes(name), table('sendiri').includes(name)]
    assert.equal(html.includes(name), others || own, `${post} at ${desk}`)
    return others ? 'others' : own ? 'own' : 'nobody'
  }
  const read = async (desk: string) =>
    Object.fromEntries(await Promise.all(readers.map(async (post) => [post, await seen(post, desk)] as const)))
  const nobody = Object.fromEntries(readers.map((post) => [post, 'nobody']))
  const lines = await written(office, async () => {
    assert.deepEqual(await read('operator'), { ...nobody, operator: 'own', 'kasi-pelum': 'others' })
    assert.deepEqual(await read('kasi-pelum'), { ...nobody, 'kasi-pelum': 'own', camat: 'others' })
    assert.deepEqual(await read('sekcam'), { ...nobody, sekcam: 'own', camat: 'others' })
    assert.deepEqual(await read('camat'), { ...nobody, camat: 'own' })
  })
  assert.deepEqual(
    lines.filter(({ name }) => name === 'figures.read').map(({ post, facts }) => [post, facts.desk, facts.officers]),
    [
      ['kasi-pelum', 'operator', [office.officer('operator').id]],
      ['camat', 'kasi-pelum', [pelumHolder.id]],
      ['camat', 'sekcam', [office.officer('sekcam').id]],
    ],
  )
  const told = (await camat.get('/offices/mandau/desks/kasi-pelum')).page.text
  assert.match(told, /Terbuka bagi Camat\. Dari \d+ langkah terakhir.*\(b\): siapa atasan langsung/s)
})

test('a pack that names no superior says where people would stand, and to the administrator, what is to be done', async (t) => {
  const { folder } = copyPack(t)
  const posts = join(folder, 'posts.yaml')
  writeFileSync(posts, readFileSync(posts, 'utf8').replaceAll(/^ +superior:.*\n/gm, ''))
  await applyPack(office.pool, getPack(folder), later)
  const text = async (post: Post, path = '/offices/mandau/desks/operator') =>
    (await server.as(office.officer(post)).get(path)).page.text
  const said = /belum menyebut atasan tiap jabatan.*Minta administrator menerapkan paket/
  for (const post of ['camat', 'kasi-pelum', 'pengawas'] as const) assert.match(await text(post), said, post)
  assert.doesNotMatch(await text('operator'), said)
  assert.match(await text('administrator', '/officers'), /belum menyebut atasan.*jalankan paten pack apply/)
  assert.doesNotMatch(await text('camat', '/officers'), /belum menyebut atasan/)
  await applyBengkalis(office.pool, later)
  assert.doesNotMatch(await text('camat'), /belum menyebut atasan/)
})

test('whoever acts in a post reads as its holder does, but not oneself; in a small office the nearest who is there does', async () => {
  const { away, standing } = absences(office)
  const [sekcam, tapem] = [office.officer('sekcam'), office.officer('kasi-tapem')]
  const at = minutesAfter(monday, 60)
  await away(office.officer('camat'), office.officer('camat'), { substitute: sekcam.id, ...asPlh })
  await away(office.officer('camat'), pelumHolder, { substitute: tapem.id })
  const read = async (by: Officer, desk: string, place = 'mandau') =>
    await office.read(by, async (tx) => {
      const page = await deskPage(tx, by, { office: place, post: desk, now: later })
      return [page?.people?.as.key, page?.people?.lines.map(({ officer }) => officer) ?? []]
    })
  assert.deepEqual(await read(await standing(sekcam, at), 'kasi-pelum'), ['camat', [pelumHolder.id]])
  assert.deepEqual(await read(await standing(sekcam, at), 'sekcam'), [undefined, []])
  assert.deepEqual(await read(await standing(tapem, at), 'operator'), ['kasi-pelum', [office.officer('operator').id]])
  assert.deepEqual(await read(tapem, 'operator'), [undefined, []])
  const [far, farKasi] = [office.officer('camat', 'rupat-utara'), office.officer('kasi-pelum', 'rupat-utara')]
  assert.deepEqual(await read(far, 'kasi-pelum', 'rupat-utara'), ['camat', [farKasi.id]])
  assert.deepEqual(await read(far, 'operator', 'rupat-utara'), [undefined, []])
  const farOperator = office.officer('operator', 'rupat-utara')
  assert.deepEqual(await read(farKasi, 'operator', 'rupat-utara'), ['kasi-pelum', [farOperator.id]])
})

test('the room is told month by month: numbers, calls, who did not come or left, and half of the wait', async () => {
  const [counter, at] = [office.officer('petugas-loket'), minutesAfter(monday, 5)]
  await openAt(office, counter, 1, { at })
  for (let number = 0; number < 7; number += 1)
    await giveTicket(office, counter, { at, ...(number < 2 && { priority: 'yes' }) })
  for (let call = 1; call <= 5; call += 1) {
    const then = minutesAfter(at, call * 6)
    const { ticket } = await office.inAct(counter, then, (tx) => callNext(tx, counter, {}, then))
    const attend = (doing: 'miss' | 'serve' | 'finish', seen: number) =>
      office.inAct(counter, then, (tx) =>
        attendTicket(tx, counter, { do: doing, requestId: crypto.randomUUID(), ticket, seen }, then),
      )
    if (call === 3) await attend('miss', 1)
    else {
      await attend('serve', 1)
      await attend('finish', 2)
    }
  }
  const evening = minutesAfter(at, 7 * 60)
  await office.inAct(office.officer('camat'), evening, (tx) => closeDay(tx, office.officer('camat'), evening))
  const html = (await camat.get('/offices/mandau')).body.toString()
  await checkHtml(html, 'with the room')
  const { text } = (await camat.get('/offices/mandau')).page
  assert.match(
    text,
    /7 mengambil nomor\. Waktu dipanggil 1 tidak datang \(20 %\); 2 pulang sebelum dilayani\. Separuh menunggu paling lama 18 menit\./,
  )
  const cells = /Maret 2026<\/th>((?:<td.*?<\/td>)+)/.exec(html.slice(html.indexOf('id="ruang"')))?.[1] ?? ''
  assert.deepEqual(
    [...cells.matchAll(/<td.*?<\/td>/g)].map(([cell]) => cell.replace(/<span class="sm sub".*?<\/span>|<[^>]*>/g, '')),
    ['7', '5', '1', '2', '18 menit', '2', 'terlalu sedikit (&lt; 5)'],
  )
  for (const path of ['/offices/rupat-utara', '/offices/mandau/services/tanggungan-keluarga'])
    assert.doesNotMatch((await supervisor.get(path)).page.text, /mengambil nomor/)
  assert.doesNotMatch((await camat.get('/offices/mandau?masa=2019')).page.text, /mengambil nomor/)
})

test('a year without data says so, on every page', async () => {
  assert.match((await supervisor.get('/offices?masa=2019')).page.text, /Untuk 2019 belum ada data dari kantor mana pun/)
  for (const path of ['', '/services/tanggungan-keluarga', '/desks/kasi-tapem'])
    assert.match(
      (await camat.get(`/offices/mandau${path}?masa=2019`)).page.text,
      /Untuk 2019 belum ada data di sini|Belum ada berkas yang lewat meja ini dalam masa ini/,
      path,
    )
  assert.match((await camat.get('/offices/mandau/cases?what=opened&masa=2019')).page.text, /Tidak ada berkas di sini/)
})

test('what a desk passed on, what lies there and what was missing opens to its files', async () => {
  const html = (await camat.get('/offices/mandau')).body.toString()
  const links = [...html.matchAll(/href="(\/offices\/mandau\/cases\?[^"]*(?:meja|surat)=[^"]*)">([\d.]+)</g)]
  assert.ok(
    links.some(([, path]) => path?.includes('surat=')) && links.some(([, path]) => path?.includes('what=passed')),
  )
  for (const [, path = '', n] of links.slice(0, 8)) {
    const list = (await camat.get(path.replaceAll('&amp;', '&'))).body.toString()
    assert.equal(list.match(/href="\/cases\/MDU-/g)?.length, Number(n), path)
    const desk = /meja=([a-z-]+)/.exec(path)?.[1]
    assert.match(list, new RegExp(`href="/offices/mandau${desk ? `/desks/${desk}` : ''}\\?masa=3"`), 'the way back')
  }
})

test('a report tells any stretch of months of all or of one, as who asks may see, and says where there is no data', async () => {
  const report = async (who: typeof camat, query: string) => {
    const answer = await who.get(`/report?${query}`)
    await checkHtml(answer.body.toString(), query)
    assert.match(answer.body.toString(), /rel="stylesheet" href="\/assets\/desk\./, 'as pages of the desk look')
    return answer.page.text
  }
  const march = 'dari=2026-03&sampai=2026-03'
  assert.match(
    await report(supervisor, march),
    /semua kecamatan.*Maret 2026.*11 masuk, 8 terbit.*Cara menghitung.*Bila jam komputer pernah keliru/s,
  )
  const two = 'kecamatan=mandau&dari=2026-03&sampai=2026-02'
  assert.match(
    await report(supervisor, two),
    /Laporan pelayanan: Kecamatan Mandau.*Februari 2026 – Maret 2026.*10 masuk/s,
  )
  assert.match(await report(camat, march), /Laporan pelayanan: Kecamatan Mandau/)
  assert.match(await report(supervisor, 'masa=2019'), /Untuk 2019 belum ada data dari kantor mana pun/)
  assert.match(await report(camat, 'dari=2019-05&sampai=2019-06'), /Untuk Mei 2019 – Juni 2019 belum ada data di sini/)
  assert.equal((await camat.get('/report?kecamatan=rupat-utara')).status, 404)
  assert.match((await camat.get('/offices/mandau?dari=2026-03&sampai=2026-03')).page.text, /Maret 2026/)
})

test('an office where nothing was done for days is called silent', async () => {
  const text = (await supervisor.get('/offices')).page.text
  assert.match(text, /senyap \d+ hari kerja/)
  assert.match(text, /belum pernah/)
  const form = (await supervisor.get('/alerts/thresholds')).page.form(/^Tetapkan$/)
  form.set('key', 'silentDays')
  form.fill('Menjadi', '60')
  form.fill('Alasan', 'Musim hujan.')
  assert.equal((await supervisor.send(form)).status, 303)
  assert.doesNotMatch((await supervisor.get('/offices')).page.text, /senyap \d+ hari kerja/)
})

test('the regency reads a service in all kecamatan side by side, and every service with what all of them did', async () => {
  const all = await supervisor.get('/services?masa=1')
  await checkHtml(all.body.toString(), 'services')
  assert.match(all.body.toString(), /href="\/services\/tanggungan-keluarga\?masa=1"/)
  const one = await supervisor.get('/services/tanggungan-keluarga?masa=1')
  await checkHtml(one.body.toString(), 'service')
  assert.match(one.page.text, /11 masuk, 8 terbit dalam masa ini, \d+ % sesuai janji\./)
  assert.match(one.body.toString(), /href="\/offices\/rupat-utara\/services\/tanggungan-keluarga\?masa=1"/)
  assert.match(one.page.text, /Tidak dilayani di sini|penyeberangan/)
  assert.equal((await supervisor.get('/services/nirwana')).status, 404)
  assert.equal((await camat.get('/services')).status, 404)
})

test('what a desk sent back left it like what it passed on, is among the files that left, and counted apart as well', async () => {
  const [tapem, at] = [office.officer('kasi-tapem'), minutesAfter(monday, 90)]
  const told = async () => {
    const { page } = await camat.get('/offices/mandau/desks/kasi-tapem')
    return /Keluar dari meja(\d+).*Dikembalikan meja(\d+)/s.exec(page.text)?.slice(1).map(Number) ?? []
  }
  const [left = 0, back = 0] = await told()
  const number = await openCase(office, { until: 'step 2' })
  const sending = { ...sent(number, 2), to: 'periksa-pelum', reason: 'Nama anak belum sama dengan kartu keluarga.' }
  await office.inAct(tapem, at, (tx) => sendBack(tx, tapem, sending, at))
  assert.deepEqual(await told(), [left + 1, back + 1])
  const list = (await camat.get('/offices/mandau/cases?what=passed&meja=kasi-tapem')).page.text
  assert.match(list, new RegExp(`keluar dari meja.*${number}`, 's'))
})

test('who stood above the reader when they sat at a desk below is not read by them after leaving either', async () => {
  const [sekcam, operator] = [office.officer('sekcam'), office.officer('operator')]
  const people = async () =>
    await office.read(pelumHolder, async (tx) => {
      const page = await deskPage(tx, pelumHolder, { office: 'mandau', post: 'operator', now: later })
      return page?.people?.lines.map(({ name }) => name)
    })
  assert.deepEqual(await people(), [operator.name])
  await withoutImages(
    'cases.step',
    `set officer = '${sekcam.id}' where (case_id, ordinal) = (
       select case_id, ordinal from cases.step where officer = '${operator.id}' and post = 'operator' order by taken_at limit 1)`,
  )
  assert.deepEqual(await people(), [operator.name], 'while they are there')
  await withoutImages('identity.post_holding', `set valid_until = '2026-03-05' where officer = '${sekcam.id}'`)
  assert.deepEqual(await people(), [operator.name], 'and when they have left')
})

/** Changes a record as no act does, so without an image of it. */
async function withoutImages(table: string, change: string): Promise<void> {
  const trigger = (does: string) => `alter table ${table} ${does} trigger keep_image`
  await office.owner.query(`${trigger('disable')}; update ${table} ${change}; ${trigger('enable')}`)
}
