import { findCase, type HeldCase, stateOf, workStep } from '#cases'
import { type Db, sql } from '#platform/db.ts'
import type { StockSum } from '../store/stock.ts'

/** A sum of what lies open that is kept as another than it is. */
export type StockDifference = Omit<StockSum, 'n' | 'hour'> & { hour: string; kept: number; anew: number }

type Candidate = { number: string; soonAt: Temporal.Instant | null; dueAt: Temporal.Instant | null }

/**
 * What lies open in an office, counted from the records of each file: its state and desk by the rules, its promise or answer
 * by the clock. Files are looked at that say they lie open, that nothing ended, or whose clock runs. Takes a connection that is
 * conversing.
 */
export async function countStockAnew(db: Db, office: string): Promise<StockSum[]> {
  const sums = new Map<string, StockSum>()
  const candidates = await listCandidates(db, office)
  for (let from = 0; from < candidates.length; from += breath) {
    const some = candidates.slice(from, from + breath)
    const files = await Promise.all(some.map(({ number }) => findCase(db, number)))
    for (const [place, candidate] of some.entries()) addFile(sums, files[place], candidate)
  }
  return [...sums.values()]
}

/** Files that are asked for at a time. */
const breath = 50

function addFile(sums: Map<string, StockSum>, file: HeldCase | undefined, { soonAt, dueAt }: Candidate): void {
  const stands = file && standsAt(file)
  if (!file || !stands) return
  const isOpen = stands.state === 'open'
  for (const service of [file.definition.key, '']) {
    add(sums, { service, kind: stands.state, detail: isOpen ? stands.post : '', hour: epoch, n: 1 })
    if (isOpen && dueAt) add(sums, { service, kind: 'due', detail: '', hour: hourOf(dueAt), n: 1 })
    if (isOpen && soonAt) add(sums, { service, kind: 'soon', detail: '', hour: hourOf(soonAt), n: 1 })
  }
}

/** Every sum in which what was kept differs from what was counted anew. */
export function stockDifferences(kept: readonly StockSum[], anew: readonly StockSum[]): StockDifference[] {
  const [a, b] = [byKey(kept), byKey(anew)]
  return [...new Map([...a, ...b])].flatMap(([key, { n: _, ...sum }]) => {
    const [was, is] = [a.get(key)?.n ?? 0, b.get(key)?.n ?? 0]
    return was === is ? [] : [{ ...sum, hour: sum.hour.toString(), kept: was, anew: is }]
  })
}

const epoch = Temporal.Instant.fromEpochMilliseconds(0)

function hourOf(at: Temporal.Instant): Temporal.Instant {
  return at.round({ smallestUnit: 'hour', roundingMode: 'floor' })
}

/** A refusal that waits to be signed or fetched is work, whatever became of its file. */
function standsAt(file: HeldCase): { state: 'open' | 'incomplete'; post: string } | undefined {
  const step = workStep(file)
  const state = file.refusing && step ? 'open' : stateOf(file)
  return state === 'open' || state === 'incomplete' ? { state, post: step?.post ?? '' } : undefined
}

async function listCandidates(db: Db, office: string): Promise<Candidate[]> {
  return await db.all(sql`
    select case_view.number, case when not run_view.stands then run_view.soon_at end as "soonAt",
           case when not run_view.stands then run_view.due_at end as "dueAt"
    from cases.case_view
    left join lateral (
      select run_view.soon_at, run_view.due_at,
             exists (select from clock.pause_view where pause_view.run = run_view.id and pause_view.until is null) as stands
      from clock.run_view
      where run_view.subject = case_view.id and run_view.ended_at is null and run_view.kind in ('promise', 'answer')
      order by run_view.kind desc limit 1) as run_view on true
    where case_view.office = ${office} and (
      run_view.due_at is not null
      or exists (select from cases.standing_view
                 where standing_view.case_id = case_view.id and standing_view.state in ('open', 'incomplete'))
      or not exists (select from cases.opening_view where opening_view.case_id = case_view.id)
         and not exists (select from cases.ended_view where ended_view.case_id = case_view.id))
    order by case_view.number`)
}

function add(sums: Map<string, StockSum>, one: StockSum): void {
  const key = keyOf(one)
  sums.set(key, { ...one, n: (sums.get(key)?.n ?? 0) + one.n })
}

function keyOf({ service, kind, detail, hour }: StockSum): string {
  return [service, kind, detail, hour].join('\t')
}

function byKey(sums: readonly StockSum[]): Map<string, StockSum> {
  return new Map(sums.map((sum) => [keyOf(sum), sum]))
}
