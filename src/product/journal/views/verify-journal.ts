import type pg from 'pg'
import type { Db } from '#platform/db.ts'
import { snapshot } from '#platform/snapshot.ts'
import type { Finding, Head } from '../contract.ts'
import { isOfOffice } from '../rules.ts'
import { countUnsealed } from '../store.ts'
import { recordTables } from './declared-tables.ts'
import { findLoose } from './find-loose.ts'
import { listHeads } from './list-heads.ts'
import { verifyChain } from './verify-chain.ts'
import { verifyRows } from './verify-rows.ts'

/** What verification saw. `wrong` counts every finding; `findings` holds the first thousand of them. */
export type Verification = {
  findings: readonly Finding[]
  wrong: number
  lines: number
  images: number
  /** Images that an act destroyed on schedule: their hashes stand in the chain, they pass. */
  destroyed: number
  /** Lines that wait for their seal; nothing but their rows could be checked. */
  unsealed: number
  rows: number
  heads: readonly Head[]
}

const findingsMax = 1000

/**
 * Holds the whole journal against its chains, against heads that were printed, and every record row against its images.
 * Takes a connection of the role that owns the tables; reads one snapshot, in batches, and writes nothing.
 */
export async function verifyJournal(
  client: pg.ClientBase,
  options: { heads?: readonly Head[] } = {},
): Promise<Verification> {
  return await snapshot(client, (db) => verify(db, options.heads ?? []))
}

async function verify(db: Db, printed: readonly Head[]): Promise<Verification> {
  const found = collect()
  const heads = await listHeads(db)
  const counted = { lines: 0, images: 0, destroyed: 0, rows: 0 }
  for (const { office } of heads) {
    const chain = await verifyChain(db, office, printed, found.tell)
    counted.lines += chain.lines
    counted.images += chain.images
    counted.destroyed += chain.destroyed
  }
  for (const { office, number } of printed.filter((one) => !heads.some((head) => isOfOffice(one, head.office)))) {
    found.tell({ kind: 'tail-cut', office, number, last: 0 })
  }
  for (const finding of await findLoose(db)) found.tell(finding)

  for (const table of await recordTables(db)) {
    const checked = await verifyRows(db, table, found.damagedKeys(table.place), findingsMax)
    counted.rows += checked.rows
    checked.findings.forEach(found.tell)
    found.countMore(checked.wrong - checked.findings.length)
  }
  return { findings: found.findings, wrong: found.wrong(), ...counted, unsealed: await countUnsealed(db), heads }
}

function collect() {
  const findings: Finding[] = []
  const damaged = new Map<string, string[]>()
  let wrong = 0
  return {
    findings,
    wrong: () => wrong,
    damagedKeys: (place: string) => damaged.get(place) ?? [],
    countMore(count: number) {
      wrong += count
    },
    tell(finding: Finding) {
      wrong += 1
      if (findings.length < findingsMax) findings.push(finding)
      if (finding.kind !== 'image-changed' && finding.kind !== 'image-emptied') return
      const keys = damaged.get(finding.place)
      if (keys) keys.push(finding.key)
      else damaged.set(finding.place, [finding.key])
    },
  }
}
