import { randomUUIDv7 } from 'node:crypto'
import { type Db, json, sql, type Tx } from '#platform/db.ts'
import type { Letter, Series, TakenNumber } from './contract.ts'
import { type NumberPattern, writeNumber } from './rules.ts'

/**
 * Takes the next number of a series inside the act's transaction: two who number at once wait for each other and
 * never get one number; an act that fails gives its number back unseen.
 */
export async function takeNumber(
  tx: Tx,
  wanted: {
    office: string
    series: Series
    on: Temporal.PlainDate
    subject: string
    format: NumberPattern
    unit: string
    code?: string
    at: Temporal.Instant
  },
): Promise<TakenNumber> {
  const next = await tx.one<{ last: number }>(sql`
    insert into documents.series (office, series, year, last) values (${wanted.office}, ${wanted.series}, ${wanted.on.year}, 1)
    on conflict (office, series, year) do update set last = series.last + 1 returning last`)
  if (!next) throw new Error('a series always answers with its next number')
  const parts = { nomor: next.last, tahun: wanted.on.year, bulan: wanted.on.month, unit: wanted.unit }
  const written = writeNumber(wanted.format, wanted.code === undefined ? parts : { ...parts, kode: wanted.code })
  const id = randomUUIDv7()
  await tx.write(sql`
    insert into documents.number (id, office, series, year, number, written, subject, taken_at)
    values (${id}, ${wanted.office}, ${wanted.series}, ${wanted.on.year}, ${next.last}, ${written}, ${wanted.subject}, ${wanted.at})`)
  return { id, number: next.last, year: wanted.on.year, written }
}

/** Rebuilds the series from the numbers taken: what a replayed database starts counting from. */
export async function rebuildSeries(tx: Tx): Promise<void> {
  await tx.write(sql`delete from documents.series`)
  await tx.write(sql`
    insert into documents.series (office, series, year, last)
    select number.office, number.series, number.year, max(number.number) from documents.number
    group by number.office, number.series, number.year`)
}

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
    select letter.id, letter.template, number.written as number, letter.sha256, letter.issued_at as "issuedAt"
    from documents.letter left join documents.number on number.id = letter.number
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
