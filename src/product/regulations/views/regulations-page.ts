import type { Officer } from '#identity'
import type { Db } from '#platform/db.ts'
import { RegulationKind, type RegulationsPage } from '../contract.ts'
import { aheadOf, stateOn, whyNotKeep } from '../rules.ts'
import { countTouched, listMarks, listRegulations } from '../store.ts'
import { shortName } from '../words.ts'

/** Every regulation we know of, with how it stands today and how much rests on it. */
export async function regulationsPage(
  db: Db,
  by: Officer,
  ask: { kind: string | undefined; now: Temporal.Instant },
): Promise<RegulationsPage> {
  const today = ask.now.toZonedDateTimeISO(by.zone).toPlainDate()
  const [regulations, marks, touched] = [
    await listRegulations(db),
    await listMarks(db, null),
    await countTouched(db, today),
  ]
  const byRegulation = Map.groupBy(marks, ({ regulation }) => regulation)
  const lines = regulations.map((one) => ({
    key: one.key,
    kind: one.kind,
    sure: one.sure,
    name: shortName(one),
    title: one.title,
    state: stateOn(byRegulation.get(one.id) ?? [], today),
    ahead: aheadOf(byRegulation.get(one.id) ?? [], today),
    touched: touched.get(one.key) ?? 0,
    year: one.year,
  }))
  const kind = RegulationKind.safeParse(ask.kind).data
  const order = RegulationKind.options
  return {
    lines: lines
      .filter((line) => kind === undefined || line.kind === kind)
      .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.year - b.year || (a.key < b.key ? -1 : 1)),
    kinds: order
      .map((one) => ({ kind: one, count: lines.filter((line) => line.kind === one).length }))
      .filter(({ count }) => count > 0),
    kind,
    pressing: lines.filter(({ state, touched: count }) => (state === 'revoked' || state === 'lapsed') && count > 0)
      .length,
    mayKeep: by.duties.includes('regulations.keep') && whyNotKeep(by) === undefined,
  }
}
