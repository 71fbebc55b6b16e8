import { execFileSync } from 'node:child_process'
import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { findProgram } from '#tests/extras.ts'

/** Where `npm run looks` keeps its pictures. */
export const looksFolder = join(import.meta.dirname, '../../looks')

const widths = [1280, 390]

/** Removes the pictures of the last time, so that none is looked at that was not made now. */
export function clearLooks(): void {
  rmSync(looksFolder, { recursive: true, force: true })
  mkdirSync(looksFolder)
}

/**
 * Pictures the whole page as it stands, at the width of a desk and of a telephone, as `<name>-1280.png` and
 * `<name>-390.png`, and leaves it at the width it had. Returns the files.
 */
export async function look(page: Page, name: string, folder = looksFolder): Promise<string[]> {
  const before = page.viewportSize()
  const files: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: width < 600 ? 844 : 900 })
    const path = join(folder, `${name}-${width}.png`)
    await page.screenshot({ path, fullPage: true, animations: 'disabled' })
    files.push(path)
  }
  if (before) await page.setViewportSize(before)
  return files
}

/**
 * Keeps a paper as `<name>.pdf`, and pictures its sheets as `<name>-1.png` where the machine has pdftoppm.
 * A page of the browser is printed in the size that its style asks for. Returns the files.
 */
export async function lookPaper(paper: Uint8Array | Page, name: string, folder = looksFolder): Promise<string[]> {
  const pdf = paper instanceof Uint8Array ? paper : await print(paper)
  const path = join(folder, `${name}.pdf`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path, pdf)
  const pdftoppm = findProgram('pdftoppm')
  if (pdftoppm) execFileSync(pdftoppm, ['-png', '-r', '110', path, join(folder, name)])
  const sheets = globSync(`${name}-*.png`, { cwd: folder }).sort()
  return [path, ...sheets.map((sheet) => join(folder, sheet))]
}

function print(page: Page): Promise<Uint8Array> {
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true })
}
