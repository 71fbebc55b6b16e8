import { decisionsOn, type HeldCase, type LinkLine } from '#cases'
import type { Officer } from '#identity'
import type { Db } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import { standingOf, undoesOf } from '../rules.ts'
import { listObjections } from '../store.ts'
import { actWords, againstWords, kinds, objectAgainst, relationTo, standings } from '../words.ts'
import { toldInHistory } from './told-in-history.ts'

/** What a case page says of objections: each with how it stands, in its history too, and the way to file one. */
export async function besideCase(
  db: Db,
  by: Officer,
  file: HeldCase,
  now: Temporal.Instant,
): Promise<{ links: LinkLine[]; offers: { href: string; label: Text }[]; told: ReadonlyMap<string, Text> }> {
  const found = await listObjections(db, { caseId: file.id })
  const links = found.toReversed().map((one) => ({
    relation: relationTo[one.kind],
    number: one.number,
    href: `/objections/${one.number}`,
    what: kinds[one.kind],
    state: standings[standingOf(one, now)],
    awaited: false,
  }))
  const isCounter = by.office === file.office && by.duties.includes('cases.register')
  const decisions = isCounter ? await decisionsOn(db, file, now) : []
  const offers = decisions.map(({ id, kind }) => ({
    href: `/cases/${file.number}/objection${undoesOf(kind) === 'file' ? '' : `?against=${id}`}`,
    label: undoesOf(kind) === 'file' ? actWords.object : objectAgainst(againstWords[kind]),
  }))
  return { links, offers, told: await toldInHistory(db, found) }
}
