import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { ServiceDefinition } from '#catalogue'
import { checkPage } from '#tests/check-page.ts'
import { numberIn } from '#tests/counter.ts'
import { type Journey, openJourney } from '#tests/journey.ts'
import { getPack } from '#tests/regency-pack.ts'
import { sampleAnswers, sampleParties } from '../../src/app/demo-answers.ts'

let journey: Journey
before(async () => {
  journey = await openJourney()
})
after(() => journey[Symbol.asyncDispose]())

const today = Temporal.PlainDate.from('2026-11-02')
const holders: Readonly<Record<string, string>> = {
  'petugas-loket': 'loket.mandau',
  'kasi-pelum': 'pelum.mandau',
  'kasi-kesos': 'pelum.mandau',
  'kasi-tapem': 'tapem.mandau',
  'kasi-trantib': 'tapem.mandau',
  ...{ sekcam: 'sekcam.mandau', camat: 'camat.mandau', operator: 'operator.mandau' },
  'petugas-penyerahan': 'serah.mandau',
}

test('a cover letter for the police is promised in minutes and walks to its applicant', async () => {
  const { slip } = await walk('pengantar-skck')
  assert.match(slip, /15 menit/)
})

test('a letter of poverty is signed by the secretary while the camat is away, marked for Bengkalis to confirm', async () => {
  const service = find('legalisasi-sktm')
  const { number } = await register(service)
  const signing = service.procedure.findIndex(({ does }) => does === 'sign')
  for (const step of service.procedure.slice(1, signing)) await take(number, step)
  const sekcam = await at('sekcam.mandau')
  await sekcam.goto(`/cases/${number}`)
  await checkPage(sekcam)
  const page = await sekcam.locator('main').innerText()
  assert.match(page, /a\.n\. Camat oleh Sekretaris Camat/)
  assert.match(page, /Bengkalis perlu memastikan/)
  await sekcam.getByRole('button', { name: /Tanda tangani/ }).click()
  assert.match(await sekcam.locator('#periksa').innerText(), /Tulis alasannya/)
  await sekcam.getByLabel(/Mengapa pejabatnya/).fill('Camat dinas luar sampai Jumat.')
  await sekcam.getByRole('button', { name: /Tanda tangani/ }).click()
  await sekcam.getByText('Camat dinas luar sampai Jumat.').first().waitFor()
  for (const step of service.procedure.slice(signing + 1)) await take(number, step)
})

test('a marriage ten working days away needs no exception; a nearer one gets its letter for the regent', async () => {
  const counter = await fill(find('dispensasi-nikah'), { 'tanggal-akad': '2026-12-14' })
  const told = counter.locator('#pemeriksaan')
  assert.match(await told.innerText(), /Dispensasi tidak diperlukan/, 'told while typing')
  await counter.getByRole('button', { name: /Buka berkas dan cetak janji/ }).click()
  assert.match(await counter.locator('#periksa').innerText(), /Dispensasi tidak diperlukan/)
  await walk('dispensasi-nikah')
})

test('a crowd: the camat instructs first, and the applicant who comes late for the police still asks', async () => {
  const counter = await fill(find('rekomendasi-keramaian'), { 'tanggal-acara': '2026-11-12' })
  assert.match(await counter.locator('#pemeriksaan').innerText(), /kurang dari 14 hari kerja/)
  await checkPage(counter)
  await counter.getByRole('button', { name: /Buka berkas dan cetak janji/ }).click()
  assert.match(await counter.locator('#periksa').innerText(), /tetap meminta/)
  const { number } = await walk('rekomendasi-keramaian')
  const camat = await at('camat.mandau')
  await camat.goto(`/cases/${number}`)
  const page = await camat.locator('main').innerText()
  assert.match(page, /Siapkan rekomendasinya hari ini/)
  assert.match(page, /tetap meminta/)
})

test('land is checked in the field before it is initialled, and a point at sea is asked about', async () => {
  const service = find('skgr')
  const { number, slip } = await register(service)
  assert.match(slip, /7 hari/)
  for (const step of service.procedure.slice(1)) await take(number, step)
  const tapem = await journey.officer('tapem.mandau', { width: 390 })
  await tapem.goto(`/cases/${number}`)
  await checkPage(tapem)
  assert.match(await tapem.locator('main').innerText(), /1,371200; 101,181900/)
})

const seats = new Map<string, Page>()

/** Somebody at their own desk, signed in once for the whole morning. */
async function at(username: string): Promise<Page> {
  const seat = seats.get(username) ?? (await journey.officer(username))
  seats.set(username, seat)
  return seat
}

type Step = ServiceDefinition['procedure'][number]

function find(key: string): ServiceDefinition {
  const service = getPack().services.find((one) => one.key === key)
  assert.ok(service)
  return service
}

async function walk(key: string): Promise<{ number: string; slip: string }> {
  const service = find(key)
  const opened = await register(service)
  for (const step of service.procedure.slice(1)) await take(opened.number, step)
  return opened
}

async function register(service: ServiceDefinition): Promise<{ number: string; slip: string }> {
  const counter = await fill(service)
  const acknowledged = counter.locator('[name=acknowledged]')
  if ((await acknowledged.count()) > 0 && (await acknowledged.isVisible())) await acknowledged.check()
  await counter.getByRole('button', { name: /Buka berkas dan cetak janji/ }).click()
  await counter.waitForURL(/\/slip/)
  await checkPage(counter)
  const slip = await counter.locator('main').innerText()
  return { number: numberIn(slip), slip }
}

/** The counter's form for a service, filled in by the names of its fields. */
async function fill(service: ServiceDefinition, answers: Record<string, string> = {}): Promise<Page> {
  const counter = await at('loket.mandau')
  await counter.goto(`/cases/new?service=${service.key}`)
  const type = async (name: string, text: string) => await counter.locator(`[name="${name}"]`).first().fill(text)
  await type('nik', '1403010704909991')
  await type('name', 'Hasan Peraga')
  await type('address', 'Jalan Contoh 1')
  await counter.locator('[name=village]').selectOption({ index: 2 })
  const fields = { ...sampleAnswers(service, '1990-04-07', today), ...answers }
  for (const [key, text] of Object.entries(fields)) if (typeof text === 'string') await type(`field.${key}`, text)
  for (const { key, min, asks } of service.parties)
    for (const [row, one] of (sampleParties(service)[key] ?? []).slice(0, min).entries()) {
      await type(`party.${key}.${row}.nik`, one.nik)
      await type(`party.${key}.${row}.name`, one.name)
      if (asks.includes('born-on')) await type(`party.${key}.${row}.bornOn`, one.bornOn)
      if (asks.includes('address')) await type(`party.${key}.${row}.address`, one.address)
    }
  for (const { key } of service.requirements)
    await counter.locator(`[name="requirement.${key}"][value=received]`).check()
  return counter
}

async function take(number: string, step: Step): Promise<void> {
  const desk = await at(holders[step.post] ?? '')
  await desk.goto(`/cases/${number}`)
  const button = desk.getByRole('button', { name: step.ask.id, exact: false }).first()
  if (step.does === 'dispose') await desk.getByLabel(/Arahan/).fill('Siapkan rekomendasinya hari ini.')
  if (step.does === 'hand-over') await desk.locator('#hand-over-identitySeen').fill('KTP-el')
  if (step.does === 'inspect') {
    await desk.getByLabel('Tanggal pemeriksaan').fill(today.toString())
    await desk.getByLabel('Yang berangkat').fill('Datuk Ibarat')
    await desk.getByLabel('Temuan di lapangan').fill('Patok ada di keempat sudut.')
    await desk.getByLabel('Lintang').fill('101,181900')
    await desk.getByLabel('Bujur').fill('1,371200')
    await button.click()
    assert.match(await desk.locator('#periksa').innerText(), /derajat desimal/)
    await desk.getByLabel('Lintang').fill('4,371200')
    await desk.getByLabel('Bujur').fill('101,181900')
    await button.click()
    assert.match(await desk.locator('#periksa').innerText(), /di luar kabupaten/)
    await checkPage(desk)
    await desk.getByLabel('Lintang').fill('1,371200')
  }
  await button.click()
  await desk.waitForURL(`**/cases/${number}`)
  assert.equal(await desk.locator('#periksa').count(), 0, `${step.key} was taken`)
}
