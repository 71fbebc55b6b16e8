/** A hand-over with how many envelopes lie in it. */
export type Counted = { id: string; envelopes: number }

/**
 * Divides hand-overs into pages in their order: each page holds at most so many of them, and so many envelopes. A hand-over is
 * never divided, so that all that was answered about it is read together.
 */
export function pagesOf(ordered: readonly Counted[], most: { handovers: number; envelopes: number }): string[][] {
  const pages: string[][] = []
  let [page, envelopes]: [string[], number] = [[], 0]
  for (const one of ordered) {
    const isFull = page.length >= most.handovers || envelopes + one.envelopes > most.envelopes
    if (isFull && page.length > 0) {
      pages.push(page)
      ;[page, envelopes] = [[], 0]
    }
    page.push(one.id)
    envelopes += one.envelopes
  }
  return page.length > 0 ? [...pages, page] : pages
}
