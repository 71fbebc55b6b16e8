import { TemplateError, typeset } from '../typeset.ts'
import type { Delivery, Order } from '../typeset-aside.ts'

// The other end of typeset-aside.ts: one order at a time comes in, and its paper or what is wrong with it goes back. It
// ends with whoever started it, and not with the keys that end them: a letter in work is finished first.
process.on('message', (order: Order) => {
  process.send?.(deliver(order))
})
process.on('disconnect', () => process.exit(0))
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => undefined)

function deliver({ dateMs, ...paper }: Order): Delivery {
  try {
    return { paper: typeset({ ...paper, date: Temporal.Instant.fromEpochMilliseconds(dateMs) }) }
  } catch (error) {
    if (error instanceof TemplateError) return { template: error.template, problems: error.problems }
    return { words: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
