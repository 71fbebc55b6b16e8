import { letterDay } from '#clock'
import type { RefusalFacts } from '#platform/refusal.ts'
import type { Text } from '#ui/language.ts'
import type { Against, Kind, ObjectionRefusal, Standing } from './contract.ts'

/** A refusal without a sentence does not compile. */
export const refusals = {
  'objection-unknown': {
    id: 'Kami tidak menemukan keberatan, banding, atau berkas dengan nomor itu di kantor ini.',
    en: 'There is no objection, appeal or file with this number in this office.',
  },
  'no-decision': {
    id: 'Belum ada keputusan yang dapat diajukan keberatan. Keberatan diajukan atas penolakan, atas berkas yang gugur, bila janji lewat, dan bila suratnya dibatalkan atau tidak diperbaiki. Surat yang keliru dibetulkan lewat perbaikan.',
    en: 'There is no decision to object to yet. One objects to a refusal, to a lapse, when the promise is past, and when a letter was declared void or is not corrected. A letter that is wrong is corrected.',
  },
  'not-affected': {
    id: 'Keberatan diajukan oleh pemohon sendiri, atau wakilnya dengan surat kuasa (UU 30/2014 pasal 75).',
    en: 'An objection is filed by the applicant, or by a proxy with a power of attorney (Law 30/2014 article 75).',
  },
  'proxy-unseen': {
    id: 'Lihat dulu surat kuasanya, lalu centang.',
    en: 'See the power of attorney first, then tick the box.',
  },
  'objection-late': ({ until, untilEn }: RefusalFacts): Text => ({
    id: `Batas mengajukan keberatan ${until || 'sudah lewat'} (UU 30/2014 pasal 77). Permohonan baru boleh diajukan kapan saja.`,
    en: `The last day to object was ${untilEn || 'before today'} (Law 30/2014 article 77). A new request may be made at any time.`,
  }),
  'objection-filed': ({ number }: RefusalFacts): Text => ({
    id: `Keberatan atas keputusan ini sudah diajukan: ${number}. Tunggu jawabannya.`,
    en: `An objection to this decision is filed already: ${number}. Wait for its answer.`,
  }),
  'objection-answered': ({ number }: RefusalFacts): Text => ({
    id: `Keberatan ${number} atas keputusan ini sudah dijawab. Yang tidak menerima jawabannya mengajukan banding dari halaman keberatan itu.`,
    en: `Objection ${number} to this decision was answered. Who does not accept the answer appeals from the page of that objection.`,
  }),
  'objection-elsewhere': {
    id: 'Perkara ini milik kantor lain. Bapak/Ibu hanya membacanya.',
    en: 'This matter belongs to another office. You only read it.',
  },
  'appeal-too-early': {
    id: 'Keberatan ini belum dijawab. Banding diajukan sesudah ada jawaban.',
    en: 'This objection is not answered yet. An appeal comes after the answer.',
  },
  'appeal-granted': {
    id: 'Keberatan ini sudah dikabulkan, jadi tidak ada yang perlu dibanding.',
    en: 'This objection was granted, so there is nothing to appeal against.',
  },
  'appeal-late': ({ until, untilEn }: RefusalFacts): Text => ({
    id: `Batas mengajukan banding ${until || 'sudah lewat'} (UU 30/2014 pasal 78). Sesudah itu jalannya gugatan ke Pengadilan TUN.`,
    en: `The last day to appeal was ${untilEn || 'before today'} (Law 30/2014 article 78). After it the way leads to the administrative court.`,
  }),
  'appeal-filed': ({ number }: RefusalFacts): Text => ({
    id: `Banding atas jawaban ini sudah diajukan: ${number}.`,
    en: `An appeal against this answer is filed already: ${number}.`,
  }),
  'answer-not-yours': {
    id: 'Keberatan dijawab oleh pejabat yang memutuskan (UU 30/2014 pasal 77 ayat (2)).',
    en: 'An objection is answered by the officer who decided (Law 30/2014 article 77(2)).',
  },
  'superior-answers': {
    id: 'Banding dijawab oleh atasan pejabat di kabupaten (UU 30/2014 pasal 78 ayat (2)).',
    en: 'An appeal is answered by the superior at the regency (Law 30/2014 article 78(2)).',
  },
  'answered-already': {
    id: 'Sudah dijawab petugas lain. Jawabannya di bawah ini.',
    en: 'A colleague answered it already. The answer stands below.',
  },
  'silence-granted': {
    id: 'Batas menjawab sudah lewat, jadi menurut hukum ini dianggap dikabulkan (UU 30/2014 pasal 77 ayat (5)). Yang tersisa: laksanakan.',
    en: 'The limit to answer is past, so by law it is deemed granted (Law 30/2014 article 77(5)). What is left is to carry it out.',
  },
  'nothing-granted': {
    id: 'Belum ada yang dikabulkan, jadi belum ada yang dilaksanakan.',
    en: 'Nothing is granted, so there is nothing to carry out.',
  },
  'carried-out-already': { id: 'Sudah dilaksanakan petugas lain.', en: 'A colleague has carried it out already.' },
  'step-not-passed': {
    id: 'Pilih langkah tempat berkas berjalan lagi, salah satu yang sudah pernah dilewati.',
    en: 'Choose the step from which the file goes on, one that it has been at.',
  },
} satisfies Record<ObjectionRefusal, Text | ((facts: RefusalFacts) => Text)>

export const errors = {
  'grounds-short': {
    id: 'Tulis alasannya dengan jelas, paling sedikit satu kalimat.',
    en: 'Write the reasons clearly, one sentence at least.',
  },
  'name-empty': { id: 'Tulis nama yang mengajukan.', en: 'Write the name of who files it.' },
  'identity-seen': { id: 'Tulis identitas yang diperlihatkan.', en: 'Write which identity paper was shown.' },
  choose: { id: 'Pilih salah satu.', en: 'Choose one.' },
  'reason-short': { id: 'Tulis alasannya.', en: 'Write the reason.' },
  'too-long': { id: 'Terlalu panjang. Singkatkan sedikit.', en: 'Too long. Shorten it a little.' },
} satisfies Record<string, Text>

/** What a sentence of a refusal names. */
export function sayFacts({
  number,
  until,
}: {
  number: string | undefined
  until: Temporal.PlainDate | undefined
}): RefusalFacts {
  const day = until && letterDay(until)
  return { number: number ?? '', until: day?.id ?? '', untilEn: day?.en ?? '' }
}

export const kinds = {
  objection: { id: 'Keberatan', en: 'Objection' },
  appeal: { id: 'Banding', en: 'Appeal' },
} satisfies Record<Kind, Text>

/** How the line of an objection is called in the register of requests. */
export const bookTitles = kinds

/** "Keberatan atas MDU-2026-000001": what its line in the register says. */
export function titleInBook(kind: Kind, number: string): Text {
  return kind === 'appeal'
    ? { id: `Banding dalam ${number}`, en: `Appeal in ${number}` }
    : { id: `Keberatan atas ${number}`, en: `Objection to ${number}` }
}

/** Who decides appeals: the superior of the head of a sub-district. */
export const superior = { key: 'bupati', name: { id: 'Bupati', en: 'Regent' } } as const

export const againstWords = {
  refusal: { id: 'penolakan permohonan', en: 'the refusal of a request' },
  lapse: { id: 'permohonan yang digugurkan', en: 'a request that lapsed' },
  delay: { id: 'permohonan yang belum diputus sesudah janji lewat', en: 'a request not decided in time' },
  voided: { id: 'pembatalan surat', en: 'the voiding of a letter' },
  'turned-down': { id: 'perbaikan surat yang ditolak', en: 'the correction of a letter turned down' },
  answer: { id: 'jawaban atas keberatan', en: 'the answer to an objection' },
} satisfies Record<Against, Text>

/** What an objection is against, with the number of the letter where it is about one. */
export function sayAgainst(against: Against, letter: string | undefined): Text {
  if (letter === undefined) return againstWords[against]
  return against === 'turned-down'
    ? { id: `perbaikan surat ${letter} yang ditolak`, en: `the correction of letter ${letter} turned down` }
    : { id: `pembatalan surat ${letter}`, en: `the voiding of letter ${letter}` }
}

/** What was undone once it is carried out. */
export function sayUndone(matter: Against, letter: string | undefined): Text {
  const [id, en] = letter === undefined ? ['', ''] : [` ${letter}`, ` ${letter}`]
  switch (matter) {
    case 'voided':
      return {
        id: `pembatalan surat${id} dibatalkan, suratnya berlaku lagi`,
        en: `the voiding of letter${en} is overturned, and the letter holds again`,
      }
    case 'turned-down':
      return {
        id: `penolakan perbaikan surat${id} dibatalkan`,
        en: `letter${en} is no longer refused its correction`,
      }
    case 'lapse':
      return { id: 'berkas yang gugur berjalan lagi', en: 'the file that lapsed goes on' }
    case 'refusal':
      return { id: 'penolakan dibatalkan, berkas berjalan lagi', en: 'the refusal is overturned, and the file goes on' }
    case 'delay':
    case 'answer':
      return { id: 'berkas berjalan lagi', en: 'the file goes on' }
  }
}

export const standings = {
  waiting: { id: 'menunggu jawaban', en: 'waiting for the answer' },
  deemed: { id: 'dianggap dikabulkan, harus dilaksanakan', en: 'deemed granted, to be carried out' },
  granted: { id: 'dikabulkan, harus dilaksanakan', en: 'granted, to be carried out' },
  'carried-out': { id: 'dikabulkan dan dilaksanakan', en: 'granted and carried out' },
  'turned-down': { id: 'tidak dikabulkan', en: 'not granted' },
} satisfies Record<Standing, Text>

/** On a case page: what an objection is to its case, and to the objection it goes on from. */
export const relationTo = {
  objection: { id: 'Keberatan atas berkas ini', en: 'Objection to this' },
  appeal: { id: 'Banding atas jawaban keberatan', en: 'Appeal against the answer' },
} satisfies Record<Kind, Text>

/** Why a case goes on, in its own story. */
export function groundOf(kind: Kind, number: string): string {
  return kind === 'appeal' ? `Banding ${number} dikabulkan` : `Keberatan ${number} dikabulkan`
}

export const actWords = {
  decide: { id: 'Jawab keberatan ini', en: 'Answer this objection' },
  'decide-appeal': { id: 'Jawab banding ini', en: 'Answer this appeal' },
  'carry-out': { id: 'Laksanakan yang dikabulkan', en: 'Carry out what was granted' },
  appeal: { id: 'Pemohon mengajukan banding', en: 'The applicant appeals' },
  object: { id: 'Pemohon mengajukan keberatan…', en: 'The applicant objects…' },
} satisfies Record<string, Text>

/** The way to object to one decision among several. */
export function objectAgainst(what: Text): Text {
  return { id: `Pemohon mengajukan keberatan atas ${what.id}…`, en: `The applicant objects to ${what.en}…` }
}

/** What the office owes, on the first page of the day. */
export function owedWords(counts: { deemed: number; waiting: number; appeals: boolean }): Text {
  const { deemed, waiting } = counts
  const what = counts.appeals
    ? { id: 'banding', en: waiting + deemed === 1 ? 'appeal' : 'appeals' }
    : { id: 'keberatan', en: waiting + deemed === 1 ? 'objection' : 'objections' }
  if (deemed === 0) return { id: `${waiting} ${what.id} menunggu jawaban.`, en: `${waiting} ${what.en} to answer.` }
  const rest: Text =
    waiting === 0 ? { id: '', en: '' } : { id: `; ${waiting} menunggu jawaban`, en: `; ${waiting} to answer` }
  return {
    id: `${deemed} ${what.id} dikabulkan dan harus dilaksanakan${rest.id}.`,
    en: `${deemed} ${what.en} granted and to be carried out${rest.en}.`,
  }
}
