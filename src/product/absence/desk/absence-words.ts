import { shortDayOrMoment } from '#clock'
import type { ActingMark } from '#identity'
import { clockTime } from '#ui/clock-time.ts'
import type { Frame } from '#ui/frame.ts'
import type { Text } from '#ui/language.ts'
import type { AbsenceLine } from '../contract.ts'

/** What the page of absences says. */
export const absenceWords = {
  title: { id: 'Tidak di tempat', en: 'Away' },
  offices: { id: 'Kantor', en: 'Offices' },
  now: { id: 'Hari ini', en: 'Today' },
  planned: { id: 'Direncanakan', en: 'Planned' },
  ended: { id: 'Sudah kembali', en: 'Back again' },
  noneNow: { id: 'Hari ini semua ada di tempat.', en: 'Everybody is here today.' },
  empty: { id: 'Jabatan kosong', en: 'Empty post' },
  add: { id: 'Catat yang tidak di tempat', en: 'Enter who is away' },
  officer: { id: 'Siapa', en: 'Who' },
  vacantPost: { id: 'Jabatan yang kosong', en: 'Post that is empty' },
  kind: { id: 'Karena', en: 'Because of' },
  kindHint: { id: 'Keterangan kesehatan tidak ditulis di sini.', en: 'Nothing about health is written here.' },
  from: { id: 'Mulai', en: 'From' },
  fromTime: { id: 'Mulai pukul', en: 'From the hour' },
  back: { id: 'Kembali bertugas', en: 'Back on' },
  backHint: {
    id: 'Hari pertama bekerja lagi. Kosongkan bila belum diketahui.',
    en: 'The first day at work again. Leave it empty while nobody knows.',
  },
  backTime: { id: 'Kembali pukul', en: 'Back at the hour' },
  timeHint: { id: 'Untuk setengah hari, misalnya 13.00.', en: 'For half a day, such as 13:00.' },
  mayBeEmpty: { id: 'boleh kosong', en: 'may be left empty' },
  substitute: { id: 'Pengganti', en: 'Substitute' },
  substituteHint: {
    id: 'Mengerjakan mejanya. Tanda tangan hanya bila dasar kewenangan surat itu menyebut jabatannya.',
    en: 'Does the work of the desk. Signs only where the instrument of that letter names their post.',
  },
  nobody: { id: 'Belum ada pengganti', en: 'No substitute yet' },
  mark: { id: 'Sebagai', en: 'As' },
  markNone: {
    id: 'Tanpa surat perintah; suratnya ditandatangani a.n.',
    en: 'Without an order; letters are signed a.n.',
  },
  daily: { id: 'Plh., pemegangnya berhalangan sementara', en: 'Plh., the holder is away for a while' },
  interim: { id: 'Plt., jabatannya kosong', en: 'Plt., the post is empty' },
  orderNumber: { id: 'Nomor surat perintah', en: 'Number of the order' },
  orderOn: { id: 'Tanggal surat perintah', en: 'Day of the order' },
  orderBy: { id: 'Pemberi perintah', en: 'Given by' },
  order: { id: 'Surat perintah Plh. atau Plt.', en: 'Order as Plh. or Plt.' },
  reason: { id: 'Mengapa baru dicatat', en: 'Why it is entered only now' },
  reasonHint: { id: 'Hanya bila tanggal mulainya sudah lewat.', en: 'Only where the first day is past.' },
  save: { id: 'Simpan catatan ini', en: 'Save this entry' },
  isBack: { id: 'Sudah kembali', en: 'Is back' },
  takeBack: { id: 'Batalkan', en: 'Take back' },
  change: { id: 'Ubah', en: 'Change' },
  changeReason: { id: 'Mengapa diubah', en: 'Why it changes' },
  saveChange: { id: 'Simpan perubahan', en: 'Save the change' },
  without: {
    id: 'Tanpa pengganti: berkas di mejanya menunggu.',
    en: 'No substitute: the files on that desk wait.',
  },
  awayToo: {
    id: 'Penggantinya juga tidak di tempat. Tunjuk pengganti lain bila berkas menunggu.',
    en: 'The substitute is away too. Name another where files wait.',
  },
  unconfirmed: { id: 'belum dipastikan', en: 'unconfirmed' },
} satisfies Record<string, Text>

export const savedWords = {
  entered: { id: 'Catatan tersimpan.', en: 'Entry saved.' },
  changed: { id: 'Perubahan tersimpan.', en: 'Change saved.' },
  back: {
    id: 'Tercatat sudah kembali. Pekerjaan yang belum selesai kembali ke mejanya; berkas yang di tangan pengganti menyusul dalam satu menit.',
    en: 'Entered as back. Work that is not done is on that desk again; files in the substitute’s hands follow within a minute.',
  },
} satisfies Record<string, Text>

/** From when to when: "2 Mar sampai kembali Jum 6 Mar"; whole days say no hour. */
export function stretchOf({ from, until }: AbsenceLine, frame: Frame): Text {
  const [first, last] = [momentOf(from, frame), until && momentOf(until, frame)]
  if (until?.equals(from))
    return { id: `dibatalkan, semula mulai ${first.id}`, en: `taken back, was to begin ${first.en}` }
  if (!last)
    return { id: `mulai ${first.id}, belum diketahui kembalinya`, en: `from ${first.en}, nobody knows until when` }
  return { id: `mulai ${first.id}, kembali ${last.id}`, en: `from ${first.en}, back ${last.en}` }
}

function momentOf(at: Temporal.Instant, { zone, now }: Frame): Text {
  const local = at.toZonedDateTimeISO(zone)
  const isToday = local.toPlainDate().equals(now.toZonedDateTimeISO(zone).toPlainDate())
  const isMidnight = local.hour === 0 && local.minute === 0
  return isToday && isMidnight ? { id: 'hari ini', en: 'today' } : shortDayOrMoment(at, zone, now)
}

/** Who does the work: "digantikan Ibu Rahmah sebagai Plh. (800/12/2026, ...)". */
export function replacedBy({ name, mark, order }: NonNullable<AbsenceLine['standIn']>): Text {
  const as = mark ? ` (${mark}${order ? ` ${order}` : ''})` : ''
  return { id: `Digantikan ${name}${as}.`, en: `${name}${as} does the work.` }
}

export function changedBy(by: string, at: Text, reason: string): Text {
  const why = reason === '' ? '' : `: ${reason}`
  return { id: `Diubah ${by}, ${at.id}${why}`, en: `Changed by ${by}, ${at.en}${why}` }
}

/** After how many days the regency reads it, and how sure that is. */
export function toldAfterNote(days: number): Text {
  return {
    id: `Meja yang ${days} hari tanpa pemegang dan tanpa pengganti tampil di halaman kabupaten.`,
    en: `A desk without holder and substitute for ${days} days is shown to the regency.`,
  }
}

export function longestActing(months: number): Text {
  return {
    id: `Plt. paling lama ${months} bulan untuk satu surat perintah`,
    en: `Plt. at most ${months} months for one order`,
  }
}

export const markChoices: readonly { value: '' | ActingMark; label: Text }[] = [
  { value: '', label: absenceWords.markNone },
  { value: 'Plh.', label: absenceWords.daily },
  { value: 'Plt.', label: absenceWords.interim },
]

/** A moment as the two fields of a form write it. */
export function asFields(at: Temporal.Instant | undefined, zone: string): { day: string; time: string } {
  if (!at) return { day: '', time: '' }
  const local = at.toZonedDateTimeISO(zone)
  const isWholeDay = local.hour === 0 && local.minute === 0
  return { day: local.toPlainDate().toString(), time: isWholeDay ? '' : clockTime(at, zone).id }
}
