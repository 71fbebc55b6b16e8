import { casesInBook, findApplicant, findCase, listAwaited, readyPaper } from '#cases'
import { letterDate } from '#clock'
import type { Officer } from '#identity'
import type { Db } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import type { UncollectedLine, UncollectedPage } from '../contract/uncollected.ts'
import type { DocumentKind } from '../contract.ts'
import { paths } from '../desk/paths.ts'
import { isReminderDue, remindAfterDays } from '../rules.ts'
import { type Waiting, withReminders } from '../store/uncollected.ts'
import { openList, readyMessage, waitingLong } from '../words.ts'

/**
 * Letters, refusals and whatever else an office issued that is ready and that nobody came for, each with what to tell: first
 * those of which a reminder is owed, the longest waiting first.
 */
export async function uncollectedPage(
  db: Db,
  by: Officer,
  { now, saved }: { now: Temporal.Instant; saved: string | undefined },
): Promise<UncollectedPage> {
  const waiting = await withReminders(db, await listAwaited(db, { office: by.office, before: now }))
  const cases = await casesInBook(
    db,
    waiting.map(({ caseId }) => caseId),
  )
  const lines: UncollectedLine[] = []
  for (const one of waiting) {
    const found = cases.get(one.caseId)
    const paper = await paperOf(db, one)
    if (!found || !paper) continue
    const day = one.since.toZonedDateTimeISO(by.zone).toPlainDate()
    const { caseId, number, since, reminded } = one
    const { service, applicant } = found
    lines.push({
      ...{ ...paper, key: `${number}-${paper.kind}`, caseId, caseNumber: number, service, applicant, since, reminded },
      phone: (await findApplicant(db, caseId))?.phone ?? undefined,
      days: day.until(now.toZonedDateTimeISO(by.zone).toPlainDate()).days,
      message: readyMessage({ kind: paper.kind, service, number, day: letterDate(day), office: by.officeName }),
    })
  }
  const isOwed = ({ reminded }: UncollectedLine) => reminded.dueAt !== undefined
  const inOrder = [...lines.filter(isOwed), ...lines.filter((line) => !isOwed(line))]
  return { officeName: by.officeName, lines: inOrder, shown: lines.map(({ caseId }) => caseId), saved }
}

async function paperOf(
  db: Db,
  { number, notice }: Waiting,
): Promise<{ kind: DocumentKind; document: string } | undefined> {
  if (notice) return { kind: notice.kind, document: notice.id }
  const file = await findCase(db, number)
  return file && readyPaper(file)
}

/** Papers of an office whose applicant is to be told now, for the first time or once more. */
export async function listRemindersDue(db: Db, office: string, now: Temporal.Instant): Promise<Waiting[]> {
  return (await waitingLongIn(db, office, now)).filter((one) => isReminderDue(one, now))
}

/** How many reminders are owed, for whoever hands letters over; nothing where none is. */
export async function owedUncollected(
  db: Db,
  by: Officer,
  now: Temporal.Instant,
): Promise<{ says: Text; href: string; link: Text } | undefined> {
  if (!by.duties.includes('cases.hand-over')) return undefined
  let owed = 0
  for (const one of await waitingLongIn(db, by.office, now))
    if ((one.reminded.dueAt || isReminderDue(one, now)) && (await paperOf(db, one))) owed += 1
  return owed === 0 ? undefined : { says: waitingLong(owed), href: paths.uncollected, link: openList }
}

async function waitingLongIn(db: Db, office: string, now: Temporal.Instant): Promise<Waiting[]> {
  const before = now.subtract({ hours: remindAfterDays * 24 })
  return await withReminders(db, await listAwaited(db, { office, before }))
}
