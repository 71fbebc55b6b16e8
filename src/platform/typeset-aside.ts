import { TemplateError, type TemplateProblem, type Typesetting } from './typeset.ts'
import { WorkAside } from './work-aside.ts'

/** What goes to the process and what comes back, as plain data. */
export type Order = Omit<Typesetting, 'date'> & { dateMs: number }
export type Delivery =
  | { paper: Uint8Array }
  | { template: string; problems: readonly TemplateProblem[] }
  | { words: string }

/** Milliseconds that one paper may take. A letter for 300 people takes a fifth of a second. */
const typesettingMsMax = 20_000
// The first paper after a while takes a new process: a third of a second.
const limits = { memoryBytesMax: 1024 * 1024 * 1024, idleMs: 600_000 }
const aside = new WorkAside<Order, Delivery>(new URL('./typesetting/typesetting-process.ts', import.meta.url), limits)

/**
 * Typesets one paper as `typeset` does, in a process of its own: while one officer's letter is laid out, everyone else is
 * served, and a template that never ends is stopped after `msMax` and told as a TemplateError. The process starts with the
 * first paper and keeps the program from ending only while a paper is in work.
 */
export async function typesetAside(
  { date, ...paper }: Typesetting,
  { msMax = typesettingMsMax }: { msMax?: number } = {},
): Promise<Uint8Array> {
  const delivery = await aside.ask({ ...paper, dateMs: date.epochMilliseconds }, msMax)
  if ('paper' in delivery) return delivery.paper
  if ('words' in delivery) throw new Error(delivery.words)
  if ('problems' in delivery) throw new TemplateError(delivery.template, delivery.problems)
  const file = paper.template.includes('\n') ? '(unsaved).typ' : paper.template
  throw new TemplateError(file, [{ file, line: null, message: stoppedWords(delivery.stopped, msMax) }])
}

function stoppedWords(why: string, msMax: number): string {
  if (why === 'too-much')
    return 'it took more than a gigabyte of memory, and was stopped; it may repeat something without end'
  return `it was not done after ${msMax / 1000} seconds, and was stopped; it may repeat something without end`
}
