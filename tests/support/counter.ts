import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/** Fills the counter's form for a family-dependants letter, with every requirement received. */
export async function fillRegistration(page: Page, options: { name: string; keyboardOnly?: boolean }): Promise<void> {
  if (options.keyboardOnly) return await typeRegistration(page, options.name)
  await page.getByLabel('NIK pemohon').fill(anotherNik('1403014704909992'))
  await page.getByLabel(/^Nama sesuai KTP/).fill(options.name)
  await page.getByLabel(/^Kelurahan atau desa/).selectOption({ index: 2 })
  for (const [label, text] of answers) await page.getByLabel(label, { exact: false }).first().fill(text)
  const row = page.getByRole('row').filter({ has: page.locator('[name="field.tanggungan.0.nama"]') })
  await page.locator('[name="field.tanggungan.0.nama"]').fill('Melati Contoh')
  await page.locator('[name="field.tanggungan.0.hubungan"]').selectOption('anak')
  await page.locator('[name="field.tanggungan.0.tanggal-lahir"]').fill('2013-03-11')
  assert.ok((await row.count()) >= 0)
  for (const requirement of requirements) await mark(page, requirement, 'Ada')
}

const requirements = ['KTP-el pemohon', 'Kartu keluarga', 'Buku nikah atau akta perkawinan', 'Identitas kerja', 'NPWP']

const answers: readonly (readonly [string, string])[] = [
  ['Tempat lahir pemohon', 'Duri'],
  ['Tanggal lahir pemohon', '1990-04-07'],
  ['Pekerjaan', 'Karyawan swasta'],
  ['Tempat kerja', 'PT Contoh Sejahtera'],
  ['Alamat', 'Jalan Contoh 1, RT 02 RW 05'],
  ['Keperluan surat', 'Tunjangan keluarga di tempat kerja'],
]

let people = 20

// Another district in each: the demonstration's own people have requests under way, and a second one is told.
function anotherNik(nik: string): string {
  people += 1
  return `1403${String(people)}${nik.slice(6)}`
}

/** Marks one requirement: Ada, Kurang or Asli menyusul. */
export async function mark(page: Page, requirement: string, state: string): Promise<void> {
  await page.getByRole('radiogroup', { name: requirement }).getByRole('radio', { name: state, exact: true }).check()
}

/** The case number a page shows. */
export function numberIn(text: string): string {
  const number = /\b[A-Z]{3}-\d{4}-\d{6}\b/.exec(text)?.[0]
  assert.ok(number, `no case number in: ${text.slice(0, 200)}`)
  return number
}

// Tab from field to field as a clerk does; what is focused says what to type.
async function typeRegistration(page: Page, name: string): Promise<void> {
  const typed: Readonly<Record<string, string>> = {
    nik: anotherNik('1403010704909991'),
    name,
    'field.tempat-lahir': 'Duri',
    'field.tanggal-lahir': '07041990',
    'field.pekerjaan': 'Karyawan swasta',
    'field.tempat-kerja': 'PT Contoh Sejahtera',
    address: 'Jalan Contoh 1',
    'field.keperluan': 'Tunjangan keluarga',
    'field.tanggungan.0.nama': 'Melati Contoh',
    'field.tanggungan.0.tanggal-lahir': '11032013',
  }
  const done = new Set<string>()
  for (let presses = 0; presses < 140; presses += 1) {
    const focused = await page.evaluate<string>('document.activeElement?.getAttribute("name") ?? ""')
    const kind = await page.evaluate<string>('document.activeElement?.type ?? ""')
    if (focused !== '' && !done.has(focused)) {
      done.add(focused)
      const text = typed[focused]
      if (text !== undefined) await page.keyboard.type(text)
      else if (focused === 'village' || focused === 'field.tanggungan.0.hubungan')
        await page.keyboard.press('ArrowDown')
      else if (focused.startsWith('requirement.') && kind === 'radio') await page.keyboard.press('a')
    }
    if (focused === 'requirement.npwp') return
    await page.keyboard.press('Tab')
  }
  assert.fail('the last requirement was never reached by Tab')
}
