import type { DrawingAnswer, DrawingOrder } from '../draw-aside.ts'
import { compilePdf } from './compile-pdf.ts'
import { drawPages } from './draw-pages.ts'
import { printable } from './printable.ts'
import { TemplateError } from './template-error.ts'
import { whyNotTypeset } from './template-rules.ts'

// The other end of draw-aside.ts: one order at a time comes in, its pages or what is wrong go back. It ends with whoever
// started it.
process.on('message', (order: DrawingOrder) => {
  process.send?.(answer(order))
})
process.on('disconnect', () => process.exit(0))

function answer({ template, data, files, mark, pdfDateMs }: DrawingOrder): DrawingAnswer {
  try {
    const all = new Map([...files].map(([path, content]) => [path, Buffer.from(content)]))
    const forbidden = [...all].flatMap(([path, content]) =>
      path.endsWith('.typ') ? whyNotTypeset(path, content.toString('utf8')) : [],
    )
    if (forbidden.length > 0) return { problems: forbidden.map((problem) => ({ ...problem, column: null })) }
    const written = JSON.stringify(printable(data))
    if (pdfDateMs === undefined) return drawPages(template, all, written, mark)
    return { pdf: compilePdf(template, all, written, { createdAt: Math.floor(pdfDateMs / 1000) }) }
  } catch (error) {
    if (error instanceof TemplateError)
      return { problems: error.problems.map((problem) => ({ ...problem, column: null })) }
    return { words: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
