import { isPast } from '#cases'
import type { Officer } from '#identity'
import type { ArchiveRefusal, DocumentState } from './contract.ts'

type Reader = Pick<Officer, 'office' | 'duties'>

/** Why this officer makes no copy of a document: only the office that issued it, and only of what was issued and is there. */
export function whyNotCopy(
  by: Reader,
  document: { office: string; issued: boolean; destroyed: boolean },
): 'document-elsewhere' | 'document-not-issued' | 'document-destroyed' | undefined {
  if (by.office !== document.office) return 'document-elsewhere'
  if (!document.issued) return 'document-not-issued'
  return document.destroyed ? 'document-destroyed' : undefined
}

/** Why this officer does not put a file away: it is another office's, or destroyed. */
export function whyNotPlace(
  by: Reader,
  file: { office: string; forgotten?: boolean | undefined },
): 'document-elsewhere' | 'file-forgotten' | undefined {
  if (by.office !== file.office) return 'document-elsewhere'
  return file.forgotten ? 'file-forgotten' : undefined
}

/** Why a file is not lent: another office's, destroyed, out already, or to come back before today. */
export function whyNotLend(
  by: Reader,
  file: { office: string; lent: boolean; forgotten?: boolean | undefined },
  { dueOn, today }: { dueOn: Temporal.PlainDate; today: Temporal.PlainDate },
): ArchiveRefusal | undefined {
  const why = whyNotPlace(by, file)
  if (why) return why
  if (file.lent) return 'file-lent'
  return Temporal.PlainDate.compare(dueOn, today) < 0 ? 'loan-past' : undefined
}

/** Why a file does not come back: another office's, or it was not out. */
export function whyNotReturn(by: Reader, file: { office: string; lent: boolean }): ArchiveRefusal | undefined {
  return whyNotPlace(by, file) ?? (file.lent ? undefined : 'file-not-lent')
}

/** Days after which somebody who did not come for their letter is told, and told again; ours, no rule sets it. */
export const remindAfterDays = 7

/** Whether a reminder falls due: a whole interval has gone since it lay ready, was told of, or was noted last. */
export function isReminderDue(
  waiting: {
    since: Temporal.Instant
    reminded: { last: { at: Temporal.Instant } | undefined }
    notedAt: Temporal.Instant | undefined
  },
  now: Temporal.Instant,
): boolean {
  const before = now.subtract({ hours: remindAfterDays * 24 })
  const moments = [waiting.since, waiting.reminded.last?.at, waiting.notedAt]
  return moments.every((at) => at === undefined || Temporal.Instant.compare(at, before) <= 0)
}

/** Where a document stands today. */
export function stateOfDocument(about: {
  issued: boolean
  /** Its words and bytes are gone, by its retention. */
  destroyed?: boolean
  approved: boolean
  /** It lies at the post that signs. */
  atSigner: boolean
  voided: boolean
  replaced: boolean
  until: Temporal.PlainDate | undefined
  today: Temporal.PlainDate
}): DocumentState {
  if (!about.issued) return about.approved ? 'awaiting-number' : about.atSigner ? 'awaiting-signature' : 'draft'
  if (about.destroyed) return 'destroyed'
  if (about.replaced) return 'replaced'
  if (about.voided) return 'void'
  return isPast(about.until, about.today) ? 'expired' : 'issued'
}
