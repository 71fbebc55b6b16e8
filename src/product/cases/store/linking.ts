import { randomUUIDv7 } from 'node:crypto'
import { type Db, sql, type Tx } from '#platform/db.ts'
import type { LinkKind } from '../contract/linking.ts'
import type { CaseState } from '../contract.ts'

/** Links one case to another. Returns nothing where they are linked so already: the index is the guard. */
export async function saveLink(
  tx: Tx,
  link: {
    office: string
    caseId: string
    other: string
    kind: LinkKind
    officer: string
    post: string
    at: Temporal.Instant
  },
): Promise<string | undefined> {
  const [row] = await tx.all<{ id: string }>(sql`
    insert into cases.link (id, office, case_id, other, kind, officer, post, linked_at)
    values (${randomUUIDv7()}, ${link.office}, ${link.caseId}, ${link.other}, ${link.kind}, ${link.officer}, ${link.post},
            ${link.at})
    on conflict (case_id, other, kind) where ended_at is null do nothing returning link.id`)
  return row?.id
}

/** Takes a link of a case away. Returns whether it was there. */
export async function endLink(
  tx: Tx,
  ended: { id: string; caseId: string; officer: string; at: Temporal.Instant },
): Promise<boolean> {
  const rows = await tx.all(sql`
    update cases.link set ended_by = ${ended.officer}, ended_at = ${ended.at}
    where link.id = ${ended.id} and link.ended_at is null and ${ended.caseId} in (link.case_id, link.other) returning 1`)
  return rows.length > 0
}

export async function hasLink(db: Db, wanted: { caseId: string; other: string; kind: LinkKind }): Promise<boolean> {
  const row = await db.one(sql`
    select 1 from cases.link where link.case_id = ${wanted.caseId} and link.other = ${wanted.other}
      and link.kind = ${wanted.kind} and link.ended_at is null`)
  return row !== undefined
}

/** A case linked to another, and how it stands. */
export type Linked = {
  id: string
  kind: LinkKind
  /** Whether this case was linked to the other, or the other to this one. */
  way: 'to' | 'from'
  number: string
  version: string
  state: CaseState
  post: string | null
  issued: boolean
}

/** What officers linked to a case within the reach of this transaction, in both ways, oldest first. */
export async function listLinks(db: Db, caseId: string): Promise<Linked[]> {
  return await db.all(sql`
    select link.id, link.kind, case when link.case_id = ${caseId} then 'to' else 'from' end as way, standing.number,
           standing.service_version as version, standing.state, standing.post, letter_view.issued_at is not null as issued
    from cases.link
    join cases.standing on standing.case_id = case when link.case_id = ${caseId} then link.other else link.case_id end
    left join documents.letter_view on letter_view.subject = standing.case_id
    where (link.case_id = ${caseId} or link.other = ${caseId}) and link.ended_at is null and link.kind <> 'same-visit'
    order by link.linked_at, link.id limit 200`)
}
