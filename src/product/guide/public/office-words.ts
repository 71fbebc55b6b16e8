import type { Text } from '#ui/language.ts'
import type { Rights } from '../contract/service.ts'

/** What the page of an office says beside its services: UU 25/2009 article 23(4). */
export const officeWords = {
  openNow: { id: 'Buka sekarang', en: 'Open now' },
  closedNow: { id: 'Sedang tutup', en: 'Closed now' },
  today: { id: 'Hari ini', en: 'Today' },
  phone: { id: 'Telepon', en: 'Telephone' },
  email: { id: 'Surel', en: 'E-mail' },
  notFilled: { id: 'belum diisi', en: 'not filled in' },
  unconfirmed: { id: 'belum dipastikan', en: 'not confirmed' },
  noPledge: {
    id: 'belum diumumkan di sini (UU 25/2009 pasal 22).',
    en: 'not published here yet (UU 25/2009 article 22).',
  },
  pledgePublished: { id: 'sudah diumumkan.', en: 'published.' },
  complain: { id: 'Mengadu', en: 'Complaints' },
  atOffice: { id: 'Di kantor ini.', en: 'At this office.' },
  atOfficeHow: {
    id: 'Sampaikan di loket atau kepada Camat. Tentang petugas: diperiksa atasannya. Tentang kantor: diperiksa kabupaten (UU 25/2009 pasal 45). Tidak dipungut biaya.',
    en: 'Tell the counter or the camat. About an officer, the superior looks into it; about the office, the regency (UU 25/2009 article 45). It is free.',
  },
  receipt: {
    id: 'Minta tanda terima: kantor wajib memberinya (UU 25/2009 pasal 44).',
    en: 'Ask for a receipt: the office must give one (UU 25/2009 article 44).',
  },
  lapor: { id: 'SP4N-LAPOR!', en: 'SP4N-LAPOR!' },
  laporHow: {
    id: 'lapor.go.id atau SMS 1708. Nama boleh disembunyikan.',
    en: 'lapor.go.id or SMS 1708. Your name may be kept hidden.',
  },
  ombudsman: { id: 'Ombudsman RI.', en: 'The Ombudsman.' },
  ombudsmanHow: {
    id: 'Gratis, bila kantor atau atasannya sudah diberi tahu dan belum menyelesaikannya; paling lama 2 tahun sesudah peristiwanya (UU 37/2008 pasal 23–24).',
    en: 'Free, once the office or its superior was told and has not settled it; within 2 years (UU 37/2008 articles 23–24).',
  },
  counted: {
    id: 'tepat waktu, lama, dan berkas yang kembali, dihitung dari catatan kantor.',
    en: 'on time, how long, and files returned, counted from the office’s records.',
  },
  performance: { id: 'Penilaian kinerja', en: 'Performance' },
  noPerformance: {
    id: 'belum ada yang diumumkan di sini (UU 25/2009 pasal 38).',
    en: 'none published here yet (UU 25/2009 article 38).',
  },
  profile: { id: 'Profil kantor', en: 'About the office' },
  responsible: { id: 'Penanggung jawab', en: 'Responsible' },
  staff: { id: 'Petugas dan susunan', en: 'Officers and structure' },
  staffNote: {
    id: 'Dari yang tertinggi. Satu orang boleh memegang beberapa jabatan.',
    en: 'From the highest down. One person may hold several posts.',
  },
  complaintsBy: { id: 'Pengaduan dilayani', en: 'Complaints are taken' },
  budget: { id: 'Anggaran', en: 'Budget' },
} satisfies Record<string, Text>

/** How many standards an office enacted, and how many drafts wait for what people say of them. */
export function enacted({ inForce, open }: { inForce: number; open: number }): Text {
  const [id, en] =
    inForce === 0
      ? ['belum ada yang ditetapkan kantor ini', 'none enacted by this office yet']
      : [`${inForce} layanan`, `${inForce} services`]
  if (open === 0) return { id: `${id}.`, en: `${en}.` }
  return { id: `${id}; ${open} rancangan menunggu masukan.`, en: `${en}; ${open} drafts wait for comments.` }
}

/** How many hold a post today. */
export function heldBy(holders: number): Text {
  if (holders === 0) return { id: 'belum terisi', en: 'vacant' }
  return { id: `${holders} orang`, en: `${holders} ${holders === 1 ? 'person' : 'people'}` }
}

/** Within how long one complains, and how: UU 25/2009 article 42. */
export function writeComplaint({ complaint }: Rights): Text {
  const within = complaint && {
    id: `dalam ${complaint.within.id} sejak dilayani (${complaint.law.id}), `,
    en: `within ${complaint.within.en} of the service (${complaint.law.en}), `,
  }
  return {
    id: `Tulis ${within?.id ?? ''}dengan nama, alamat, dan apa yang tidak sesuai. Nama dapat dirahasiakan.`,
    en: `Write ${within?.en ?? ''}with your name, address and what was wrong. Your name can be kept secret.`,
  }
}

/** Within how long the office answers a complaint and decides it. */
export function complaintAnswered({ complaintAnswer, complaintDecision }: Rights): Text | undefined {
  if (!complaintAnswer || !complaintDecision) return undefined
  return {
    id: `Dijawab lengkap atau belum paling lama ${complaintAnswer.within.id} (${complaintAnswer.law.id}), diputuskan paling lama ${complaintDecision.within.id} sejak lengkap (${complaintDecision.law.id}).`,
    en: `You are told within ${complaintAnswer.within.en} whether it is complete (${complaintAnswer.law.en}); it is decided within ${complaintDecision.within.en} of that (${complaintDecision.law.en}).`,
  }
}
