import type pg from 'pg'
import { bearName, listNamingsDue } from '#identity'
import { transaction } from '#platform/db.ts'
import { inEachOffice } from './each-office.ts'

/** Lets officers bear the names whose day has come, each in a transaction of its own. Returns how many. */
export async function bearNames(pool: pg.Pool, at: Temporal.Instant): Promise<number> {
  return await inEachOffice(pool, async ({ id: office, zone }, scope, onError) => {
    const on = at.toZonedDateTimeISO(zone).toPlainDate()
    const due = await transaction(pool, { scope }, (tx) => listNamingsDue(tx, { office, on }))
    let borne = 0
    for (const one of due) {
      const isNew = await transaction(pool, { scope, act: true, at }, (tx) =>
        bearName(tx, { ...one, office }, at),
      ).catch(onError)
      if (isNew) borne += 1
    }
    return borne
  })
}
