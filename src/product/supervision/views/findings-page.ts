import type { Officer } from '#identity'
import { findRegency, listOffices } from '#offices'
import type { Db } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import type { FindingsPage } from '../contract.ts'
import { findingWords, owedFindingsSay } from '../finding-words.ts'
import { choicesOf, readPeriod } from '../rules/period.ts'
import { findOfficeFor, supervises } from './find-office-for.ts'
import { listFindings } from './list-findings.ts'

type Asked = { office?: string | undefined; masa?: string | undefined; now: Temporal.Instant }

/**
 * What was found: in every kecamatan for who supervises, or in one of them; in the own office for who works in one. Nothing
 * of an office that the reader may not see.
 */
export async function findingsPage(db: Db, by: Officer, asked: Asked): Promise<FindingsPage | undefined> {
  const all = (await listOffices(db)).filter(({ kind }) => kind === 'kecamatan')
  const own = supervises(by) ? undefined : all.find(({ id }) => id === by.office)?.key
  const key = asked.office || own
  if (key === undefined && !supervises(by)) return undefined
  const one = key === undefined ? undefined : await findOfficeFor(db, by, key)
  if (key !== undefined && !one) return undefined
  const today = asked.now.toZonedDateTimeISO(by.zone).toPlainDate()
  const period = readPeriod(asked.masa, today)
  return {
    ...{ period, ...choicesOf(period, today) },
    findings: await listFindings(db, by, { offices: one ? [one] : all, period }),
    rules: (await findRegency(db))?.findings ?? undefined,
    office: one && { key: one.key, name: one.shortName },
  }
}

/** For the first page of the day: what was found in the last months in the kecamatan of who supervises; nothing where nothing was. */
export async function owedFindings(
  db: Db,
  by: Officer,
  now: Temporal.Instant,
): Promise<{ says: Text; href: string; link: Text; quiet: boolean } | undefined> {
  if (!supervises(by)) return undefined
  const { findings } = (await findingsPage(db, by, { now })) ?? { findings: [] }
  if (findings.length === 0) return undefined
  return { says: owedFindingsSay(findings), href: '/findings', link: findingWords.title, quiet: false }
}
