import { readFile } from 'node:fs/promises'
import { letterDate } from '#clock'
import type { Db } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import type { Equipment } from './equipment.ts'
import { expiredAfter, noMoreSince, readOnly } from './no-more-words.ts'
import { isPast, validityOf, validUntil } from './rules/validity.ts'
import type { HeldCase } from './store/find.ts'
import { findNoMore } from './store/no-more.ts'

type Issued = { subject: string; sha256: string }

/**
 * An issued letter as it is printed: its own bytes, or, once it is void, replaced or overturned, each page with DIBATALKAN
 * across it and at its head why. `isVoid` says which; `zone` is that of its day.
 */
export async function printIssued(
  db: Db,
  { subject, sha256 }: Issued,
  zone: string,
  equipment: Equipment,
): Promise<{ isVoid: boolean; content: () => Promise<Uint8Array> }> {
  const issued = () => readFile(equipment.files.path(sha256))
  const left = await findNoMore(db, subject)
  if (!left) return { isVoid: false, content: issued }
  const notice = `${noMoreSince(dayOf(left.since, zone), left).id} ${readOnly.id}`
  const content = async () =>
    await equipment.stampCopy({ pdf: await issued(), word: 'DIBATALKAN', notice, on: left.since })
  return { isVoid: true, content }
}

/** Why an issued letter of a case holds no more, as one sentence: void, replaced, overturned or expired. Nothing while it holds. */
export async function sayNoMore(
  db: Db,
  file: HeldCase,
  letter: { subject: string; issuedAt: Temporal.Instant | null },
  { zone, now }: { zone: string; now: Temporal.Instant },
): Promise<Text | undefined> {
  const left = await findNoMore(db, letter.subject)
  if (left) return noMoreSince(dayOf(left.since, zone), left)
  if (!letter.issuedAt || letter.subject !== file.inForce) return undefined
  const on = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate()
  const until = validUntil(on(letter.issuedAt), validityOf(file.definition.letter, file.fields))
  return until && isPast(until, on(now)) ? expiredAfter(letterDate(until)) : undefined
}

function dayOf(at: Temporal.Instant, zone: string): Text {
  return letterDate(at.toZonedDateTimeISO(zone).toPlainDate())
}
