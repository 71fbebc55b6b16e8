import type { JsonValue } from './typeset.ts'
import type { DrawnPages } from './typesetting/draw-pages.ts'
import { WorkAside } from './work-aside.ts'

export type { DrawnPages, DrawnProblem } from './typesetting/draw-pages.ts'

/** What goes to the drawing process and what comes back. */
export type DrawingOrder = {
  template: string
  data: JsonValue
  files: ReadonlyMap<string, Uint8Array>
  mark: string
  /** Milliseconds of its date of creation, where a PDF is wanted in place of pictures: it has no mark. */
  pdfDateMs?: number | undefined
}
type Made = DrawnPages | { pdf: Uint8Array }
export type DrawingAnswer = Made | { words: string }

/** `too-long`, `too-much`: it was ended for the time or the memory it took; `newer`: a newer one of the same reader came. */
export type Drawing = Made | { ended: 'too-long' | 'too-much' | 'newer' }

type Waiting = {
  order: DrawingOrder
  msMax: number
  /** Whose page it is: a newer drawing of theirs takes the place of an older one. */
  reader: string
  done: (drawing: Drawing) => void
  fail: (error: unknown) => void
}

/** Milliseconds of the processor that one drawing may take. A letter for 300 people takes a fifth of a second. */
const drawingMsMax = 5000
/** A drawing that is overtaken is let finish if it has begun just now: a new process takes as long. */
const overtakenAfterMs = 400
const limits = { memoryBytesMax: 768 * 1024 * 1024, idleMs: 60_000 }

// Not the process of the letters: whatever somebody types, letters are made meanwhile as ever.
const aside = new WorkAside<DrawingOrder, DrawingAnswer>(
  new URL('./typesetting/drawing-process.ts', import.meta.url),
  limits,
)
let current: { reader: string; since: number } | undefined
let queue: Waiting[] = []

/**
 * Draws the pages of a paper from files in memory, in a process of its own: whatever a template that is still being written
 * does, it is ended after `msMax` milliseconds of the processor. One drawing at a time; of one reader only the newest is drawn. `files` is
 * everything the template reaches; `mark` stands across each page. With `pdfOn`, its date of creation, it comes as a PDF.
 */
export function drawAside(
  paper: Omit<DrawingOrder, 'pdfDateMs'> & {
    reader: string
    pdfOn?: Temporal.Instant | undefined
    msMax?: number
  },
): Promise<Drawing> {
  const { reader, pdfOn, msMax = drawingMsMax, ...rest } = paper
  const order = { ...rest, pdfDateMs: pdfOn?.epochMilliseconds }
  return new Promise((done, fail) => {
    for (const old of queue.filter((one) => one.reader === reader)) old.done({ ended: 'newer' })
    queue = [...queue.filter((one) => one.reader !== reader), { order, msMax, reader, done, fail }]
    if (current?.reader === reader && performance.now() - current.since > overtakenAfterMs) aside.stop('unwanted')
    void next()
  })
}

async function next(): Promise<void> {
  const [first, ...others] = queue
  if (current || !first) return
  queue = others
  current = { reader: first.reader, since: performance.now() }
  try {
    const answer = await aside.ask(first.order, first.msMax)
    if ('words' in answer) first.fail(new Error(answer.words))
    else if ('stopped' in answer) first.done({ ended: answer.stopped === 'unwanted' ? 'newer' : answer.stopped })
    else first.done(answer)
  } catch (error) {
    first.fail(error)
  }
  current = undefined
  void next()
}
