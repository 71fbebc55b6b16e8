import { type HeldCase, type LinkLine, listNotices } from '#cases'
import type { Db } from '#platform/db.ts'
import { kindWords } from '../desk/desk-words.ts'
import { paths } from '../desk/paths.ts'
import { findKept } from '../store.ts'

/** The pages of the letters of a case that were issued, for its own page: the first, and what stands in its place. */
export async function documentsOf(db: Db, file: HeldCase): Promise<LinkLine[]> {
  const kinds = [
    ['letter', file.id] as const,
    ['correction', file.inForce] as const,
    ['refusal', file.refusing?.id] as const,
    ...(file.issued ? await listNotices(db, file.id) : []).map(({ id, kind }) => [kind, id] as const),
  ]
  const lines: LinkLine[] = []
  for (const [kind, document] of kinds) {
    if (document === undefined || (kind === 'correction' && document === file.id)) continue
    const letter = await findKept(db, document)
    if (!letter?.number) continue
    lines.push({
      ...{ relation: documentPageOf, number: letter.number, href: paths.one(document), what: kindWords[kind] },
      ...{ state: letter.voidedAt ? voidWord : inForceWord, awaited: false },
    })
  }
  return lines
}

const documentPageOf = { id: 'Lembar', en: 'Page of' }
const voidWord = { id: 'tidak berlaku', en: 'void' }
const inForceWord = { id: 'berlaku', en: 'in force' }
