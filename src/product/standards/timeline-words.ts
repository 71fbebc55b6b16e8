import { shortMoment } from '#clock'
import { dateInWords } from '#ui/calendar-words.ts'
import type { Text } from '#ui/language.ts'
import type {
  Discussion,
  Done,
  Enactment,
  Evaluation,
  Life,
  OnPaper,
  Pledge,
  Reopening,
  Review,
} from './contract/life.ts'
import type { TimelineStep } from './contract/pages.ts'

/** The steps of a standard's life, each with the article of PP 96/2012 that asks for it. */
export const stepNames = {
  draft: { id: 'Rancangan disusun (pasal 24, 25)', en: 'Draft (articles 24, 25)' },
  discussion: { id: 'Dibahas dengan masyarakat (pasal 26)', en: 'Discussed with the public (article 26)' },
  publication: { id: 'Rancangan diumumkan (pasal 27 ayat 1)', en: 'Draft published (article 27(1))' },
  comments: { id: 'Masukan masyarakat (pasal 27 ayat 2)', en: 'Comments of the public (article 27(2))' },
  mending: { id: 'Diperbaiki (pasal 27 ayat 3)', en: 'Mended (article 27(3))' },
  enactment: { id: 'Ditetapkan (pasal 27 ayat 4)', en: 'Enacted (article 27(4))' },
  pledge: { id: 'Maklumat terbit (pasal 30)', en: 'Pledge published (article 30)' },
  evaluation: { id: 'Dievaluasi tiap tahun (pasal 32)', en: 'Evaluated every year (article 32)' },
  review: { id: 'Ditinjau tiap tiga tahun (pasal 33)', en: 'Reviewed every three years (article 33)' },
} satisfies Record<TimelineStep['key'], Text>

/** Beside the article, where the days to mend count anew: the law names one mending. */
export const reopenedLimit: Text = {
  id: 'dihitung lagi sejak perbaikan dibuka lagi (aturan kami)',
  en: 'counted anew since it was taken up again (our rule)',
}

/** What each step of a life says of itself. */
export const timelineWords = {
  begun: ({ byName, at }: Done, zone: string): Text => {
    const moment = shortMoment(at, zone, at.add({ hours: 48 }))
    return { id: `Dimulai ${byName}, ${moment.id}`, en: `Begun by ${byName}, ${moment.en}` }
  },
  written: ({ ordinal, byName, at }: Life['wording'], zone: string): Text => {
    if (ordinal === 0) return { id: 'belum ada yang ditulis', en: 'nothing is written yet' }
    const moment = shortMoment(at, zone, at.add({ hours: 48 }))
    return {
      id: `Tulisan ke-${ordinal}, disimpan ${byName}, ${moment.id}`,
      en: `Writing ${ordinal}, saved by ${byName}, ${moment.en}`,
    }
  },
  by: ({ byName, at }: Done, zone: string): Text => {
    const moment = shortMoment(at, zone, at.add({ hours: 48 }))
    return { id: `${byName}, ${moment.id}`, en: `${byName}, ${moment.en}` }
  },
  kept: ({ byName, at }: Done, kept: Text, zone: string): Text => {
    const moment = shortMoment(at, zone, at.add({ hours: 48 }))
    return { id: `${byName}, ${moment.id}: ${kept.id}`, en: `${byName}, ${moment.en}: ${kept.en}` }
  },
  discussed: ({ signedOn, place, attended }: Discussion): Text => {
    const day = dateInWords(signedOn)
    return {
      id: `Berita acara ${day.id}, ${place}, ${attended} orang hadir`,
      en: `Minutes of ${day.en}, ${place}, ${attended} ${attended === 1 ? 'person' : 'people'} attended`,
    }
  },
  comments: ({ given, unanswered }: Life['comments']): Text => {
    if (given === 0) return { id: 'Belum ada masukan', en: 'No comments yet' }
    const left = unanswered === 0 ? 'semua sudah dijawab' : `${unanswered} belum dijawab`
    const leftEn = unanswered === 0 ? 'all answered' : `${unanswered} not answered yet`
    return { id: `${given} masukan, ${left}`, en: `${given} ${given === 1 ? 'comment' : 'comments'}, ${leftEn}` }
  },
  paper: ({ begunOn, instrument, byName, at }: OnPaper, zone: string): Text => {
    const [day, moment] = [dateInWords(begunOn), shortMoment(at, zone, at.add({ hours: 48 }))]
    return {
      id: `Dimulai di kertas ${day.id}: ${instrument}. Dicatat ${byName}, ${moment.id}`,
      en: `Begun on paper ${day.en}: ${instrument}. Entered by ${byName}, ${moment.en}`,
    }
  },
  onPaper: {
    id: 'Di kertas, sebelum standar ini dimasukkan',
    en: 'On paper, before this standard was entered',
  } satisfies Text,
  entered: ({ byName, at }: Enactment, zone: string): Text => {
    const moment = shortMoment(at, zone, at.add({ hours: 48 }))
    return {
      id: `Ditetapkan di kertas; dimasukkan menyusul oleh ${byName}, ${moment.id}`,
      en: `Enacted on paper; entered afterwards by ${byName}, ${moment.en}`,
    }
  },
  pledgedOnPaper: ({ signer, at, byName }: Pledge, zone: string): Text => {
    const day = dateInWords(at.toZonedDateTimeISO(zone).toPlainDate())
    return {
      id: `${signer.name}, ${day.id}, di kertas; dimasukkan ${byName}`,
      en: `${signer.name}, ${day.en}, on paper; entered by ${byName}`,
    }
  },
  reopened: ({ byName, at, reason }: Reopening, zone: string): Text => {
    const moment = shortMoment(at, zone, at.add({ hours: 48 }))
    return {
      id: `Dibuka lagi ${byName}, ${moment.id}: ${reason}`,
      en: `Taken up again by ${byName}, ${moment.en}: ${reason}`,
    }
  },
  enacted: ({ number, decidedOn, holdsFrom }: Enactment): Text => {
    const [decided, holds] = [dateInWords(decidedOn), dateInWords(holdsFrom)]
    return {
      id: `Keputusan ${number}, ${decided.id}; berlaku sejak ${holds.id}`,
      en: `Decision ${number}, ${decided.en}; holds from ${holds.en}`,
    }
  },
  own: (from: Temporal.PlainDate): Text => {
    const day = dateInWords(from)
    return {
      id: `Mulai ${day.id}, layanan ini milik kantor sendiri`,
      en: `From ${day.en}, the service is the office’s own`,
    }
  },
  held: ({ heldOn, findings, byName }: Evaluation): Text => {
    const day = dateInWords(heldOn)
    return { id: `${day.id}, ${byName}: ${findings}`, en: `${day.en}, ${byName}: ${findings}` }
  },
  reviewed: ({ heldOn, findings, byName, outcome }: Review): Text => {
    const day = dateInWords(heldOn)
    const [kept, keptEn] = outcome === 'kept' ? ['tetap', 'kept'] : ['perlu diubah', 'to be changed']
    return { id: `${day.id}, ${byName}, ${kept}: ${findings}`, en: `${day.en}, ${byName}, ${keptEn}: ${findings}` }
  },
}
