import { parseArgs } from 'node:util'
import { findRegencyHere } from '#offices'
import { openPool } from '#platform/db.ts'
import { snapshot } from '#platform/snapshot.ts'
import { type Difference, recount, type StockDifference } from '#supervision'
import { CommandProblem } from './problem.ts'
import { reachOffice } from './reach-office.ts'
import { readSettings } from './settings.ts'
import { ownTerminal, type Terminal } from './terminal.ts'

/**
 * `paten figures recount`: counts every office anew from its records and the journal, and compares with what pages read.
 * Exit 0 when every bucket is equal, 1 when one differs; each that differs is told.
 */
export async function figuresRecount(args: readonly string[], terminal: Terminal = ownTerminal): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } })
  await using database = await reachOffice(readSettings(terminal.env), terminal)
  const pool = openPool(database.connection, undefined, 1)
  const client = await pool.connect()
  try {
    const recounted = await snapshot(client, async (db) => {
      const regency = await findRegencyHere(db)
      if (regency === undefined) throw new CommandProblem('no regency pack was applied here, so nothing was counted')
      return await recount(db, regency)
    })
    const wrong = recounted.reduce((sum, one) => sum + one.differences.length + one.openDifferences.length, 0)
    const buckets = recounted.reduce((sum, office) => sum + office.buckets, 0)
    if (values.json) terminal.out(JSON.stringify({ ok: wrong === 0, buckets, wrong, offices: recounted }))
    else {
      for (const { office, differences, openDifferences } of recounted) {
        for (const one of differences) terminal.out(describe(office, one))
        for (const one of openDifferences) terminal.out(describeOpen(office, one))
      }
      for (const { office, isOutdated } of recounted)
        if (isOutdated)
          terminal.out(`${office}: its calendar has changed; its figures are counted anew in the next round`)
      terminal.out(`Counted ${buckets} buckets anew: ${wrong === 0 ? 'all equal' : `${wrong} differ`}.`)
    }
    return wrong === 0 ? 0 : 1
  } finally {
    client.release()
    await pool.end()
  }
}

function describe(
  office: string,
  { grain, firstDay, service, measure, detail, bucket, kept, anew }: Difference,
): string {
  const of = `${office} ${grain} ${firstDay} ${service || 'all services'} ${measure}${detail && ` ${detail}`} part ${bucket}`
  return `${of}: ${kept.n} (${kept.amount}) kept, ${anew.n} (${anew.amount}) counted anew`
}

function describeOpen(office: string, { service, kind, detail, hour, kept, anew }: StockDifference): string {
  const of = `${office} now ${service || 'all services'} ${kind}${detail && ` ${detail}`} ${hour}`
  return `${of}: ${kept} kept, ${anew} counted anew`
}
