import type { Page } from 'playwright-core'

/** Puts a kiosk or a board on the list of its office, and types the code into its browser. Returns that browser. */
export async function enrolled(lead: Page, kind: 'kiosk' | 'board', name: string, device: Page): Promise<Page> {
  await lead.goto('/devices')
  await lead.locator(`[name=kind][value=${kind}]`).check()
  await lead.getByLabel('Nama perangkat').fill(name)
  await lead.getByRole('button', { name: 'Buat kodenya' }).click()
  const [, code = ''] = /Ketik ([0-9A-Z-]{9})/.exec(await lead.getByRole('row', { name }).innerText()) ?? []
  await device.setViewportSize(kind === 'kiosk' ? { width: 1080, height: 1920 } : { width: 1920, height: 1080 })
  await device.goto(`/${kind}`)
  await device.getByLabel('Kode').fill(code)
  await device.getByRole('button', { name: 'Daftarkan' }).click()
  await device.waitForURL(`**/${kind}`)
  return device
}
