import type { Text } from '#ui/language.ts'

/** How a step is drawn: the two ends of the procedure, a judgement, any other act. */
export type SopSymbol = 'end' | 'decision' | 'process'

/** One activity of a procedure, as a row of its SOP chart. */
export type SopRow = {
  /** From 1. */
  number: number
  name: Text
  note: Text | undefined
  /** Place among the posts of the chart, from 0. */
  post: number
  symbol: SopSymbol
  needs: Text
  /** The step's own time; nothing where no rule names it. */
  norm: { says: Text; source: Text; unconfirmed: boolean } | undefined
  yields: Text
  /** Whether the published page does not name this step. */
  ours: boolean
  /** Number of the row to which a judgement may send the file back. */
  backTo: number | undefined
}

/** The SOP of one service: who does what in which order, and what each step needs, takes and yields. */
export type Sop = {
  service: Text
  /** In the order in which the file first reaches them. */
  posts: readonly { name: Text; short: Text }[]
  rows: readonly SopRow[]
  /** The time promised for all of it. */
  promise: Text
  /** How many rows name a time. */
  timed: number
  /** How often the file passes from one post to another. */
  passed: number
}
