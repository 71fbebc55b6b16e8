import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { requirementsFor, type ServiceDefinition } from '#catalogue'
import { checkPage } from '#tests/check-page.ts'
import { numberIn } from '#tests/counter.ts'
import { type Journey, openJourney } from '#tests/journey.ts'
import { readPage } from '#tests/page.ts'
import { getPack } from '#tests/regency-pack.ts'
import { sampleAnswers, sampleParties } from '../../src/app/demo-answers.ts'

/** A morning in Mandau: everybody at their own desk, signed in once. */
export type Walk = AsyncDisposable & { journey: Journey; at: (username: string) => Promise<Page> }

export type Opened = { number: string; code: string; slip: string }

type Step = ServiceDefinition['procedure'][number]

/** The day on which the morning begins, whose letters of today are asked for. */
export const walkDay = Temporal.PlainDate.from('2026-11-02')

const holders: Readonly<Record<string, string>> = {
  'petugas-loket': 'loket.mandau',
  'kasi-pelum': 'pelum.mandau',
  'kasi-kesos': 'kesos.mandau',
  'kasi-tapem': 'tapem.mandau',
  'kasi-trantib': 'trantib.mandau',
  ...{ sekcam: 'sekcam.mandau', camat: 'camat.mandau', operator: 'operator.mandau' },
  'petugas-penyerahan': 'serah.mandau',
}

export async function openWalk(): Promise<Walk> {
  const journey = await openJourney()
  const seats = new Map<string, Promise<Page>>()
  const at = (username: string) => {
    const seat = seats.get(username) ?? journey.officer(username)
    seats.set(username, seat)
    return seat
  }
  return { journey, at, [Symbol.asyncDispose]: () => journey[Symbol.asyncDispose]() }
}

export function findService(key: string): ServiceDefinition {
  const service = getPack().services.find((one) => one.key === key)
  assert.ok(service, `no service ${key}`)
  return service
}

/** The counter's form for a service, filled in by the names of its fields, every paper received. */
export async function fillIn(
  page: Page,
  service: ServiceDefinition,
  { nik = '1403010704909991', name = 'Hasan Peraga', answers = {} }: Filling = {},
): Promise<Page> {
  await page.goto(`/cases/new?service=${service.key}`)
  const type = async (field: string, text: string) => await page.locator(`[name="${field}"]`).first().fill(text)
  await type('nik', nik)
  await type('name', name)
  await type('address', 'Jalan Contoh 1')
  await page.locator('[name=village]').selectOption({ index: 2 })
  const fields = { ...sampleAnswers(service, '1990-04-07', walkDay), ...answers }
  for (const [key, text] of Object.entries(fields)) {
    if (typeof text === 'string') await fillField(page, `field.${key}`, text)
    else
      for (const [column, cell] of Object.entries(text[0] ?? {}))
        await fillField(page, `field.${key}.0.${column}`, cell)
  }
  for (const { key, min, asks } of service.parties)
    for (const [row, one] of (sampleParties(service)[key] ?? []).slice(0, min).entries()) {
      await type(`party.${key}.${row}.nik`, one.nik)
      await type(`party.${key}.${row}.name`, one.name)
      if (asks.includes('born-on')) await type(`party.${key}.${row}.bornOn`, one.bornOn)
      if (asks.includes('address')) await type(`party.${key}.${row}.address`, one.address)
    }
  for (const { key } of papersAsked(service, fields))
    await page.locator(`[name="requirement.${key}"][value=received]`).check()
  return page
}

export type Filling = { nik?: string; name?: string; answers?: Record<string, string> }

/** The papers that somebody brings who applies for themselves and gave these answers. */
function papersAsked(service: ServiceDefinition, fields: ReturnType<typeof sampleAnswers>) {
  const texts = Object.entries(fields).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : []))
  return requirementsFor(service, { ...Object.fromEntries(texts), applicant: 'person', proxy: 'no' })
}

async function fillField(page: Page, name: string, text: string): Promise<void> {
  const radio = page.locator(`input[type=radio][name="${name}"][value="${text}"]`)
  if ((await radio.count()) > 0) return await radio.check()
  const choice = page.locator(`select[name="${name}"]`)
  if ((await choice.count()) > 0) await choice.selectOption(text)
  else await page.locator(`[name="${name}"]`).first().fill(text)
}

/** Opens the file that the counter's form describes, and reads its slip. */
export async function openFile(counter: Page): Promise<Opened> {
  const acknowledged = counter.locator('[name=acknowledged]')
  if ((await acknowledged.count()) > 0 && (await acknowledged.isVisible())) await acknowledged.check()
  await counter.getByRole('button', { name: /Buka berkas dan cetak janji/ }).click()
  return await readSlip(counter)
}

/** The slip on the screen: what it says, its number, and the code beside it. */
export async function readSlip(counter: Page): Promise<Opened> {
  await counter.waitForURL(/\/slip/)
  const slip = await counter.locator('main').innerText()
  return { number: numberIn(slip), code: await counter.locator('.sheet b.mono').last().innerText(), slip }
}

/** A file that is only the ground of what is tested: the counter's form sent without drawing it. Returns its number. */
export async function openQuietly(
  walk: Walk,
  key: string,
  filling: Filling & { toFollow?: string } = {},
): Promise<string> {
  const service = findService(key)
  const { request } = await walk.at('loket.mandau')
  const html = await (await request.get(`/cases/new?service=${key}`)).text()
  const form = readPage(html).form('Buka berkas')
  form.set('village', /name="village".*?<option value="([0-9a-f-]{36})"/s.exec(html)?.[1] ?? '')
  const { nik = '1403010704909991', name = 'Hasan Peraga', answers = {}, toFollow } = filling
  form.set('nik', nik).set('name', name).set('address', 'Jalan Contoh 1')
  for (const [field, text] of Object.entries({ ...sampleAnswers(service, '1990-04-07', walkDay), ...answers })) {
    if (typeof text === 'string') form.set(`field.${field}`, text)
    else for (const [column, cell] of Object.entries(text[0] ?? {})) form.set(`field.${field}.0.${column}`, cell)
  }
  for (const one of service.requirements)
    form.set(`requirement.${one.key}`, one.key === toFollow ? 'original-to-follow' : 'received')
  const headers = { origin: walk.journey.origin }
  const answer = await request.post(form.action, {
    headers,
    multipart: Object.fromEntries(form.values),
    maxRedirects: 0,
  })
  assert.equal(answer.status(), 303, `${key} was opened`)
  return numberIn(answer.headers().location ?? '')
}

/** One step by the button of the case page, by whoever holds its post. */
export async function take(walk: Walk, number: string, step: Step): Promise<void> {
  const desk = await walk.at(holders[step.post] ?? '')
  await desk.goto(`/cases/${number}`)
  const button = desk.getByRole('button', { name: step.ask.id, exact: false }).first()
  if (step.does === 'dispose') await desk.getByLabel(/Arahan/).fill('Siapkan rekomendasinya hari ini.')
  if (step.does === 'hand-over') await desk.locator('#hand-over-identitySeen').fill('KTP-el')
  if (step.does === 'inspect') await fillInspection(desk)
  await press(desk, button)
  assert.equal(await desk.locator('#periksa').count(), 0, `${step.key} was taken`)
}

/** Presses what sends a form, and waits until the page that answers it stands. */
export async function press(page: Page, button: Locator): Promise<void> {
  await Promise.all([page.waitForEvent('load'), button.click()])
}

/** What was found in the field, as it is written down at the desk. */
export async function fillInspection(desk: Page): Promise<void> {
  await desk.getByLabel('Tanggal pemeriksaan').fill(walkDay.toString())
  await desk.getByLabel('Yang berangkat').fill('Datuk Ibarat')
  await desk.getByLabel('Temuan di lapangan').fill('Patok ada di keempat sudut.')
  await desk.getByLabel('Lintang').fill('1,371200')
  await desk.getByLabel('Bujur').fill('101,181900')
}

/** Steps whose screens are not the point: the same forms as the page has them, sent without drawing it. */
export async function takeQuietly(walk: Walk, number: string, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    const { request } = await walk.at(holders[step.post] ?? '')
    const page = readPage(await (await request.get(`/cases/${number}`)).text())
    const form = page.form(step.ask.id)
    const headers = { origin: walk.journey.origin, 'content-type': 'application/x-www-form-urlencoded' }
    const data = new URLSearchParams(form.values).toString()
    const answer = await request.post(form.action, { headers, data, maxRedirects: 0 })
    assert.equal(answer.status(), 303, `${step.key} was taken`)
  }
}

/** Unfolds what a case page offers under this summary, and returns that part of the page. */
export async function unfold(desk: Page, number: string, summary: string): Promise<Locator> {
  await desk.goto(`/cases/${number}`)
  const part = desk.locator('details.unfold', { has: desk.locator('summary', { hasText: summary }) }).first()
  await part.locator('summary').first().click()
  return part
}

/** What the citizen reads with this number and code, on a telephone. */
export async function track(citizen: Page, { number, code }: Pick<Opened, 'number' | 'code'>): Promise<string> {
  await citizen.goto('/lacak')
  await citizen.getByLabel(/Nomor/).fill(number)
  await citizen.getByLabel(/Kode/).fill(code.toLowerCase())
  await press(citizen, citizen.getByRole('button', { name: /Lacak|Lihat/ }))
  return await citizen.locator('main').innerText()
}

/** The end of a walk: the citizen's page and the officer's story of it say these things. */
export async function tells(
  walk: Walk,
  { citizen, opened, tracked, story }: { citizen: Page; opened: Opened; tracked: RegExp; story: readonly RegExp[] },
): Promise<void> {
  assert.match(await track(citizen, opened), tracked)
  await checkPage(citizen)
  const desk = await walk.at('loket.mandau')
  await desk.goto(`/cases/${opened.number}`)
  await checkPage(desk)
  const page = await desk.locator('main').innerText()
  for (const line of story) assert.match(page, line)
}
