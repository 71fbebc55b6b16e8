import type { Tx } from '#platform/db.ts'
import { uuidV5 } from '#platform/uuid-v5.ts'
import type { RegulationEntry, RegulationsFile } from '../contract.ts'
import { type KeptMark, listMarks, type NewMark, saveMarks, saveRegulations, saveTakenBack } from '../store.ts'

/**
 * Makes the regulations what the pack says. Facts are corrected in place; a mark the pack no longer makes is taken back,
 * a mark of an officer stays. What the pack no longer names stays too: law does not end by being left out. Part of the act
 * that applies a pack, which records it. Returns how many rows it wrote.
 */
export async function applyRegulations(
  tx: Tx,
  office: string,
  { regulations }: RegulationsFile,
  at: Temporal.Instant,
): Promise<number> {
  const idOf = (key: string) => uuidV5(office, `regulation/${key}`)
  const rows = regulations.map(({ key, status: _, ...body }) => ({ id: idOf(key), key, body }))
  const saved = await saveRegulations(tx, { office, by: null, at, rows })
  const wanted = new Map(regulations.flatMap((entry) => marksOf(entry, idOf)).map((mark) => [contentOf(mark), mark]))
  const kept = (await listMarks(tx, null)).filter(({ markedBy }) => markedBy === null)
  const living = new Map(
    kept.filter(({ takenBack }) => takenBack === null).map((mark) => [contentOf(keptAs(mark, idOf)), mark]),
  )
  const gone = [...living].filter(([content]) => !wanted.has(content)).map(([, { id }]) => id)
  const begun = [...wanted].filter(([content]) => !living.has(content))
  const marks = begun.map(([content, mark]) => {
    // Said, taken back and said again: each time a mark of its own, with the same id on every node.
    const times = kept.filter((one) => contentOf(keptAs(one, idOf)) === content).length
    return { ...mark, id: uuidV5(mark.regulation, `mark/${content}/${times}`) }
  })
  const takenBack = await saveTakenBack(tx, { office, by: null, at, marks: gone, reason: 'paket kabupaten' })
  return saved + takenBack + (await saveMarks(tx, { office, by: null, at, marks }))
}

type Declared = Omit<NewMark, 'id'>

function marksOf({ key, status }: RegulationEntry, idOf: (key: string) => string): Declared[] {
  return status.map(({ by, from, article, ...mark }) => ({
    ...mark,
    from: Temporal.PlainDate.from(from),
    article: article ?? null,
    regulation: idOf(key),
    byRegulation: by === undefined ? null : idOf(by),
  }))
}

function keptAs({ by, ...mark }: KeptMark, idOf: (key: string) => string): Declared {
  return { ...mark, byRegulation: by === null ? null : idOf(by) }
}

function contentOf({ regulation, what, from, byRegulation, article, source, sure }: Declared): string {
  return [regulation, what, from, byRegulation, article, source, sure].join('/')
}
