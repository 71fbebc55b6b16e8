import type { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from, to } from 'pg-copy-streams'

/** The columns of a table to copy; names are ready to stand in SQL. */
export type CopiedTable = { place: string; columns: readonly string[] }

/** The rows of a table as PostgreSQL's own text format, which every release reads. Ends the connection's turn at its end. */
export function copyOut(client: pg.ClientBase, { place, columns }: CopiedTable): Readable & { rowCount: number } {
  return client.query(to(`copy (select ${columns.join(', ')} from ${place}) to stdout`))
}

/** Takes rows in that format. Values of identity columns are taken as they come; all or none of the rows go in. */
export function copyIn(client: pg.ClientBase, { place, columns }: CopiedTable): Writable & { rowCount: number } {
  return client.query(from(`copy ${place} (${columns.join(', ')}) from stdin`))
}

/** Copies a table from one database to another and returns the number of rows. */
export async function copyAcross(source: pg.ClientBase, target: pg.ClientBase, table: CopiedTable): Promise<number> {
  const sink = copyIn(target, table)
  await pipeline(copyOut(source, table), sink)
  return sink.rowCount
}
