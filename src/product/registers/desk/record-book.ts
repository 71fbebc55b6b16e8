import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'

type Facts = NonNullable<Parameters<typeof record>[1]['facts']>
type Opened = { book: string; year: number; named: boolean; shown: readonly string[] }

/** Writes whose cases a page of a book named; a page that names nobody writes nothing. */
export async function recordBook(tx: Tx, view: Opened, by: Officer, at: Temporal.Instant): Promise<void> {
  if (!view.named || view.shown.length === 0) return
  await write(tx, 'register.read', by, at, { book: view.book, year: view.year, cases: view.shown })
}

/** Writes who printed which numbers of a book, and whose cases they named. */
export async function recordSheet(
  tx: Tx,
  sheet: Opened & { from: number; to: number },
  by: Officer,
  at: Temporal.Instant,
): Promise<void> {
  const { book, year, from, to } = sheet
  await write(tx, 'register.printed', by, at, { book, year, from, to, cases: sheet.shown })
}

async function write(tx: Tx, name: string, by: Officer, at: Temporal.Instant, facts: Facts) {
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? null } as const
  await record(tx, { name, office: by.office, subject: by.id, by: actor, at, facts })
}
