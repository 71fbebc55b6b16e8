import { documentsOf } from '#archive'
import type { HeldCase } from '#cases'
import type { Officer } from '#identity'
import { askingOffer } from '#integrity'
import { besideCase } from '#objections'
import type { Tx } from '#platform/db.ts'
import { destroyedOn } from '#retention'

/** What higher slices say on the page of a case: its objections, the pages of its letters, those that are destroyed, and the question at its hand-over. */
export async function onCaseHere(tx: Tx, by: Officer, file: HeldCase, now: Temporal.Instant) {
  const { links, offers, told } = await besideCase(tx, by, file, now)
  return {
    told,
    links: [...links, ...(await documentsOf(tx, by, file, now))],
    gone: await destroyedOn(tx, by, file),
    offers: [...offers, ...(await askingOffer(tx, by, file, now))],
  }
}
