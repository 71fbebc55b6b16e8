import type { Fault } from '#platform/fault.ts'
import { textAt, valueAt } from '#platform/raw.ts'

/** WCAG 2.2: 4.5 for text (1.4.3), 3 for shapes that carry meaning (1.4.11). */
const ratioForText = 4.5
const ratioForShapes = 3

/** Colours of a regency that would leave the page's bar unreadable. White text and the golden mark stand on `bar`. */
export function contrastFaults(regency: unknown): Fault[] {
  const colours = valueAt(regency, 'colours')
  const bar = colourAt(colours, 'bar')
  const gold = colourAt(colours, 'gold')
  const faults: Fault[] = []
  if (bar && contrast(bar, '#ffffff') < ratioForText)
    faults.push(fault('bar', bar, `white text on it reaches ${ratioForText}`, '#ffffff'))
  else if (bar && gold && contrast(gold, bar) < ratioForShapes)
    faults.push(fault('gold', gold, `it stands out from bar by ${ratioForShapes}`, bar))
  return faults

  function fault(key: string, colour: string, need: string, beside: string): Fault {
    const found = `${colour}, a contrast of ${contrast(colour, beside).toFixed(1)}`
    return {
      file: 'regency.yaml',
      path: ['colours', key],
      kind: 'contrast',
      expected: `a colour such that ${need}`,
      found,
    }
  }
}

/** The contrast of two colours as WCAG defines it, from 1 to 21. Takes colours such as #0b5c54. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function colourAt(raw: unknown, key: string): string | undefined {
  const text = textAt(raw, key)
  return text && /^#[0-9a-f]{6}$/.test(text) ? text : undefined
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}
