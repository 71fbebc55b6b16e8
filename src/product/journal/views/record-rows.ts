import type pg from 'pg'
import { linesOut } from '#platform/copy.ts'
import { connect } from '#platform/db.ts'
import type { DeclaredTable } from '../contract.ts'
import { declaredTables } from './declared-tables.ts'

/**
 * Rows of one record, or lines of the journal, as COPY writes them: each a line of its own, the row as the database writes it in
 * JSON, and before it, where its table `hasId`, that and a tab. JSON holds neither tab nor line break; COPY doubles its backslashes.
 */
export type RecordRows = { place: string; hasId: boolean; lines: Buffer }

/**
 * Every row of every record table, those that others need first, and last the lines of the journal; or of the tables named
 * alone; derived tables too where they are asked for, after the records. They come many at once; rows of one table come in no
 * order. Must be inside a transaction of the role that owns the tables, and taken to the end.
 */
export async function* recordRows(
  client: pg.Client,
  { only, alsoDerived = false }: { only?: readonly string[]; alsoDerived?: boolean } = {},
): AsyncGenerator<RecordRows> {
  const tables = await declaredTables(connect(client))
  const ofKind = (wanted: string) => tables.filter(({ kind }) => kind === wanted)
  const journal = tables.filter(({ place }) => place === 'journal.line')
  for (const table of [...ofKind('record'), ...journal, ...(alsoDerived ? ofKind('derived') : [])])
    if (!only || only.includes(table.place)) yield* rowsOf(client, table)
}

async function* rowsOf(client: pg.Client, { place, columns }: DeclaredTable): AsyncGenerator<RecordRows> {
  const hasId = columns.some(({ name }) => name === 'id')
  const asked = [...(hasId ? ['"whole row".id'] : []), 'row_to_json("whole row")::text']
  for await (const lines of linesOut(client, { place: `${place} as "whole row"`, columns: asked }))
    yield { place, hasId, lines }
}
