import type { Text } from '#ui/language.ts'
import type { Kind, ListPage, Undoes } from '../contract.ts'

/** What the pages of objections say and ask. */
export const deskWords = {
  title: { id: 'Keberatan dan banding', en: 'Objections and appeals' },
  empty: { id: 'Tidak ada keberatan atau banding di sini.', en: 'There is no objection or appeal here.' },
  back: { id: 'Semua keberatan dan banding', en: 'All objections and appeals' },
  backToCase: { id: 'Kembali ke berkas', en: 'Back to the file' },
  number: { id: 'Nomor', en: 'Number' },
  kind: { id: 'Perkara', en: 'Matter' },
  case: { id: 'Berkas', en: 'File' },
  applicant: { id: 'Pemohon', en: 'Applicant' },
  office: { id: 'Kantor', en: 'Office' },
  standing: { id: 'Keadaan', en: 'State' },
  due: { id: 'Dijawab paling lambat', en: 'To be answered by' },
  yours: { id: 'giliran sendiri', en: 'your turn' },

  against: { id: 'Terhadap', en: 'Against' },
  firstAgainst: { id: 'Semula terhadap', en: 'First against' },
  decidedOn: { id: 'Diputuskan', en: 'Decided' },
  toldOn: { id: 'Pemohon diberi tahu', en: 'The applicant was told' },
  filedOn: { id: 'Diajukan', en: 'Filed' },
  filedBy: { id: 'Yang mengajukan', en: 'Filed by' },
  proxy: { id: 'wakil, dengan surat kuasa', en: 'a proxy, with a power of attorney' },
  grounds: { id: 'Alasan pemohon', en: 'The applicant’s reasons' },
  answer: { id: 'Batas menjawab', en: 'Limit to answer' },
  reckoning: { id: 'Hitungannya', en: 'How it is counted' },
  counted: { id: 'dihitung', en: 'counted' },
  skipped: { id: 'dilewati', en: 'skipped' },
  decision: { id: 'Jawaban', en: 'The answer' },
  granted: { id: 'Dikabulkan', en: 'Granted' },
  turnedDown: { id: 'Tidak dikabulkan', en: 'Not granted' },
  considered: { id: 'Pertimbangan', en: 'Reasons' },
  basis: { id: 'Dasar', en: 'Rests on' },
  reference: { id: 'Nomor surat atasan', en: 'The superior’s letter' },
  goesOn: { id: 'Berkas berjalan lagi dari', en: 'The file goes on from' },
  letter: { id: 'Buka dan cetak keputusan (PDF)', en: 'Open and print the decision (PDF)' },
  carried: { id: 'Dilaksanakan', en: 'Carried out' },
  appealOf: { id: 'Banding atas jawaban', en: 'Appeal against the answer to' },
  appealed: { id: 'Diajukan banding', en: 'Appealed' },
  acts: { id: 'Tindakan', en: 'Acts' },

  outcome: { id: 'Keputusan', en: 'Decision' },
  grant: { id: 'Kabulkan', en: 'Grant it' },
  turnDown: { id: 'Tidak dikabulkan', en: 'Do not grant it' },
  reasons: { id: 'Pertimbangan, satu baris satu pertimbangan', en: 'Reasons, one a line' },
  basisAsk: { id: 'Pasal yang menjadi dasar, bila ada', en: 'Article it rests on, if any' },
  referenceAsk: { id: 'Nomor surat keputusan atasan, bila ada', en: 'Number of the superior’s letter, if any' },
  step: { id: 'Bila dikabulkan, berkas berjalan lagi dari', en: 'If granted, the file goes on from' },
  stepCarry: { id: 'Berkas berjalan lagi dari', en: 'The file goes on from' },
  decideAppealNote: {
    id: 'Jawaban ini dibaca pemohon apa adanya. Bila dikabulkan, kantor kecamatan yang melaksanakannya.',
    en: 'The applicant reads the answer as it is. Granted, the office of the sub-district carries it out.',
  },
  decideButton: { id: 'Catat jawaban', en: 'Record the answer' },
  carryReason: { id: 'Catatan pelaksanaan', en: 'How it is carried out' },
  carryButton: { id: 'Laksanakan', en: 'Carry it out' },

  who: { id: 'Yang mengajukan', en: 'Who files it' },
  self: { id: 'Pemohon sendiri', en: 'The applicant' },
  byProxy: { id: 'Wakil, dengan surat kuasa', en: 'A proxy, with a power of attorney' },
  other: { id: 'Orang lain', en: 'Somebody else' },
  name: { id: 'Nama yang mengajukan', en: 'Name of who files it' },
  identity: { id: 'Identitas yang diperlihatkan', en: 'Identity paper shown' },
  identityHint: { id: 'Misalnya KTP-el asli', en: 'For example the original identity card' },
  proxyCame: { id: 'Bila wakil yang datang', en: 'Where a proxy came' },
  proxySeen: { id: 'Surat kuasa sudah dilihat', en: 'The power of attorney was seen' },
  decisionReasons: { id: 'Alasan keputusan itu', en: 'Reasons of that decision' },
  freeNote: {
    id: 'Tidak dipungut biaya (UU 30/2014 pasal 75 ayat (5)).',
    en: 'Free of charge (Law 30/2014 article 75(5)).',
  },
} satisfies Record<string, Text>

/** What follows where it is granted: told once it is carried out, beside the answer, and beside carrying it out. */
export const undoesWords = {
  file: {
    done: { id: 'Berkas berjalan lagi.', en: 'The file goes on.' },
    decide: {
      id: 'Jawaban ini tercatat atas nama sendiri dan dibaca pemohon apa adanya. Bila dikabulkan, penolakannya dibatalkan dan berkas berjalan lagi saat itu juga.',
      en: 'The answer is recorded in your name and read by the applicant as it is. Granted, it overturns the refusal, and the file goes on at once.',
    },
    carry: {
      id: 'Yang dikabulkan menurut hukum tidak berjalan sendiri: dengan tombol ini penolakan dibatalkan dan berkas berjalan lagi.',
      en: 'What is granted by law does not happen by itself: this button overturns the refusal, and the file goes on.',
    },
  },
  letter: {
    done: { id: 'Surat yang dibatalkan berlaku lagi.', en: 'The letter that was void holds again.' },
    decide: {
      id: 'Jawaban ini tercatat atas nama sendiri dan dibaca pemohon apa adanya. Bila dikabulkan, suratnya berlaku lagi saat itu juga, dengan nomor dan masa berlaku yang sama.',
      en: 'The answer is recorded in your name and read by the applicant as it is. Granted, the letter holds again at once, under the same number and as long as it held.',
    },
    carry: {
      id: 'Yang dikabulkan menurut hukum tidak berjalan sendiri: dengan tombol ini suratnya berlaku lagi.',
      en: 'What is granted by law does not happen by itself: with this button the letter holds again.',
    },
  },
  correction: {
    done: {
      id: 'Penolakan perbaikannya dibatalkan. Selama surat itu masih berlaku sebagaimana adanya, permintaannya diperiksa lagi.',
      en: 'It is no longer turned down. While that letter holds as it is, what was asked is looked at again.',
    },
    decide: {
      id: 'Jawaban ini tercatat atas nama sendiri dan dibaca pemohon apa adanya. Bila dikabulkan, permintaan perbaikannya kembali menunggu persetujuan, selama surat itu masih berlaku sebagaimana adanya; bila tidak, perbaikan diminta lagi.',
      en: 'The answer is recorded in your name and read by the applicant as it is. Granted, the correction waits for approval again while that letter holds as it is; otherwise it is asked for anew.',
    },
    carry: {
      id: 'Yang dikabulkan menurut hukum tidak berjalan sendiri: dengan tombol ini permintaan perbaikannya kembali menunggu persetujuan.',
      en: 'What is granted by law does not happen by itself: with this button the correction waits for approval again.',
    },
  },
} satisfies Record<Undoes, Record<'done' | 'decide' | 'carry', Text>>

export const groupWords = {
  deemed: { id: 'Dianggap dikabulkan: harus dilaksanakan', en: 'Deemed granted: to be carried out' },
  granted: { id: 'Dikabulkan: harus dilaksanakan', en: 'Granted: to be carried out' },
  waiting: { id: 'Menunggu jawaban', en: 'Waiting for an answer' },
  ended: { id: 'Selesai', en: 'Ended' },
} satisfies Record<ListPage['groups'][number]['heading'], Text>

/** "Keberatan atas MDU-2026-000001". */
export function headingOf(kind: Kind, number: string): Text {
  return kind === 'appeal'
    ? { id: `Banding ${number}`, en: `Appeal ${number}` }
    : { id: `Keberatan ${number}`, en: `Objection ${number}` }
}

/** Seen coming: what silence does, and when. */
export function silenceAhead(moment: Text): Text {
  return {
    id: `Bila belum dijawab ${moment.id}, menurut hukum ini dianggap dikabulkan dan harus dilaksanakan.`,
    en: `Not answered by ${moment.en}, it is by law deemed granted and must be carried out.`,
  }
}

/** Silence has granted it: who must carry it out, and by when. */
export function silencePast(who: Text, by: Text | undefined): Text {
  const until = by ? { id: `, paling lambat ${by.id}`, en: `, by ${by.en}` } : { id: '', en: '' }
  return {
    id: `Tidak dijawab dalam batasnya, jadi dianggap dikabulkan. ${who.id} harus melaksanakannya${until.id}. Tidak ada yang terbit sendiri.`,
    en: `Not answered within its limit, so it is deemed granted. The ${who.en} must carry it out${until.en}. Nothing issues itself.`,
  }
}

export function withHolder(who: Text): Text {
  return { id: `Di tangan ${who.id}`, en: `With the ${who.en}` }
}

export function appealBy(day: Text): Text {
  return { id: `Pemohon boleh mengajukan banding sampai ${day.id}.`, en: `The applicant may appeal until ${day.en}.` }
}

export function objectUntilDay(day: Text): Text {
  return { id: `Batas mengajukan: ${day.id}.`, en: `Last day: ${day.en}.` }
}

export function answerIn(length: Text): Text {
  return {
    id: `Dijawab paling lama ${length.id}. Yang tidak dijawab dianggap dikabulkan.`,
    en: `Answered within ${length.en}. What is not answered is deemed granted.`,
  }
}

export const filingTitle = {
  objection: { id: 'Terima keberatan', en: 'Take in an objection' },
  appeal: { id: 'Terima banding', en: 'Take in an appeal' },
} satisfies Record<Kind, Text>

/** What the form asks the reasons by. */
export const groundsAsk = {
  objection: { id: 'Alasan keberatan, seperti di suratnya', en: 'The reasons, as in the letter' },
  appeal: { id: 'Alasan banding, seperti di suratnya', en: 'The reasons, as in the letter' },
} satisfies Record<Kind, Text>

export const filingButton = {
  objection: { id: 'Catat keberatan', en: 'Record the objection' },
  appeal: { id: 'Catat banding', en: 'Record the appeal' },
} satisfies Record<Kind, Text>
