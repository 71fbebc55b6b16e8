import type { Text } from '#ui/language.ts'
import type { Sop } from './contract/sop.ts'

/** Every sentence of the SOP chart. */
export const sopWords = {
  chart: { id: 'Bagan SOP', en: 'SOP chart' },
  open: { id: 'Lihat bagan SOP: siapa mengerjakan apa', en: 'See the SOP chart: who does what' },
  back: { id: 'Kembali ke standar', en: 'Back to the standard' },
  asTable: { id: 'Langkah demi langkah', en: 'Step by step' },
  number: { id: 'No.', en: 'No.' },
  activity: { id: 'Kegiatan', en: 'Activity' },
  posts: { id: 'Pelaksana', en: 'Done by' },
  quality: { id: 'Mutu baku', en: 'Standard of quality' },
  needs: { id: 'Kelengkapan', en: 'Needs' },
  time: { id: 'Waktu', en: 'Time' },
  yields: { id: 'Keluaran', en: 'Output' },
  notSet: { id: 'belum ditetapkan', en: 'not set yet' },
  unconfirmed: { id: 'belum dipastikan', en: 'unconfirmed' },
  ours: { id: 'susunan kami', en: 'ours' },
  yes: { id: 'Ya', en: 'Yes' },
  no: { id: 'Tidak', en: 'No' },
  draft: { id: 'Rancangan, belum ditetapkan', en: 'Draft, not enacted' },
  print: {
    id: 'Untuk mencetak, pakai perintah cetak peramban. Bagan keluar di A4 mendatar.',
    en: 'To print, use the print command of your browser. The chart comes out on A4 landscape.',
  },
  basis: {
    id: 'Bentuk bagan mengikuti Permenpan 35/2012 (belum dipastikan). Kelengkapan dan keluaran kami susun dari jenis langkahnya. Waktu tiap langkah hanya ditulis bila ada aturan yang menyebutnya.',
    en: 'The form of the chart follows Permenpan 35/2012 (unconfirmed). Needs and output are ours, by the kind of each step. A step has a time only where a rule names one.',
  },
} satisfies Record<string, Text>

export function broughtBy(count: number): Text {
  return {
    id: `Berkas pemohon: ${count} persyaratan`,
    en: `The applicant's file: ${count} ${count === 1 ? 'requirement' : 'requirements'}`,
  }
}

export function sopTitle(service: Text): Text {
  return { id: `Bagan SOP: ${service.id}`, en: `SOP chart: ${service.en}` }
}

/** What the chart shows, in a sentence or two, for who does not see it. */
export function sopFinding({ rows, posts, passed, timed, promise }: Sop): Text {
  const [first, last] = [posts[rows[0]?.post ?? 0], posts[rows.at(-1)?.post ?? 0]]
  const times = {
    id: timed === 0 ? 'Waktu tiap langkah belum ditetapkan' : `Waktu ditetapkan untuk ${timed} langkah`,
    en: timed === 0 ? 'No step has a time of its own yet' : `${timed} of the steps have a time of their own`,
  }
  return {
    id: `${rows.length} langkah oleh ${posts.length} pelaksana, dari ${first?.name.id} sampai ${last?.name.id}; berkas berpindah meja ${passed} kali. ${times.id}; seluruhnya dijanjikan ${promise.id}.`,
    en: `${rows.length} steps by ${posts.length} posts, from ${first?.name.en} to ${last?.name.en}; the file changes desks ${passed} times. ${times.en}; all of it is promised in ${promise.en}.`,
  }
}

/** What a judgement leads to, where no arrow shows it. */
export function judged(back: number): Text {
  return {
    id: `Benar: terus. Tidak: kembali ke langkah ${back}.`,
    en: `Right: go on. Not: back to step ${back}.`,
  }
}

export function backToRow(number: number): Text {
  return { id: `Tidak: ke ${number}`, en: `No: to ${number}` }
}

/** Of one sheet among several of a long chart. */
export function sheetOf(number: number, count: number): Text {
  return { id: `lembar ${number} dari ${count}`, en: `sheet ${number} of ${count}` }
}
