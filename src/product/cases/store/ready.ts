import { getServiceVersion } from '#catalogue'
import { type Db, sql } from '#platform/db.ts'
import type { NoticeKind } from '../contract/noticing.ts'
import { isPaperReady, type ReadyStanding } from '../ready.ts'

/** A case with an issued paper that nobody came for; of a letter about a decision, which one and of what kind. */
export type Awaited = {
  caseId: string
  number: string
  since: Temporal.Instant
  notice: { id: string; kind: NoticeKind } | null
}

/**
 * Cases of an office that have issued something which was not handed over, since before a moment, the longest waiting first.
 * Some of them still lie with the archive: `readyPaper` tells.
 */
export async function listAwaited(
  db: Db,
  { office, before }: { office: string; before: Temporal.Instant },
): Promise<Awaited[]> {
  return await db.all(sql`
    select standing.case_id as "caseId", standing.number, standing.since, null::jsonb as notice
    from cases.standing
    where standing.office = ${office} and standing.since <= ${before}
      and (standing.correcting in ('issued', 'archived') or standing.state = 'open' and exists (
        select from cases.subject_view join documents.letter_view on letter_view.subject = subject_view.subject
        where subject_view.case_id = standing.case_id and subject_view.kind in ('letter', 'refusal')
          and letter_view.issued_at is not null))
    union all
    select notice.case_id, case_file.number, notice.issued_at, jsonb_build_object('id', notice.id, 'kind', notice.kind)
    from cases.notice join cases.case_file on case_file.id = notice.case_id
    where notice.office = ${office} and notice.issued_at <= ${before} and notice.overturned_at is null
      and not exists (select from cases.notice_handover where notice_handover.notice = notice.id)
    order by since limit 500`)
}

type Alike = ReadyStanding & { version: string | null; papers: number }

/**
 * How many papers of an office lie ready to be collected: of all that `listAwaited` would find those of which `readyPaper` tells,
 * and letters about a decision. Reads no file: cases that stand alike are counted together, so many letters cost no more than few.
 */
export async function countReady(
  db: Db,
  { office, before }: { office: string; before: Temporal.Instant },
): Promise<number> {
  const alike = await db.all<Alike>(sql`
    select standing.service_version as version, standing.step, standing.correcting,
           refusal.case_id is not null as refused, count(*)::int as papers
    from cases.standing left join cases.refusal on refusal.case_id = standing.case_id
    where standing.office = ${office} and standing.since <= ${before}
      and (standing.correcting in ('issued', 'archived') or standing.state = 'open' and exists (
        select from cases.subject_view join documents.letter_view on letter_view.subject = subject_view.subject
        where subject_view.case_id = standing.case_id and subject_view.kind in ('letter', 'refusal')
          and letter_view.issued_at is not null))
    group by standing.service_version, standing.step, standing.correcting, refusal.case_id is not null
    union all
    select null, null, null, false, count(*)::int
    from cases.notice
    where notice.office = ${office} and notice.issued_at <= ${before} and notice.overturned_at is null
      and not exists (select from cases.notice_handover where notice_handover.notice = notice.id)`)
  const versions = [...new Set(alike.flatMap(({ version }) => version ?? []))]
  const found = await Promise.all(versions.map((version) => getServiceVersion(db, version)))
  const procedures = new Map(versions.map((version, place) => [version, found[place]?.definition.procedure ?? []]))
  const ready = alike.filter((one) => one.version === null || isPaperReady(procedures.get(one.version) ?? [], one))
  return ready.reduce((sum, { papers }) => sum + papers, 0)
}
