import type { Text } from '#ui/language.ts'
import { dueCounted, type ListLine } from '../contract.ts'

/** What the forms ask, by the names of their fields. */
export const labels = {
  kind: { id: 'Apa yang didaftar', en: 'What is listed' },
  regent: { id: 'Keputusan bupati: nomor dan tanggal', en: 'Decision of the bupati: number and day' },
  anri: { id: 'Persetujuan Kepala ANRI: nomor dan tanggal', en: 'Consent of the Head of ANRI: number and day' },
  reason: { id: 'Alasan', en: 'Reason' },
  minutes: { id: 'Nomor berita acara', en: 'Number of the minutes' },
  witness: { id: 'Saksi pertama', en: 'First witness' },
  second: { id: 'Saksi kedua', en: 'Second witness' },
  number: { id: 'Nomor berkas', en: 'File number' },
  purpose: { id: 'Untuk apa ditahan', en: 'What it is held for' },
  reference: { id: 'Nomor surat yang memintanya', en: 'Number of the paper that asks for it' },
  datedOn: { id: 'Tanggal surat itu', en: 'Day of that paper' },
} satisfies Record<string, Text>

export const words = {
  title: { id: 'Retensi dan pemusnahan', en: 'Retention and destruction' },
  back: { id: 'Retensi', en: 'Retention' },
  lead: {
    id: 'Surat dan buku register tetap. Salinan identitas dan lampiran hanya selama berkas masih dipakai.',
    en: 'Letters and register books stay. Identity copies and attachments only while the file is in use.',
  },
  due: { id: 'Sudah sampai waktunya', en: 'Due' },
  prepare: { id: 'Siapkan daftar', en: 'Prepare the list' },
  lists: { id: 'Daftar pemusnahan', en: 'Lists of destruction' },
  noLists: { id: 'Belum ada daftar.', en: 'No lists yet.' },
  list: { id: 'Daftar', en: 'List' },
  papers: { id: 'Butir', en: 'Items' },
  stage: { id: 'Keadaan', en: 'Standing' },
  prepared: { id: 'Disiapkan', en: 'Prepared' },
  holds: { id: 'Berkas yang ditahan', en: 'Files on hold' },
  released: { id: 'Pernah ditahan', en: 'Held before' },
  releasedBy: { id: 'dilepaskan', en: 'released by' },
  noHolds: { id: 'Tidak ada berkas yang ditahan dengan tangan.', en: 'No file is held by hand.' },
  hold: { id: 'Tahan berkas...', en: 'Hold a file...' },
  holdButton: { id: 'Tahan berkas ini', en: 'Hold this file' },
  release: { id: 'Lepaskan...', en: 'Release...' },
  releaseButton: { id: 'Lepaskan berkas ini', en: 'Release this file' },
  schedule: { id: 'Jadwal', en: 'Schedule' },
  code: { id: 'Klasifikasi', en: 'Class' },
  times: { id: 'Waktu simpan', en: 'Kept' },
  source: { id: 'Sumber', en: 'Source' },
  unconfirmed: { id: 'belum dipastikan', en: 'not confirmed' },
  long: { id: 'Kewenangan bupati dan ANRI', en: 'For the bupati and ANRI to decide' },
  approve: { id: 'Setujui pemusnahan...', en: 'Approve the destruction...' },
  approveButton: { id: 'Setujui daftar ini', en: 'Approve this list' },
  approveNote: {
    id: 'Sesudah disetujui dan dilaksanakan, isinya tidak dapat dikembalikan dari program ini.',
    en: 'Once it is approved and carried out, the content cannot be brought back from this program.',
  },
  carry: { id: 'Laksanakan...', en: 'Carry it out...' },
  carryButton: { id: 'Musnahkan sekarang', en: 'Destroy now' },
  carryNote: {
    id: 'Program memusnahkan satu demi satu, juga sesudah listrik padam. Kertasnya dimusnahkan di hadapan dua saksi. Cadangan yang dibuat sebelum hari ini masih memuatnya sampai cadangan itu dihapus. Bila cadangan itu dipulihkan, siapkan dan laksanakan daftarnya sekali lagi.',
    en: 'The program destroys one after the other, also after a power cut. The sheets are destroyed before two witnesses. Backups made before today hold them until they are deleted. When one of those is restored, prepare the list and carry it out once more.',
  },
  drop: { id: 'Batalkan daftar...', en: 'Drop the list...' },
  dropButton: { id: 'Batalkan daftar ini', en: 'Drop this list' },
  underWay: {
    id: 'Program sedang memusnahkannya, sedikit demi sedikit. Berita acaranya dapat dibuka di sini sesudah selesai.',
    en: 'The program is destroying them, bit by bit. The minutes can be opened here once it is done.',
  },
  openMinutes: { id: 'Buka berita acara', en: 'Open the minutes' },
  file: { id: 'Berkas', en: 'File' },
  paper: { id: 'Isi', en: 'Paper' },
  closed: { id: 'Selesai', en: 'Closed' },
  mayGo: { id: 'Boleh musnah', en: 'May go' },
  outcome: { id: 'Hasil', en: 'Outcome' },
  gone: { id: 'musnah', en: 'gone' },
  kept: { id: 'ditahan, tetap ada', en: 'held, still there' },
  more: { id: 'Berikutnya', en: 'Next' },
  approvedBy: { id: 'Disetujui', en: 'Approved' },
  droppedBy: { id: 'Dibatalkan', en: 'Dropped' },
  carriedBy: { id: 'Dilaksanakan', en: 'Carried out' },
  witnesses: { id: 'Saksi', en: 'Witnesses' },
  whoDecides: { id: 'Yang memutuskan', en: 'Who decides' },
  acts: { id: 'Tindakan', en: 'Acts' },
} satisfies Record<string, Text>

export const savedWords: Readonly<Record<string, Text>> = {
  approved: {
    id: 'Daftar disetujui. Sekarang dapat dilaksanakan.',
    en: 'The list is approved. It can be carried out now.',
  },
  dropped: { id: 'Daftar dibatalkan. Semua isinya tetap ada.', en: 'The list is dropped. All its papers stay.' },
  begun: {
    id: 'Pemusnahan dimulai. Hasilnya tampil di sini dalam beberapa menit.',
    en: 'The destruction has begun. Its outcome stands here within minutes.',
  },
  held: { id: 'Berkas ditahan.', en: 'The file is on hold.' },
  released: { id: 'Berkas dilepaskan.', en: 'The file is released.' },
}

export function listTitle(ordinal: number): Text {
  return { id: `Daftar pemusnahan ${ordinal}`, en: `List of destruction ${ordinal}` }
}

/** How many files have papers that are due; the page counts them up to a limit. */
export function dueFiles(count: number): Text {
  if (count > dueCounted)
    return {
      id: `lebih dari ${dueCounted.toLocaleString('id')} berkas`,
      en: `more than ${dueCounted.toLocaleString('en')} files`,
    }
  return { id: `${count} berkas`, en: `${count} ${count === 1 ? 'file' : 'files'}` }
}

export function dueCount(count: number): Text {
  return { id: `${count} butir`, en: `${count} ${count === 1 ? 'item' : 'items'}` }
}

export function outcomeOf({ items, gone, kept }: Pick<ListLine, 'items' | 'gone' | 'kept'>): Text {
  if (gone + kept === 0) return dueCount(items)
  return {
    id: `${gone} musnah, ${kept} ditahan, dari ${items}`,
    en: `${gone} gone, ${kept} held, of ${items}`,
  }
}

export function heldByObjection(count: number): Text {
  return {
    id: `${count} berkas ditahan karena keberatannya belum selesai.`,
    en: `${count} ${count === 1 ? 'file is' : 'files are'} held because an objection is open.`,
  }
}
