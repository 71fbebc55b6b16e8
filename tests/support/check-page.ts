import { AxeBuilder } from '@axe-core/playwright'
import type { ConsoleMessage, Page, Request, Response } from 'playwright-core'
import { findHtmlFaults } from '#tests/check-html.ts'
import { findPageFaults } from '#tests/page-rules.ts'

type Followed = { troubles: string[]; served: Response | undefined; javaScript: boolean }

const followed = new WeakMap<Page, Followed>()

const wcag22aa = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Keeps what goes wrong on a page from now on, and the HTML it was last served, for `checkPage`. */
export function follow(page: Page, javaScript: boolean): void {
  const notes: Followed = { troubles: [], served: undefined, javaScript }
  followed.set(page, notes)
  page.on('pageerror', (error) => notes.troubles.push(`script failed: ${error.message}`))
  page.on('console', (message) => {
    if (isComplaint(message)) notes.troubles.push(`console: ${message.text()}`)
  })
  page.on('requestfailed', (request) => {
    if (!isLeftBehind(request)) notes.troubles.push(`request failed: ${request.url()} ${request.failure()?.errorText}`)
  })
  page.on('response', (response) => {
    if (isOfPage(page, response.request())) notes.served = response
    else if (response.status() >= 400) notes.troubles.push(`request failed: ${response.url()} ${response.status()}`)
  })
}

/**
 * Holds the page as it stands against WCAG 2.2 AA (axe), the HTML rules, our own rules, and what went wrong since
 * the last check: errors in the console, breaches of the content security policy, requests that failed.
 * Throws one error that lists everything found. The page must come from `person`.
 */
export async function checkPage(page: Page): Promise<void> {
  const notes = followed.get(page)
  if (!notes) throw new Error('checkPage reads what was noted since the page opened: open it with person()')
  const html = await servedHtml(notes)
  const faults = [
    ...notes.troubles.splice(0),
    ...(html === undefined ? [] : await findHtmlFaults(html)),
    ...(await page.evaluate(findPageFaults)),
    ...(notes.javaScript ? await findAccessFaults(page) : await inTwin(page, findAccessFaults)),
  ]
  if (faults.length > 0) throw new Error(`${page.url()} has ${faults.length} faults\n${faults.map(indent).join('\n')}`)
}

async function servedHtml({ served }: Followed): Promise<string | undefined> {
  if (!served?.headers()['content-type']?.includes('text/html')) return undefined
  return await served.text()
}

// In one pass instead of two through a blank page: half the time, and no page of ours frames another site.
async function findAccessFaults(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(wcag22aa)
  const { violations } = await axe.setLegacyMode(true).analyze()
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.map((node) => `${node.target.join(' ')}: ${(node.failureSummary ?? '').replace(/\s+/g, ' ')}`)
    return [`axe ${id}: ${help}`, ...places].join('\n  ')
  })
}

// axe waits by timers, which a page without scripts never fires: it reads the same HTML in a page whose own scripts
// the policy forbids. What stands in noscript is shown there as the person sees it.
async function inTwin<Result>(page: Page, read: (twin: Page) => Promise<Result>): Promise<Result> {
  const browser = page.context().browser()
  if (!browser) throw new Error('the browser is closed')
  const body = (await page.content()).replace(/<\/?noscript>/g, '')
  const context = await browser.newContext({
    viewport: page.viewportSize(),
    storageState: await page.context().storageState(),
    reducedMotion: 'reduce',
  })
  try {
    const twin = await context.newPage()
    const headers = { 'content-security-policy': "script-src 'none'" }
    await twin.route(page.url(), (route) => route.fulfill({ body, headers, contentType: 'text/html; charset=utf-8' }))
    await twin.goto(page.url())
    return await read(twin)
  } finally {
    await context.close()
  }
}

// A page that answers 404 or 409 says so in the console too; the test reads that page, it is no trouble.
function isComplaint(message: ConsoleMessage): boolean {
  return message.type() === 'error' && !message.text().startsWith('Failed to load resource')
}

// Leaving a page ends what it was still fetching.
function isLeftBehind(request: Request): boolean {
  return request.isNavigationRequest() || request.failure()?.errorText === 'net::ERR_ABORTED'
}

function isOfPage(page: Page, request: Request): boolean {
  return request.isNavigationRequest() && request.frame() === page.mainFrame()
}

function indent(fault: string): string {
  return fault.replace(/^/gm, '  ')
}
