import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import type { VNode } from 'preact'
import { renderPage } from '#ui/document.ts'

/** Where `showPage` pretends the server is. */
export const pretended = 'http://paten.test'

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ')

/** The style sheet of the desk as the server hands it out. */
export async function deskCss(): Promise<string> {
  return await bundled('src/ui/desk.css')
}

/** The script of the desk as the server hands it out. */
export async function deskScript(): Promise<string> {
  return await bundled('src/product/cases/desk/desk.island.ts')
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
    const headers = { 'content-security-policy': policy }
    return await route.fulfill({ body: renderPage(make()), headers, contentType: 'text/html; charset=utf-8' })
  })
  await page.goto(`${pretended}/work`)
  return sent
}

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
  })
  return outputFiles.map(({ text }) => text).join('')
}
