import { type Db, sql } from '#platform/db.ts'
import type { Head } from '../contract.ts'

/** The last seal of each office's chain, by office; `printHead` makes the short form for a closing sheet. */
export async function listHeads(db: Db): Promise<Head[]> {
  return await db.all(sql`
    with recursive office (id) as (
      (select seal.office from journal.seal order by seal.office limit 1)
      union all
      select (select seal.office from journal.seal where seal.office > office.id order by seal.office limit 1)
      from office where office.id is not null)
    select last.office, last.number::float8 as number, encode(last.hash, 'hex') as hash
    from office
    cross join lateral (
      select seal.office, seal.number, seal.hash from journal.seal
      where seal.office = office.id order by seal.number desc limit 1) as last
    order by last.office`)
}
