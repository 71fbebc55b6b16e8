import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openBrowser, person } from '#tests/browser.ts'
import { sampleLetter } from '#tests/sample-letter.ts'
import { signIn } from '#tests/sign-in.ts'
import { demoPassword } from '../../src/app/demo-cast.ts'
import { projectFolder } from '../../src/app/settings.ts'
import { openLibrary } from '../floor/bare-letters.ts'
import { median, percentile } from '../numbers.ts'
import type { Figure } from '../report.ts'
import { untilQuiet } from '../server/machine.ts'
import { startServerProcess, temporaryFolder } from '../server/server-process.ts'
import type { BenchSettings } from '../settings.ts'

const folder = join(projectFolder, 'regions/bengkalis/letters')
const template = 'tanggungan-keluarga.typ'
const keysARound = 30
const drawingsRemembered = 10
/** What the page waits for after the last key, on purpose. */
const quietMs = 180

/** From a keystroke in a template until its page stands redrawn, beside the compiler with the same change and nothing around it. */
export async function templateEditor(settings: BenchSettings): Promise<Figure> {
  using place = temporaryFolder()
  await using server = await startServerProcess({ dataFolder: place.path })
  await using browser = await openBrowser()
  await using page = await person(browser, { baseUrl: `http://127.0.0.1:${server.port}` })
  await signIn(page, 'tapem', demoPassword)
  const samples = { shortest: 1, many: 300 } as const
  const rows = []
  for (const [sample, people] of Object.entries(samples)) {
    await page.goto(`/templates/tanggungan-keluarga?sample=${sample}`)
    const bare = openBare(people)
    const [found, floor]: [number[][], number[][]] = [[], []]
    for (let round = 0; round < settings.rounds; round += 1) {
      settings.say(`template-editor, ${sample}, round ${round + 1} of ${settings.rounds}`)
      await untilQuiet(settings.patience)
      found.push(await typing(page))
      floor.push(Array.from({ length: keysARound }, (_, key) => bare(round * keysARound + key)))
    }
    const all = found.flat()
    rows.push({
      what: `${people === 1 ? 'one person' : `${people} people`}, p95`,
      value: percentile(all, 0.95),
      unit: 'ms',
      floor: { what: 'bare compile to SVG', value: percentile(floor.flat(), 0.95) },
      rounds: found.map((round) => percentile(round, 0.95)),
      note: `median ${median(all).toFixed(0)} ms`,
    })
  }
  return {
    name: 'template-editor',
    title: 'A template in its editor: from a keystroke until the page stands redrawn',
    rows,
    notes: [
      `in Chromium, from the key to the decoded first page; ${quietMs} ms of it the page waits on purpose for the next key`,
      'floor: the Typst compiler in the process of the bench, the same template changed at the same place, laid out and drawn',
      'each answer is the page of the editor whole: versions, differences, and every sheet of the sample',
    ],
  }
}

async function typing(page: Page): Promise<number[]> {
  const times: number[] = []
  await page.getByLabel('Isi templat').focus()
  await page.keyboard.press('Control+End')
  for (let key = 0; key < keysARound; key += 1) {
    const redrawn = page.evaluate(
      () =>
        new Promise<number>((done) => {
          const root = document.documentElement
          const [began, last] = [performance.now(), root.dataset.drawn]
          const look = async () => {
            if (root.dataset.drawn === last) return void requestAnimationFrame(() => void look())
            await document.querySelector<HTMLImageElement>('img.drawn')?.decode()
            done(performance.now() - began)
          }
          void look()
        }),
    )
    await page.keyboard.press('a')
    times.push(await redrawn)
  }
  return times
}

/** Lays out and draws the letter with `people` in it and another word at its end each time; returns the milliseconds. */
function openBare(people: number): (serial: number) => number {
  const { typst, put, show, job } = openLibrary(folder)
  const source = readFileSync(join(folder, template), 'utf8')
  show(template)
  put('data.json', JSON.stringify(sampleLetter({}, people)))
  return (serial) => {
    const began = performance.now()
    put(template, `${source}${'a'.repeat(serial + 1)}`)
    typst.svg(job)
    typst.evictCache(drawingsRemembered)
    return performance.now() - began
  }
}
