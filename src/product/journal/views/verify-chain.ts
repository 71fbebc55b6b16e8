import { type Db, sql } from '#platform/db.ts'
import type { Finding, Head, StoredImage } from '../contract.ts'
import { beforeTheFirst, checkHead, checkSeal, type FoundSeal, isOfOffice, type Link } from '../rules.ts'

const batchLines = 1000

export type ChainVerified = { lines: number; images: number; destroyed: number; last: Link }

/**
 * Walks one office's chain from its first seal, in batches, and tells each finding as it comes. Heads of this office
 * are held against it.
 */
export async function verifyChain(
  db: Db,
  office: string,
  heads: readonly Head[],
  tell: (finding: Finding) => void,
): Promise<ChainVerified> {
  const counted = { lines: 0, images: 0, destroyed: 0 }
  const ofOffice = heads.filter((head) => isOfOffice(head, office))
  const atHead = new Map<number, Link>()
  let link = beforeTheFirst
  for (let batch = await findSeals(db, office, 0); batch.length > 0; batch = await findSeals(db, office, link.number)) {
    const lines = batch.map((seal) => seal.lineId)
    const images = Map.groupBy(await findImages(db, lines), (image) => image.line)
    for (const seal of batch) {
      const found = { ...seal, images: images.get(seal.lineId) ?? [] }
      const checked = checkSeal(found, link)
      checked.findings.forEach(tell)
      link = checked.link
      if (ofOffice.some((head) => head.number === link.number)) atHead.set(link.number, link)
      counted.lines += found.line ? 1 : 0
      counted.images += found.images.length
      counted.destroyed += found.images.filter((image) => image.body === null).length
    }
  }
  for (const head of ofOffice) checkHead(head, office, atHead.get(head.number), link.number).forEach(tell)
  return { ...counted, last: link }
}

async function findSeals(db: Db, office: string, after: number): Promise<Omit<FoundSeal, 'images'>[]> {
  return await db.all(sql`
    select seal.office, seal.number::float8 as number, seal.hash, seal.line as "lineId",
           seal.image_hashes as "imageHashes",
           (extract(epoch from seal.sealed_at) * 1000000)::bigint::text as "sealedAtMicroseconds",
           case when line.id is not null then json_build_object(
             'id', line.id, 'office', line.office, 'name', line.name, 'subject', line.subject,
             'byKind', line.by_kind, 'byId', line.by_id, 'byPost', line.by_post, 'facts', line.facts::text,
             'eventAtMicroseconds', (extract(epoch from line.event_at) * 1000000)::bigint::text,
             'arrivedAtMicroseconds', (extract(epoch from line.arrived_at) * 1000000)::bigint::text,
             'requestId', line.request_id, 'seq', line.seq::text) end as line
    from journal.seal left join journal.line on line.id = seal.line
    where seal.office = ${office} and seal.number > ${after} order by seal.number limit ${batchLines}`)
}

async function findImages(db: Db, lines: readonly string[]): Promise<StoredImage[]> {
  return await db.all(sql`
    select image.line, image.seq::text as seq, image.place, image.key, image.op::text as op, image.migration,
           image.body, image.salt
    from journal.image where image.line = any (${lines}::uuid[]) order by image.line, image.seq`)
}
