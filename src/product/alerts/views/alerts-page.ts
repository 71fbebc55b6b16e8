import type { Officer } from '#identity'
import type { Db } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import { type AlertsPage, type ThresholdsPage, thresholdKeys } from '../contract.ts'
import { paths } from '../desk/paths.ts'
import { boundsOf, listOpen, listSet, readThresholds } from '../store.ts'
import { freshCount, words } from '../words.ts'

/** What an officer was told and holds still: what they have not read first. */
export async function alertsPage(db: Db, by: Officer, saved: string | undefined): Promise<AlertsPage> {
  const open = await listOpen(db, { officer: by.id })
  return {
    fresh: open.filter(({ seenAt }) => seenAt === null),
    seen: open.filter(({ seenAt }) => seenAt !== null),
    maySet: by.office === by.regency && by.duties.includes('offices.supervise'),
    saved,
  }
}

/** From where on anything is told, and who set it so. */
export async function thresholdsPage(db: Db, saved: string | undefined): Promise<ThresholdsPage> {
  const [values, set] = [await readThresholds(db), await listSet(db)]
  const lines: ThresholdsPage['lines'][number][] = []
  for (const key of thresholdKeys) {
    const own = set.find((one) => one.key === key)
    const setBy = own && { by: own.byName, at: own.at, reason: own.reason }
    lines.push({ key, value: values[key], bounds: await boundsOf(db, key), set: setBy })
  }
  return { saved, lines }
}

/** For the list of work: how many alerts this officer has not read; nothing where none is new. */
export async function owedAlerts(
  db: Db,
  by: Officer,
): Promise<{ says: Text; href: string; link: Text; quiet: boolean } | undefined> {
  const fresh = (await listOpen(db, { officer: by.id })).filter(({ seenAt }) => seenAt === null).length
  return fresh === 0 ? undefined : { says: freshCount(fresh), href: paths.alerts, link: words.title, quiet: true }
}
