import type { Page } from 'playwright-core'

/** Signs an officer in by the form, as people do, and waits for the first page of the day. Returns the same page. */
export async function signIn<Signed extends Page>(page: Signed, username: string, password: string): Promise<Signed> {
  await page.goto('/sign-in')
  await page.getByLabel('Nama pengguna').fill(username)
  await page.getByLabel('Kata sandi').fill(password)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/(work|offices|inspectorate)/)
  return page
}
