import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { JsonValue } from './typeset.ts'
import type { DrawnPages } from './typesetting/draw-pages.ts'

export type { DrawnPages, DrawnProblem } from './typesetting/draw-pages.ts'

/** What goes to the drawing process and what comes back. */
export type DrawingOrder = {
  id: number
  template: string
  data: JsonValue
  files: ReadonlyMap<string, Uint8Array>
  mark: string
  /** Milliseconds of its date of creation, where a PDF is wanted in place of pictures: it has no mark. */
  pdfDateMs?: number | undefined
}
type Made = DrawnPages | { pdf: Uint8Array }
export type DrawingAnswer = { id: number } & (Made | { words: string })

/** `too-long`, `too-much`: it was ended for the time or the memory it took; `newer`: a newer one of the same reader came. */
export type Drawing = Made | { ended: 'too-long' | 'too-much' | 'newer' }

type Waiting = {
  order: DrawingOrder
  msMax: number
  /** Whose page it is: a newer drawing of theirs takes the place of an older one. */
  reader: string
  done: (drawing: Drawing) => void
  fail: (error: Error) => void
}

/** Milliseconds that one drawing may take, and bytes of memory. A letter for 300 people takes a fifth of a second. */
export const drawingMsMax = 5000
const memoryBytesMax = 768 * 1024 * 1024
/** A drawing that is overtaken is let finish if it has begun just now: a new process takes as long. */
const overtakenAfterMs = 400
/** Nobody draws any more: the process goes, and its memory with it. */
const idleMs = 60_000
const lookEveryMs = 50

let process_: ChildProcess | undefined
let idle: NodeJS.Timeout | undefined
let orders = 0
let current: (Waiting & { since: number; watch: NodeJS.Timeout }) | undefined
let queue: Waiting[] = []

/**
 * Draws the pages of a paper from files in memory, in a process of its own that can be ended: whatever a template that is
 * still being written does, it stops within `msMax` milliseconds, and letters are made meanwhile as ever. One drawing at a time;
 * of one reader only the newest is drawn. `files` is everything the template reaches; `mark` stands across each page.
 * With `pdfOn`, its date of creation, it comes as a PDF.
 */
export function drawAside(
  paper: Omit<DrawingOrder, 'id' | 'pdfDateMs'> & {
    reader: string
    pdfOn?: Temporal.Instant | undefined
    msMax?: number
  },
): Promise<Drawing> {
  const { reader, pdfOn, msMax = drawingMsMax, ...rest } = paper
  const order = { ...rest, pdfDateMs: pdfOn?.epochMilliseconds }
  return new Promise((done, fail) => {
    for (const old of queue.filter((one) => one.reader === reader)) old.done({ ended: 'newer' })
    queue = [
      ...queue.filter((one) => one.reader !== reader),
      { order: { ...order, id: ++orders }, msMax, reader, done, fail },
    ]
    if (current?.reader === reader && Date.now() - current.since > overtakenAfterMs) end('newer')
    next()
  })
}

function next(): void {
  const [first, ...others] = queue
  if (current || !first) return
  queue = others
  clearTimeout(idle)
  process_ ??= openProcess()
  process_.ref()
  process_.channel?.ref()
  const since = Date.now()
  current = { ...first, since, watch: setInterval(() => look(since), lookEveryMs) }
  process_.send(first.order)
}

function look(since: number): void {
  if (Date.now() - since > (current?.msMax ?? drawingMsMax)) end('too-long')
  else if (memoryOf(process_?.pid) > memoryBytesMax) end('too-much')
}

// Native code listens to nothing: only the whole process can be ended.
function end(why: 'too-long' | 'too-much' | 'newer'): void {
  const stopped = current
  const old = process_
  finish()
  process_ = undefined
  old?.removeAllListeners()
  old?.kill('SIGKILL')
  stopped?.done({ ended: why })
  next()
}

function finish(): void {
  clearInterval(current?.watch)
  current = undefined
  process_?.unref()
  process_?.channel?.unref()
  clearTimeout(idle)
  idle = setTimeout(close, idleMs).unref()
}

function close(): void {
  process_?.removeAllListeners()
  process_?.kill('SIGKILL')
  process_ = undefined
}

function openProcess(): ChildProcess {
  const opened = fork(new URL('./typesetting/drawing-process.ts', import.meta.url), {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  opened.on('message', (answer: DrawingAnswer) => {
    const one = current
    if (one?.order.id !== answer.id) return
    finish()
    if ('words' in answer) one.fail(new Error(answer.words))
    else if ('pages' in answer) one.done({ pages: answer.pages })
    else if ('pdf' in answer) one.done({ pdf: answer.pdf })
    else one.done({ problems: answer.problems })
    next()
  })
  opened.on('exit', () => {
    const one = current
    process_ = undefined
    finish()
    one?.fail(new Error('the process that draws pages has ended'))
    next()
  })
  return opened
}

// Linux says in pages of 4 KiB what a process holds; where it does not say, only the time is watched.
function memoryOf(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096
  } catch {
    return 0
  }
}
