import type { Db } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { mustPrint, trialOf } from './draw-sample.ts'
import { listEnacted } from './store.ts'
import { listSubjects, subjectsOf } from './subjects.ts'

/** Templates that the regency wrote itself and did not give back: no pack changes them. */
export async function listOwnTemplates(db: Db): Promise<string[]> {
  const last = new Map((await listEnacted(db)).map(({ template, source }) => [template, source]))
  return [...last].flatMap(([template, source]) => (source === null ? [] : [template]))
}

/**
 * The own templates that would no longer become letters beside the pack applied last, each on the day from which it
 * holds: a pack may bring another head, or another question in a service.
 */
export async function listBrokenTemplates(db: Db, today: Temporal.PlainDate): Promise<string[]> {
  const subjects = await listSubjects(db, today)
  const newest = new Map((await listEnacted(db)).map((one) => [one.template, one]))
  const broken: string[] = []
  for (const { template, from, source } of newest.values()) {
    if (source === null) continue
    const on = Temporal.PlainDate.compare(from, today) > 0 ? from : today
    const trial = await trialOf(db, { template, source, on })
    if (!(await doesPrint(() => mustPrint(trial, subjectsOf(template, subjects), `pack ${template}`))))
      broken.push(template)
  }
  return broken
}

async function doesPrint(trying: () => Promise<void>): Promise<boolean> {
  try {
    await trying()
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
