import type { Text } from '#ui/language.ts'
import type { HandedTo } from '../contract/handing-over.ts'
import { caseWords } from './case-words.ts'

/** As who somebody took a paper. */
export const collectors = {
  applicant: caseWords.applicantSelf,
  proxy: caseWords.proxy,
  agency: caseWords.agency,
  post: caseWords.byPost,
} satisfies Record<HandedTo['relation'], Text>

/** Who has a paper now, or where it was sent. */
export function handedTo({ collectedBy, relation, tracking }: HandedTo, moment: Text): Text {
  const as = collectors[relation]
  const [id, en] = tracking ? [`, resi ${tracking}`, `, parcel ${tracking}`] : ['', '']
  return relation === 'post'
    ? {
        id: `Dikirim lewat pos kepada ${collectedBy}${id}, ${moment.id}.`,
        en: `Posted to ${collectedBy}${en}, ${moment.en}.`,
      }
    : {
        id: `Diambil ${collectedBy} (${as.id}), ${moment.id}.`,
        en: `Collected by ${collectedBy} (${as.en}), ${moment.en}.`,
      }
}

export function noticeNumber(name: Text, number: string): Text {
  return { id: `${name.id} nomor ${number}`, en: `${name.en} number ${number}` }
}

/** A letter that lies ready since a moment. */
export function noticeWaits(since: Text): Text {
  return { id: `Menunggu diambil sejak ${since.id}.`, en: `Waits to be collected since ${since.en}.` }
}

/** A letter that tells of what holds no more. */
export function noticeOverturned(what: Text, at: Text): Text {
  return { id: `Dibatalkan lewat ${what.id}, ${at.id}.`, en: `Overturned by ${what.en}, ${at.en}.` }
}
