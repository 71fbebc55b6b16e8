import { parseArgs } from 'node:util'
import type pg from 'pg'
import { findRegencyHere, listOffices } from '#offices'
import { connect, openPool, transaction } from '#platform/db.ts'
import { snapshot } from '#platform/snapshot.ts'
import {
  type Difference,
  type Mended,
  mendFigures,
  type Recounted,
  type RoomDifference,
  recount,
  type StockDifference,
} from '#supervision'
import { CommandProblem } from './problem.ts'
import { reachOffice } from './reach-office.ts'
import { readSettings } from './settings.ts'
import { ownTerminal, type Terminal } from './terminal.ts'

/**
 * `paten figures recount`: counts every office anew from its records and the journal, and compares with what pages read.
 * Exit 0 when every bucket is equal, 1 when one differs; each that differs is told, and on standard error each office when it is counted. With `--mend` what differs is written
 * anew, each office in one transaction with its line in the journal, and the exit says whether something differs still.
 */
export async function figuresRecount(args: readonly string[], terminal: Terminal = ownTerminal): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' }, mend: { type: 'boolean' } } })
  await using database = await reachOffice(readSettings(terminal.env), terminal)
  const pool = openPool(database.connection, undefined, 1, { conversing: true })
  try {
    const regency = await findRegencyHere(connect(pool))
    if (regency === undefined) throw new CommandProblem('no regency pack was applied here, so nothing was counted')
    const { found, left } = values.mend ? await mend(pool, regency, terminal) : await compare(pool, regency, terminal)
    const [wrong, still] = [countWrong(found), countWrong(left)]
    const buckets = found.reduce((sum, office) => sum + office.buckets, 0)
    if (values.json) {
      const mended = values.mend ? { mended: wrong - still, left } : {}
      terminal.out(JSON.stringify({ ok: still === 0, buckets, wrong, ...mended, offices: found }))
    } else {
      tell(found, terminal)
      terminal.out(`Counted ${buckets} buckets anew: ${wrong === 0 ? 'all equal' : `${wrong} differ`}.`)
      if (values.mend && wrong > 0) {
        terminal.out(`Wrote them anew: ${still === 0 ? 'all equal now' : `${still} differ still`}.`)
        tell(left, terminal)
      }
    }
    return still === 0 ? 0 : 1
  } finally {
    await pool.end()
  }
}

async function compare(
  pool: pg.Pool,
  regency: string,
  terminal: Terminal,
): Promise<{ found: Recounted[]; left: Recounted[] }> {
  const client = await pool.connect()
  try {
    const found = await snapshot(client, async (db) => {
      const counted: Recounted[] = []
      for (const { key } of await listOffices(db)) {
        const some = await recount(db, regency, [key])
        for (const one of some) tellCounted(one, terminal)
        counted.push(...some)
      }
      return counted
    })
    return { found, left: found }
  } finally {
    client.release()
  }
}

async function mend(
  pool: pg.Pool,
  regency: string,
  terminal: Terminal,
): Promise<{ found: Recounted[]; left: Recounted[] }> {
  const at = Temporal.Now.instant()
  const mended: Mended[] = []
  for (const { id: office, key } of await listOffices(connect(pool))) {
    const one = await transaction(pool, { scope: [office, regency], act: true, at }, (tx) =>
      mendFigures(tx, { office, key, regency }, at),
    )
    if (!one) continue
    tellCounted(one.found, terminal)
    mended.push(one)
  }
  return { found: mended.map(({ found }) => found), left: mended.map(({ left }) => left) }
}

// Of many files an office takes minutes.
function tellCounted({ office, buckets }: Recounted, terminal: Terminal): void {
  terminal.err(`${office}: ${buckets} buckets counted anew`)
}

function countWrong(recounted: readonly Recounted[]): number {
  return recounted.reduce(
    (sum, one) => sum + one.differences.length + one.openDifferences.length + one.roomDifferences.length,
    0,
  )
}

function tell(recounted: readonly Recounted[], terminal: Terminal): void {
  for (const { office, differences, openDifferences, roomDifferences } of recounted) {
    for (const one of differences) terminal.out(describe(office, one))
    for (const one of openDifferences) terminal.out(describeOpen(office, one))
    for (const one of roomDifferences) terminal.out(describeRoom(office, one))
  }
  for (const { office, isOutdated } of recounted)
    if (isOutdated) terminal.out(`${office}: its calendar has changed; its figures are counted anew in the next round`)
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

function describeRoom(office: string, { service, kind, month, lane, minutes, kept, anew }: RoomDifference): string {
  const of = `${office} room ${month} ${service || 'all services'} ${kind}${lane && ` ${lane}`} ${minutes} minutes`
  return `${of}: ${kept.n} (${kept.amount}) kept, ${anew.n} (${anew.amount}) counted anew`
}
