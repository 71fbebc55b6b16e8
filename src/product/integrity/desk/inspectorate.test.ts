import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openBrowser, person } from '#tests/browser.ts'
import { minutesAfter } from '#tests/cast.ts'
import { checkPage } from '#tests/check-page.ts'
import { afterwards, answer, collected, putKey } from '#tests/integrity.ts'
import { openOffice, password } from '#tests/office.ts'
import { signIn } from '#tests/sign-in.ts'
import { startTestServer } from '#tests/test-server.ts'
import { written } from '#tests/written.ts'
import { demoInspectorate } from '../../../app/demo-inspectorate.ts'
import { makeKeyFile } from '../key-file.ts'

const office = await openOffice()
const server = await startTestServer(office, { now: () => minutesAfter(afterwards, 1) })
const browser = await openBrowser()
after(async () => await browser.close())
const file = (text: string) => ({ name: 'kunci.json', mimeType: 'application/json', buffer: Buffer.from(text) })
const month = '/inspectorate/mandau/2026-03'

test('envelopes open in the browser of the inspectorate alone; a wrong passphrase, another key and a changed one are told', async () => {
  const older = await makeKeyFile('perahu kertas tua sekali')
  await putKey(office, older.line)
  await answer(office, await collected(office), { asked: 'yes', words: 'DITUTUPLAMA' })
  await putKey(office, undefined, afterwards)
  await answer(office, await collected(office), { asked: 'yes', amount: 'Rp75.000', words: 'Diminta di parkiran.' })
  await answer(office, await collected(office), { asked: 'no' })

  await using page = await signIn(await person(browser, { baseUrl: server.origin }), 'inspektorat', password)
  assert.equal(new URL(page.url()).pathname, '/inspectorate')
  assert.match(await page.locator('.brand').innerText(), /Inspektorat Kabupaten Bengkalis/)
  const sent: string[] = []
  page.on('request', (request) => void sent.push(`${request.url()} ${request.postData() ?? ''}`))
  const lines = await written(office, async () => {
    await page.getByRole('link', { name: 'Maret 2026' }).click()
    await page.waitForURL(`**${month}`)
  })
  assert.deepEqual(
    lines.map(({ name, images }) => ({ name, images })),
    [{ name: 'answers.fetched', images: [] }],
  )
  await checkPage(page)
  const told = page.locator('[data-told]')
  const open = async (text: string, passphrase: string) => {
    await page.getByLabel('Berkas kunci').setInputFiles(file(text))
    await page.getByLabel('Kata sandi kunci').fill(passphrase)
    await page.keyboard.press('Enter')
  }
  await open('{}', password)
  await told.getByText('bukan berkas kunci').waitFor()
  await open(demoInspectorate.file(), 'kata sandi yang keliru')
  await told.getByText('keliru').waitFor()
  await page
    .locator('[data-kind=answer]')
    .nth(2)
    .evaluate((place) => place.setAttribute('data-envelope', `A${place.getAttribute('data-envelope')?.slice(1)}`))
  await open(demoInspectorate.file(), password)
  await told.getByText('Di halaman ini 1 dari 1').waitFor()
  const answers = await page.locator('article').allInnerTexts()
  assert.match(answers[0] ?? '', /kunci lain/)
  assert.match(answers[1] ?? '', /Rp75\.000[\s\S]*Diminta di parkiran\./)
  assert.match(answers[2] ?? '', /berubah sesudah ditutup/)
  await checkPage(page)
  await open(older.file, 'perahu kertas tua sekali')
  await page.getByText('DITUTUPLAMA').waitFor()

  await page.getByLabel('Catatan tindak lanjut').nth(1).fill('Camat dipanggil.')
  await page.getByLabel('Tandai').nth(1).selectOption('followed-up')
  await page.getByRole('button', { name: 'Simpan tanda' }).click()
  await page.getByText('3 jawaban, 1 belum dibaca').waitFor()
  await open(demoInspectorate.file(), password)
  await page.getByText('Camat dipanggil.').waitFor()
  await page.setViewportSize({ width: 390, height: 844 })
  await checkPage(page)
  const leaked = sent.filter((one) =>
    /parkiran|DITUTUPLAMA|keliru|paten-2026|perahu|rahasia/.test(decodeURIComponent(one)),
  )
  assert.deepEqual(leaked, [])
})

test('envelopes are downloaded closed, and the sample key only where everybody may have it', async () => {
  const auditor = server.as(office.officer('inspektorat'))
  await auditor.get('/account')
  const lines = await written(office, async () => {
    const answer = await auditor.get(`${month}/envelopes`)
    assert.equal(answer.status, 200)
    const told = JSON.parse(answer.body.toString())
    assert.deepEqual([told.month, told.answers.length, told.answers[0].envelope.length], ['2026-03', 3, 5526])
  })
  assert.deepEqual(
    lines.map(({ name }) => name),
    ['answers.fetched'],
  )
  assert.equal((await auditor.get('/inspectorate/sample-key')).body.toString(), demoInspectorate.file())
  assert.equal((await auditor.get('/inspectorate/mandau/2026-02')).status, 404)
  assert.equal((await auditor.get('/inspectorate/mandau/maret')).status, 404)
  const camat = server.as(office.officer('camat'))
  for (const path of ['/inspectorate', month, `${month}/envelopes`, '/integrity'])
    assert.equal((await camat.get(path)).status, 404, path)
})
