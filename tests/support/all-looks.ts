import { alertLooks } from '#tests/alert-looks.ts'
import { cashLooks } from '#tests/cash-looks.ts'
import { checkPage } from '#tests/check-page.ts'
import { fillRegistration, mark, numberIn } from '#tests/counter.ts'
import { dutyLooks } from '#tests/duty-looks.ts'
import { integrityLooks } from '#tests/integrity-looks.ts'
import { type Journey, openJourney } from '#tests/journey.ts'
import { letterLooks } from '#tests/letter-looks.ts'
import { clearLooks, look, lookPaper, looksFolder } from '#tests/looks.ts'
import { moneyLooks } from '#tests/money-looks.ts'
import { queueLooks } from '#tests/queue-looks.ts'
import { standardLooks } from '#tests/standard-looks.ts'
import { templateLooks } from '#tests/template-looks.ts'

/**
 * `paten looks`: pictures every kind of letter, and every main page and paper of a fresh demonstration, for a person to look
 * at; `paten looks letters` the letters alone.
 */
export async function allLooks([only]: readonly string[]): Promise<number> {
  clearLooks()
  await letterLooks()
  if (only === 'letters') return 0
  await using journey = await openJourney()
  await citizensLook(journey)
  const number = await counterLooks(journey)
  await desksLook(journey, number)
  await standardLooks(journey)
  await templateLooks(journey)
  await queueLooks(journey)
  await moneyLooks(journey)
  await integrityLooks(journey)
  await cashLooks(journey)
  await dutyLooks(journey)
  await alertLooks(journey)
  process.stdout.write(`Pictures are in ${looksFolder}\n`)
  return 0
}

async function citizensLook(journey: Journey): Promise<void> {
  const page = await journey.citizen()
  for (const [name, path] of publicPages) {
    await page.goto(path)
    await look(page, name)
  }
  const english = await journey.citizen({ language: 'en' })
  await english.goto('/layanan/mandau/tanggungan-keluarga?lang=en')
  await look(english, 'service-en')
}

const publicPages = [
  ['home', '/'],
  ['find', '/layanan?q=nikah+cpat'],
  ['find-nothing', '/layanan?q=helikopter&kecamatan=mandau'],
  ['choose-office', '/layanan/skgr'],
  ['event', '/peristiwa/menikah'],
  ['office', '/kecamatan/mandau'],
  ['service', '/layanan/mandau/tanggungan-keluarga'],
  ['service-asked', '/layanan/mandau/spgk'],
  [
    'service-answered',
    '/layanan/mandau/spgk?peralihan=warisan&surat-dasar-ada=hilang&bagian=seluruh&saksi-berganti=tidak&proxy=no',
  ],
  ['service-adopted', '/layanan/rupat-utara/tanggungan-keluarga'],
  ['performance', '/kinerja'],
  ['performance-office', '/kecamatan/mandau/kinerja'],
  ['lookup', '/lacak'],
  ['not-found', '/tidak-ada'],
  ['sign-in', '/sign-in'],
] as const

async function counterLooks(journey: Journey): Promise<string> {
  const counter = await journey.officer('loket.mandau')
  await look(counter, 'work-counter')
  await counter.goto('/cases/new')
  await look(counter, 'register-empty')
  await fillRegistration(counter, { name: 'Nur Contoh' })
  await mark(counter, 'NPWP', 'Kurang')
  await look(counter, 'register-missing')
  await counter.getByRole('button', { name: /Cetak slip kekurangan/ }).click()
  await counter.waitForURL(/\/slip/)
  await look(counter, 'slip-return')
  await lookPaper(counter, 'paper-return-a5')
  const number = numberIn(await counter.locator('main').innerText())
  await trackLook(journey, number, await counter.locator('.sheet b.mono').last().innerText(), 'tracking-incomplete')
  await counter.goto(`/cases/${number}/completion`)
  await look(counter, 'completion')
  await mark(counter, 'NPWP', 'Asli menyusul')
  await counter.getByRole('button', { name: /Buka berkas dan cetak janji/ }).click()
  await counter.waitForURL(/\/slip/)
  await look(counter, 'slip-promise')
  await lookPaper(counter, 'paper-promise-a5')
  await trackLook(journey, number, await counter.locator('.sheet b.mono').last().innerText(), 'tracking-open')
  await counter.goto(`/cases/${number}/slip?kertas=80mm`)
  await lookPaper(counter, 'paper-promise-80mm')
  return number
}

async function trackLook(journey: Journey, number: string, code: string, name: string): Promise<void> {
  const citizen = await journey.citizen()
  await citizen.goto(`/lacak/${number}/${code.replace(/\W/g, '')}`)
  await checkPage(citizen)
  await look(citizen, name)
  await citizen.close()
}

async function desksLook(journey: Journey, number: string): Promise<void> {
  const desks = [
    ['pelum.mandau', /teruskan ke Kasi Tapem/],
    ['tapem.mandau', /teruskan ke Sekcam/],
    ['sekcam.mandau', /Paraf, teruskan/],
    ['camat.mandau', /Tanda tangani/],
    ['operator.mandau', /Beri nomor/],
    ['operator.mandau', /Arsipkan/],
  ] as const
  for (const [username, button] of desks) {
    const desk = await journey.officer(username)
    await look(desk, `work-${username}`)
    await desk.goto(`/cases/${number}`)
    await look(desk, `case-${username}-${String(button.source).slice(0, 5).toLowerCase()}`)
    if (username === 'camat.mandau') await lookPaper(await paper(desk, `/cases/${number}/draft.pdf`), 'paper-draft')
    await desk.getByRole('button', { name: button }).click()
    await desk.waitForLoadState()
    if (username === 'camat.mandau') await lookPaper(await paper(desk, `/cases/${number}/draft.pdf`), 'paper-ink')
  }
  const handover = await journey.officer('serah.mandau')
  await handover.goto(`/cases/${number}`)
  await look(handover, 'case-handover')
  await lookPaper(await paper(handover, `/cases/${number}/letter.pdf`), 'paper-letter')
  await handover.emulateMedia({ media: 'print' })
  await lookPaper(handover, 'paper-case')
  await bookLooks(journey)
  const supervisor = await journey.officer('pengawas')
  await look(supervisor, 'offices')
  await registerLooks(journey)
}

async function paper(page: Awaited<ReturnType<Journey['officer']>>, path: string): Promise<Uint8Array> {
  return await (await page.request.get(path)).body()
}

async function bookLooks(journey: Journey): Promise<void> {
  const secretary = await journey.officer('sekcam.mandau')
  for (const name of ['letter', 'case', 'letter/numbers']) {
    await secretary.goto(`/registers/${name}`)
    await look(secretary, `register-${name.replace('/', '-')}`)
  }
  await lookPaper(await paper(secretary, '/registers/letter/sheet.pdf'), 'paper-register')
  await secretary.goto('/absences')
  await look(secretary, 'absences')
}

async function registerLooks(journey: Journey): Promise<void> {
  const keeper = await journey.officer('tapem')
  for (const [name, path] of registerPages) {
    await keeper.goto(path)
    await look(keeper, name)
  }
}

const registerPages = [
  ['authorities', '/authorities'],
  ['authority', '/authorities/PEM-05'],
  ['instrument', '/authorities/instrument'],
  ['new-authority', '/authorities/new'],
  ['placing', '/authorities/PEM-05/services'],
  ['regulations', '/regulations'],
  ['regulation', '/regulations/pp-12-2019'],
] as const
