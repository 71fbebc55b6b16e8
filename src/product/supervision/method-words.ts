import type { Text } from '#ui/language.ts'
import { smallBelow } from './rules/summary.ts'

/** How each figure is made: a sentence each, with the words of the tables. */
export const methodLines: readonly Text[] = [
  {
    id: 'Masuk: berkas yang lengkap pada hari itu; janjinya mulai berjalan.',
    en: 'Opened: files found complete on that day; their promise began.',
  },
  {
    id: 'Berjalan: berkas lengkap yang belum di tangan pemohonnya, juga surat yang siap dan belum diambil. Menunggu pemohon: yang belum lengkap; slipnya sudah menjawab apa yang kurang.',
    en: 'Under way: complete files that are not in their applicants’ hands, also letters that are ready and not collected. Waiting for applicant: those not complete; their slip answered what is missing.',
  },
  {
    id: 'Terbit: surat siap diambil. Sesuai janji: siap sebelum saat yang dijanjikan, sesudah jeda dan perpanjangan yang dicatat.',
    en: 'Issued: the letter is ready. On time: ready before the promised moment, after recorded pauses and extensions.',
  },
  {
    id: 'Separuh dalam (median) dan 9 dari 10 dalam: menit kerja sejak lengkap sampai siap, tanpa jeda. Yang disimpan jumlah per jenjang waktu, jadi yang tertulis batas jenjangnya.',
    en: 'Half within (the median) and 9 of 10 within: working minutes from complete to ready, without pauses. Counts per stretch of time are kept, so the bounds of the stretch are told.',
  },
  {
    id: 'Kembali per berkas: berapa kali pemohon diminta melengkapi, dibagi berkas yang masuk.',
    en: 'Returns per file: how often applicants were asked to complete, divided by files opened.',
  },
  {
    id: 'Berkas per petugas: berkas yang masuk, dibagi petugas yang memegang jabatan di sana hari ini. Setoran tepat waktu: yang sampai di bank pada hari terakhirnya atau sebelumnya.',
    en: 'Files per officer: files opened, divided by the officers who hold a post there today. Deposits in time: those that were at the bank on their last day or before.',
  },
  {
    id: 'Terakhir bekerja: hari kerja terakhir ketika ada yang dicatat di PATEN. Dari beberapa hari kerja tanpa catatan, kantor disebut senyap.',
    en: 'Last at work: the last working day on which anything was recorded in PATEN. After some working days without a record an office is called silent.',
  },
  {
    id: 'Bila jam komputer pernah keliru, langkah yang tercatat selesai sebelum mulai dihitung tanpa waktunya. Catatan bertanggal sesudah hari ini disebut pada kantornya, dan dihitung pada tanggal yang tertulis.',
    en: 'Where the clock of a computer was wrong, a step noted as done before it began is counted without its time. Records of a day that has not come are told of their office, and counted on the day they say.',
  },
  {
    id: `Bagian dan median dari kurang dari ${smallBelow} berkas tidak ditulis: kebetulan saja bisa membuatnya bagus atau buruk.`,
    en: `Shares and medians of fewer than ${smallBelow} files are not written: chance alone can make them good or bad.`,
  },
  {
    id: 'Lewat dan segera dihitung saat halaman dibuka. Yang lain dijumlahkan dari catatan kantor sendiri, dan dapat dihitung ulang dari jurnal.',
    en: 'Late and soon are counted when the page opens. The rest are sums of the office’s own records, and can be counted anew from the journal.',
  },
  {
    id: 'Keliru? Buka angkanya sampai ke berkas, lalu sampaikan nomornya kepada Bagian Tata Pemerintahan.',
    en: 'Wrong? Open the figure down to its files, and tell their numbers to the government section.',
  },
]
