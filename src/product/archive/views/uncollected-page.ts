import { casesInBook, findApplicant, findCase } from '#cases'
import { letterDate } from '#clock'
import type { Officer } from '#identity'
import type { Db } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import type { UncollectedLine, UncollectedPage } from '../contract/uncollected.ts'
import { paths } from '../desk/paths.ts'
import { isUncollected, listWaiting } from '../store/uncollected.ts'
import { openList, readyMessage, waitingLong } from '../words.ts'

/** Letters of an office that are ready and that nobody came for, the longest waiting first, each with what to tell. */
export async function uncollectedPage(
  db: Db,
  by: Officer,
  { now, saved }: { now: Temporal.Instant; saved: string | undefined },
): Promise<UncollectedPage> {
  const waiting = await listWaiting(db, by.office)
  const cases = await casesInBook(
    db,
    waiting.map(({ caseId }) => caseId),
  )
  const lines: UncollectedLine[] = []
  for (const { caseId, number, since, reminded } of waiting) {
    const file = await findCase(db, number)
    const found = cases.get(caseId)
    if (!file || !found || !(await isUncollected(db, file))) continue
    const day = since.toZonedDateTimeISO(by.zone).toPlainDate()
    const days = day.until(now.toZonedDateTimeISO(by.zone).toPlainDate()).days
    const applicant = await findApplicant(db, caseId)
    lines.push({
      ...{ caseId, caseNumber: number, service: found.service, applicant: found.applicant },
      ...{ phone: applicant?.phone ?? undefined, since, days, reminded },
      message: readyMessage({ service: found.service, number, day: letterDate(day), office: by.officeName }),
    })
  }
  return { officeName: by.officeName, lines, shown: lines.map(({ caseId }) => caseId), saved }
}

/** Days after which a letter that nobody came for is told on the first page of the day; ours. */
const toldAfterDays = 7

/** How many letters have waited for a week, for whoever hands them over; nothing where none has. */
export async function owedUncollected(
  db: Db,
  by: Officer,
  now: Temporal.Instant,
): Promise<{ says: Text; href: string; link: Text } | undefined> {
  if (!by.duties.includes('cases.hand-over')) return undefined
  let long = 0
  for (const { number, since } of await listWaiting(db, by.office)) {
    if (now.since(since).total('hours') < toldAfterDays * 24) continue
    const file = await findCase(db, number)
    if (file && (await isUncollected(db, file))) long += 1
  }
  return long === 0 ? undefined : { says: waitingLong(long), href: paths.uncollected, link: openList }
}
