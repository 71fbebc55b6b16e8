import type { HeldCase } from '#cases'
import { endedAtOf } from '#cases'
import { letterDate } from '#clock'
import type { Db } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import { heldFiles } from '../due-papers.ts'
import { isBelow, periodOf, timesOf } from '../rules.ts'
import { findSchedule } from '../store/schedule.ts'
import { besideWords, fateWords, unconfirmed } from '../words.ts'

type Line = { term: Text; value: Text; href?: string }

/** What a document's page says of its retention: the class, until when it is in use and kept, its fate, and what holds it. */
export async function besideDocument(db: Db, file: HeldCase, { zone }: { zone: string }): Promise<Line[]> {
  const plan = await findSchedule(db)
  if (!plan) return []
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
  if ((await heldFiles(db, [file.id])).size > 0) lines.push({ term: besideWords.held, value: besideWords.heldSays })
  return lines
}
