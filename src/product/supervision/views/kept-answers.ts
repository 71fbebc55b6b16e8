type Answer<Row> = { stamp: string; rows: readonly Row[] }

/**
 * Answers that are kept in memory by what was asked: at most so many, and of all together so many rows, which are what takes
 * room. The answer that was asked for longest ago goes first; one with more rows than all may have is not kept.
 */
export function keepAnswers<Row>(most: { answers: number; rows: number }) {
  const kept = new Map<string, Answer<Row>>()
  let rows = 0
  const drop = (key: string) => {
    rows -= kept.get(key)?.rows.length ?? 0
    kept.delete(key)
  }
  return {
    find(key: string): Answer<Row> | undefined {
      const answer = kept.get(key)
      if (!answer) return undefined
      kept.delete(key)
      kept.set(key, answer)
      return answer
    },
    /** Keeps an answer in place of the one before; nothing in its place forgets that. */
    keep(key: string, answer: Answer<Row> | undefined): void {
      drop(key)
      if (!answer || answer.rows.length > most.rows) return
      kept.set(key, answer)
      rows += answer.rows.length
      for (const oldest of kept.keys()) {
        if (kept.size <= most.answers && rows <= most.rows) return
        drop(oldest)
      }
    },
  }
}
