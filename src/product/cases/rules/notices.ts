import type { NoticeView } from '../contract/noticing.ts'

/** The oldest letter about a decision that still waits to be handed over; what was overturned waits for nobody. */
export function waitingNotice({ notices }: { notices: readonly NoticeView[] }): NoticeView | undefined {
  return notices.find(({ handover, overturnedAt }) => handover === undefined && overturnedAt === null)
}
