import { costOf, multipliedBy } from '#catalogue'
import { listRuns } from '#clock'
import { type Cost, findCost, ownRupiah } from '#fees'
import type { Officer } from '#identity'
import type { Db } from '#platform/db.ts'
import type { Answers } from '#ui/applies.ts'
import type { CostAfter } from '../contract/daily.ts'
import type { HeldCase } from '../store/find.ts'

type Opened = { assessed: Cost | undefined; startedAt: Temporal.Instant | undefined }

/**
 * What a case costs: as it was fixed when it opened, until then as it would open today; and whether it stayed as it was
 * fixed though what is written now would come to another sum.
 */
export function costOfCase(
  { definition, answers }: Pick<HeldCase, 'definition' | 'answers'>,
  { assessed, startedAt }: Opened,
  { now, zone }: { now: Temporal.Instant; zone: string },
): { cost: Cost; costStays: boolean } {
  const on = (startedAt ?? now).toZonedDateTimeISO(zone).toPlainDate()
  const worked = costOf(definition, { on, answers })
  return { cost: assessed ?? worked, costStays: isOther(assessed, worked) }
}

/** What becomes of the cost when answers are amended to these; nothing where no charge rests on any of them. */
export async function costAfter(
  db: Db,
  by: Officer,
  { file, now, answers }: { file: HeldCase; now: Temporal.Instant; answers: Answers },
): Promise<CostAfter | undefined> {
  const [assessed, runs] = await Promise.all([findCost(db, file.id), listRuns(db, file.id)])
  const startedAt = runs.findLast(({ kind }) => kind === 'promise')?.startedAt
  const on = (startedAt ?? now).toZonedDateTimeISO(by.zone).toPlainDate()
  const worked = costOf(file.definition, { on, answers })
  const fields = multipliedBy(file.definition, { on, answers }).map(({ label }) => label)
  const otherwise = isOther(assessed, worked) ? worked : undefined
  if (fields.length === 0 && otherwise === undefined) return undefined
  return { fixed: assessed !== undefined, cost: assessed ?? worked, otherwise, fields, mayWithdraw: !file.issued }
}

// What another agency sets comes later, and what was let go is another act: neither is a change of what was fixed.
function isOther(assessed: Cost | undefined, worked: Cost): boolean {
  return assessed !== undefined && ownRupiah(assessed) !== ownRupiah(worked)
}
