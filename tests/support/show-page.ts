import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import type { VNode } from 'preact'
import { renderPage } from '#ui/document.ts'
import { styles } from '../../src/app/assets.ts'

/** Where `showPage` pretends the server is. */
export const pretended = 'http://paten.test'

/** The policy our server sends: nothing from elsewhere, and style in the page only by its hash. */
function policyFor(css: string): string {
  const hash = createHash('sha256').update(css).digest('base64')
  return [
    "default-src 'none'",
    `style-src 'self' 'sha256-${hash}'`,
    "script-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ')
}

/** The style sheet of the desk, of the very parts that the server hands out. */
export function deskCss(): string {
  return styles.desk.map((part) => readFileSync(`src/ui/${part}.css`, 'utf8')).join('\n')
}

/** The script of the desk as the server hands it out. */
export async function deskScript(): Promise<string> {
  const entryPoints = ['src/product/cases/desk/desk.island.ts']
  const { outputFiles } = await build({ entryPoints, bundle: true, format: 'esm', write: false, logLevel: 'error' })
  return outputFiles.map(({ text }) => text).join('')
}

/** What a form on the shown page sent: method, path and body. */
export type Sent = { method: string; path: string; body: string }

/**
 * Puts a page into the browser under our security policy, with the desk's style and script, and no server behind it.
 * The page must come from `person`. Returns the list that fills with what its forms send.
 */
export async function showPage(
  page: Page,
  make: () => VNode,
  assets: { css: string; script: string },
): Promise<Sent[]> {
  const sent: Sent[] = []
  await page.route(`${pretended}/**`, async (route) => {
    const request = route.request()
    const { pathname } = new URL(request.url())
    if (request.method() === 'POST') sent.push({ method: 'POST', path: pathname, body: request.postData() ?? '' })
    if (pathname.endsWith('.css')) return await route.fulfill({ body: assets.css, contentType: 'text/css' })
    if (pathname.endsWith('.js')) return await route.fulfill({ body: assets.script, contentType: 'text/javascript' })
    const headers = { 'content-security-policy': policyFor(assets.css) }
    return await route.fulfill({ body: renderPage(make()), headers, contentType: 'text/html; charset=utf-8' })
  })
  await page.goto(`${pretended}/work`)
  return sent
}
