/** How long to measure. Rounds alternate between what is measured and its floor, so that both meet the same noise. */
export type BenchSettings = {
  rounds: number
  /** Seconds of one round. */
  seconds: number
  /** Seconds to wait, before each round, for others to leave the processors alone. */
  patience: number
  /** Cases of the figure at a million; fewer only to try the bench itself. */
  cases: number
  /** The key of the one service whose life cycle is asked for; otherwise all. */
  service?: string | undefined
  /** Where `figures` keeps what it laid out, to measure it again; without it everything goes with the measuring. */
  data?: string | undefined
  /** Lays out and measures nothing. */
  layOutOnly?: boolean
  say: (line: string) => void
}
