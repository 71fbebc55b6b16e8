import { randomUUIDv7 } from 'node:crypto'
import { destroyImages, forgetWords } from '#journal'
import { type Db, json, sql, type Tx } from '#platform/db.ts'
import type { Letter } from '../contract.ts'
import { kindOfLetter, saveBookWords, textsOfLetter } from './book-words.ts'

/** Notes that an office keeps a file; the same content twice is one row. The bytes are already in the store. */
export async function keepFile(
  tx: Tx,
  file: { office: string; sha256: string; bytes: number; type: string; at: Temporal.Instant },
): Promise<void> {
  await tx.write(sql`
    insert into documents.file (office, sha256, bytes, type, stored_at)
    values (${file.office}, ${file.sha256}, ${file.bytes}, ${file.type}, ${file.at})
    on conflict (office, sha256) do nothing`)
}

/** Opens the letter of a subject as a draft. Returns its id. */
export async function draftLetter(
  tx: Tx,
  draft: { office: string; subject: string; template: string; at: Temporal.Instant },
): Promise<string> {
  const id = randomUUIDv7()
  await tx.write(sql`
    insert into documents.letter (id, office, subject, template, drafted_at)
    values (${id}, ${draft.office}, ${draft.subject}, ${draft.template}, ${draft.at})`)
  return id
}

export async function findLetter(db: Db, subject: string): Promise<Letter | undefined> {
  return await db.one(sql`
    select letter.id, letter.template, number.written as number, outside_number.source as "numberSource", letter.sha256,
           letter.issued_at as "issuedAt", voided_letter.voided_at as "voidedAt"
    from documents.letter left join documents.number on number.id = letter.number
    left join documents.voided_letter on voided_letter.letter = letter.id
    left join documents.outside_number on outside_number.number = letter.number
    where letter.subject = ${subject}`)
}

/** Freezes a letter: its number, its exact bytes, and what it said (without identity numbers) as data. Refuses a second time. */
export async function issueLetter(
  tx: Tx,
  issue: { letter: string; number: string; sha256: string; frozen: unknown; at: Temporal.Instant },
): Promise<void> {
  const issued = await tx.all(sql`
    update documents.letter set number = ${issue.number}, sha256 = ${issue.sha256}, frozen = ${json(issue.frozen)},
      issued_at = ${issue.at}
    where letter.id = ${issue.letter} and letter.issued_at is null
    returning 1`)
  if (issued.length === 0) throw new Error(`letter ${issue.letter} was issued before, or is not known here`)
  await saveBookWords(tx, issue.number, textsOfLetter(issue.frozen), kindOfLetter(issue.frozen))
}

/** Declares an issued letter void because another takes its place. Its number, bytes and words stay. Refuses a second time. */
export async function voidLetter(
  tx: Tx,
  voided: { letter: string; replacedBy: string; office: string; at: Temporal.Instant },
): Promise<void> {
  await tx.write(sql`
    insert into documents.voided_letter (letter, office, replaced_by, voided_at)
    values (${voided.letter}, ${voided.office}, ${voided.replacedBy}, ${voided.at})`)
}

/**
 * Destroys what an issued letter said and its bytes, and the journal's images of both; number, day, kind and that it was
 * issued stay. Returns the hash of the file that it named, or nothing where it named none any more.
 */
export async function destroyLetter(tx: Tx, letter: string): Promise<string[]> {
  const row = await tx.one<{ sha256: string | null; number: string }>(sql`
    select letter.sha256, letter.number from documents.letter where letter.id = ${letter} and letter.issued_at is not null`)
  if (!row?.sha256) return []
  await tx.write(sql`update documents.letter set sha256 = null, frozen = null where letter.id = ${letter}`)
  await tx.write(sql`
    delete from documents.book_word using documents.number
    where number.id = ${row.number} and book_word.office = number.office and book_word.series = number.series
      and book_word.year = number.year and book_word.number = number.number and left(book_word.word, 1) <> '='`)
  await destroyImages(tx, { place: 'documents.letter', key: letter })
  return [row.sha256]
}

/** Destroys in which words these letters were declared void, and the journal's images of it; ground, decision and day stay. */
export async function forgetVoiding(tx: Tx, letters: readonly string[]): Promise<void> {
  await forgetWords(tx, { place: 'documents.voided_letter', by: 'letter', ids: letters }, ['reason'])
  await forgetWords(tx, { place: 'documents.restored_letter', by: 'letter', ids: letters }, ['void_reason'])
  // Of a letter that holds again the row is gone, and what the journal kept of it is not.
  for (const key of letters) await destroyImages(tx, { place: 'documents.voided_letter', key })
}

/** Forgets a file of an office, and the journal's images of its row, unless something still names it. Returns whether it went. */
export async function forgetFile(tx: Tx, file: { office: string; sha256: string }): Promise<boolean> {
  const row = await tx.one<{ gone: boolean }>(sql`
    select documents.forget_file(${file.office}, ${file.sha256}) as gone`)
  if (!row?.gone) return false
  await destroyImages(tx, { place: 'documents.file', key: `${file.office}|${file.sha256}` })
  return true
}

/** Whether any office whose rows lie here still names a file, within reach or not. */
export async function isKept(db: Db, sha256: string): Promise<boolean> {
  const row = await db.one<{ kept: boolean }>(sql`select documents.is_kept(${sha256}) as kept`)
  return row?.kept ?? true
}

/** Declares an issued letter void with no other in its place, on a ground and with a reason. Refuses a second time. */
export async function declareLetterVoid(
  tx: Tx,
  voided: {
    letter: string
    office: string
    ground: string
    reason: string
    decision?: string | undefined
    decidedOn?: Temporal.PlainDate | undefined
    officer: string
    post: string
    at: Temporal.Instant
  },
): Promise<void> {
  await tx.write(sql`
    insert into documents.voided_letter (letter, office, voided_at, ground, reason, decision, decided_on, officer, post)
    values (${voided.letter}, ${voided.office}, ${voided.at}, ${voided.ground}, ${voided.reason},
            ${voided.decision ?? null}, ${voided.decidedOn ?? null}, ${voided.officer}, ${voided.post})`)
}

/** Since when a letter that was void holds again, by which objection or appeal, and since when it had been void; the newest. */
export async function findRestoring(
  db: Db,
  letter: string,
): Promise<{ voidedAt: Temporal.Instant; ground: string; at: Temporal.Instant } | undefined> {
  return await db.one(sql`
    select restored.voided_at as "voidedAt", restored.ground, restored.restored_at as at
    from documents.restored_letter as restored where restored.letter = ${letter}
    order by restored.restored_at desc limit 1`)
}

/** Lets a letter hold again that was declared void with no other in its place; that it was void, and why, stays in the record. */
export async function restoreLetter(
  tx: Tx,
  restored: { letter: string; ground: string; officer: string; post: string; at: Temporal.Instant },
): Promise<void> {
  await tx.write(sql`
    insert into documents.restored_letter (id, office, letter, void_ground, void_reason, void_decision, void_decided_on,
                                           voided_by, voided_post, voided_at, ground, officer, post, restored_at)
    select ${randomUUIDv7()}, voided.office, voided.letter, voided.ground, voided.reason, voided.decision, voided.decided_on,
           voided.officer, voided.post, voided.voided_at, ${restored.ground}, ${restored.officer}, ${restored.post},
           ${restored.at}
    from documents.voided_letter as voided where voided.letter = ${restored.letter} and voided.replaced_by is null`)
  await tx.write(sql`
    delete from documents.voided_letter where voided_letter.letter = ${restored.letter} and voided_letter.replaced_by is null`)
}
