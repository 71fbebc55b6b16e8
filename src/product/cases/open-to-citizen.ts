import { timingSafeEqual } from 'node:crypto'
import { findOfficeByPrefix, findRegency, type Office } from '#offices'
import { setScope, type Tx } from '#platform/db.ts'
import { findCaseForCitizen } from './store/find.ts'

/**
 * Opens the transaction to the one case that a number and the code of its slip name, for somebody without an account;
 * `replaced` where the code is that of a slip that was lost. Nothing where either is wrong: both are answered alike.
 */
export async function openToCitizen(tx: Tx, asked: { number: string; code: string }) {
  const [office, regency] = await Promise.all([officeOfNumber(tx, asked.number), findRegency(tx)])
  if (!office || !regency) return undefined
  await setScope(tx, [regency.id, office.id])
  const found = await findCaseForCitizen(tx, asked.number)
  if (!found) return undefined
  // Every code is compared, so that a right one takes as long as a wrong one.
  const ended = found.told.endedCodes.filter((code) => isSame(code, asked.code))
  if (!isSame(found.told.code, asked.code) && ended.length === 0) return undefined
  return { ...found, office, regency: regency.id, replaced: ended.length > 0 }
}

async function officeOfNumber(tx: Tx, number: string): Promise<Office | undefined> {
  const prefix = /^([A-Z]{3})-/.exec(number)?.[1]
  return prefix === undefined ? undefined : await findOfficeByPrefix(tx, prefix)
}

// Compared in constant time: how far a guess was right is not to be measured.
function isSame(kept: string | null, given: string): boolean {
  if (kept === null || kept.length !== given.length) return false
  const [left, right] = [Buffer.from(kept), Buffer.from(given)]
  return left.length === right.length && timingSafeEqual(left, right)
}
