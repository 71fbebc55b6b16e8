import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { keepUploads } from './acts/register-case.ts'
import type { Registration } from './contract.ts'
import type { Equipment } from './equipment.ts'
import { photosOf, type Step } from './rules.ts'
import type { HeldCase } from './store/find.ts'
import { saveAttachments } from './store/save.ts'

/** Keeps the pictures that belong to a step, under the step itself. */
export async function keepProof(
  tx: Tx,
  by: Officer,
  kept: { file: HeldCase; step: Step; uploads: Registration['uploads']; at: Temporal.Instant },
  equipment: Equipment,
): Promise<void> {
  const { file, step, at } = kept
  await keepUploads(tx, by, kept.uploads, at, equipment)
  const uploads = kept.uploads.map((upload) => ({ ...upload, requirement: photosOf(step.key) }))
  await saveAttachments(tx, { office: file.office, caseId: file.id, uploads, officer: by.id, at })
}
