import { randomUUIDv7 } from 'node:crypto'
import { type Absence, listColleagues, type Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { WrongForm } from '#platform/refusal.ts'
import type { EnteringAbsence } from './contract.ts'
import type { Subject } from './rules.ts'

/** Moments of an entry: from the beginning of its first day, or the hour named, until the one on which they are back. */
export function momentOf(
  day: Temporal.PlainDate,
  time: Temporal.PlainTime | undefined,
  zone: string,
): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: zone, ...(time && { plainTime: time }) }).toInstant()
}

/** What is entered, as the register keeps it. */
export function asEntry(
  input: EnteringAbsence,
  subject: Subject,
  about: { by: Officer; zone: string; at: Temporal.Instant },
): Absence {
  return {
    id: randomUUIDv7(),
    office: subject.office,
    officer: subject.officer,
    post: subject.officer === null ? (subject.posts[0] ?? null) : null,
    kind: input.kind,
    from: momentOf(input.from, input.fromTime, about.zone),
    until: input.back ? momentOf(input.back, input.backTime, about.zone) : null,
    ...inPlaceOf(input),
    reason: input.reason ?? '',
    enteredBy: about.by.id,
    enteredAt: about.at,
  }
}

/** Who does the work and by which order, as the register keeps it. */
export function inPlaceOf(
  input: Pick<EnteringAbsence, 'substitute' | 'mark' | 'orderNumber' | 'orderOn' | 'orderBy'>,
): Pick<Absence, 'substitute' | 'mark' | 'orderNumber' | 'orderOn' | 'orderBy'> {
  const substitute = input.substitute ?? null
  if (substitute === null || !input.mark)
    return { substitute, mark: null, orderNumber: null, orderOn: null, orderBy: null }
  const { mark, orderNumber = null, orderOn = null, orderBy = null } = input
  return { substitute, mark, orderNumber, orderOn, orderBy }
}

/** Refuses a substitute who is not of the office, holds no post there today, or is the very one who is away. */
export async function assertColleague(
  tx: Tx,
  entry: Pick<Absence, 'office' | 'officer' | 'substitute'> & { today: Temporal.PlainDate },
): Promise<void> {
  if (entry.substitute === null) return
  const colleagues = await listColleagues(tx, { office: entry.office, on: entry.today })
  const isThere = colleagues.some(({ id }) => id === entry.substitute)
  if (!isThere || entry.substitute === entry.officer) throw new WrongForm({ substitute: 'substitute-wrong' })
}
