import { type Db, sql } from '#platform/db.ts'
import type { Finding } from '../contract.ts'

/**
 * What no chain holds: lines that were never queued for a seal, traces of a line that is gone before it was sealed, and
 * images emptied without an act that says so. At most a thousand of each.
 */
export async function findLoose(db: Db): Promise<Finding[]> {
  return [...(await findUnchained(db)), ...(await findTraces(db)), ...(await findEmptied(db))]
}

async function findUnchained(db: Db): Promise<Finding[]> {
  return await db.all(sql`
    select 'line-unchained' as kind, line.office, line.id as line from journal.line
    left join journal.seal on seal.line = line.id
    left join journal.unsealed on unsealed.office = line.office and unsealed.seq = line.seq
    where seal.line is null and unsealed.line is distinct from line.id
    order by line.seq limit 1000`)
}

async function findTraces(db: Db): Promise<Finding[]> {
  return await db.all(sql`
    select 'line-removed' as kind, trace.line from (
      select unsealed.line from journal.unsealed
      where not exists (select from journal.line where line.id = unsealed.line)
      union
      select image.line from journal.image
      where not exists (select from journal.line where line.id = image.line)
        and not exists (select from journal.seal where seal.line = image.line)) as trace
    order by trace.line limit 1000`)
}

// The act that destroys leaves the row anew, under its own line: without that image nobody decided it.
async function findEmptied(db: Db): Promise<Finding[]> {
  return await db.all(sql`
    select 'image-emptied' as kind, seal.office, seal.number::float8 as number, image.line, image.place, image.key
    from journal.image left join journal.seal on seal.line = image.line
    where (image.body is null or image.salt is null) and not exists (
      select from journal.image as anew
      where anew.place = image.place and anew.key = image.key and anew.op = 'X'
        and anew.line = image.destroyed_by and anew.seq > image.seq)
    order by image.seq limit 1000`)
}
