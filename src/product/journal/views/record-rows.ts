import type pg from 'pg'
import { linesOut } from '#platform/copy.ts'
import { connect } from '#platform/db.ts'
import type { DeclaredTable } from '../contract.ts'
import { declaredTables } from './declared-tables.ts'

/** A row of a record, or a line of the journal, as the database writes it in JSON; and its id, where its table has one. */
export type RecordRow = { place: string; body: string; id?: string | undefined }

/**
 * Every row of every record table, those that others need first, and last the lines of the journal; or of the tables named
 * alone; derived tables too where they are asked for, after the records. They come many at once; rows of one table come in no
 * order. Must be inside a transaction of the role that owns the tables, and taken to the end.
 */
export async function* recordRows(
  client: pg.Client,
  { only, alsoDerived = false }: { only?: readonly string[]; alsoDerived?: boolean } = {},
): AsyncGenerator<RecordRow[]> {
  const tables = await declaredTables(connect(client))
  const ofKind = (wanted: string) => tables.filter(({ kind }) => kind === wanted)
  const lines = tables.filter(({ place }) => place === 'journal.line')
  for (const table of [...ofKind('record'), ...lines, ...(alsoDerived ? ofKind('derived') : [])])
    if (!only || only.includes(table.place)) yield* rowsOf(client, table)
}

async function* rowsOf(client: pg.Client, { place, columns }: DeclaredTable): AsyncGenerator<RecordRow[]> {
  const id = columns.some(({ name }) => name === 'id') ? ['"whole row".id'] : []
  const asked = { place: `${place} as "whole row"`, columns: ['row_to_json("whole row")::text', ...id] }
  for await (const lines of linesOut(client, asked)) yield lines.map((line) => asRow(place, line))
}

// JSON holds no tab and no line break; COPY doubles its backslashes.
function asRow(place: string, line: string): RecordRow {
  const end = line.indexOf('\t')
  const body = end < 0 ? line : line.slice(0, end)
  return {
    ...{ place, body: body.includes('\\') ? body.replaceAll('\\\\', '\\') : body },
    id: end < 0 ? undefined : line.slice(end + 1),
  }
}
