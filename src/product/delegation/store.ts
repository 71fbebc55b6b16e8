import { randomUUIDv7 } from 'node:crypto'
import { type Db, sql, type Tx } from '#platform/db.ts'
import type { Paper, PaperStanding } from './contract/papers.ts'

/** Papers of one regulation, of one id, or all; in the order they came. Also those taken away. */
export async function listPapers(db: Db, asked: { regulation?: string; id?: string }): Promise<Paper[]> {
  return await db.all(sql`
    select paper.id, paper.regulation, paper.sha256, paper.name, file_view.bytes, file_view.type,
           coalesce(standing_now.standing, 'officers') as standing, officer_view.name as "attachedByName",
           paper.attached_at as "attachedAt"
    from delegation.paper
    join documents.file_view on file_view.office = paper.office and file_view.sha256 = paper.sha256
    left join identity.officer_view on officer_view.id = paper.attached_by
    left join lateral (
      select paper_standing.standing from delegation.paper_standing
      where paper_standing.paper = paper.id order by paper_standing.ordinal desc limit 1) as standing_now on true
    where paper.regulation = coalesce(${asked.regulation}, paper.regulation)
      and paper.id = coalesce(${asked.id}::uuid, paper.id)
    order by paper.attached_at, paper.id limit 2000`)
}

/** The papers of a regulation that everybody may open. */
export async function listPublicPapers(db: Db, regulation: string): Promise<Paper[]> {
  return (await listPapers(db, { regulation })).filter(({ standing }) => standing === 'everybody')
}

export async function savePaper(
  tx: Tx,
  paper: Pick<Paper, 'regulation' | 'sha256' | 'name'> & { office: string; by: string; at: Temporal.Instant },
): Promise<string> {
  const id = randomUUIDv7()
  await tx.write(sql`
    insert into delegation.paper (id, office, regulation, sha256, name, attached_by, attached_at)
    values (${id}, ${paper.office}, ${paper.regulation}, ${paper.sha256}, ${paper.name}, ${paper.by}, ${paper.at})`)
  return id
}

export async function saveStanding(
  tx: Tx,
  kept: { paper: string; office: string; standing: PaperStanding; reason: string; by: string; at: Temporal.Instant },
): Promise<void> {
  await tx.write(sql`
    insert into delegation.paper_standing (paper, ordinal, office, standing, reason, set_by, set_at)
    select ${kept.paper}, coalesce(max(paper_standing.ordinal), 0) + 1, ${kept.office}, ${kept.standing}, ${kept.reason},
           ${kept.by}, ${kept.at}
    from delegation.paper_standing where paper_standing.paper = ${kept.paper}`)
}
