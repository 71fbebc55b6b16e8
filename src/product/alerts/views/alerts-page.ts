import type { Officer } from '#identity'
import { listOffices } from '#offices'
import type { Db } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import { alikeOf } from '../alike.ts'
import { type AlertsPage, type OpenAlert, type ThresholdsPage, thresholdKeys } from '../contract.ts'
import { paths } from '../desk/paths.ts'
import { boundsOf, listOpen, listSet, readThresholds } from '../store.ts'
import { freshCount, words } from '../words.ts'

/** What an officer was told and holds still, what says the same together: what they have not read first. */
export async function alertsPage(db: Db, by: Officer, saved: string | undefined): Promise<AlertsPage> {
  const open = await listTold(db, by)
  return {
    fresh: alikeOf(open.filter(({ seenAt }) => seenAt === null)),
    seen: alikeOf(open.filter(({ seenAt }) => seenAt !== null)),
    maySet: by.office === by.regency && by.duties.includes('offices.supervise'),
    saved,
  }
}

/**
 * What an officer was told and holds still, the newest first. For who has several kecamatan each with its name, of which the
 * rules say nothing to who works there, and in the order of codes.
 */
export async function listTold(db: Db, by: Officer): Promise<OpenAlert[]> {
  const open = await listOpen(db, { officer: by.id })
  if (by.office !== by.regency) return open
  const offices = await listOffices(db)
  const placeOf = (office: string) => offices.findIndex(({ id }) => id === office)
  return open
    .map((one) => {
      const name = offices[placeOf(one.office)]?.shortName
      return name === undefined ? one : { ...one, facts: { ...one.facts, place: name } }
    })
    .toSorted((a, b) => placeOf(a.office) - placeOf(b.office))
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
  const fresh = alikeOf((await listTold(db, by)).filter(({ seenAt }) => seenAt === null)).length
  return fresh === 0 ? undefined : { says: freshCount(fresh), href: paths.alerts, link: words.title, quiet: true }
}
