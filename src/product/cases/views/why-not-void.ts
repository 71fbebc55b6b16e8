import { getAuthority } from '#authority'
import { findLetter } from '#documents'
import type { Officer } from '#identity'
import type { Db } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import { whyNotVoid } from '../rules/voiding.ts'
import type { HeldCase } from '../store/find.ts'
import { refusals } from '../words.ts'

/** Why this officer may not declare the letter in force of a case void, as a sentence; nothing where they may. */
export async function whyNotDeclareVoid(db: Db, by: Officer, file: HeldCase): Promise<Text | undefined> {
  const { substitutes } = await getAuthority(db, file.authorityId)
  const letter = await findLetter(db, file.inForce)
  const why = whyNotVoid(file, by, { substitutes, isVoid: letter?.voidedAt != null })
  if (!why) return undefined
  const said: Text | ((facts: Record<string, never>) => Text) = refusals[why]
  return typeof said === 'function' ? said({}) : said
}
