import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkHtml } from '#tests/check-html.ts'
import { sampleFrame } from '#tests/sample-frame.ts'
import { renderPage } from '#ui/document.ts'
import type { FormState } from '#ui/frame.ts'
import type { SignInPage } from '../contract.ts'
import { renderSignInPage } from './sign-in.page.tsx'

const account = (username: string, name: string, office: string) => ({
  username,
  name,
  office,
  post: { id: 'Petugas loket', en: 'Counter' },
})
const demo = {
  next: '/work',
  demoPassword: 'perahu kertas duri',
  demoAccounts: [account('wan', 'Wan Peraga', 'Kecamatan Mandau'), account('ani', 'Ani Contoh', 'Kecamatan Bantan')],
}
const production = { next: '/cases/MDU-2026-004127', demoPassword: undefined, demoAccounts: [] }
const door = (view: SignInPage, form?: FormState) =>
  renderPage(renderSignInPage(view, sampleFrame({ seat: undefined, path: '/sign-in', ...(form ? { form } : {}) })))

test('signing in leads on to where the person was going', () => {
  assert.match(door(production), /<form method="post" action="\/sign-in"/)
  assert.match(door(production), /<input type="hidden" name="next" value="\/cases\/MDU-2026-004127"\/>/)
})

test('in production no account and no password is shown', () => {
  assert.doesNotMatch(door(production), /peragaan|type="hidden" name="password"/)
})

test('in demonstration each person is one button, grouped by office, beside the password they share', () => {
  const html = door(demo)
  assert.match(html, /perahu kertas duri/)
  assert.match(html, /<details open><summary>Kecamatan Mandau<\/summary>/)
  assert.match(html, /<button class="btn plain" type="submit" name="username" value="ani">/)
})

test('a wrong password keeps the name and never the password', () => {
  const refusal = { id: 'Nama pengguna atau kata sandi belum cocok.', en: 'No match.' }
  const html = door(production, { values: { username: 'wan', password: 'salah-sekali' }, errors: {}, refusal })
  assert.match(html, /role="alert".*belum cocok/s)
  assert.match(html, /name="username"[^>]*value="wan"/)
  assert.doesNotMatch(html, /salah-sekali/)
})

test('the page keeps to the HTML standard', async () => {
  await checkHtml(door(demo), 'sign-in')
})
