import { forgetWords } from '#journal'
import { type Db, sql, type Tx } from '#platform/db.ts'

/**
 * Destroys in which words the clocks of these subjects were stopped, extended and moved, with the journal's images of it;
 * when, for how long, by whom and for which of the reasons of the standard stays. For retention, in its act.
 */
export async function forgetStops(tx: Tx, subjects: readonly string[]): Promise<void> {
  const ids = await listRunIds(tx, subjects)
  await forgetWords(tx, { place: 'clock.pause', by: 'run', ids }, ['remark'])
  await forgetWords(tx, { place: 'clock.extension', by: 'run', ids }, ['reason'])
  // What an office decided for a day stands with that day, and is no word about anybody: here it only goes with the others.
  await forgetWords(tx, { place: 'clock.move', by: 'run', ids }, ['reason'])
}

async function listRunIds(db: Db, subjects: readonly string[]): Promise<string[]> {
  const rows = await db.all<{ id: string }>(sql`
    select run.id from clock.run where run.subject = any (${subjects}::uuid[]) order by run.id limit 200000`)
  return rows.map(({ id }) => id)
}
