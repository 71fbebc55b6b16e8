import type pg from 'pg'
import { type Tx, transaction } from '#platform/db.ts'
import type { StoredImage, StoredLine } from '../contract.ts'
import { asMicroseconds, hashImage, hashSeal } from '../rules.ts'
import { findImages, findOfficesToSeal, findUnsealedLines, lockChain, type NewSeal, saveSeals } from '../store.ts'

const batchLinesMax = 1000

/**
 * Seals every committed line and returns how many it sealed: each gets the next number of its office's chain and a hash
 * over the seal before it. Takes a pool of the role `paten_sealer`. Sealers may run at once; each chain has one at a time.
 */
export async function sealLines(pool: pg.Pool, at: Temporal.Instant): Promise<number> {
  const offices = await transaction(pool, { scope: [] }, findOfficesToSeal)
  let sealed = 0
  for (const office of offices) {
    for (let batch = batchLinesMax; batch === batchLinesMax; sealed += batch) {
      batch = await transaction(pool, { scope: [] }, (tx) => sealBatch(tx, office, at))
    }
  }
  return sealed
}

// Order of `seq` is right: recording is the last thing an act does, while it still holds its rows. Of two acts on one
// row the later took its seq after the earlier had committed, so a snapshot with the later has the earlier too.
async function sealBatch(tx: Tx, office: string, at: Temporal.Instant): Promise<number> {
  const last = await lockChain(tx, office)
  const lines = await findUnsealedLines(tx, office, batchLinesMax)
  if (lines.length === 0) return 0

  const images = Map.groupBy(
    await findImages(
      tx,
      lines.map((line) => line.id),
    ),
    (image) => image.line,
  )
  const sealedAt = at.round({ smallestUnit: 'microsecond', roundingMode: 'floor' })
  let previous = last
  const seals = lines.map((line): NewSeal => {
    const seal = sealLine(line, images.get(line.id) ?? [], previous, sealedAt)
    previous = seal
    return seal
  })
  await saveSeals(tx, office, seals, sealedAt)
  return seals.length
}

function sealLine(
  line: StoredLine,
  images: readonly StoredImage[],
  previous: { number: number; hash: Uint8Array } | undefined,
  sealedAt: Temporal.Instant,
): NewSeal {
  const number = (previous?.number ?? 0) + 1
  const imageHashes = images.map((image) => hashImage(whole(image)))
  const sealedAtMicroseconds = asMicroseconds(sealedAt)
  const hash = hashSeal({ number, line, imageHashes, sealedAtMicroseconds }, previous?.hash ?? null)
  return { number, line: line.id, seq: line.seq, imageHashes, hash }
}

function whole(image: StoredImage) {
  const { body, salt } = image
  if (body === null || salt === null) throw new Error(`an image of ${image.place} was destroyed before it was sealed`)
  return { ...image, body, salt }
}
