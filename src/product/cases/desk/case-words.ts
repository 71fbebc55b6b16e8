import type { Text } from '#ui/language.ts'
import type { CasePage, PromiseView, RequirementState } from '../contract.ts'
import type { WorkingPaper } from '../rules/working-papers.ts'

/** What the case page says. */
export const caseWords = {
  back: { id: 'Pekerjaan saya', en: 'My work' },
  procedure: { id: 'Prosedur', en: 'Procedure' },
  applicantAndFields: { id: 'Pemohon dan isian', en: 'Applicant and form' },
  applicant: { id: 'Pemohon', en: 'Applicant' },
  checkNik: { id: 'Periksa lagi NIK-nya.', en: 'Check the NIK again.' },
  withoutNik: { id: 'Tanpa NIK', en: 'Without NIK' },
  phone: { id: 'Nomor HP', en: 'Phone' },
  address: { id: 'Alamat', en: 'Address' },
  standard: { id: 'Standar', en: 'Standard' },
  cost: { id: 'Biaya', en: 'Cost' },
  costStays: {
    id: 'Isiannya kemudian diubah; biaya tetap seperti ditetapkan saat berkas lengkap.',
    en: 'The answers were amended since; the cost stays as it was fixed when the file was complete.',
  },
  authority: { id: 'Kewenangan', en: 'Authority' },
  illustrative: { id: 'contoh peragaan', en: 'demonstration sample' },
  requirements: { id: 'Persyaratan', en: 'Requirements' },
  paper: { id: 'Syarat', en: 'Paper' },
  state: { id: 'Keadaan', en: 'State' },
  proof: { id: 'Bukti', en: 'Proof' },
  notFromPage: { id: 'tidak disebut halaman standar', en: 'not named by the published standard' },
  notMarked: { id: 'belum ditandai', en: 'not marked yet' },
  photo: { id: 'foto', en: 'photo' },
  history: { id: 'Riwayat', en: 'History' },
  time: { id: 'Waktu', en: 'Time' },
  event: { id: 'Kejadian', en: 'What happened' },
  by: { id: 'Oleh', en: 'By' },
  record: { id: 'Baris jurnal', en: 'Journal line' },
  notSealed: { id: 'menunggu segel', en: 'waiting for its seal' },
  aside: { id: 'Janji dan tindakan', en: 'Promise and acts' },
  promise: { id: 'Janji', en: 'Promise' },
  promiseLate: { id: 'Lewat janji', en: 'Past the promise' },
  noPromise: { id: 'Belum ada janji', en: 'No promise yet' },
  reckoning: { id: 'Hitungannya', en: 'How it is counted' },
  counted: { id: 'dihitung', en: 'counted' },
  skipped: { id: 'dilewati', en: 'skipped' },
  promiseSlip: { id: 'Cetak slip janji', en: 'Print the promise slip' },
  returnSlip: { id: 'Cetak slip kekurangan', en: 'Print the return slip' },
  printPage: { id: 'Cetak halaman berkas ini', en: 'Print this page of the file' },
  letter: { id: 'Surat', en: 'Letter' },
  draft: { id: 'Baca konsep surat (PDF)', en: 'Read the draft letter (PDF)' },
  final: { id: 'Buka dan cetak surat (PDF)', en: 'Open and print the letter (PDF)' },
  refused: { id: 'Ditolak', en: 'Refused' },
  closed: { id: 'Sudah diserahkan', en: 'Handed over' },
  proxy: { id: 'wakil pemohon', en: 'for the applicant' },
  agency: { id: 'instansi', en: 'agency' },
  byPost: { id: 'lewat pos', en: 'by post' },
  applicantSelf: { id: 'pemohon sendiri', en: 'the applicant' },
  reason: { id: 'Alasan', en: 'Reason' },
  nextFile: { id: 'Ke berkas berikutnya', en: 'To the next file' },
  keptReason: { id: 'Yang tadi ditulis:', en: 'What was typed:' },
} satisfies Record<string, Text>

export const paperStates = {
  received: { id: 'ada', en: 'received' },
  missing: { id: 'kurang', en: 'missing' },
  'original-to-follow': { id: 'asli menyusul', en: 'original to follow' },
} satisfies Record<RequirementState, Text>

/** What an officer did a moment ago. */
export function recorded(what: Text): Text {
  return { id: `Tercatat: ${what.id}.`, en: `Recorded: ${what.en}.` }
}

export function turnHeading(holder: CasePage['holder'], you: string): Text {
  if (holder.mine) return { id: `Giliran ${you}`, en: 'Your turn' }
  if (holder.post) return { id: `Di meja ${holder.post.id}`, en: `On the desk of ${holder.post.en}` }
  return { id: 'Tindakan', en: 'Acts' }
}

export function onYourDesk(you: string, since: Text | undefined): Text {
  if (!since) return { id: `di meja ${you}`, en: 'on your desk' }
  return { id: `di meja ${you} sejak ${since.id}`, en: `on your desk since ${since.en}` }
}

export function sinceWhen(since: Text): Text {
  return { id: `sejak ${since.id}`, en: `since ${since.en}` }
}

export function sentBackBy(name: string, moment: Text): Text {
  return { id: `Dikembalikan ${name}, ${moment.id}.`, en: `Sent back by ${name}, ${moment.en}.` }
}

/** Above what a colleague wrote who handed the file on. */
export function givenBy(name: string, you: string, moment: Text): Text {
  return { id: `Dialihkan ${name} kepada ${you}, ${moment.id}.`, en: `Handed to you by ${name}, ${moment.en}.` }
}

/** The length of a promise, with what an extension added. */
export function lengthWith(length: Text, added: Text | undefined): Text {
  return added ? { id: `${length.id} + ${added.id}`, en: `${length.en} + ${added.en}` } : length
}

/** Start, length and rule of the promise in one line. */
export function promiseRule(start: Text, length: Text, basis: Text): Text {
  return { id: `Mulai ${start.id} + ${length.id}. ${basis.id}.`, en: `From ${start.en} + ${length.en}. ${basis.en}.` }
}

/** That a slip answers is our reading of UU 30/2014 art 50(3),(4). */
export const answeredBySlip: Text = {
  id: 'Slip kekurangan sudah menjawab pemohon (UU 30/2014 pasal 50; bacaan kami, belum dipastikan). Jam menunggu pemohon.',
  en: 'The slip of what is missing answered the applicant (Law 30/2014 article 50; our reading, unconfirmed). The clock waits for the applicant.',
}

export function answerBy(moment: Text): Text {
  return {
    id: `Pemohon menerima jawaban kami paling lambat ${moment.id}.`,
    en: `The applicant hears from us by ${moment.en} at the latest.`,
  }
}

/** When and by whom the letter was collected. */
export function collectedAt(hour: Text, name: string, relation: Text): Text {
  return { id: `pukul ${hour.id}, oleh ${name} (${relation.id})`, en: `at ${hour.en}, by ${name} (${relation.en})` }
}

export function missingCount(count: number): Text {
  return { id: `Kurang ${count}`, en: `${count} missing` }
}

/** What is left; of a promise that has ended, what was left when it did. */
export function promiseStatus({ flag, remaining }: Pick<PromiseView, 'flag' | 'remaining'>): Text {
  return flag === 'done' ? { id: `selesai, ${remaining.id}`, en: `done, ${remaining.en}` } : remaining
}

export function readersSentence({ times, officers }: CasePage['readers'], sealed: string | undefined): Text {
  const seal: Text =
    sealed === undefined
      ? { id: 'Jurnal belum disegel.', en: 'The journal is not sealed yet.' }
      : { id: `Jurnal disegel sampai baris ${sealed}.`, en: `The journal is sealed up to line ${sealed}.` }
  if (times === 0)
    return { id: `${seal.id} Berkas ini belum pernah dibuka.`, en: `${seal.en} Nobody has opened this file.` }
  return {
    id: `${seal.id} Berkas ini dibuka ${times} kali oleh ${officers} petugas.`,
    en: `${seal.en} This file was opened ${counted(times, 'time')} by ${counted(officers, 'officer')}.`,
  }
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}

/** Under the name of the office, on paper only. */
export function printedBy(moment: Text, name: string): Text {
  return { id: `Dicetak ${moment.id}, oleh ${name}.`, en: `Printed ${moment.en}, by ${name}.` }
}

/** The line behind which acts wait for others or for what must come first. */
export function notNow(acts: number): Text {
  return {
    id: `${acts} tindakan lain belum dapat, dan sebabnya`,
    en: acts === 1 ? '1 other act must wait, and why' : `${acts} other acts must wait, and why`,
  }
}

/** Papers that go with the work on a case, as its page names them. */
export const workingPaperNames = {
  'field-order': { id: 'Surat tugas pemeriksaan lapangan (PDF)', en: 'Order for the field check (PDF)' },
  'field-minutes': { id: 'Berita acara pemeriksaan lapangan (PDF)', en: 'Minutes of the field check (PDF)' },
  cover: { id: 'Surat pengantar ke instansi lain (PDF)', en: 'Cover letter to the other agency (PDF)' },
} satisfies Record<WorkingPaper, Text>
