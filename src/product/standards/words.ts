import { catalogueRefusals, stricterRefusals } from '#catalogue'
import { clockRefusals, limitNames, shortMoment } from '#clock'
import type { RefusalFacts } from '#platform/refusal.ts'
import type { Text } from '#ui/language.ts'
import { type ComponentGroup, type ComponentKey, components } from './contract/components.ts'
import type { Stage } from './contract/life.ts'
import type { StandardRefusal } from './contract.ts'

/** The components as UU 25/2009 article 21 names them. */
export const componentNames = {
  'legal-basis': { id: 'Dasar hukum', en: 'Legal basis' },
  requirements: { id: 'Persyaratan', en: 'Requirements' },
  procedure: { id: 'Sistem, mekanisme, dan prosedur', en: 'System, mechanism and procedure' },
  time: { id: 'Jangka waktu penyelesaian', en: 'Time to finish' },
  cost: { id: 'Biaya atau tarif', en: 'Cost or tariff' },
  product: { id: 'Produk pelayanan', en: 'Product' },
  facilities: { id: 'Sarana, prasarana, dan fasilitas', en: 'Premises, equipment and facilities' },
  competence: { id: 'Kompetensi pelaksana', en: 'Competence of the staff' },
  supervision: { id: 'Pengawasan internal', en: 'Internal supervision' },
  complaints: { id: 'Penanganan pengaduan, saran, dan masukan', en: 'Handling of complaints and suggestions' },
  staff: { id: 'Jumlah pelaksana', en: 'Number of staff' },
  guarantee: { id: 'Jaminan pelayanan', en: 'Guarantee of service' },
  safety: { id: 'Jaminan keamanan dan keselamatan', en: 'Guarantee of safety' },
  evaluation: { id: 'Evaluasi kinerja pelaksana', en: 'Assessment of the staff' },
} satisfies Record<ComponentKey, Text>

/** The two groups of Permenpan 15/2014, the one that the public must be shown first. */
export const groupNames = {
  delivery: { id: 'Yang Bapak/Ibu terima', en: 'What you receive' },
  manufacturing: { id: 'Yang kami kelola di kantor', en: 'What we manage in the office' },
} satisfies Record<ComponentGroup, Text>

export const stageNames = {
  draft: { id: 'draf', en: 'draft' },
  discussed: { id: 'sudah dibahas', en: 'discussed' },
  open: { id: 'menunggu masukan', en: 'open for comments' },
  mending: { id: 'diperbaiki', en: 'being mended' },
  mended: { id: 'menunggu penetapan', en: 'waits to be enacted' },
  enacted: { id: 'ditetapkan, maklumat belum terbit', en: 'enacted, pledge not published' },
  pledged: { id: 'berlaku, dengan maklumat', en: 'in force, with its pledge' },
  replaced: { id: 'sudah diganti', en: 'replaced' },
  dropped: { id: 'dihentikan', en: 'given up' },
} satisfies Record<Stage, Text>

/** A component that nobody has written: nothing is invented in its place. */
export const notSet: Text = { id: 'Belum ditetapkan', en: 'Not set yet' }

/** A refusal without a sentence does not compile. */
export const refusals = {
  'standard-unknown': { id: 'Standar itu tidak kami temukan.', en: 'We cannot find that standard.' },
  'standard-not-yours': {
    id: 'Standar ini milik kantor lain. Kantor itu sendiri yang menyusun dan menetapkannya.',
    en: 'This standard belongs to another office, which drafts and sets it itself.',
  },
  'writer-only': {
    id: 'Standar disusun sekretaris dan camat; standar kabupaten disusun Bagian Organisasi.',
    en: 'The secretary and the camat draft standards; the organisation section drafts those of the regency.',
  },
  'enacter-only': {
    id: 'Menetapkan standar dan maklumat adalah wewenang Camat. Draf ini menunggu beliau.',
    en: 'Setting a standard and its pledge is for the camat. This draft waits for them.',
  },
  'standard-under-way': {
    id: 'Layanan ini sudah punya draf. Lanjutkan draf itu, atau hentikan dulu.',
    en: 'This service has a draft already. Go on with that one, or give it up first.',
  },
  'standard-service-unknown': {
    id: 'Kantor ini tidak memberi layanan itu hari ini, jadi belum ada yang dapat distandarkan.',
    en: 'This office does not offer that service today, so there is nothing to set a standard for.',
  },
  'draft-fixed': {
    id: 'Isi standar ini tidak dapat diubah sekarang. Selama masukan dibuka, dan setelah diperbaiki, isinya tetap.',
    en: 'The text cannot be changed now. While comments are open, and once it is mended, it stays as it is.',
  },
  'draft-moved': ({ name, at, zone }) => movedSince(String(name), String(at), String(zone)),
  'component-missing': (facts) => lacking(facts),
  'already-discussed': {
    id: 'Pembahasan draf ini sudah tercatat.',
    en: 'The discussion of this draft is entered already.',
  },
  'not-discussed': {
    id: 'Draf ini belum dibahas dengan masyarakat. Catat dulu berita acaranya (PP 96/2012 pasal 26).',
    en: 'This draft has not been discussed with the public. Enter the minutes first (PP 96/2012 article 26).',
  },
  'already-published': { id: 'Rancangan ini sudah diumumkan.', en: 'This draft is published already.' },
  'not-published': {
    id: 'Rancangan ini belum diumumkan, jadi belum ada masukan yang dapat ditindaklanjuti.',
    en: 'This draft is not published yet, so there are no comments to act on.',
  },
  'comments-closed': {
    id: 'Masa masukan untuk rancangan ini tidak sedang dibuka. Keberatan atas standar dapat disampaikan ke kantor atau ke Ombudsman (PP 96/2012 pasal 28).',
    en: 'Comments on this draft are not open now. Objections may be brought to the office or to the Ombudsman (PP 96/2012 article 28).',
  },
  'comments-full': {
    id: 'Rancangan ini sudah menerima masukan sebanyak yang dapat kami tampung. Sampaikan langsung di loket kantor.',
    en: 'This draft has taken as many comments as we can hold. Please bring yours to the counter.',
  },
  'comments-open': {
    id: 'Masyarakat masih boleh memberi masukan. Perbaikan ditutup setelah masanya lewat.',
    en: 'The public may still comment. Mending is closed once that time is over.',
  },
  'comments-unanswered': ({ count }) => ({
    id: `Masih ada ${count} masukan yang belum dijawab. Jawab dulu satu per satu, diterima atau tidak, dengan alasan.`,
    en: `There are still ${count} comments without an answer. Answer each, taken up or not, with a reason.`,
  }),
  'comment-unknown': { id: 'Masukan itu tidak kami temukan.', en: 'We cannot find that comment.' },
  'comment-answered': { id: 'Masukan itu sudah dijawab.', en: 'That comment is answered already.' },
  'already-mended': { id: 'Perbaikan draf ini sudah ditutup.', en: 'The mending of this draft is closed already.' },
  'not-mended': {
    id: 'Draf ini belum selesai diperbaiki. Tutup dulu perbaikannya setelah masa masukan.',
    en: 'This draft is not mended yet. Close the mending first, after the time for comments.',
  },
  'already-enacted': { id: 'Standar ini sudah ditetapkan.', en: 'This standard is enacted already.' },
  'not-enacted': { id: 'Standar ini belum ditetapkan.', en: 'This standard is not enacted yet.' },
  'already-pledged': {
    id: 'Maklumat untuk standar ini sudah terbit.',
    en: 'The pledge to this standard is published already.',
  },
  'pledge-of-kecamatan': {
    id: 'Maklumat diterbitkan kantor yang melayani, yaitu kecamatan. Standar kabupaten adalah bakunya.',
    en: 'The office that serves publishes the pledge: the sub-district. The standard of the regency is its baseline.',
  },
  'standard-replaced': {
    id: 'Standar ini sudah diganti yang lebih baru. Lanjutkan di standar yang berlaku.',
    en: 'This standard was replaced by a newer one. Go on with the one in force.',
  },
  'standard-dropped': { id: 'Draf ini sudah dihentikan.', en: 'This draft was given up.' },
  'already-on-paper': {
    id: 'Sudah tercatat bahwa draf ini dimulai di kertas.',
    en: 'It is entered already that this draft was begun on paper.',
  },
  'not-on-paper': {
    id: 'Catat dulu bahwa draf ini dimulai di kertas: sejak kapan, dan dengan surat apa.',
    en: 'Enter first that this draft was begun on paper: since when, and by which paper.',
  },
  'limit-unknown': ({ limit }) => ({
    id: `Batas waktu "${(limitNames[String(limit)] ?? { id: limit }).id}" belum ada di paket kabupaten ini. Minta administrator menerapkan paket yang baru.`,
    en: `The limit "${(limitNames[String(limit)] ?? { en: limit }).en}" is not in the pack of this regency. Ask the administrator to apply the new pack.`,
  }),
  ...clockRefusals,
  ...catalogueRefusals,
  ...stricterRefusals,
} satisfies Record<StandardRefusal, Text | ((facts: RefusalFacts) => Text)> & Record<string, unknown>

/** The sentence of a refusal with its facts, for a page that shows an act with its reason. */
export function sayRefusal(code: StandardRefusal, facts: RefusalFacts): Text {
  const sentence: Text | ((facts: RefusalFacts) => Text) = refusals[code]
  return typeof sentence === 'function' ? sentence(facts) : sentence
}

function movedSince(name: string, at: string, zone: string): Text {
  const moment = momentIn(at, zone)
  return {
    id: `${name} sudah menyimpan perubahan lain (${moment.id}). Isian Bapak/Ibu masih ada di bawah. Bandingkan dengan yang tersimpan, lalu simpan lagi.`,
    en: `${name} saved another change (${moment.en}). What you typed is still below. Compare it with what is kept, then save again.`,
  }
}

function momentIn(at: string, zone: string): Text {
  try {
    const moment = Temporal.Instant.from(at)
    return shortMoment(moment, zone, moment)
  } catch {
    return { id: 'baru saja', en: 'just now' }
  }
}

function lacking({ missing }: RefusalFacts): Text {
  const keys = Array.isArray(missing) ? missing : []
  const named = components.filter(({ key }) => keys.includes(key))
  const say = (language: 'id' | 'en') =>
    named.map(({ key, number }) => `${componentNames[key][language].toLowerCase()} (${number})`).join(', ')
  return {
    id: `Komponen ini belum ditetapkan: ${say('id')}. Draf hanya dapat dibahas dan diumumkan lengkap dengan 14 komponen (PP 96/2012 pasal 25).`,
    en: `These components are not set yet: ${say('en')}. A draft is discussed and published only with all 14 (PP 96/2012 article 25).`,
  }
}

/** What can be wrong in the forms of this slice. */
export const errors: Readonly<Record<string, Text>> = {
  empty: { id: 'Bagian ini perlu diisi.', en: 'This must be filled in.' },
  'day-wrong': { id: 'Isi tanggalnya.', en: 'Enter the date.' },
  'day-ahead': { id: 'Tanggal itu belum tiba.', en: 'That day has not come yet.' },
  'before-draft': {
    id: 'Tanggal itu sebelum draf ini dimulai. Draf dimulai di kertas? Catat itu dulu, lalu berita acaranya.',
    en: 'That day lies before this draft was begun. Begun on paper? Enter that first, then the minutes.',
  },
  'before-paper': {
    id: 'Keputusan tidak dapat bertanggal sebelum draf dimulai di kertas, atau sebelum berita acaranya.',
    en: 'A decision cannot bear a date before the draft was begun on paper, or before its minutes.',
  },
  'before-former': {
    id: 'Layanan ini sudah punya standar yang ditetapkan sesudah tanggal itu.',
    en: 'This service has a standard already that was enacted after that day.',
  },
  'before-decision': {
    id: 'Tanggal itu sebelum keputusannya.',
    en: 'That day lies before the decision.',
  },
  'before-mending': {
    id: 'Keputusan tidak dapat bertanggal sebelum perbaikan selesai.',
    en: 'A decision cannot bear a date before the mending was closed.',
  },
  'holds-before': {
    id: 'Standar berlaku paling cepat hari ini: berkas yang sudah dibuka tetap memakai janji lama.',
    en: 'A standard holds from today at the earliest: files that are open keep the promise they have.',
  },
  'held-before': {
    id: 'Tanggal itu sebelum standar ditetapkan, atau sebelum evaluasi yang terakhir.',
    en: 'That day lies before the standard was enacted, or before the last one held.',
  },
  'held-already': {
    id: 'Yang diadakan pada tanggal itu sudah tercatat. Lihat di perjalanan standar.',
    en: 'What was held on that day is entered already. See the life of the standard.',
  },
  'file-missing': { id: 'Lampirkan berkas PDF-nya.', en: 'Attach the PDF.' },
  'file-twice': {
    id: 'Ini berkas yang sama dengan berita acara. Lampirkan daftar hadirnya.',
    en: 'This is the same file as the minutes. Attach the attendance list.',
  },
  'pdf-only': {
    id: 'Berkas ini bukan PDF. Pindai kertasnya menjadi PDF, lalu lampirkan lagi.',
    en: 'This file is not a PDF. Scan the paper to a PDF and attach it again.',
  },
  'amount-wrong': { id: 'Tulis waktunya dengan angka, misalnya 4.', en: 'Write the time as a number, such as 4.' },
  'cost-wrong': {
    id: 'Tulis biayanya dengan angka rupiah, misalnya 25.000.',
    en: 'Write the cost in rupiah, such as 25.000.',
  },
  'count-wrong': { id: 'Tulis jumlah orangnya dengan angka.', en: 'Write the number of people as a figure.' },
  'comment-short': { id: 'Tulis masukan sedikitnya 10 huruf.', en: 'Write at least 10 letters.' },
  'comment-long': {
    id: 'Masukan paling panjang 2.000 huruf. Ringkas, atau kirim dalam dua bagian.',
    en: 'A comment has at most 2,000 letters. Shorten it, or send it in two parts.',
  },
}
