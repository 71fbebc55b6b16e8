import type { Officer } from '#identity'
import type { PostKind } from '#offices'
import type { Db } from '#platform/db.ts'
import type { NoticeView } from '../contract/noticing.ts'
import type { OfferedAct } from '../contract.ts'
import { noticeActs } from '../notice-words.ts'
import { waitingNotice } from '../rules/notices.ts'
import { type CaseFile, whoGives, whyNotHolder } from '../rules.ts'
import { listNotices } from '../store/notices.ts'
import { dutyOf } from '../words.ts'

/** The letters that tell of a decision about another, as the case page shows them. */
export async function noticesOf(db: Db, file: CaseFile): Promise<NoticeView[]> {
  const notices = file.issued ? await listNotices(db, file.id) : []
  return notices.map(({ handover, gone, ...notice }) => ({
    ...notice,
    href: gone ? undefined : `/documents/${notice.id}/paper.pdf`,
    handover: handover ? { ...handover, at: Temporal.Instant.from(handover.at) } : undefined,
  }))
}

/** Handing over the oldest of them that still waits, for whose desk it is; for others with the reason. */
export function noticeActsOf(
  file: CaseFile,
  by: Officer,
  posts: readonly PostKind[],
  notices: readonly NoticeView[],
): OfferedAct[] {
  if (!waitingNotice({ notices })) return []
  const step = whoGives(file.definition.procedure)
  const why = whyNotHolder(step?.post, by) && dutyOf(posts.find(({ key }) => key === step?.post)?.short ?? nobody)
  return [{ act: 'hand-over-notice', label: noticeActs['hand-over-notice'], why }]
}

const nobody = { id: '', en: '' }
