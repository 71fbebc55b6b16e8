import { SHARE_ENV, Worker } from 'node:worker_threads'
import { TemplateError, type TemplateProblem, type Typesetting } from './typeset.ts'

/** What goes to the thread and what comes back, as plain data. */
export type Order = Omit<Typesetting, 'date'> & { id: number; dateMs: number }
export type Delivery =
  | { id: number; paper: Uint8Array }
  | { id: number; template: string; problems: readonly TemplateProblem[] }
  | { id: number; words: string }

type Waiting = { done: (paper: Uint8Array) => void; fail: (error: Error) => void }

let thread: Worker | undefined
let orders = 0
const waiting = new Map<number, Waiting>()

/**
 * Typesets one paper as `typeset` does, in a thread of its own: while one officer's letter is laid out, everyone else is
 * served. The thread starts with the first paper and keeps the program from ending only while a paper is in work.
 */
export function typesetAside({ date, ...paper }: Typesetting): Promise<Uint8Array> {
  const id = ++orders
  return new Promise((done, fail) => {
    waiting.set(id, { done, fail })
    thread ??= openThread()
    thread.ref()
    thread.postMessage({ ...paper, id, dateMs: date.epochMilliseconds } satisfies Order)
  })
}

function openThread(): Worker {
  // The typesetter reads where fonts lie from the program's own environment, which a thread sees only when it is shared.
  const opened = new Worker(new URL('./typesetting/thread.ts', import.meta.url), { env: SHARE_ENV, execArgv: [] })
  opened.on('message', (delivery: Delivery) => {
    const one = waiting.get(delivery.id)
    waiting.delete(delivery.id)
    if (waiting.size === 0) opened.unref()
    if ('paper' in delivery) one?.done(delivery.paper)
    else if ('words' in delivery) one?.fail(new Error(delivery.words))
    else one?.fail(new TemplateError(delivery.template, delivery.problems))
  })
  opened.on('error', giveUp)
  opened.on('exit', () => giveUp(new Error('the thread that typesets has ended')))
  return opened
}

// What was in work is told to whoever asked; the next paper gets a new thread.
function giveUp(error: Error): void {
  thread = undefined
  for (const one of waiting.values()) one.fail(error)
  waiting.clear()
}
