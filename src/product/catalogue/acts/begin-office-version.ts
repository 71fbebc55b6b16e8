import { calendarOf } from '#clock'
import { lockPack } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Stricter } from '../contract.ts'
import { makeOwn } from '../make-own.ts'
import { layPieces } from '../rules/lay-pieces.ts'
import { versionOf } from '../rules/office-chains.ts'
import { planTimeline } from '../rules/plan-timeline.ts'
import { shortestDay, whyLooser, whyStepsLonger } from '../rules/why-looser.ts'
import { findOffered, listBaseline, listOfficeVersions } from '../store/office-versions.ts'
import { findServiceVersion, saveVersionEnds, saveVersions } from '../store.ts'
import { citeServices } from './cite-services.ts'

/** An office (id), the key of a service it offers, and the first day; today at the earliest, which the caller sees to. */
export type OfficeVersionWanted = { office: string; service: string; from: Temporal.PlainDate }

/**
 * Begins a version of an office, laid over the baseline: from its day on the office opens files under it, cases keep
 * theirs, and the service is the office's own, no example. The pack leaves it alone from then on. Part of an act that
 * records it. Returns the id of the version. Refuses a service that the office does not offer, and what `whyLooser`
 * says; where a planned baseline overtakes it later, it holds until that day.
 */
export async function beginOfficeVersion(
  tx: Tx,
  { office, service, from, stricter }: OfficeVersionWanted & { stricter: Stricter },
): Promise<string> {
  await lockPack(tx)
  const offered = await findOffered(tx, { office, service, on: from })
  if (!offered) throw new Refusal('service-not-here')
  const { serviceId, regency } = offered
  const [{ file }, baseline] = [await calendarOf(tx, { regency, office }), await listBaseline(tx, [serviceId], from)]
  const shortest = shortestDay(file)
  const [first] = baseline
  if (!first || Temporal.PlainDate.compare(from, first.from) < 0) throw new Refusal('service-not-here')
  const why = whyLooser(first.definition, stricter, shortest) ?? whyStepsLonger(first.definition, stricter)
  if (why) throw new Refusal(why)

  const { laid } = layPieces(baseline, [{ stricter, enacted: true, from, until: null }], shortest)
  const kept = await listOfficeVersions(tx, { serviceId, office })
  const { retime, begin } = planTimeline(kept, laid, from)
  await saveVersionEnds(tx, retime)
  await saveVersions(
    tx,
    regency,
    begin.map((words) => versionOf(serviceId, office, words)),
  )
  await makeOwn(tx, offered, { office, from })
  await citeServices(tx, regency)
  const version = await findServiceVersion(tx, { office, key: service, on: from })
  if (!version?.stricter) throw new Error('a version that is not looser is laid, and is found on its first day')
  return version.versionId
}
