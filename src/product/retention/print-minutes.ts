import { join } from 'node:path'
import type { Mode } from '#authority'
import { letterDate } from '#clock'
import type { Officer } from '#identity'
import { findOffice } from '#offices'
import type { Db } from '#platform/db.ts'
import { typesetAside } from '#platform/typeset-aside.ts'
import { listItems } from './store/lists.ts'
import { findList } from './views/list-page.ts'
import { kindWords } from './words.ts'

/** Lines on the paper: a list holds no more. */
const linesMax = 20_000

/**
 * The minutes of a destruction that is done: which papers went, which were held, who approved and carried it out, with places
 * for three signatures. No name of an applicant stands on it. The same list gives the same bytes. Nothing before it is done.
 */
export async function printMinutes(
  db: Db,
  by: Officer,
  { list: id, mode }: { list: string; mode: Mode },
): Promise<(() => Promise<Uint8Array>) | undefined> {
  const list = await findList(db, by, id)
  const office = list && (await findOffice(db, list.office))
  if (!list?.endedAt || !list.approval || !list.carrying || !office) return undefined
  const day = (at: Temporal.Instant) => letterDate(at.toZonedDateTimeISO(office.zone).toPlainDate()).id
  const { approval, carrying, endedAt } = list
  const items = await listItems(db, { list: id, after: 0, most: linesMax })
  const data = {
    office: office.name,
    seat: office.seat,
    number: carrying.minutes,
    day: day(endedAt),
    kind: kindWords[list.kind].id.toLowerCase(),
    people: list.kind === 'files',
    gone: list.gone,
    kept: list.kept,
    approved: `${approval.by} pada ${day(Temporal.Instant.from(approval.at))}`,
    regent: approval.regent ?? '',
    anri: approval.anri ?? '',
    carried: carrying.by,
    witnesses: [carrying.witness, carrying.second],
    example: mode === 'demo',
    lines: items.map((line) => ({
      ordinal: String(line.ordinal),
      file: line.caseNumber,
      paper: line.named,
      code: line.code,
      closed: dayMonthYear(line.closedOn),
      due: dayMonthYear(line.dueOn),
      outcome: line.outcome === 'gone' ? 'musnah' : 'ditahan',
    })),
  }
  return () =>
    typesetAside({
      template: 'destruction-minutes.typ',
      folder: join(import.meta.dirname, 'papers'),
      data,
      date: endedAt,
    })
}

function dayMonthYear({ day, month, year }: Temporal.PlainDate): string {
  return `${String(day).padStart(2, '0')}-${String(month).padStart(2, '0')}-${year}`
}
