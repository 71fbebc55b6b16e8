import { monday } from '#tests/cast.ts'
import { noWording } from '../../src/product/standards/contract/components.ts'
import type { Life } from '../../src/product/standards/contract/life.ts'

const by = { by: 'siti', byName: 'Siti Andai', at: monday }
const day = monday.toZonedDateTimeISO('Asia/Jakarta').toPlainDate()
const steps: Omit<
  Life,
  | 'id'
  | 'office'
  | 'service'
  | 'ordinal'
  | 'begun'
  | 'wording'
  | 'comments'
  | 'replaced'
  | 'paper'
  | 'mendings'
  | 'reopenings'
> = {
  discussion: {
    ...{ ...by, wording: 1, signedOn: day, place: 'Aula', attended: 12, agreed: 'Sepakat.' },
    ...{ minutes: 'a', attendance: 'b' },
  },
  publication: { ...by, wording: 1, commentsUntil: monday.add({ hours: 24 * 9 }) },
  mending: { ...by, wording: 1 },
  enactment: { ...by, number: '1/2026', decidedOn: day, holdsFrom: day, version: 'v', decision: null },
  pledge: { ...by, signer: { post: 'Camat', name: 'Tengku Andai', rank: null, nip: null } },
  dropped: undefined,
  evaluations: [],
  reviews: [],
}
const order = ['begun', 'discussed', 'published', 'mended', 'enacted', 'pledged'] as const

/** A standard of Mandau as plain values, with the steps up to the one that is named. */
export function lifeOf(until: (typeof order)[number] | 'dropped'): Life {
  const far = until === 'dropped' ? 0 : order.indexOf(until)
  const upTo = <Step>(place: number, step: Step) => (place <= far ? step : undefined)
  return {
    ...{
      id: 'standard',
      office: 'mandau',
      service: 'domisili',
      ordinal: 1,
      replaced: undefined,
      begun: by,
      paper: undefined,
    },
    wording: { ...by, ordinal: 1, words: noWording },
    discussion: upTo(1, steps.discussion),
    publication: upTo(2, steps.publication),
    mending: upTo(3, steps.mending),
    mendings: upTo(3, [{ ...by, wording: 1 }]) ?? [],
    reopenings: [],
    enactment: upTo(4, steps.enactment),
    pledge: upTo(5, steps.pledge),
    evaluations: [],
    reviews: [],
    dropped: until === 'dropped' ? { ...by, reason: 'Contoh.' } : undefined,
    comments: { given: 0, unanswered: 0 },
  }
}
