import type { Text } from '#ui/language.ts'
import type { CaseState } from '../contract.ts'

/** What the counter's form says of people whom this office has served before. */
export const knownWords = {
  lookUp: { id: 'Cari data yang sudah ada', en: 'Look up what is known' },
  lookUpNote: {
    id: 'lewat NIK, di kantor ini saja; pencarian ini tercatat',
    en: 'by NIK, in this office only; this look-up is recorded',
  },
  lookUpPapers: { id: 'Cari surat yang pernah diserahkan', en: 'Look up papers handed in before' },
  lookUpPapersNote: {
    id: 'oleh pemohon ini, di kantor ini saja; pencarian ini tercatat',
    en: 'by this applicant, in this office only; this look-up is recorded',
  },
  nobody: {
    id: 'Belum ada berkas lain dengan NIK ini di kantor ini. Isi seperti biasa.',
    en: 'No other file of this office has this NIK yet. Fill in as usual.',
  },
  papers: {
    id: 'Ada syarat yang pernah diserahkan pemohon. Ditawarkan di samping syaratnya.',
    en: 'The applicant handed in some of these before. They are offered beside each requirement.',
  },
  fill: { id: 'Isi yang masih kosong', en: 'Fill in what is empty' },
  takeOver: { id: 'Pakai lagi', en: 'Use again:' },
  repeated: {
    id: 'Orang ini sudah punya permohonan untuk layanan yang sama.',
    en: 'This person has a request for the same service already.',
  },
  repeatedNote: {
    id: 'Lihat dulu berkasnya. Kalau memang permohonan lain, teruskan saja.',
    en: 'Look at that file first. If this is another request, just go on.',
  },
} satisfies Record<string, Text>

/** What a look-up found, told once; what is known of somebody is offered beside them. */
export function sayFound(people: number, papers: number): Text {
  if (people === 0 && papers === 0) return knownWords.nobody
  if (people === 0) return knownWords.papers
  if (people === 1)
    return {
      id: 'Satu orang sudah tercatat di kantor ini. Datanya ditawarkan di samping namanya.',
      en: 'One person is known in this office. What is known stands beside their name.',
    }
  return {
    id: `${people} orang sudah tercatat di kantor ini. Datanya ditawarkan di samping nama masing-masing.`,
    en: `${people} people are known in this office. What is known stands beside each name.`,
  }
}

export function knownSince(moment: Text): Text {
  return { id: `tercatat ${moment.id},`, en: `recorded ${moment.en},` }
}

/** When such a paper was handed in, and whether it still holds: without a term the counter looks for itself. */
export function handedIn(moment: Text, through: Text | undefined): Text {
  if (through)
    return {
      id: `Sudah pernah diserahkan ${moment.id}, berlaku sampai ${through.id}.`,
      en: `Handed in ${moment.en}, holds through ${through.en}.`,
    }
  return {
    id: `Pernah diperlihatkan ${moment.id}. Periksa apakah masih berlaku.`,
    en: `Shown ${moment.en}. Check whether it still holds.`,
  }
}

export function repeatedRequest(state: CaseState, moment: Text): Text {
  const [id, en] = states[state]
  return { id: `didaftarkan ${moment.id}, ${id}`, en: `registered ${moment.en}, ${en}` }
}

/** For how long a letter counts as new here. */
export function newWithin(days: number): Text {
  return { id: `(belum ${days} hari)`, en: `(less than ${days} days ago)` }
}

const states: Readonly<Record<CaseState, readonly [string, string]>> = {
  incomplete: ['menunggu kelengkapan', 'waiting for what is missing'],
  open: ['masih diproses', 'under way'],
  closed: ['suratnya baru terbit', 'its letter is new'],
  refused: ['ditolak', 'refused'],
  withdrawn: ['dicabut', 'withdrawn'],
  lapsed: ['gugur', 'lapsed'],
}
