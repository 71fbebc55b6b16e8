import type pg from 'pg'
import { Refusal } from '#platform/refusal.ts'
import { checkPack } from './check-pack.ts'
import { read, sayOvertaken, sayRefusal, standard, type Terminal, tellErrors } from './commands.ts'
import { type DiffLine, diffPack, type PackDiff } from './diff-pack.ts'

/**
 * `paten pack diff`: what applying a pack at `at` would change, line by line. Differences are no fault: exit 0; a pack
 * with mistakes, or one that would be refused: 1.
 */
export async function packDiff(
  args: readonly string[],
  database: { openPool: () => Promise<pg.Pool>; at: Temporal.Instant },
  terminal: Terminal = standard,
): Promise<number> {
  const asked = read(args, terminal)
  if (typeof asked === 'number') return asked
  const { folder, json } = asked
  const checked = checkPack(folder)
  if ('errors' in checked) return tellErrors(checked.errors, asked, terminal)
  try {
    const diff = await diffPack(await database.openPool(), checked.pack, database.at)
    terminal.out(json ? JSON.stringify({ ok: true, ...diff }) : told(folder, diff))
    return 0
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const message = sayRefusal(error)
    if (json) terminal.out(JSON.stringify({ ok: false, refused: error.code, message }))
    else terminal.err(`${folder}: applying it would be refused. ${message}`)
    return 1
  }
}

function told(folder: string, { before, lines, rehearsed }: PackDiff): string {
  const { applied, rows, overtaken } = rehearsed
  if (!applied) return `${folder}: nothing would change; it is applied already.`
  const why = {
    none: 'no pack is applied yet, so all of it is new.',
    unkept: 'an earlier release applied what is here and kept no files, so it cannot be told line by line.',
    kept: `${lines.length} ${lines.length === 1 ? 'difference' : 'differences'}.`,
  }[before]
  return [
    `${folder}: ${why} Applying it would write ${rows} rows.`,
    ...lines.map(sayLine),
    ...overtaken.map(sayOvertaken),
  ].join('\n')
}

function sayLine({ file, where, kind, before, after, leftAlone }: DiffLine): string {
  const place = where === '' ? file : `${file} ${where}`
  const what = {
    added: `new: ${after}`,
    removed: `no longer there: ${before}`,
    changed: `${before} → ${after}`,
  }[kind]
  return `${place}: ${what}${leftAlone ? ' (left alone: an officer entered or ended it here)' : ''}`
}
