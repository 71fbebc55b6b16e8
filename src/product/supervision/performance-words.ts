import { inCalendarWords } from '#ui/calendar-words.ts'
import type { Text } from '#ui/language.ts'
import { monthName, oneDecimal, percent, wholeNumber, workingTime } from './amount-words.ts'
import type { Correction } from './contract.ts'
import { smallBelow } from './rules/summary.ts'
import type { Performed } from './rules/tell-quarters.ts'

export const performanceWords = {
  title: { id: 'Kinerja kami', en: 'How we perform' },
  years: { id: 'Tahun', en: 'Year' },
  intro: {
    id: 'Dihitung dari berkas yang kami kerjakan, bukan dinilai orang.',
    en: 'Counted from the files we worked on, not judged by anyone.',
  },
  notARanking: {
    id: 'Ini bukan peringkat. Urutannya menurut kode kecamatan. Jarak, penyeberangan, dan sinyal membuat kerja tiap kantor berbeda.',
    en: 'This is no ranking. The order is that of the codes. Distance, crossings and signal make the work of each office different.',
  },
  burden: { id: 'Beban', en: 'Burden' },
  issued: { id: 'Surat terbit', en: 'Letters issued' },
  onTime: { id: 'Sesuai janji', en: 'On time' },
  median: { id: 'Separuh siap dalam', en: 'Half ready within' },
  opened: { id: 'Berkas masuk', en: 'Files opened' },
  perTenFiles: { id: 'Kembali tiap 10 berkas', en: 'Returns for 10 files' },
  withheld: { id: 'tidak ditulis', en: 'not written' },
  withheldServices: { id: 'Tidak ditulis', en: 'Not written' },
  services: { id: 'Tiap layanan', en: 'By service' },
  all: { id: 'Semua kecamatan', en: 'All sub-districts' },
  offices: { id: 'Tiap kecamatan', en: 'By sub-district' },
  method: { id: 'Cara menghitung', en: 'How it is counted' },
  data: { id: 'Data terbuka', en: 'Open data' },
  csv: { id: 'CSV, bulan demi bulan', en: 'CSV, month by month' },
  json: { id: 'JSON, bulan demi bulan', en: 'JSON, month by month' },
  indicatorsCsv: { id: 'Indikator, CSV', en: 'Indicators, CSV' },
  indicatorsJson: { id: 'Indikator, JSON', en: 'Indicators, JSON' },
  byQuarter: {
    id: 'Angka bertambah sesudah satu triwulan berakhir, utuh. Maka selisih halaman lama dan halaman baru tidak menunjuk satu dua orang.',
    en: 'Figures grow by whole quarters, once they are over. So an old page taken from a new one never points to one or two people.',
  },
  licence: {
    id: 'Lisensi: belum ditetapkan kabupaten',
    en: 'Licence: not set by the regency yet',
  },
  unconfirmed: { id: 'belum dipastikan', en: 'not confirmed' },
} satisfies Record<string, Text>

export const performanceMethod: readonly Text[] = [
  {
    id: 'Sesuai janji: surat siap sebelum saat yang dijanjikan, sesudah jeda dan perpanjangan yang dicatat.',
    en: 'On time: the letter was ready before the promised moment, after recorded pauses and extensions.',
  },
  {
    id: 'Separuh siap dalam (median): separuh surat siap dalam waktu itu atau lebih cepat. Dihitung saat kantor buka, sejak berkas lengkap. Yang ditulis batas jenjangnya.',
    en: 'Half ready within (the median): half of the letters were ready within that time. Counted while the office is open, from a complete file. The bounds of the stretch are told.',
  },
  {
    id: 'Kembali tiap 10 berkas: berapa kali kami meminta pemohon melengkapi, untuk sepuluh berkas yang masuk.',
    en: 'Returns for 10 files: how often we asked applicants to complete, for each ten files opened.',
  },
  {
    id: `Jumlah 1 sampai ${smallBelow - 1} tidak ditulis, sebab kebetulan saja dapat membuatnya baik atau buruk. Jumlah lain ikut tidak ditulis, supaya yang kecil tidak dapat dihitung darinya.`,
    en: `Counts from 1 to ${smallBelow - 1} are not written, for chance alone can make them good or bad. Others are left out with them, so that no small one can be worked out.`,
  },
  {
    id: 'Triwulan yang jumlahnya tidak ditulis tidak ikut dihitung dalam angka tahun itu, dan disebut.',
    en: 'A quarter whose number is not written is left out of the number of its year, and is named.',
  },
  { id: 'Catatan yang terlambat tiba mengubah angkanya.', en: 'Records that arrive late change the figures.' },
]

/** What happened to the files of an office or a service, in a sentence or two. */
export function performedSays(performed: Performed): Text {
  return joined([issuedSays(performed), returnsSay(performed)])
}

function issuedSays({ issued, onTime, median, without }: Performed): Text {
  if (issued === undefined)
    return {
      id: 'Jumlah surat yang terbit tidak ditulis.',
      en: 'How many letters were issued is not written.',
    }
  if (issued === 0) return { id: 'Belum ada surat terbit.', en: 'No letter was issued.' }
  const share = onTime === undefined ? undefined : percent(onTime)
  const [time, count] = [median && workingTime(median), counted(issued, without.issued, { id: 'surat', en: 'letters' })]
  return {
    id: `Dari ${count.id}, ${share?.id ?? '–'} siap sesuai janji${time ? `; surat yang di tengah perlu ${time.id}` : ''}.`,
    en: `Of ${count.en}, ${share?.en ?? '–'} were ready on time${time ? `; the one in the middle took ${time.en}` : ''}.`,
  }
}

const files = { id: 'berkas', en: 'files' }

function returnsSay({ opened, returnsPerFile: returns, returnsOf, without }: Performed): Text {
  if (opened === undefined || returns === undefined) return { id: '', en: '' }
  if (returns === 'withheld') {
    const all = counted(opened, without.opened, files)
    return {
      id: `Dari ${all.id}, jumlah yang kami kembalikan tidak ditulis.`,
      en: `Of ${all.en}, how many were returned is not written.`,
    }
  }
  const count = counted(returnsOf, without.returns, files)
  if (returns === 0)
    return { id: `Tidak satu pun dari ${count.id} kami kembalikan.`, en: `We returned none of ${count.en}.` }
  const [{ each, isLess }, of] = [forTen(returns), wholeNumber(returnsOf)]
  const less = isLess ? { id: 'kurang dari ', en: 'fewer than ' } : { id: '', en: '' }
  const left = without.returns.length === 0 ? undefined : withoutQuarters(without.returns)
  return {
    id: `Tiap 10 berkas, ${less.id}${each.id} kali kami meminta pemohon melengkapi (${of.id} berkas${left ? `, ${left.id}` : ''}).`,
    en: `For every 10 files we asked applicants ${less.en}${each.en} times to complete (${of.en} files${left ? `, ${left.en}` : ''}).`,
  }
}

/** Returns for ten files, as a figure alone: "2,4", or "< 0,1" where one decimal would read as none. */
export function perTenFiles(returnsPerFile: number): Text {
  const { each, isLess } = forTen(returnsPerFile)
  return isLess ? { id: `< ${each.id}`, en: `< ${each.en}` } : each
}

function forTen(returnsPerFile: number): { each: Text; isLess: boolean } {
  const each = returnsPerFile * 10
  const isLess = each > 0 && oneDecimal(each).en === oneDecimal(0).en
  return { each: oneDecimal(isLess ? 0.1 : each), isLess }
}

/** "40 surat (tanpa triwulan 2)" */
function counted(n: number, left: readonly string[], of: Text): Text {
  const [count, without] = [wholeNumber(n), left.length === 0 ? undefined : withoutQuarters(left)]
  return {
    id: `${count.id} ${of.id}${without ? ` (${without.id})` : ''}`,
    en: `${count.en} ${of.en}${without ? ` (${without.en})` : ''}`,
  }
}

/** "tanpa triwulan 2 dan 3": which quarters are left out of a number, by their keys. */
export function withoutQuarters(keys: readonly string[]): Text {
  const named = keys.map((key) => key.slice(-1))
  const listed = (and: string) =>
    named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} ${and} ${named.at(-1)}`
  return { id: `tanpa triwulan ${listed('dan')}`, en: `without quarter${named.length > 1 ? 's' : ''} ${listed('and')}` }
}

function joined(parts: readonly Text[]): Text {
  const said = parts.filter(({ id }) => id !== '')
  return { id: said.map(({ id }) => id).join(' '), en: said.map(({ en }) => en).join(' ') }
}

/** "Januari sampai September 2026": the months that are counted. */
export function countedMonths(year: number, until: Temporal.PlainDate): Text {
  const last = until.subtract({ days: 1 })
  const named = inCalendarWords(({ months }) => months[last.month - 1] ?? '')
  return { id: `Januari sampai ${named.id} ${year}`, en: `January to ${named.en} ${year}` }
}

export function noDataIn(year: number): Text {
  return { id: `Untuk ${year} belum ada data di sini.`, en: `There is no data here for ${year}.` }
}

/** Ended months in which nothing was counted, by name. */
export function monthsWithoutData(firstDays: readonly string[]): Text {
  const named = inCalendarWords(({ months }) =>
    firstDays.map((day) => months[Temporal.PlainDate.from(day).month - 1] ?? '').join(', '),
  )
  return { id: `Bulan tanpa data: ${named.id}.`, en: `Months without data: ${named.en}.` }
}

/** Figures of ended months that are others than they were, with why; without how many, for few would point to persons. */
export function correctedSince({ cause, from, until }: Correction, office: string, on: Text): Text {
  const [first, last] = [monthName(from.toString()), monthName(until.toString())]
  const months = first.id === last.id ? first : { id: `${first.id} sampai ${last.id}`, en: `${first.en} to ${last.en}` }
  if (cause === 'drift')
    return {
      id: `${office}: angka ${months.id} menyimpang dari jurnal, maka dihitung ulang ${on.id}.`,
      en: `${office}: figures of ${months.en} had drifted from the journal and were counted anew on ${on.en}.`,
    }
  return cause === 'late-arrival'
    ? {
        id: `${office}: angka ${months.id} diperbaiki ${on.id}, karena sebagian catatan baru tiba sesudah bulannya berakhir.`,
        en: `${office}: figures of ${months.en} were corrected on ${on.en}, for some records arrived after their month was over.`,
      }
    : {
        id: `${office}: waktu pada ${months.id} dihitung ulang ${on.id}, karena hari kerjanya berubah.`,
        en: `${office}: times of ${months.en} were counted anew on ${on.en}, for working days changed.`,
      }
}
