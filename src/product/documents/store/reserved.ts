import { sql, type Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Explaining } from './explained.ts'
import { issueLetter } from './letters.ts'

/**
 * Reserves a number that was taken in this act for the electronic signature of a letter: the bytes to be signed hold it
 * and are kept already. Refuses a letter that was issued, or that has a reservation nobody has ended.
 */
export async function reserveNumber(
  tx: Tx,
  reserved: { office: string; letter: string; number: string; unsignedSha256: string } & Omit<Explaining, 'reason'>,
): Promise<void> {
  const { office, letter, number, unsignedSha256, officer, post, at } = reserved
  await tx.one(sql`select 1 from documents.letter where letter.id = ${letter} for update`)
  const why = await tx.one<{ issued: boolean; reserved: boolean }>(sql`
    select letter.issued_at is not null as issued, exists (
      select from documents.reservation
      left join documents.reservation_end on reservation_end.number = reservation.number
      where reservation.letter = letter.id and reservation_end.number is null) as reserved
    from documents.letter where letter.id = ${letter}`)
  if (!why || why.issued || why.reserved) throw new Refusal(why?.reserved ? 'letter-reserved' : 'letter-not-draft')
  await tx.write(sql`
    insert into documents.reservation (number, office, letter, unsigned_sha256, officer, post, reserved_at)
    values (${number}, ${office}, ${letter}, ${unsignedSha256}, ${officer}, ${post}, ${at})`)
}

/** The signed file was read back and verified: the letter is issued with the number that was reserved for it. */
export async function confirmReserved(
  tx: Tx,
  signed: { number: string; sha256: string; frozen: unknown; at: Temporal.Instant },
): Promise<void> {
  const { number, sha256, frozen, at } = signed
  const { office, letter } = await lockReserved(tx, number)
  await saveEnd(tx, { number, office, outcome: 'signed', reason: null, at })
  await issueLetter(tx, { letter, number, sha256, frozen, at })
}

/** Signing failed or was given up: the number stays unused, and says why. The letter may reserve another one. */
export async function failReserved(
  tx: Tx,
  failed: { number: string; reason: string; at: Temporal.Instant },
): Promise<void> {
  const { office } = await lockReserved(tx, failed.number)
  await saveEnd(tx, { ...failed, office, outcome: 'failed' })
}

async function lockReserved(tx: Tx, number: string): Promise<{ office: string; letter: string }> {
  await tx.one(sql`select 1 from documents.reservation where reservation.number = ${number} for update`)
  const held = await tx.one<{ office: string; letter: string; ended: boolean }>(sql`
    select reservation.office, reservation.letter, reservation_end.number is not null as ended
    from documents.reservation left join documents.reservation_end on reservation_end.number = reservation.number
    where reservation.number = ${number}`)
  if (!held || held.ended) throw new Refusal('reservation-ended')
  return held
}

async function saveEnd(
  tx: Tx,
  end: { number: string; office: string; outcome: 'signed' | 'failed'; reason: string | null; at: Temporal.Instant },
): Promise<void> {
  await tx.write(sql`
    insert into documents.reservation_end (number, office, outcome, reason, ended_at)
    values (${end.number}, ${end.office}, ${end.outcome}, ${end.reason}, ${end.at})`)
}
