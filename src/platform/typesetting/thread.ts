import { parentPort } from 'node:worker_threads'
import { TemplateError, typeset } from '../typeset.ts'
import type { Delivery, Order } from '../typeset-aside.ts'

// The other end of typeset-aside.ts: one order at a time comes in, and its paper or what is wrong with it goes back.
parentPort?.on('message', (order: Order) => {
  parentPort?.postMessage(deliver(order))
})

function deliver({ id, dateMs, ...paper }: Order): Delivery {
  try {
    return { id, paper: typeset({ ...paper, date: Temporal.Instant.fromEpochMilliseconds(dateMs) }) }
  } catch (error) {
    if (error instanceof TemplateError) return { id, template: error.template, problems: error.problems }
    return { id, words: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
