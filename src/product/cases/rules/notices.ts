import type { NoticeView } from '../contract/noticing.ts'

/** The oldest letter about a decision that still waits to be handed over. */
export function waitingNotice({ notices }: { notices: readonly NoticeView[] }): NoticeView | undefined {
  return notices.find(({ handover }) => handover === undefined)
}
