import { findLetter } from '#documents'
import { contentHash } from '#platform/content-hash.ts'
import type { Db } from '#platform/db.ts'
import { readTemplateFolder } from '#platform/typesetting/template-folder.ts'
import { type FrozenLetter, findApproval, type Signer } from '#signing'
import { asCorrected, keptPeople } from './corrected.ts'
import type { Equipment } from './equipment.ts'
import { printApproved, wordsOfLetter } from './letter.ts'
import type { KeptCorrection } from './store/correcting.ts'
import type { HeldCase } from './store/find.ts'

/** The words of the new letter that a signer approves: what is right now, and which letter it takes the place of. */
export async function wordsOfCorrection(
  db: Db,
  file: HeldCase,
  about: { correction: KeptCorrection; signer: Signer; day: Temporal.PlainDate },
  equipment: Equipment,
): Promise<{ frozen: FrozenLetter; sha256: string }> {
  const { correction, signer, day } = about
  const { replaces, became } = correction
  const [old, approval] = await Promise.all([findLetter(db, replaces), findApproval(db, replaces)])
  if (!old?.number || !approval) throw new Error(`case ${file.number} has no letter to replace`)
  const people = keptPeople(became)
  const { frozen: letter } = await wordsOfLetter(db, asCorrected(file, became), { signer, day, people }, equipment)
  const named = { number: old.number, date: approval.frozen.data.date }
  const frozen = { ...letter, data: { ...letter.data, replaces: named } }
  return { frozen, sha256: contentHash(frozen) }
}

/** The new letter before its number, as a draft or as the page for ink: the people are those it will name. */
export async function printCorrection(
  db: Db,
  file: HeldCase,
  printed: { correction: KeptCorrection; frozen: FrozenLetter; state: 'draft' | 'final' },
  equipment: Equipment,
): Promise<Uint8Array> {
  const { correction, frozen, state } = printed
  return await printApproved(
    db,
    file,
    { frozen, number: null, state, people: keptPeople(correction.became) },
    equipment,
  )
}

/** Whether the letters that hold on a day can say which letter they replace; those of an older pack cannot. */
export async function saysWhatItReplaces(db: Db, on: Temporal.PlainDate, equipment: Equipment): Promise<boolean> {
  const { folder } = await equipment.letterFolder(db, on)
  const files = readTemplateFolder(folder)
  return [...files].some(([path, content]) => path.endsWith('.typ') && content.includes(replacesInTemplate))
}

const replacesInTemplate = '"replaces"'
