import type { Text } from '#ui/language.ts'
import type { WorkPage, WorkRow } from '../contract.ts'

/** What the list of work says. */
export const workWords = {
  title: { id: 'Pekerjaan saya', en: 'My work' },
  register: { id: 'Berkas baru', en: 'New file' },
  filters: { id: 'Saringan', en: 'Filters' },
  promise: { id: 'Janji', en: 'Promise' },
  due: { id: 'Selesai sebelum', en: 'Due before' },
  service: { id: 'Layanan', en: 'Service' },
  applicant: { id: 'Pemohon', en: 'Applicant' },
  turn: { id: 'Giliran', en: 'Turn' },
  noted: { id: 'ada catatan', en: 'a note for you' },
  used: { id: 'Waktu terpakai', en: 'Time used' },
  noDate: { id: 'belum ada', en: 'none yet' },
  stopped: { id: 'berhenti', en: 'stopped' },
  rest: { id: 'istirahat', en: 'rest' },
  closedToday: { id: 'Hari ini kantor tutup.', en: 'The office is closed today.' },
  pages: { id: 'Halaman daftar', en: 'Pages of the list' },
  previous: { id: 'Sebelumnya', en: 'Previous' },
  next: { id: 'Berikutnya', en: 'Next' },
  keyMove: { id: 'pindah', en: 'move' },
  keyOpen: { id: 'buka', en: 'open' },
  usedNote: {
    id: 'Garis pada bilah: 80 % waktu. Lewat garis, berkas ditandai segera.',
    en: 'Mark on the bar: 80 % of the time. Past it, a file is marked soon.',
  },
} satisfies Record<string, Text>

export const tabWords = {
  mine: { id: 'Di meja saya', en: 'On my desk' },
  post: { id: 'Semua sejabatan', en: 'All of my post' },
  waiting: { id: 'Menunggu pemohon', en: 'Waiting for the applicant' },
  office: { id: 'Seluruh kantor', en: 'Whole office' },
  done: { id: 'Selesai hari ini', en: 'Done today' },
} satisfies Record<WorkPage['tab'], Text>

export const groupWords = {
  late: { id: 'Lewat janji', en: 'Past the promise' },
  today: { id: 'Hari ini', en: 'Today' },
  correction: { id: 'Perbaikan surat yang sudah terbit', en: 'Correction of issued letters' },
  later: { id: 'Besok dan sesudahnya', en: 'Tomorrow and after' },
  lapsing: { id: 'Diusulkan gugur: pemohon tidak datang', en: 'Proposed to lapse: the applicant did not come' },
  ready: { id: 'Siap diambil', en: 'Ready to collect' },
  substitute: {
    id: 'Sebagai pengganti, bila yang berwenang tidak di tempat',
    en: 'As substitute, while the signer is away',
  },
  waiting: { id: 'Jam berhenti, menunggu pemohon', en: 'Clock stopped, waiting for the applicant' },
  done: { id: 'Selesai hari ini', en: 'Done today' },
} satisfies Record<WorkPage['groups'][number]['heading'], Text>

export function notesFor(you: string): Text {
  return { id: `Catatan untuk ${you}`, en: 'Notes for you' }
}

/** The desk in one sentence: how many lie there, and which of them press. */
export function deskSentence(counts: WorkPage['counts'], you: string): Text {
  const { mine, late, soon } = counts
  if (mine === 0) return { id: `Meja ${you} kosong.`, en: 'Your desk is empty.' }
  const id = [late > 0 && `${late} lewat janji`, soon > 0 && `${soon} segera jatuh waktu`].filter(Boolean)
  const en = [late > 0 && `${late} past the promise`, soon > 0 && `${soon} due soon`].filter(Boolean)
  const rest: Text =
    id.length === 0
      ? { id: 'Semua dalam waktu.', en: 'All in good time.' }
      : { id: `${id.join(', ')}.`, en: `${en.join(', ')}.` }
  return {
    id: `${mine} berkas di meja ${you}. ${rest.id}`,
    en: `${mine} ${mine === 1 ? 'file' : 'files'} on your desk. ${rest.en}`,
  }
}

export function turnOf(you: string): Text {
  return { id: `Giliran ${you}`, en: 'Your turn' }
}

export function pageOf(page: number, pages: number): Text {
  return { id: `Halaman ${page} dari ${pages}`, en: `Page ${page} of ${pages}` }
}

/** `used` is a share: 1 is the whole promise. */
export function usedPercent(used: number): Text {
  const percent = Math.round(used * 100)
  return { id: `terpakai ${percent} persen`, en: `${percent} percent used` }
}

export function dayInWords(marks: WorkPage['day']['marks'], now: Text): Text {
  const late = marks.filter(({ flag }) => flag === 'late').length
  const due = marks.length
  return {
    id: `Garis hari ini: ${due} berkas jatuh waktu, ${late} di antaranya sudah lewat. Sekarang ${now.id}.`,
    en: `The day as a line: ${due} ${due === 1 ? 'file' : 'files'} due, ${late} of them past. It is ${now.en} now.`,
  }
}

export function nowAt(now: Text): Text {
  return { id: `sekarang ${now.id}`, en: `now ${now.en}` }
}

/** What an empty list means and what comes next. */
export function emptyList(tab: WorkPage['tab'], counts: WorkPage['counts'], you: string): Text {
  switch (tab) {
    case 'mine':
      return {
        id: `Di kantor ini ${counts.office} berkas sedang berjalan, ${counts.waiting} menunggu pemohon. Yang sampai giliran ${you} muncul di sini.`,
        en: `In this office ${counts.office} files are under way, ${counts.waiting} wait for the applicant. What comes to your turn appears here.`,
      }
    case 'post':
      return {
        id: 'Tidak ada berkas pada jabatan ini. Yang dipegang rekan sejabatan juga muncul di sini.',
        en: 'No file lies with this post. Those in the hands of colleagues of the post appear here too.',
      }
    case 'waiting':
      return {
        id: 'Tidak ada berkas yang menunggu pemohon. Berkas yang kurang muncul di sini sampai dilengkapi.',
        en: 'No file waits for its applicant. Incomplete files stay here until they are completed.',
      }
    case 'office':
      return {
        id: 'Tidak ada berkas yang sedang berjalan. Yang dibuka di loket muncul di sini.',
        en: 'No file is under way. What the counter opens appears here.',
      }
    case 'done':
      return {
        id: 'Belum ada yang selesai hari ini. Surat yang sudah diserahkan muncul di sini.',
        en: 'Nothing is done yet today. Letters that were handed over appear here.',
      }
  }
}

/** In whose place, and by which instrument. */
export function asSubstitute({ inPlaceOf, basis }: NonNullable<WorkRow['substitute']>): Text {
  return {
    id: `sebagai pengganti ${inPlaceOf.id}: ${basis.id}`,
    en: `as substitute of the ${inPlaceOf.en}: ${basis.en}`,
  }
}

/** A row with a stopped or absent clock has no bar, only a word. */
export function hasBar(row: WorkRow): row is WorkRow & { used: number } {
  return row.used !== undefined && row.flag !== 'waiting'
}

/** To who may sign: what is past its promise in the whole office. The regency sees the same. */
export function lateInOffice(count: number): Text {
  return {
    id: `${count} berkas di kantor ini lewat janji. Kabupaten melihatnya juga.`,
    en: `${count} ${count === 1 ? 'file' : 'files'} of this office past the promise. The regency sees it too.`,
  }
}
