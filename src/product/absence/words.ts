import type { AbsenceKind } from '#identity'
import type { RefusalFacts } from '#platform/refusal.ts'
import type { Text } from '#ui/language.ts'
import type { AbsenceRefusal } from './contract.ts'

/** Why somebody is away, in the words that colleagues may read. */
export const kindWords = {
  leave: { id: 'Cuti', en: 'Leave' },
  'duty-travel': { id: 'Dinas luar', en: 'Duty travel' },
  sick: { id: 'Sakit', en: 'Ill' },
  suspended: { id: 'Diberhentikan sementara', en: 'Suspended' },
  vacant: { id: 'Jabatan kosong', en: 'Empty post' },
} satisfies Record<AbsenceKind, Text>

export const refusals = {
  'absence-overlaps': {
    id: 'Untuk hari-hari itu sudah ada catatannya. Ubah catatan yang ada.',
    en: 'Those days are in the register already. Change that entry.',
  },
  'absence-past': {
    id: 'Tanggal mulai sudah lewat. Minta Camat, Sekcam, atau administrator kabupaten mencatatnya, dengan alasannya.',
    en: 'The first day is past. Ask the camat, the secretary or the regency administrator to enter it, with the reason.',
  },
  'absence-not-yours': {
    id: 'Catatan ini ditulis oleh orangnya sendiri, Camat, Sekcam, atau administrator kabupaten.',
    en: 'This is entered by the person, the camat, the secretary or the regency administrator.',
  },
  'absence-above-you': {
    id: 'Ini catatan atasan di kantor yang sama. Atasan menulisnya sendiri, atau administrator kabupaten.',
    en: 'This is about somebody above you in the office. They enter it themselves, or the regency administrator does.',
  },
  'absence-of-regency': {
    id: 'Jabatan kosong dan pemberhentian sementara pada jabatan ini dicatat administrator kabupaten.',
    en: 'The regency administrator enters that this post is empty or its holder suspended.',
  },
  'absence-unknown': {
    id: 'Catatan atau petugas itu tidak kami temukan di kantor ini.',
    en: 'We cannot find that entry or officer in this office.',
  },
  'absence-over': {
    id: 'Petugas ini sudah kembali. Yang sudah lewat tidak diubah lagi.',
    en: 'This officer is back already. What is over is not changed any more.',
  },
  'absence-post-held': {
    id: 'Jabatan itu ada pemegangnya hari ini. Akhiri dulu jabatannya di halaman Petugas.',
    en: 'Somebody holds that post today. End it first on the page Officers.',
  },
  'substitute-circle': {
    id: 'Pengganti itu sendiri tidak di tempat pada hari-hari itu, dan penggantinya akhirnya petugas yang sama. Pilih orang lain.',
    en: 'That substitute is away on those days too, and in the end it would come round to the same officer. Choose somebody else.',
  },
} satisfies Record<AbsenceRefusal, Text | ((facts: RefusalFacts) => Text)>

export const errors = {
  choose: { id: 'Pilih salah satu.', en: 'Choose one.' },
  date: { id: 'Tulis tanggal yang ada, misalnya 2026-11-24.', en: 'Write a date that exists, such as 2026-11-24.' },
  time: { id: 'Tulis jam, misalnya 13.00.', en: 'Write an hour, such as 13:00.' },
  'back-needed': { id: 'Tulis kapan kembali bertugas.', en: 'Write when they are back.' },
  'back-order': { id: 'Kembali bertugas sesudah mulai.', en: 'Coming back is after the beginning.' },
  'back-past': {
    id: 'Waktu itu sudah lewat. Pakai tombol Sudah kembali.',
    en: 'That moment is past. Use the button Is back.',
  },
  'acting-too-long': (facts: RefusalFacts): Text => ({
    id: `Plt. paling lama ${facts.months} bulan. Tulis tanggal akhirnya; sesudah itu perintahnya diperbarui.`,
    en: `Plt. lasts ${facts.months} months at most. Write the last day; after it the order is given anew.`,
  }),
  'mark-temporary': {
    id: 'Plt. hanya untuk jabatan kosong. Untuk yang berhalangan sementara: Plh. (UU 30/2014 pasal 14).',
    en: 'Plt. is for an empty post. For somebody away for a while: Plh. (Law 30/2014 article 14).',
  },
  'mark-empty': {
    id: 'Plh. untuk yang berhalangan sementara. Untuk jabatan kosong: Plt. (UU 30/2014 pasal 14).',
    en: 'Plh. is for somebody away for a while. For an empty post: Plt. (Law 30/2014 article 14).',
  },
  'substitute-needed': { id: 'Pilih siapa penggantinya.', en: 'Choose the substitute.' },
  'substitute-wrong': {
    id: 'Pengganti harus rekan lain yang memegang jabatan di kantor ini.',
    en: 'The substitute is another colleague who holds a post in this office.',
  },
  'order-needed': {
    id: 'Plh. dan Plt. bersandar pada surat perintah. Isi nomor, tanggal, dan pemberinya.',
    en: 'Plh. and Plt. rest on an order. Fill in its number, day and giver.',
  },
  'reason-late': {
    id: 'Tanggal mulai sudah lewat. Tulis mengapa baru dicatat sekarang.',
    en: 'The first day is past. Write why it is entered only now.',
  },
  'reason-short': { id: 'Tulis alasannya dalam satu kalimat.', en: 'Write the reason in a sentence.' },
  'too-long': { id: 'Terlalu panjang.', en: 'Too long.' },
  'request-id': { id: 'Muat ulang halaman ini, lalu kirim lagi.', en: 'Reload this page, then send again.' },
} satisfies Record<string, Text | ((facts: RefusalFacts) => Text)>

type Alone = { officeName: string; post: Text; days: number; waiting: number }

/** One desk of the own office that has had nobody for too long, or how many. */
export function aloneIn(alone: readonly Alone[]): Text {
  const [first] = alone
  if (!first) return { id: '', en: '' }
  const { post, days, waiting } = first
  const more =
    alone.length === 1 ? { id: '', en: '' } : { id: ` Ada ${alone.length} meja.`, en: ` ${alone.length} desks.` }
  return {
    id: `Meja ${post.id} ${days} hari tanpa pemegang dan tanpa pengganti, ${waiting} berkas menunggu.${more.id}`,
    en: `The desk of the ${post.en} has had neither holder nor substitute for ${days} days; ${waiting} files wait.${more.en}`,
  }
}

export function aloneSentence(alone: readonly Alone[]): Text {
  const waiting = alone.reduce((sum, one) => sum + one.waiting, 0)
  return {
    id: `${alone.length} meja lama tanpa pemegang dan tanpa pengganti, ${waiting} berkas menunggu.`,
    en: `${alone.length} ${alone.length === 1 ? 'desk has' : 'desks have'} long had neither holder nor substitute; ${waiting} files wait.`,
  }
}

/** How a desk is served today, as a citizen reads it: who signs or works there, or from when again. */
export function sayDesk(
  stands: 'here' | 'in-place' | 'waits',
  by: Text | undefined,
  until: Text | undefined,
  signs: boolean,
): Text {
  if (stands === 'here') return { id: 'hari ini bertugas', en: 'on duty today' }
  if (stands === 'in-place' && by)
    return signs
      ? { id: `hari ini ditandatangani ${by.id}`, en: `signed by the ${by.en} today` }
      : { id: `hari ini dikerjakan ${by.id}`, en: `worked at by the ${by.en} today` }
  if (stands === 'in-place') return { id: 'hari ini dikerjakan penggantinya', en: 'worked at by a substitute today' }
  return until
    ? { id: `hari ini tidak di tempat, bertugas lagi ${until.id}`, en: `away today, on duty again ${until.en}` }
    : { id: 'hari ini tidak di tempat', en: 'away today' }
}
