import { getServiceVersion, type ProcedureStep } from '#catalogue'
import type { Officer } from '#identity'
import { type Db, sql } from '#platform/db.ts'
import type { DeskQueue } from '../contract/work.ts'
import { workStep } from '../refusing.ts'
import { findCase, type HeldCase } from '../store/find.ts'

/** Further than this nobody counts. */
const queueMax = 200

/** What is done file after file in one go: each is read, decided, and gives way to the next. */
const inOneGo = ['check', 'initial', 'sign'] as const satisfies readonly ProcedureStep['does'][]

/** What this officer does in one go and this file waits for; nothing for any other work, or another's. */
export function doneInOneGo(file: HeldCase, by: Officer): DeskQueue['does'] | undefined {
  const step = workStep(file)
  if (!step || !by.posts.includes(step.post)) return undefined
  return inOneGo.find((does) => does === step.does)
}

/** The files at this officer's posts that wait for the very same act, by the order of their list. */
export async function listQueue(db: Db, by: Officer, does: DeskQueue['does']): Promise<string[]> {
  const rows = await db.all<{ number: string; step: string | null; version: string }>(sql`
    (select standing.number, standing.step, standing.service_version as version from cases.standing
     where standing.office = ${by.office} and standing.post = any (${by.posts}) and standing.correcting is not null
     order by standing.since, standing.case_id limit ${queueMax})
    union all
    (select standing.number, standing.step, standing.service_version from cases.standing
     where standing.office = ${by.office} and standing.post = any (${by.posts}) and standing.state = 'open'
       and standing.correcting is null and coalesce(standing.keeper, ${by.id}) = ${by.id}
     order by standing.due_at nulls last, standing.since, standing.case_id limit ${queueMax})`)
  const waiting: string[] = []
  for (const { number, step, version } of rows) {
    const { definition } = await getServiceVersion(db, version)
    if (definition.procedure.find(({ key }) => key === step)?.does === does) waiting.push(number)
  }
  return waiting
}

/** How many others wait beside this file, and which was done right before it. Nothing where it is not done in one go. */
export async function deskQueue(
  db: Db,
  by: Officer,
  file: HeldCase,
  after: string | undefined,
): Promise<DeskQueue | undefined> {
  const does = doneInOneGo(file, by)
  if (!does) return undefined
  const [queue, done] = await Promise.all([
    listQueue(db, by, does),
    after === undefined ? undefined : findCase(db, after),
  ])
  return { does, others: queue.filter((number) => number !== file.number).length, after: done?.number }
}
