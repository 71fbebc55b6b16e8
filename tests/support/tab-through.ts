import type { Page } from 'playwright-core'

// What a page in the browser offers, as far as the walk uses it: the tests compile without the DOM.
type Control = {
  readonly tagName: string
  readonly outerHTML: string
  readonly innerText: string
  readonly type?: string
  readonly name?: string
  readonly checked?: boolean
  readonly disabled?: boolean
  readonly labels?: Iterable<Control> | null
  readonly dataset: Record<string, string | undefined>
  checkVisibility(): boolean
  getBoundingClientRect(): { top: number; bottom: number; left: number; right: number; width: number; height: number }
}
declare const document: {
  readonly activeElement: Control | null
  readonly body: Control
  querySelectorAll(selector: string): Iterable<Control>
}
declare const innerWidth: number
declare const innerHeight: number
declare function getComputedStyle(element: Control): { outlineStyle: string; outlineWidth: string; boxShadow: string }

type Stop = { place: number; name: string; isDate: boolean; faults: string[] }

/**
 * Walks a page by Tab alone, from its top to its end. Returns what is wrong: a control that is never reached, an order that
 * is not that of the page, focus that cannot be seen, or that does not come out at the end again.
 */
export async function tabThrough(page: Page): Promise<string[]> {
  const controls = await page.evaluate(findControls)
  const faults: string[] = []
  const reached: number[] = []
  const mostPresses = controls.reduce((sum, { stops }) => sum + stops, 2)
  for (let presses = 0; presses <= mostPresses; presses += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(readFocus)
    if (stop?.isDate && stop.place === reached.at(-1)) continue
    if (!stop || stop.place === reached[0]) {
      const missed = controls.filter(({ place }) => !reached.includes(place))
      return [...faults, ...missed.map(({ name }) => `never reached: ${name}`)]
    }
    faults.push(...stop.faults.map((fault) => `${fault}: ${stop.name}`))
    const before = reached.at(-1)
    if (before !== undefined && stop.place <= before) faults.push(`out of order: ${stop.name}`)
    reached.push(stop.place)
  }
  return [...faults, 'focus never comes out at the end of the page']
}

// Runs in the page. Marks each control with its place; of several radios of one name the keyboard stops at one.
function findControls(): { place: number; name: string; stops: number }[] {
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
  const groups = new Set<string>()
  const found: { place: number; name: string; stops: number }[] = []
  for (const [place, element] of all.entries()) {
    element.dataset.place = String(place)
    if (element.type === 'hidden' || element.disabled || !element.checkVisibility()) continue
    if (element.type === 'radio') {
      const checked = all.find((one) => one.type === 'radio' && one.name === element.name && one.checked)
      if (groups.has(element.name ?? '') || (checked && checked !== element)) continue
      groups.add(element.name ?? '')
    }
    // Day, month, year and the calendar of a date are stops of one control.
    const stops = element.type === 'date' ? 4 : 1
    found.push({ place, stops, name: element.innerText || element.name || element.outerHTML.slice(0, 80) })
  }
  return found
}

// Runs in the page. Focus must be drawn, by outline or shadow, and stand inside the window.
function readFocus(): Stop | undefined {
  const element = document.activeElement
  if (!element || element === document.body) return undefined
  const faults: string[] = []
  const seen = [element, ...(element.labels ?? [])].some((one) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
  })
  if (!seen) faults.push('focus cannot be seen')
  const { top, bottom, left, right, width, height } = element.getBoundingClientRect()
  if (width === 0 || height === 0) faults.push('has no size')
  if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) faults.push('lies outside the window')
  const place = Number(element.dataset.place ?? -1)
  if (place < 0) faults.push('is no control')
  const name = element.innerText || element.name || element.outerHTML.slice(0, 80)
  return { place, name, isDate: element.type === 'date', faults }
}
