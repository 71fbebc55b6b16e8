import { readFile } from 'node:fs/promises'
import { type Equipment, type HeldCase, sayNoMore } from '#cases'
import { letterDate } from '#clock'
import { findOffice } from '#offices'
import type { Db } from '#platform/db.ts'
import { findKept, type KeptCopy, listCopies } from './store.ts'
import { copyNotice } from './words.ts'

/**
 * One copy of a letter as a paper: the letter's own pages, with SALINAN across each and at its head which copy it is, made
 * by whom and for whom, and why the letter holds no more, where it does not by now. The same copy of a letter that stands the
 * same gives the same bytes. Nothing for a copy that was never made.
 */
export async function copyPaper(
  db: Db,
  wanted: { file: HeldCase; document: string; ordinal: number; now: Temporal.Instant },
  equipment: Equipment,
): Promise<{ pdf: () => Promise<Uint8Array>; copy: KeptCopy; letter: string } | undefined> {
  const letter = await findKept(db, wanted.document)
  const office = letter && (await findOffice(db, letter.office))
  const copy = letter && (await listCopies(db, letter.id)).find(({ ordinal }) => ordinal === wanted.ordinal)
  if (!letter?.sha256 || !office || !copy) return undefined
  const day = letterDate(copy.at.toZonedDateTimeISO(office.zone).toPlainDate())
  const { ordinal, by, forWhom } = copy
  const left = await sayNoMore(db, wanted.file, letter, { zone: office.zone, now: wanted.now })
  const notice = copyNotice({ ordinal, number: letter.number ?? '', day, by, forWhom, left }).id
  const path = equipment.files.path(letter.sha256)
  const pdf = async () => await equipment.stampCopy({ pdf: await readFile(path), word: 'SALINAN', notice, on: copy.at })
  return { pdf, copy, letter: letter.id }
}
