import { type Browser, chromium, type Page } from 'playwright-core'
import { follow } from '#tests/check-page.ts'
import { findChromium } from '#tests/chromium.ts'

export type Person = {
  /** Where the server listens, as `http://127.0.0.1:41233`; the page then goes to paths. */
  baseUrl?: string
  /** Width of the screen in CSS pixels: 1280 for a desk, 390 for a telephone. */
  width?: number
  javaScript?: boolean
  language?: 'id' | 'en'
}

/** Starts Chromium without a window; `await using` closes it. */
export async function openBrowser(): Promise<Browser & AsyncDisposable> {
  const { executable, env } = findChromium()
  return await chromium.launch({
    executablePath: executable,
    env: { ...process.env, ...env },
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--font-render-hinting=none'],
  })
}

/**
 * Someone who opens the browser: cookies of their own, one page, which waits at most five seconds for anything.
 * What goes wrong on the page is kept for `checkPage`. Closing the page closes their window.
 */
export async function person(browser: Browser, options: Person = {}): Promise<Page & AsyncDisposable> {
  const { baseUrl, width = 1280, javaScript = true, language = 'id' } = options
  const context = await browser.newContext({
    ...(baseUrl === undefined ? {} : { baseURL: baseUrl }),
    viewport: { width, height: width < 600 ? 844 : 900 },
    hasTouch: width < 600,
    javaScriptEnabled: javaScript,
    locale: language === 'id' ? 'id-ID' : 'en-GB',
    timezoneId: 'Asia/Jakarta',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(5000)
  // When the browser itself closes, their window is already gone.
  page.on('close', () => void context.close().catch(() => undefined))
  follow(page, javaScript)
  return page
}
