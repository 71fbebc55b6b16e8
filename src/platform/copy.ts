import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import pg from 'pg'
import { type CopyToStreamQuery, from, to } from 'pg-copy-streams'

/** The columns of a table to copy; names are ready to stand in SQL. */
export type CopiedTable = { place: string; columns: readonly string[] }

/** Rows on their way out; `count` knows how many once the last chunk was taken. */
export type CopiedRows = { chunks: AsyncIterable<Buffer>; count(): number }

/**
 * The rows of a table in PostgreSQL's own text format, which every release reads. Who stops taking chunks before the end
 * ends the connection with it: the server would go on sending rows that nobody takes.
 */
export function copyOut(client: pg.Client, table: CopiedTable): CopiedRows {
  const rows = openCopy(client, table)
  return { chunks: untilEnd(client, rows), count: () => rows.rowCount }
}

async function* untilEnd(client: pg.Client, rows: CopyToStreamQuery): AsyncGenerator<Buffer> {
  let isWhole = false
  try {
    yield* rows
    isWhole = true
  } finally {
    if (!isWhole) await client.end()
  }
}

/** The same rows as they come, many whole lines at once, a tab between two values. */
export async function* linesOut(client: pg.Client, table: CopiedTable): AsyncGenerator<Buffer> {
  let begun: Buffer[] = []
  for await (const chunk of copyOut(client, table).chunks) {
    const end = chunk.lastIndexOf(lineFeed) + 1
    if (end > 0) {
      yield begun.length > 0 ? Buffer.concat([...begun, chunk.subarray(0, end)]) : chunk.subarray(0, end)
      begun = []
    }
    if (end < chunk.length) begun.push(chunk.subarray(end))
  }
}

const lineFeed = 10

/** Rows on their way in: all of them go in at `end`, or none. */
export type Intake = {
  write(chunk: Uint8Array): Promise<void>
  /** Returns how many rows went in. */
  end(): Promise<number>
  /** Gives up: the statement fails with this reason. Returns why it failed: what the database had said before goes first. */
  fail(reason: unknown): Promise<unknown>
}

/**
 * Takes rows in that format. Values of identity columns are taken as they come. `frozen` writes them as if they had always been
 * there, so that nobody has to mark them later: only into a table that this very transaction emptied.
 */
export function copyIn(
  client: pg.ClientBase,
  { place, columns }: CopiedTable,
  { frozen = false }: { frozen?: boolean } = {},
): Intake {
  const sink = client.query(from(`copy ${place} (${columns.join(', ')}) from stdin${frozen ? ' with (freeze)' : ''}`))
  const done = finished(sink)
  let said: unknown
  // Told by whoever waits for it next; until then nobody does.
  done.catch((error: unknown) => {
    if (error instanceof pg.DatabaseError) said = error
  })
  return {
    async write(chunk) {
      if (!sink.write(chunk)) await Promise.race([once(sink, 'drain'), done])
    },
    async end() {
      sink.end()
      await done
      return sink.rowCount
    },
    async fail(reason) {
      sink.destroy(reason instanceof Error ? reason : new Error(String(reason)))
      await done.catch(() => undefined)
      return said ?? reason
    },
  }
}

/** Copies a table from one database to another, as `copyIn`; returns the number of rows. Both connections stay usable. */
export async function copyAcross(
  source: pg.ClientBase,
  target: pg.ClientBase,
  table: CopiedTable,
  how: { frozen?: boolean } = {},
): Promise<number> {
  const rows = openCopy(source, table)
  const intake = copyIn(target, table, how)
  try {
    for await (const chunk of rows.iterator({ destroyOnReturn: false })) await intake.write(chunk)
    return await intake.end()
  } catch (error) {
    const why = await intake.fail(error)
    // What the source still sends is taken and thrown away, so that its connection can be asked again.
    rows.resume()
    await finished(rows).catch(() => undefined)
    throw why
  }
}

function openCopy(client: pg.ClientBase, { place, columns }: CopiedTable): CopyToStreamQuery {
  return client.query(to(`copy (select ${columns.join(', ')} from ${place}) to stdout`))
}
