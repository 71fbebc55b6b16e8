import type { ServiceDefinition } from '#catalogue'
import { keepFile } from '#documents'
import type { Officer } from '#identity'
import type { Actor } from '#journal'
import type { Tx } from '#platform/db.ts'
import type { FileStore } from '#platform/files.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { StoredPaper } from './contract/forms.ts'
import type { Life } from './contract/life.ts'
import { missingComponents } from './rules.ts'
import { baselineOf } from './store/baseline.ts'
import { lockLife } from './store/life.ts'

/** Holds a standard for an act. Refuses one that is not there, in the words of one that nobody may see. */
export async function holdStandard(tx: Tx, id: string): Promise<Life> {
  const life = await lockLife(tx, id)
  if (!life) throw new Refusal('standard-unknown')
  return life
}

export function actorOf(by: Officer): Actor {
  return { kind: 'officer', id: by.id, post: by.posts[0] ?? null }
}

export function todayOf(at: Temporal.Instant, by: Pick<Officer, 'zone'>): Temporal.PlainDate {
  return at.toZonedDateTimeISO(by.zone).toPlainDate()
}

/** The regency's definition of the service, which every standard is held against. Refuses one that is published no more. */
export async function baselineFor(tx: Tx, life: Life, on: Temporal.PlainDate) {
  const baseline = await baselineOf(tx, life.service, on)
  if (!baseline) throw new Refusal('standard-service-unknown')
  return baseline
}

/** Which components of the newest writing are still missing, with the sentence's facts for the refusal. */
export function lackOf(life: Life, definition: ServiceDefinition) {
  const missing = missingComponents(definition, life.wording.words)
  return { missing, facts: { count: missing.length, missing } }
}

/**
 * Keeps a paper that came with a form. One that came back names its file by hash: only what lies in the store, and is a PDF
 * by its own bytes, is kept.
 */
export async function keepPaper(
  tx: Tx,
  kept: { paper: StoredPaper; office: string; at: Temporal.Instant; files: FileStore; field: string },
): Promise<void> {
  const stored = await kept.files.describe(kept.paper.sha256)
  if (stored?.type !== 'application/pdf') throw new WrongForm({ [kept.field]: 'pdf-only' })
  await keepFile(tx, { office: kept.office, ...stored, at: kept.at })
}

/** A day on which something was held lies after what it looks back on, and not ahead; entered twice it is told. */
export function refuseHeldOn(
  heldOn: Temporal.PlainDate,
  {
    decidedOn,
    last,
    today,
  }: { decidedOn: Temporal.PlainDate; last: Temporal.PlainDate | undefined; today: Temporal.PlainDate },
): void {
  if (Temporal.PlainDate.compare(today, heldOn) < 0) throw new WrongForm({ heldOn: 'day-ahead' })
  if (last?.equals(heldOn)) throw new WrongForm({ heldOn: 'held-already' })
  if (Temporal.PlainDate.compare(heldOn, last ?? decidedOn) < 0) throw new WrongForm({ heldOn: 'held-before' })
}
