import type { Text } from '#ui/language.ts'
import { percent, span, wholeDate, wholeNumber, wholePercent } from './amount-words.ts'
import type { Correction, DeskPage, Listed } from './contract.ts'
import { type Holder, smallBelow } from './rules/summary.ts'

/** What pages with figures of some months say. */
export const figureWords = {
  period: { id: 'Masa', en: 'Period' },
  opened: { id: 'Masuk', en: 'Opened' },
  issued: { id: 'Terbit', en: 'Issued' },
  onTime: { id: 'Sesuai janji', en: 'On time' },
  median: { id: 'Separuh dalam', en: 'Half within' },
  most: { id: '9 dari 10 dalam', en: '9 of 10 within' },
  perCase: { id: 'Kembali per berkas', en: 'Returns per file' },
  refused: { id: 'Ditolak', en: 'Refused' },
  objections: { id: 'Keberatan', en: 'Objections' },
  deposits: { id: 'Setoran tepat waktu', en: 'Deposits in time' },
  perOfficer: { id: 'Berkas per petugas', en: 'Files per officer' },
  silent: { id: 'Terakhir bekerja', en: 'Last at work' },
  few: { id: `terlalu sedikit (< ${smallBelow})`, en: `too few (< ${smallBelow})` },
  noData: { id: 'belum ada data', en: 'no data yet' },
  service: { id: 'Layanan', en: 'Service' },
  desk: { id: 'Meja', en: 'Desk' },
  number: { id: 'Nomor', en: 'Number' },
  who: { id: 'Pada siapa', en: 'With whom' },
  share: { id: 'Bagian', en: 'Share' },
  files: { id: 'Berkas', en: 'Files' },
  paper: { id: 'Surat yang kurang', en: 'Missing paper' },
  times: { id: 'Kali', en: 'Times' },
  passed: { id: 'Keluar dari meja', en: 'Left the desk' },
  passedOn: { id: 'Diteruskan', en: 'Passed on' },
  sentBack: { id: 'Dikembalikan meja', en: 'Sent back' },
  waiting: { id: 'Ada di meja', en: 'At the desk' },
  month: { id: 'Bulan', en: 'Month' },
  issuedLate: { id: 'Terbit lewat janji', en: 'Issued late' },
  returned: { id: 'Dikembalikan kepada pemohon', en: 'Returned to the applicant' },
  perFile: { id: 'Rata-rata per berkas', en: 'Average per file' },
  withdrawn: { id: 'Dicabut', en: 'Withdrawn' },
  lapsed: { id: 'Gugur', en: 'Lapsed' },
  next: { id: 'Berikutnya', en: 'Next' },
  none: { id: 'Tidak ada berkas di sini.', en: 'No files here.' },
  table: { id: 'Angkanya', en: 'The figures' },
  when: { id: 'Saat', en: 'When' },
  due: { id: 'Janji', en: 'Promise' },
  answerDue: { id: 'Jawaban kantor', en: 'Answer of the office' },
  notRunning: { id: 'tidak berjalan', en: 'not running' },
  lying: { id: 'Sekarang di', en: 'Now at' },
  map: { id: 'Letaknya, sebagai skema', en: 'Where they lie, as a scheme' },
  mapNote: {
    id: 'Skema, bukan peta: letak kira-kira, jarak tidak berskala. Angka besar: bagian yang terbit sesuai janji. Garis: bulan demi bulan. Di bawahnya: yang lewat janji sekarang, lalu bebannya: penyeberangan ke ibu kota, desa dan kelurahan tiap petugas.',
    en: 'A scheme, not a map: places are approximate, distances are not to scale. Large: the share issued on time. Line: month by month. Below: what is past its promise now, then the burden: crossings to the capital, villages and wards per officer.',
  },
  done: { id: 'Yang dikerjakan', en: 'What was done' },
  method: { id: 'Cara menghitung, dan cara menyanggah', en: 'How it is counted, and how to dispute it' },
  holders: { id: 'Waktu di tangan siapa', en: 'In whose hands the time was' },
  byMonth: { id: 'Masuk dan terbit, bulan demi bulan', en: 'Opened and issued, month by month' },
  papers: { id: 'Yang paling sering kurang', en: 'What is missing most often' },
  compared: { id: 'Kecamatan demi kecamatan', en: 'Sub-district by sub-district' },
  desks: { id: 'Meja demi meja', en: 'Desk by desk' },
  services: { id: 'Layanan demi layanan', en: 'Service by service' },
  first: { id: 'Siapa datang dulu, dilayani dulu', en: 'First come, first served' },
  people: {
    id: 'Orang demi orang, hanya untuk atasan langsung',
    en: 'Person by person, for the direct superior alone',
  },
  own: { id: 'Yang dikerjakan sendiri di meja ini', en: 'What you did at this desk' },
  ownNote: {
    id: 'Hanya diri sendiri dan atasan langsung yang membacanya.',
    en: 'Only you and your direct superior read this.',
  },
  person: { id: 'Petugas', en: 'Officer' },
  cameAt: { id: 'Datang di meja', en: 'Came to the desk' },
  takenAt: { id: 'Diteruskan', en: 'Passed on' },
  before: { id: 'Didahului', en: 'Gone before' },
  back: { id: 'Semua kecamatan', en: 'All sub-districts' },
  burden: { id: 'Beban', en: 'Burden' },
  allServices: { id: 'Layanan di semua kecamatan', en: 'Services in all sub-districts' },
  everywhere: { id: 'Di semua kecamatan', en: 'In all sub-districts' },
  notOffered: { id: 'Tidak dilayani di sini', en: 'Not offered here' },
} satisfies Record<string, Text>

export const holderNames = {
  line: { id: 'Menunggu dipanggil di ruang antrean', en: 'Waiting to be called in the room' },
  office: { id: 'Di meja, selagi kantor buka', en: 'At the desks, while the office is open' },
  applicant: { id: 'Menunggu pemohon', en: 'Waiting for the applicant' },
  agency: { id: 'Menunggu instansi lain', en: 'Waiting for another agency' },
  closed: { id: 'Kantor tutup: malam dan libur', en: 'Office closed: nights and holidays' },
} satisfies Record<Holder | 'line', Text>

export const listedNames = {
  late: { id: 'lewat janji sekarang', en: 'past the promise now' },
  soon: { id: 'segera jatuh waktu', en: 'due soon' },
  open: { id: 'berjalan', en: 'under way' },
  incomplete: { id: 'menunggu pemohon', en: 'waiting for the applicant' },
  opened: { id: 'masuk', en: 'opened' },
  issued: { id: 'terbit', en: 'issued' },
  'issued-late': { id: 'terbit lewat janji', en: 'issued late' },
  returned: { id: 'dikembalikan kepada pemohon', en: 'returned to the applicant' },
  refused: { id: 'ditolak', en: 'refused' },
  withdrawn: { id: 'dicabut', en: 'withdrawn' },
  lapsed: { id: 'gugur', en: 'lapsed' },
  objection: { id: 'diajukan keberatan', en: 'objected to' },
  passed: { id: 'keluar dari meja', en: 'left the desk' },
  'sent-back': { id: 'dikembalikan meja', en: 'sent back by a desk' },
  missing: { id: 'dikembalikan karena kurang', en: 'returned for what was missing' },
} satisfies Record<Listed, Text>

/** Beside a file whose day has passed: since when. */
export function lateSince(moment: Text): Text {
  return { id: `lewat sejak ${moment.id}`, en: `late since ${moment.en}` }
}

/** Corrections that are not told one by one: how many more, and of which offices. */
export function moreCorrections(rest: readonly Correction[], names: ReadonlyMap<string, string>): Text {
  const where = [...new Set(rest.map(({ office }) => names.get(office) ?? office))].sort().join(', ')
  return {
    id: `Dan ${rest.length} perubahan lagi atas angka masa ini: ${where}.`,
    en: `And ${rest.length} more changes of figures of this period: ${where}.`,
  }
}

export function correctionSays({ cause, count, from, until }: Correction, office: string, on: Text): Text {
  const [a, b] = [from, until].map(wholeDate)
  const days = a?.id === b?.id ? a : { id: `${a?.id} sampai ${b?.id}`, en: `${a?.en} to ${b?.en}` }
  if (cause === 'late-arrival')
    return {
      id: `${office}: ${count} catatan tentang ${days?.id} baru tiba ${on.id}, sesudah bulannya berakhir. Angka bulan itu sudah memuatnya.`,
      en: `${office}: ${count} records about ${days?.en} arrived on ${on.en}, after their month was over. Its figures include them.`,
    }
  if (cause === 'drift')
    return {
      id: `${office}: angka ${days?.id} menyimpang dari jurnal, maka dihitung ulang ${on.id}.`,
      en: `${office}: figures of ${days?.en} had drifted from the journal and were counted anew on ${on.en}.`,
    }
  return {
    id: `${office}: hari kerja berubah, maka waktu pada ${days?.id} dihitung ulang ${on.id}.`,
    en: `${office}: working days changed, so times on ${days?.en} were counted anew on ${on.en}.`,
  }
}

export function noDataFor(period: Text): Text {
  return {
    id: `Untuk ${period.id} belum ada data dari kantor mana pun.`,
    en: `There is no data of any office for ${period.en}.`,
  }
}

export function noDataHere(period: Text): Text {
  return { id: `Untuk ${period.id} belum ada data di sini.`, en: `There is no data here for ${period.en}.` }
}

/** What the time chart found: whose part was the largest, in whole percents. */
export function holderFinding(shares: ReadonlyMap<Holder | 'line', number>): Text {
  const [who, share] = [...shares].reduce((most, one) => (one[1] > most[1] ? one : most))
  const [name, part] = [holderNames[who], wholePercent(share)]
  return {
    id: `Bagian terbesar, ${part.id} waktunya: ${name.id.toLowerCase()}.`,
    en: `The largest part, ${part.en} of the time: ${name.en.toLowerCase()}.`,
  }
}

/** Work against waiting: what lay at the desks of an open office, and everything else. */
export function workAndWait(whole: number): Text {
  return {
    id: `Di meja kantor yang buka ${whole} %, menunggu ${100 - whole} %.`,
    en: `At the desks of an open office ${whole}%, waiting ${100 - whole}%.`,
  }
}

/** What came and what was issued in some months; with the share of it on time, where there is enough to speak of one. */
export function openedIssued(opened: number, issued: number, share?: number): Text {
  const [id, en] =
    share === undefined ? ['', ''] : [`, ${percent(share).id} sesuai janji`, `, ${percent(share).en} on time`]
  return {
    id: `${wholeNumber(opened).id} masuk, ${wholeNumber(issued).id} terbit dalam masa ini${id}.`,
    en: `${wholeNumber(opened).en} opened, ${wholeNumber(issued).en} issued in this period${en}.`,
  }
}

/** How many files came to a desk, waited for it alone, and saw others go before; of how many of its steps. */
export function firstServed({ overtakenCount: overtaken, looked, stepsLooked }: DeskOrder): Text {
  if (stepsLooked === 0)
    return {
      id: 'Belum ada berkas yang lewat meja ini dalam masa ini.',
      en: 'No file passed this desk in this period.',
    }
  if (looked === 0)
    return {
      id: 'Berkas di meja ini menunggu pemohon, instansi lain atau hari yang ditetapkan: urutannya tidak dibandingkan.',
      en: 'Files at this desk wait for their applicant, another agency or a day that was set: their order is not compared.',
    }
  if (overtaken === 0)
    return {
      id: `${looked} berkas terakhir diteruskan menurut urutan datangnya, tiap layanan dan langkah.`,
      en: `The last ${looked} files were passed on in the order they came, within each service and step.`,
    }
  return {
    id: `Dari ${looked} berkas terakhir, ${overtaken} didahului berkas dari layanan dan langkah yang sama yang datang kemudian. Yang janjinya berhenti, dan yang menunggu pemohon, instansi lain atau hari yang ditetapkan, tidak dihitung.`,
    en: `Of the last ${looked} files, ${overtaken} saw files of the same service and step go before that came later. Those whose promise stood still, or that waited for their applicant, another agency or a day that was set, are left out.`,
  }
}

type DeskOrder = Pick<DeskPage, 'overtakenCount' | 'looked' | 'stepsLooked'>

/** As whom somebody reads what others did, one by one, and that it is written down. */
export function readAs(post: Text, looked: number): Text {
  return {
    id: `Terbuka bagi ${post.id}. Dari ${looked} langkah terakhir di meja ini, tanpa jeda. Jurnal mencatat siapa membuka.`,
    en: `Open to you as ${post.en}. Of the last ${looked} steps at this desk, pauses taken out. The journal notes who opens it.`,
  }
}

export function goneBeforeBy(files: number): Text {
  return { id: `oleh ${files} berkas`, en: `by ${files} ${files === 1 ? 'file' : 'files'}` }
}

export function completing(n: number, minutes: number): Text {
  const each = span(Math.round(minutes / Math.max(1, n)))
  const files = wholeNumber(n)
  return {
    id: `Di luar itu, ${files.id} berkas mula-mula belum lengkap; pemohonnya rata-rata perlu ${each.id} untuk melengkapi.`,
    en: `Beside that, ${files.en} files were incomplete at first; their applicants took ${each.en} on average to complete them.`,
  }
}

/** `1 belum diketahui`: of so many nobody can say yet. */
export function notKnown(many: number): Text {
  return { id: `${many} belum diketahui`, en: `${many} not known yet` }
}

/** So many of all, where there are too few to speak of a share. */
export function outOf(part: number, whole: number): Text {
  return { id: `${part} dari ${whole}`, en: `${part} of ${whole}` }
}
