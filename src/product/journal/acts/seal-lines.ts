import type pg from 'pg'
import { type Tx, transaction } from '#platform/db.ts'
import type { StoredImage, StoredLine } from '../contract.ts'
import { asMicroseconds, hashImage, hashSeal } from '../rules.ts'
import { findImages, findOfficesToSeal, findUnsealedLines, lockChain, type NewSeal, saveSeals } from '../store.ts'

const batchLinesMax = 1000

/**
 * Seals every committed line and returns how many it sealed: each gets the next number of its office's chain and a hash
 * over the seal before it. Takes a pool of the role `paten_sealer`. Sealers may run at once; each chain has one at a time:
 * where many lines wait, `beside` chains are sealed beside each other, and one is hashed while another is fetched.
 */
export async function sealLines(pool: pg.Pool, at: Temporal.Instant, { beside = 1 } = {}): Promise<number> {
  const waiting = await transaction(pool, { scope: [] }, findOfficesToSeal)
  let sealed = 0
  const sealer = async () => {
    for (let office = waiting.shift(); office !== undefined; office = waiting.shift())
      for (let batch = batchLinesMax; batch === batchLinesMax; sealed += batch) batch = await sealNext(pool, office, at)
  }
  await Promise.all(Array.from({ length: beside }, sealer))
  return sealed
}

async function sealNext(pool: pg.Pool, office: string, at: Temporal.Instant): Promise<number> {
  return await transaction(pool, { scope: [] }, (tx) => sealBatch(tx, office, at))
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
  const sealedAtMicroseconds = asMicroseconds(sealedAt)
  let previous = last
  const seals = lines.map((line): NewSeal => {
    const seal = sealLine(line, images.get(line.id) ?? [], previous, sealedAtMicroseconds)
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
  sealedAtMicroseconds: string,
): NewSeal {
  const number = (previous?.number ?? 0) + 1
  const imageHashes = images.map((image) => hashImage(whole(image)))
  const hash = hashSeal({ number, line, imageHashes, sealedAtMicroseconds }, previous?.hash ?? null)
  return { number, line: line.id, seq: line.seq, imageHashes, hash }
}

function whole(image: StoredImage) {
  const { body, salt } = image
  if (body === null || salt === null) throw new Error(`an image of ${image.place} was destroyed before it was sealed`)
  return { ...image, body, salt }
}
