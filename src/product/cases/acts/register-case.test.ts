import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listRuns } from '#clock'
import { findCost } from '#fees'
import { connect, sql } from '#platform/db.ts'
import { WrongForm } from '#platform/refusal.ts'
import { hasan, lastAfternoon, monday, nur } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, type Registration, registration } from '#tests/open-case.ts'
import { plainPhoto } from '#tests/photos.ts'
import { everything, refused, written } from '#tests/written.ts'
import { registerCase } from './register-case.ts'

const office = await openOffice()
const counter = office.officer('petugas-loket')
const far = office.officer('petugas-loket', 'rupat-utara')

test('a complete file opens: it gets its number, its promise and its cost, and lies at the next desk', async () => {
  const { number } = await register(await registration(office))
  assert.match(number, /^MDU-2026-\d{6}$/)
  const file = await getCase(office, counter, number)
  assert.deepEqual(
    file.taken.map(({ step, outcome, officer }) => [step, outcome, officer]),
    [['terima', 'passed', counter.id]],
  )
  const [promise, ...others] = await office.read(counter, (tx) => listRuns(tx, file.id))
  assert.deepEqual(others, [])
  assert.equal(promise?.kind, 'promise')
  assert.equal(promise?.dueAt.toZonedDateTimeISO(counter.zone).toPlainDate().toString(), '2026-03-03')
  assert.equal((await office.read(counter, (tx) => findCost(tx, file.id)))?.amountRupiah, 0n)
  assert.deepEqual(await standing(number), { state: 'open', step: 'periksa-pelum', post: 'kasi-pelum', seen: 1 })
})

test('opening is one act: one line, and an image of each row it wrote', async () => {
  const input = await registration(office)
  const lines = await written(office, () => register(input))
  assert.equal(lines.length, 1)
  assert.deepEqual([lines[0]?.name, lines[0]?.by, lines[0]?.post], ['case.opened', counter.id, 'petugas-loket'])
  assert.deepEqual(lines[0]?.at, monday)
  assert.deepEqual(lines[0]?.images, [
    'cases.case_file I',
    'cases.opening I',
    'cases.party I',
    'cases.requirement I',
    'cases.requirement I',
    'cases.requirement I',
    'cases.requirement I',
    'cases.requirement I',
    'cases.step I',
    'cases.tracking_code I',
    'clock.run I',
    'documents.number I',
    'fees.assessment I',
  ])
})

test('the line tells nothing about the person: no name, no identity number, no address', async () => {
  const input = await registration(office)
  const [line] = await written(office, () => register(input))
  assert.doesNotMatch(JSON.stringify(line?.facts), new RegExp(`${nur.name}|${nur.nik}|${input.address}`))
})

test('an incomplete file is returned with everything it lacks; its slip answers, and no promise runs', async () => {
  const input = await lacking('npwp', 'identitas-kerja')
  const [line] = await written(office, () => register(input))
  assert.equal(line?.name, 'case.returned-incomplete')
  assert.deepEqual(line?.facts.missing, ['identitas-kerja', 'npwp'])
  const file = await getCase(office, counter, String(line?.facts.number))
  assert.equal(file.opened, false)
  const runs = await office.read(counter, (tx) => listRuns(tx, file.id))
  assert.deepEqual(
    runs.map((run) => [run.kind, run.amount, run.unit]),
    [['completion', 90, 'days']],
  )
  assert.equal(await office.read(counter, (tx) => findCost(tx, file.id)), undefined)
  assert.deepEqual(await standing(file.number), { state: 'incomplete', step: null, post: 'petugas-loket', seen: 0 })
})

test('an original that may follow does not keep a file from opening; one that may not, does', async () => {
  const follows = await registration(office)
  const { number } = await register({
    ...follows,
    requirements: { ...follows.requirements, kk: 'original-to-follow' },
  })
  assert.equal((await getCase(office, counter, number)).opened, true)
  const input = await registration(office)
  await refused(office, 'papers-missing', () =>
    register({ ...input, requirements: { ...input.requirements, ktp: 'original-to-follow' } }),
  )
})

test('refuses to open while papers are missing, and names each of them', async () => {
  const input = { ...(await lacking('npwp', 'kk')), intent: 'open' } as const
  await refused(office, 'papers-missing', () => register(input))
  await assert.rejects(register(input), {
    facts: { id: ['Kartu keluarga', 'NPWP'], en: ['Family card', 'Tax number card (NPWP)'] },
  })
})

test('what nobody looked at is missing', async () => {
  const input = await registration(office)
  const { npwp: _unmarked, ...requirements } = input.requirements
  await refused(office, 'papers-missing', () => register({ ...input, requirements }))
})

test('refuses to return a file that lacks nothing', async () => {
  const input = await registration(office, { intent: 'return' })
  await refused(office, 'nothing-missing', () => register(input))
})

test('refuses a service that this office does not offer', async () => {
  const input = await registration(office, { service: 'kartu-keluarga' })
  await refused(office, 'service-not-here', () => register(input))
})

test('refuses to promise what would fall due in a year whose holidays are not known', async () => {
  const input = await registration(office)
  await refused(office, 'calendar-year-missing', () => register(input, lastAfternoon))
})

test('refuses a photo that never reached the store', async () => {
  const upload = { requirement: 'kk', sha256: '0'.repeat(64), bytes: 10, type: 'image/jpeg', name: 'kk.jpg' } as const
  const input = await registration(office, { uploads: [upload] })
  await refused(office, 'attachment-unknown', () => register(input))
})

test('a photo in the store is attached once, however often the form names it', async () => {
  const stored = await office.equipment.files.put(await plainPhoto(8, 6), 'image/jpeg')
  const upload = { ...stored, type: 'image/jpeg', requirement: 'kk', name: 'kk.jpg' } as const
  const input = await registration(office, { uploads: [upload, upload] })
  const [line] = await written(office, () => register(input))
  assert.deepEqual(
    line?.images.filter((image) => /attachment|file/.test(image) && !image.includes('case_file')),
    ['cases.attachment I', 'documents.file I'],
  )
})

test('how large a kept photo is and of what kind says the store, not the form', async () => {
  const stored = await office.equipment.files.put(await plainPhoto(9, 6), 'image/jpeg')
  const upload = { ...stored, bytes: 1, type: 'application/pdf', requirement: 'kk', name: 'kk.pdf' } as const
  await register(await registration(office, { uploads: [upload] }))
  const kept = await connect(office.owner).all(sql`
    select file.bytes::int as bytes, file.type from documents.file where file.sha256 = ${stored.sha256}`)
  assert.deepEqual(kept, [{ bytes: stored.bytes, type: 'image/jpeg' }])
})

test('everything wrong is told at once, beside its field, and nothing is written', async () => {
  const input = await registration(office, {
    nik: ' - ',
    village: office.villages('rupat-utara')[0] ?? '',
    fields: { 'tanggal-lahir': '1990-02-30', tanggungan: [{ nama: 'Melati Contoh' }] },
    requirements: { ...(await registration(office)).requirements, paspor: 'received' },
  })
  const before = await everything(office)
  const wrong = await register(input).catch((error: unknown) => error)
  assert.ok(wrong instanceof WrongForm)
  assert.deepEqual(wrong.errors, {
    nik: 'nik-or-reason',
    village: 'choose',
    'field.tempat-lahir': 'empty',
    'field.tanggal-lahir': 'date',
    'field.pekerjaan': 'empty',
    'field.tempat-kerja': 'empty',
    'field.keperluan': 'empty',
    'field.tanggungan.0.hubungan': 'empty',
    'field.tanggungan.0.tanggal-lahir': 'empty',
    'requirement.paspor': 'choose',
  })
  assert.deepEqual(await everything(office), before)
})

test('an identity number is kept encrypted, and the same person is found again by its keyed hash', async () => {
  const typed = await register(await registration(office, { ...hasan, nik: '1403 0107 0490 9991' }))
  const again = await register(await registration(office, hasan))
  const [first, second] = [await party(typed.number), await party(again.number)]
  assert.doesNotMatch(String(first?.cipher), /1403010704909991/)
  assert.notEqual(first?.cipher, second?.cipher)
  assert.equal(first?.hash, second?.hash)
  assert.equal(office.equipment.keys.decrypt(first?.cipher ?? '', 'nik'), hasan.nik)
})

test('who has no identity number is registered with the reason', async () => {
  const { number } = await register(await registration(office, { nik: '', noNikReason: 'Belum merekam KTP-el.' }))
  assert.deepEqual(await party(number), { cipher: null, reason: 'Belum merekam KTP-el.', hash: null })
})

test('in production nothing opens that is only an example: not the service, not the authority', async (t) => {
  const production = await openOffice(t, { mode: 'production' })
  const inMandau = await registration(production)
  const inRupat = await registration(production, {}, 'rupat-utara')
  const open = (by: typeof counter, input: Registration) =>
    production.inAct(by, monday, (tx) => registerCase(tx, by, input, monday, production.equipment))
  await refused(production, 'authority-illustrative', () => open(production.officer('petugas-loket'), inMandau))
  await refused(production, 'service-illustrative', () =>
    open(production.officer('petugas-loket', 'rupat-utara'), inRupat),
  )
})

test('thirty-two clerks register at once: each gets a number of its own, and no number is left out', async () => {
  const input = await registration(office)
  const before = serialOf((await register(input)).number)
  const made = await Promise.all(Array.from({ length: 32 }, () => register({ ...input, ...nur })))
  assert.deepEqual(
    made.map(({ number }) => serialOf(number)).sort((a, b) => a - b),
    Array.from({ length: 32 }, (_, index) => before + 1 + index),
  )
})

test('each office counts its own cases, and one that was refused gives its number back', async () => {
  const before = serialOf((await register(await registration(office))).number)
  const lost = { requirement: 'kk', sha256: 'f'.repeat(64), bytes: 1, type: 'image/jpeg', name: 'kk.jpg' } as const
  await assert.rejects(register(await registration(office, { uploads: [lost] })), { code: 'attachment-unknown' })
  const theirs = await registration(office, {}, 'rupat-utara')
  const elsewhere = await office.inAct(far, monday, (tx) => registerCase(tx, far, theirs, monday, office.equipment))
  assert.equal(elsewhere.number, `${far.officePrefix}-2026-000001`)
  assert.equal(serialOf((await register(await registration(office))).number), before + 1)
})

function serialOf(number: string): number {
  return Number(number.slice(-6))
}

async function register(input: Registration, at = monday): Promise<{ number: string }> {
  return await office.inAct(counter, at, (tx) => registerCase(tx, counter, input, at, office.equipment))
}

async function lacking(...keys: string[]): Promise<Registration> {
  const input = await registration(office, { intent: 'return' })
  return {
    ...input,
    requirements: { ...input.requirements, ...Object.fromEntries(keys.map((key) => [key, 'missing'])) },
  }
}

async function standing(number: string) {
  return await connect(office.owner).one(sql`
    select standing.state, standing.step, standing.post, standing.seen from cases.standing where number = ${number}`)
}

async function party(number: string) {
  return await connect(office.owner).one<{ cipher: string | null; reason: string | null; hash: string | null }>(sql`
    select party.nik_cipher as cipher, party.no_nik_reason as reason, person_hash.hash
    from cases.case_file join cases.party on party.case_id = case_file.id
    left join cases.person_hash on person_hash.party = party.id where case_file.number = ${number}`)
}
