import { join } from 'node:path'
import { typesetAside } from './typeset-aside.ts'

/**
 * A copy of a PDF that was typeset here, each page as it was with a word across it and a notice at its top: for reading,
 * never in place of the original, and in its size. `on` is its date of creation.
 */
export async function stampedCopy(copy: {
  pdf: Uint8Array
  word: string
  notice: string
  on: Temporal.Instant
}): Promise<Uint8Array> {
  const { pdf, word, notice, on } = copy
  const data = { word, notice, pages: pagesOf(pdf) }
  return await typesetAside({
    ...{ template: 'stamped-copy.typ', folder: join(import.meta.dirname, 'papers') },
    ...{ data, date: on, over: pdf },
  })
}

// The typesetter writes each page as a plain object of its own, in their order, with its size in points.
function pagesOf(pdf: Uint8Array): { width: number; height: number }[] {
  const boxes = Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)
  return [...boxes].map(([, width, height]) => ({ width: Number(width), height: Number(height) }))
}
