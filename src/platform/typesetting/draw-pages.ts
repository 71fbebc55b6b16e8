import { placesIn, preparePaper } from './compile-pdf.ts'
import type { TemplateProblem } from './template-error.ts'
import type { TemplateFiles } from './template-folder.ts'

/** A fault with its column, both from 1; null where the typesetter cannot say. */
export type DrawnProblem = TemplateProblem & { column: number | null }

/** The pages of a paper as pictures, each an SVG of its own, or what is wrong with its template. */
export type DrawnPages = { pages: readonly string[] } | { problems: readonly DrawnProblem[] }

// While somebody types, what one change left as it was is found again; older pictures are let go.
const drawingsRemembered = 10

/** Lays out a paper and draws its pages, with `mark` across each: nobody takes a picture of a screen for a letter. */
export function drawPages(template: string, files: TemplateFiles, data: string, mark: string): DrawnPages {
  const { typst, job } = preparePaper(template, files, data)
  try {
    const laidOut = typst.compile(job)
    const document = laidOut.result
    if (!document) return { problems: placesIn(typst, laidOut.takeError()) }
    return { pages: pagesIn(typst.svg(document), mark) }
  } finally {
    typst.evictCache(drawingsRemembered)
  }
}

const pageBegins =
  /<g class="typst-page" transform="translate\(0, [\d.]+\)"[^>]*data-page-width="([\d.]+)" data-page-height="([\d.]+)">/g

/** One picture a page: the typesetter draws all pages under each other, and the shapes of their letters once before them. */
function pagesIn(svg: string, mark: string): string[] {
  const begins = [...svg.matchAll(pageBegins)]
  const [first] = begins
  if (!first) return []
  const shapes = [...svg.slice(0, first.index).matchAll(/<path id="([^"]+)"[^>]*\/>/g)]
  const clips = /<defs class="clip-path">.*?<\/defs>/s.exec(svg)?.[0] ?? ''
  return begins.map((begin, place) => {
    const end = begins[place + 1]?.index ?? svg.length - '</svg>'.length
    const drawn = withoutTexts(svg.slice(begin.index + begin[0].length, end))
    const used = new Set(Array.from(drawn.matchAll(/href="#([^"]+)"/g), ([, id]) => id))
    const needed = shapes.flatMap(([shape, id]) => (used.has(id) ? [shape] : []))
    const [width, height] = [Number(begin[1]), Number(begin[2])]
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
      '<style>svg{fill:none}.outline_glyph{fill:var(--glyph_fill);stroke:var(--glyph_stroke)}</style>',
      `<defs>${needed.join('')}</defs>${clips}<rect width="100%" height="100%" fill="#fff"/><g>${drawn}`,
      `<text x="${width / 2}" y="${height / 2}" fill="#a01c10" fill-opacity=".13" font-family="sans-serif" font-weight="700" font-size="${width / 5}" text-anchor="middle" transform="rotate(-50 ${width / 2} ${height / 2})">${mark}</text></svg>`,
    ].join('')
  })
}

// Texts to be selected with the mouse, and the names of parts: a picture has no use for them, and is half as large.
function withoutTexts(drawn: string): string {
  return drawn.replace(/<foreignObject .*?<\/foreignObject>/gs, '').replace(/ data-(?:tid|hint)="[^"]*"/g, '')
}
