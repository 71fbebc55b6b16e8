import type { Text } from '#ui/language.ts'
import { begin } from './tracking-words.ts'

/** What is awaited and since when, then the office's own words. */
export function stoppedFact({ waits, remark }: { waits: Text; remark: string }, since: Text): Text {
  return {
    id: `${begin(waits).id} sejak ${since.id}. ${remark}`,
    en: `${begin(waits).en} since ${since.en}. ${remark}`,
  }
}

/** The date before, and why it is another now. */
export function movedFact(was: Text, { cause, reason }: { cause: Text; reason: string }): Text {
  return { id: `Semula ${was.id}: ${cause.id}. ${reason}`, en: `It was ${was.en}: ${cause.en}. ${reason}` }
}

/** By law silence grants: from when, by which article, and whether it was read as it now stands. */
export function silenceFact(
  { basis, unconfirmed }: { basis: Text; unconfirmed: boolean },
  at: Text,
  isPast: boolean,
): Text {
  const law = unconfirmed ? { id: `${basis.id}; belum dipastikan`, en: `${basis.en}; unconfirmed` } : basis
  return isPast
    ? {
        id: `Sejak ${at.id}, permohonan ini dianggap dikabulkan (${law.id}). Suratnya tetap kami yang membuat: tanyakan di loket.`,
        en: `Since ${at.en}, this request is deemed granted (${law.en}). The letter is still made by us: ask at the counter.`,
      }
    : {
        id: `Bila belum kami putuskan sampai ${at.id}, permohonan dianggap dikabulkan (${law.id}).`,
        en: `If we have not decided by ${at.en}, the request is deemed granted (${law.en}).`,
      }
}
