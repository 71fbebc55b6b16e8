import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser, person } from '#tests/browser.ts'
import { checkPage } from '#tests/check-page.ts'
import { signIn } from '#tests/sign-in.ts'
import { startPaten } from '#tests/started.ts'
import { demoPassword } from '../../src/app/demo-cast.ts'

test('what is typed at the counter survives kill -9, though nobody pressed a button', async () => {
  const data = await mkdtemp(join(tmpdir(), 'paten-drafts-'))
  const settings = { PATEN_DATA: data, PATEN_PORT: '0' }
  let server = await startPaten(settings)
  try {
    await using browser = await openBrowser()
    const clerk = await atCounter(await person(browser, { baseUrl: server.origin }))
    await clerk.goto('/cases/new')
    await clerk.getByLabel('Nama sesuai KTP').pressSequentially('Putus Contoh')
    await clerk.getByText('Isian ini sudah tersimpan di kantor.').waitFor()
    await server.stop('SIGKILL')
    await clerk.close()

    server = await startPaten(settings)
    const back = await atCounter(await person(browser, { baseUrl: server.origin, width: 390, javaScript: false }))
    await back.getByRole('heading', { name: '1 isian belum selesai' }).waitFor()
    await checkPage(back)
    await back.getByRole('link', { name: 'Lanjutkan Putus Contoh' }).click()
    assert.equal(await back.getByLabel('Nama sesuai KTP').inputValue(), 'Putus Contoh')
    await back.getByLabel('Alamat').fill('Jalan Contoh 9')
    await back.getByRole('button', { name: 'Simpan isian, lanjutkan nanti' }).click()
    assert.equal(await back.getByLabel('Alamat').inputValue(), 'Jalan Contoh 9')
  } finally {
    await server.stop('SIGTERM')
    await rm(data, { recursive: true, force: true })
  }
})

async function atCounter<Clerk extends Page>(page: Clerk): Promise<Clerk> {
  return await signIn(page, 'loket.mandau', demoPassword)
}
