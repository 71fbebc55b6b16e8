import type { RefusalFacts } from '#platform/refusal.ts'
import type { Text } from '#ui/language.ts'
import type { Fate, HoldKind, ListKind, ListStage, RetentionRefusal } from './contract.ts'

/** A refusal without a sentence does not compile. */
export const refusals = {
  'retention-unknown': {
    id: 'Paket kabupaten belum memuat jadwal retensi (retention.yaml), jadi tidak ada yang dimusnahkan.',
    en: 'The regency pack does not hold a retention schedule (retention.yaml), so nothing is destroyed.',
  },
  'retention-office-only': {
    id: 'Arsip dimusnahkan oleh kecamatan yang menyimpannya.',
    en: 'Papers are destroyed by the kecamatan that keeps them.',
  },
  'nothing-due': {
    id: 'Belum ada yang sampai waktunya. Yang ditahan karena keberatan tidak dihitung.',
    en: 'Nothing is due yet. What is held for an objection does not count.',
  },
  'list-open': {
    id: 'Masih ada daftar yang belum selesai. Selesaikan atau batalkan dulu.',
    en: 'There is a list that is not finished. Finish or drop it first.',
  },
  'list-unknown': { id: 'Daftar itu tidak kami temukan.', en: 'We cannot find that list.' },
  'list-own': {
    id: 'Yang menyetujui bukan yang menyiapkan daftarnya.',
    en: 'Who approves a list is not who prepared it.',
  },
  'list-moved-on': ({ by }: RefusalFacts): Text => ({
    id: by ? `Sudah ditangani ${by} sementara itu. Muat ulang halamannya.` : 'Daftar ini sudah ditangani petugas lain.',
    en: by ? `${by} has dealt with it meanwhile. Reload the page.` : 'A colleague has dealt with this list already.',
  }),
  'hold-unknown': {
    id: 'Kami tidak menemukan berkas atau penahanan itu di kantor ini.',
    en: 'We cannot find that file or that hold in this office.',
  },
  'list-held': ({ number, count }: RefusalFacts): Text => ({
    id: `Berkas ${number ?? ''} ditahan${count === '1' ? '' : `, dan lainnya (${count} berkas)`}. Batalkan daftar ini, lalu siapkan lagi tanpa berkas itu.`,
    en: `File ${number ?? ''} is on hold${count === '1' ? '' : `, with others (${count} files)`}. Drop this list, then prepare it again without it.`,
  }),
  'list-rescheduled': ({ number }: RefusalFacts): Text => ({
    id: `Jadwal retensi berubah sejak daftar ini disiapkan, antara lain untuk berkas ${number ?? ''}. Batalkan daftar ini, lalu siapkan lagi.`,
    en: `The retention schedule has changed since this list was prepared, for file ${number ?? ''} among others. Drop this list, then prepare it again.`,
  }),
  'hold-there': { id: 'Berkas ini sudah ditahan.', en: 'This file is on hold already.' },
} satisfies Record<RetentionRefusal, Text | ((facts: RefusalFacts) => Text)>

/** What can be wrong in the forms of this slice. */
export const errors: Readonly<Record<string, Text>> = {
  empty: { id: 'Bagian ini perlu diisi.', en: 'This must be filled in.' },
  'reason-short': { id: 'Tulis alasannya, paling sedikit lima huruf.', en: 'Write the reason, at least five letters.' },
  date: { id: 'Pilih tanggalnya.', en: 'Choose the date.' },
  choose: { id: 'Pilih salah satu.', en: 'Choose one.' },
  'paper-number': {
    id: 'Tulis nomor dan tanggal suratnya. Tanpa itu arsip ini tidak dimusnahkan.',
    en: 'Write number and day of the paper. Without it these papers are not destroyed.',
  },
}

export const kindWords = {
  scans: { id: 'Salinan identitas dan lampiran', en: 'Identity copies and attachments' },
  files: { id: 'Berkas lengkap: surat, pemohon dan isian', en: 'Whole files: letters, people and answers' },
} satisfies Record<ListKind, Text>

export const holdWords = {
  complaint: { id: 'pengaduan', en: 'complaint' },
  court: { id: 'perkara pengadilan', en: 'lawsuit' },
  audit: { id: 'pemeriksaan', en: 'audit' },
  other: { id: 'lainnya', en: 'other' },
} satisfies Record<HoldKind, Text>

export const stageWords = {
  prepared: { id: 'menunggu persetujuan', en: 'awaits approval' },
  approved: { id: 'disetujui', en: 'approved' },
  dropped: { id: 'dibatalkan', en: 'dropped' },
  'under-way': { id: 'sedang dimusnahkan', en: 'being destroyed' },
  done: { id: 'sudah dimusnahkan', en: 'destroyed' },
} satisfies Record<ListStage, Text>

export const fateWords = {
  destroy: { id: 'musnah', en: 'destroyed' },
  permanent: { id: 'permanen', en: 'kept for good' },
  reassess: { id: 'dinilai kembali', en: 'assessed again' },
} satisfies Record<Fate, Text>

/** How long, in one line: "aktif 2 tahun, inaktif 3 tahun, lalu permanen". */
export function sayPeriod(period: { activeYears: number; inactiveYears: number; fate: Fate }): Text {
  const { activeYears: active, inactiveYears: inactive } = period
  const fate = fateWords[period.fate]
  return {
    id: `aktif ${active} tahun, inaktif ${inactive} tahun, lalu ${fate.id}`,
    en: `active ${active} years, inactive ${inactive} years, then ${fate.en}`,
  }
}

/** Why an act is not this reader's: which post does it. */
export const dutyWords = {
  'retention.approve': {
    id: 'Yang menyetujui adalah Camat sebagai pimpinan unit (PP 28/2012).',
    en: 'The camat approves, as the head of the unit (PP 28/2012).',
  },
  'retention.prepare': {
    id: 'Yang melaksanakan adalah penyimpan arsip: Sekcam atau Kasubag Umum.',
    en: 'Whoever keeps the archive carries it out: the secretary or the head of general affairs.',
  },
} satisfies Record<'retention.approve' | 'retention.prepare', Text>

/** What the page of a document says of its retention. */
export const besideWords = {
  class: { id: 'Nama klasifikasi', en: 'Class' },
  retention: { id: 'Retensi', en: 'Retention' },
  held: { id: 'Ditahan', en: 'On hold' },
  heldSays: {
    id: 'Ada keberatan, pinjaman, atau penahanan: tidak ada yang dimusnahkan.',
    en: 'There is an objection, a loan or a hold: nothing is destroyed.',
  },
  destroyed: {
    letter: { id: 'Surat dimusnahkan', en: 'Letter destroyed' },
    scan: { id: 'Lampiran dimusnahkan', en: 'Attachments destroyed' },
  },
  byList: (ordinal: number, day: Text): Text => ({
    id: `${day.id}, daftar pemusnahan ${ordinal}`,
    en: `${day.en}, list of destruction ${ordinal}`,
  }),
  letterGone: (number: string, { id, en }: Text): Text => ({
    id: `Surat nomor ${number} dimusnahkan ${id}.`,
    en: `Letter ${number} was destroyed ${en}.`,
  }),
  notEnded: { id: 'Dihitung sejak berkas selesai.', en: 'Counted from when the file is closed.' },
  noPeriod: {
    id: 'Belum ada jadwal untuk klasifikasi ini, jadi tidak dimusnahkan.',
    en: 'There is no schedule for this class, so it is not destroyed.',
  },
  oldCode: (name: Text, now: string | undefined): Text => ({
    id: `${name.id}. Kode lama${now ? `, sekarang ${now}` : ''}: perbarui di standar layanannya.`,
    en: `${name.en}. An old code${now ? `, now ${now}` : ''}: renew it in the standard of the service.`,
  }),
  until: (active: Text, inactive: Text, fate: Text): Text => ({
    id: `Aktif sampai ${active.id}, inaktif sampai ${inactive.id}, lalu ${fate.id}.`,
    en: `Active until ${active.en}, inactive until ${inactive.en}, then ${fate.en}.`,
  }),
}

/** A period whose source nobody has confirmed says so. */
export function unconfirmed(value: Text): Text {
  return { id: `${value.id} Belum dipastikan.`, en: `${value.en} Not confirmed yet.` }
}
