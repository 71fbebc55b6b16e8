import { endedAtOf, type HeldCase } from '#cases'
import { letterDate } from '#clock'
import type { Officer } from '#identity'
import type { Db } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import type { RetentionFile } from '../contract.ts'
import { paths } from '../desk/paths.ts'
import { heldFiles } from '../due-papers.ts'
import { isBelow, periodOf, timesOf } from '../rules.ts'
import { listDestroyed, listDestroyedLetters } from '../store/lists.ts'
import { findSchedule } from '../store/schedule.ts'
import { besideWords, fateWords, unconfirmed } from '../words.ts'

type Line = { term: Text; value: Text; href?: string }

type Reader = Pick<Officer, 'zone' | 'office' | 'duties'>

/**
 * What a document's page says of its retention: the class, until when it is in use and kept, its fate, what holds it, and the
 * lists that destroyed it or what was handed in; a list is a link for whoever may open it.
 */
export async function besideDocument(
  db: Db,
  reader: Reader,
  { file, document }: { file: HeldCase; document: string },
): Promise<Line[]> {
  const plan = await findSchedule(db)
  return [
    ...(plan ? await keptFor(db, plan, file, reader.zone) : []),
    ...(await destroyedBy(db, reader, file, document)),
  ]
}

async function keptFor(db: Db, plan: RetentionFile, file: HeldCase, zone: string): Promise<Line[]> {
  const { code } = file.definition.letter
  const classes = plan.classification.codes.toSorted((a, b) => b.code.length - a.code.length)
  const known = classes.find((one) => isBelow(code, one.code))
  const before = plan.oldClassification.codes.toSorted((a, b) => b.code.length - a.code.length)
  const old = known ? undefined : before.find((one) => isBelow(code, one.code))
  const named = known?.name ?? old?.name
  const lines: Line[] = named
    ? [{ term: besideWords.class, value: old ? besideWords.oldCode(named, old.now) : named }]
    : []
  const endedAt = await endedAtOf(db, file.id)
  const closedOn = endedAt?.toZonedDateTimeISO(zone).toPlainDate()
  const period = closedOn && periodOf(plan, code, closedOn)
  if (!closedOn) lines.push({ term: besideWords.retention, value: besideWords.notEnded })
  else if (!period) lines.push({ term: besideWords.retention, value: besideWords.noPeriod })
  else {
    const { activeUntil, inactiveUntil } = timesOf(period, closedOn)
    const value = besideWords.until(letterDate(activeUntil), letterDate(inactiveUntil), fateWords[period.fate])
    lines.push({ term: besideWords.retention, value: period.sure === 'b' ? unconfirmed(value) : value })
  }
  if ((await heldFiles(db, { cases: [file.id] })).size > 0)
    lines.push({ term: besideWords.held, value: besideWords.heldSays })
  return lines
}

/** What the page of a case says of its letters that are destroyed: number, day and list; a way to it for whoever may open it. */
export async function destroyedOn(
  db: Db,
  reader: Reader,
  file: HeldCase,
): Promise<{ says: Text; href: string | undefined }[]> {
  return (await listDestroyedLetters(db, file.id)).map(({ number, list, ordinal, at }) => ({
    says: besideWords.letterGone(number, besideWords.byList(ordinal, dayOf(at, reader))),
    href: opensLists(reader, file) ? paths.list(list) : undefined,
  }))
}

const dayOf = (at: Temporal.Instant, { zone }: Reader) => letterDate(at.toZonedDateTimeISO(zone).toPlainDate())

function opensLists(reader: Reader, file: HeldCase): boolean {
  return file.office === reader.office && reader.duties.some((duty) => duty.startsWith('retention.'))
}

async function destroyedBy(db: Db, reader: Reader, file: HeldCase, document: string): Promise<Line[]> {
  return (await listDestroyed(db, { caseId: file.id, document })).map(({ list, ordinal, what, at }) => ({
    term: besideWords.destroyed[what],
    value: besideWords.byList(ordinal, dayOf(at, reader)),
    ...(opensLists(reader, file) ? { href: paths.list(list) } : {}),
  }))
}
