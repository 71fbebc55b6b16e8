import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { OfficesRefusal, Territory } from '../contract.ts'
import { whyNotPrefixes } from '../rules/prefixes.ts'
import { territoryRows } from '../rules/territory-rows.ts'
import { findRegencyHere } from '../store/pack.ts'
import { listPrefixes } from '../store/prefixes.ts'
import {
  saveOfficeCodes,
  saveOffices,
  savePostKinds,
  saveRegency,
  saveVillageCodes,
  saveVillages,
} from '../store/territory.ts'

/**
 * Makes territory, offices and posts what the pack says: rows that are new or differ are written, what the pack no
 * longer names ends today. Part of the act that applies a pack, which records it. Returns how many rows it wrote.
 * Refuses another regency than the one this database holds, and a prefix that is changed or given to another office.
 */
export async function applyTerritory(tx: Tx, territory: Territory, today: Temporal.PlainDate): Promise<number> {
  const rows = territoryRows(territory)
  const here = await findRegencyHere(tx)
  if (here !== undefined && here !== rows.regencyId)
    throw refusal('pack-other-regency', { regency: territory.regency.code })

  const prefix = whyNotPrefixes(await listPrefixes(tx), rows.offices)
  if (prefix) throw refusal(prefix.code, prefix.facts)

  const written = [
    await saveOffices(tx, rows, today),
    await saveRegency(tx, rows.regencyId, territory.regency),
    await saveOfficeCodes(tx, rows, today),
    await saveVillages(tx, rows),
    await saveVillageCodes(tx, rows, today),
    await savePostKinds(tx, rows, today),
  ]
  return written.reduce((sum, count) => sum + count, 0)
}

function refusal(code: OfficesRefusal, facts: Record<string, string>): Refusal {
  return new Refusal(code, facts)
}
