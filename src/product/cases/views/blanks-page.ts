import type { Officer } from '#identity'
import { findOffice } from '#offices'
import type { Db } from '#platform/db.ts'
import { qrPath } from '#platform/qr.ts'
import type { BlankSheets, BlanksPage } from '../contract.ts'
import { listBatch, listBlanks } from '../store/blanks.ts'

/** Every blank slip of the office: what is still in the drawer, what was used for which file, what is explained. */
export async function blanksPage(db: Db, by: Officer): Promise<BlanksPage> {
  const rows = await listBlanks(db, by.office)
  return {
    unused: rows.filter(({ usedBy, spoiledAt }) => usedBy === null && spoiledAt === null),
    done: rows
      .filter(({ usedBy, spoiledAt }) => usedBy !== null || spoiledAt !== null)
      .map(({ number, usedBy, spoiledReason }) => ({ number, usedBy, spoiledReason })),
  }
}

/** The sheets of one printing, with the code and its address as a picture: the citizen can follow as soon as it is entered. */
export async function blankSheets(
  db: Db,
  by: Officer,
  ask: { batch: string; origin: string },
): Promise<BlankSheets | undefined> {
  const [blanks, office] = await Promise.all([listBatch(db, by.office, ask.batch), findOffice(db, by.office)])
  if (blanks.length === 0 || !office) return undefined
  return {
    office: { name: office.name, seat: office.seat },
    sheets: blanks.map(({ number, code }) => {
      const trackingUrl = `${ask.origin}/lacak/${number}/${code}`
      return { number, code, trackingUrl, qr: qrPath(trackingUrl) }
    }),
  }
}
