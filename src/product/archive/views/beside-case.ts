import { type HeldCase, isPast, type LinkLine, listNotices, throughWhat, validityOf, validUntil } from '#cases'
import type { Officer } from '#identity'
import type { Db } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import type { DocumentKind } from '../contract.ts'
import { kindWords } from '../desk/desk-words.ts'
import { paths } from '../desk/paths.ts'
import { findKept, type KeptLetter } from '../store.ts'

/** The pages of the letters of a case that were issued, for its own page: the first, and what stands in its place. */
export async function documentsOf(db: Db, by: Officer, file: HeldCase, now: Temporal.Instant): Promise<LinkLine[]> {
  const notices = file.issued ? await listNotices(db, file.id) : []
  const kinds = [
    ['letter', file.id] as const,
    ['correction', file.inForce] as const,
    ['refusal', file.refusing?.id] as const,
    ...notices.map(({ id, kind }) => [kind, id] as const),
  ]
  const overturned = new Map(notices.flatMap((one) => (one.overturnedAt ? [[one.id, overturnedWord(one)]] : [])))
  const lines: LinkLine[] = []
  for (const [kind, document] of kinds) {
    if (document === undefined || (kind === 'correction' && document === file.id)) continue
    const letter = await findKept(db, document)
    if (!letter?.number) continue
    lines.push({
      ...{ relation: documentPageOf, number: letter.number, href: paths.one(document), what: kindWords[kind] },
      ...{
        state: overturned.get(document) ?? stateNow(by, file, { kind, letter }, now),
        awaited: false,
      },
    })
  }
  return lines
}

function stateNow(
  by: Officer,
  file: HeldCase,
  { kind, letter }: { kind: DocumentKind; letter: KeptLetter },
  now: Temporal.Instant,
): Text {
  if (letter.issuedAt && !letter.sha256) return destroyedWord
  if (letter.voidedAt) return voidWord
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(by.zone).toPlainDate()
  if (!letter.issuedAt || (kind !== 'letter' && kind !== 'correction')) return inForceWord
  const until = validUntil(dayOf(letter.issuedAt), validityOf(file.definition.letter, file.fields))
  return isPast(until, dayOf(now)) ? expiredWord : inForceWord
}

function overturnedWord({ overturnedBy: by, byAppeal }: { overturnedBy: string | null; byAppeal: boolean }): Text {
  const { id, en } = throughWhat({ by, byAppeal })
  return { id: `dibatalkan lewat ${id}`, en: `overturned by ${en}` }
}

const documentPageOf = { id: 'Lembar', en: 'Page of' }
const voidWord = { id: 'tidak berlaku', en: 'void' }
const inForceWord = { id: 'berlaku', en: 'in force' }
const destroyedWord = { id: 'musnah', en: 'destroyed' }
const expiredWord = { id: 'masa berlakunya habis', en: 'expired' }
