import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkHtml } from '#tests/check-html.ts'
import { sampleFrame } from '#tests/sample-frame.ts'
import { renderPage } from './document.ts'
import { messagePage } from './message.page.tsx'
import { brokenMessage, type Message, notFoundMessage, refusedMessage } from './message-words.ts'

const atDesk = (message: Message) => renderPage(messagePage(message, sampleFrame()))
const inPublic = (message: Message) => renderPage(messagePage(message, sampleFrame({ seat: undefined })))

test('what is not found shows one way on, at the desk and in public', async () => {
  assert.match(
    atDesk(notFoundMessage({ href: '/work', label: { id: 'Pekerjaan saya', en: 'My work' } })),
    /href="\/work"/,
  )
  assert.match(inPublic(notFoundMessage()), /<h1>Kami tidak menemukan halaman ini<\/h1>.*href="\/"/s)
  await checkHtml(atDesk(notFoundMessage()), 'not found at the desk')
  await checkHtml(inPublic(notFoundMessage()), 'not found in public')
})

test('an officer stays among the rooms of the office, a citizen sees the public head', () => {
  assert.match(atDesk(notFoundMessage()), /<body class="staff solo">/)
  assert.match(inPublic(notFoundMessage()), /<body><a class="skip"/)
})

test('our mistake says so, names a code, and that what was saved is safe', async () => {
  const html = atDesk(brokenMessage('7KD4'))
  assert.match(html, /Ada yang rusak di pihak kami/)
  assert.match(html, /Kode <b class="mono">7KD4<\/b>/)
  await checkHtml(html, 'broken')
})

test('a refusal keeps its own sentence and leads back', () => {
  const html = inPublic(refusedMessage({ id: 'Loket sudah tutup.', en: 'Closed.' }, '/lacak'))
  assert.match(html, /Loket sudah tutup\..*href="\/lacak"/s)
})
