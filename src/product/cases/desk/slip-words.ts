import { type Cost, calculationOf, owed } from '#fees'
import type { Text } from '#ui/language.ts'

export const slipWords = {
  promise: { id: 'Slip janji', en: 'Promise slip' },
  return: { id: 'Slip kekurangan berkas', en: 'Slip of missing papers' },
  sample: { id: 'CONTOH PERAGAAN', en: 'DEMONSTRATION SAMPLE' },
  sampleNote: { id: 'Bukan slip sungguhan. Isinya karangan.', en: 'Not a real slip. All of it is invented.' },
  readyBy: { id: 'Surat Bapak/Ibu selesai paling lambat', en: 'Your letter is ready at the latest on' },
  notRefused: { id: 'Berkas belum lengkap, bukan ditolak.', en: 'Your file is not complete. It is not refused.' },
  bringBefore: { id: 'Sebaiknya dilengkapi sebelum', en: 'Best completed before' },
  notBegun: {
    id: 'Janji selesai belum berjalan. Tanggalnya kami tetapkan begitu berkas lengkap.',
    en: 'The promise has not begun. We fix its date as soon as the file is complete.',
  },
  allMissing: { id: 'Semua yang kurang', en: 'Everything that is missing' },
  bringAll: {
    id: 'Bawa semuanya sekali datang, dengan slip ini. Tidak perlu mendaftar ulang.',
    en: 'Bring all of it in one visit, with this slip. No need to register again.',
  },
  number: { id: 'Nomor', en: 'Number' },
  service: { id: 'Layanan', en: 'Service' },
  applicant: { id: 'Pemohon', en: 'Applicant' },
  received: { id: 'Diterima', en: 'Received' },
  cost: { id: 'Biaya', en: 'Cost' },
  qr: { id: 'Kode QR untuk melacak berkas', en: 'QR code to track the file' },
  track: { id: 'Lacak di HP:', en: 'Track by phone:' },
  scanOrOpen: { id: 'pindai kotak QR, atau buka', en: 'scan the QR square, or open' },
  code: { id: 'Kode', en: 'Code' },
  collecting: { id: 'Saat mengambil:', en: 'When you collect:' },
  money: { id: 'Ada yang meminta uang?', en: 'Asked for money?' },
  // SP4N-LAPOR!, the national complaint channel: lapor.go.id, SMS 1708.
  reportMoney: {
    id: 'Jangan bayar. Laporkan: lapor.go.id atau SMS 1708.',
    en: 'Do not pay. Report it: lapor.go.id or SMS 1708.',
  },
  reportMore: {
    id: 'Jangan bayar selain biaya di slip ini. Laporkan: lapor.go.id atau SMS 1708.',
    en: 'Pay nothing but the cost on this slip. Report it: lapor.go.id or SMS 1708.',
  },

  alsoAsked: { id: 'Juga dalam kunjungan ini', en: 'Also in this visit' },
  oneCode: {
    id: 'Kode di slip ini membuka semuanya. Tiap berkas berjalan sendiri.',
    en: 'The code on this slip opens them all. Each file goes its own way.',
  },
  newCode: { id: 'Pengganti slip yang hilang. Kode lama mati.', en: 'Replaces a lost slip. The old code is dead.' },
  replacesLost: {
    id: 'Slip ini mengganti slip yang hilang. Kode pada slip lama sudah mati: siapa pun yang menemukannya tidak dapat membaca apa-apa lagi.',
    en: 'This slip replaces a lost one. The code on the old slip is dead: whoever finds it can read nothing with it any more.',
  },
  preview: { id: 'Pratinjau cetak', en: 'Print preview' },
  howToPrint: {
    id: 'Pilih kertasnya, lalu cetak dengan Ctrl+P. Yang tercetak hanya lembar di bawah ini.',
    en: 'Choose the paper, then print with Ctrl+P. Only the sheet below is printed.',
  },
  inThisLanguage: { id: 'Slip berbahasa Indonesia', en: 'Slip in English' },
  nextFile: { id: 'Berkas baru', en: 'New file' },
  backToCase: { id: 'Kembali ke berkas', en: 'Back to the file' },
} satisfies Record<string, Text>

/** Words of one paper size: as a link, as a button that prints, and as the name of the sheet. */
export const paperWords = {
  a5: { paper: { id: 'Kertas A5', en: 'A5 paper' }, print: { id: 'Cetak A5', en: 'Print A5' } },
  '80mm': {
    paper: { id: 'Kertas struk 80 mm', en: '80 mm receipt paper' },
    print: { id: 'Cetak 80 mm', en: 'Print 80 mm' },
  },
} satisfies Record<string, { paper: Text; print: Text }>

export function slipOf(kind: Text, number: string): Text {
  return { id: `${kind.id} ${number}`, en: `${kind.en} ${number}` }
}

export function fromOffice(office: string, regency: string): Text {
  return { id: `${office}, ${regency}`, en: `${office}, ${regency}` }
}

export function sinceComplete(length: Text, basis: Text): Text {
  return {
    id: `${length.id} sejak berkas lengkap. ${basis.id}.`,
    en: `${length.en} from a complete file. ${basis.en}.`,
  }
}

/** What was handed in, and when: the office's receipt. */
export function receivedOn(moment: Text, papers: readonly Text[], counter?: Text): Text {
  const at = (language: keyof Text) => (counter ? `, ${counter[language]}` : '')
  return {
    id: `${moment.id}${at('id')}${listed(papers, 'id')}`,
    en: `${moment.en}${at('en')}${listed(papers, 'en')}`,
  }
}

export function toFollow(papers: readonly Text[]): Text {
  return { id: `Asli menyusul${listed(papers, 'id')}`, en: `Originals to follow${listed(papers, 'en')}` }
}

function listed(papers: readonly Text[], language: keyof Text): string {
  return papers.length === 0 ? '.' : `: ${papers.map((paper) => paper[language]).join(', ')}.`
}

export function momentOf(day: Text, hour: Text, zone: string): Text {
  return { id: `${day.id}, ${hour.id} ${zone}`, en: `${day.en}, ${hour.en} ${zone}` }
}

/** PP 12/2019 art 122: nothing may be collected outside a regional regulation. */
export function costOf(cost: Cost): Text {
  const [worked, amount, { basis }] = [calculationOf(cost), owed(cost), cost]
  if (!worked && cost.amountRupiah > 0n)
    return { id: `${amount.id}, menurut ${basis.id}.`, en: `${amount.en}, under ${basis.en}.` }
  if (worked) return { id: `${amount.id}. ${worked.id}`, en: `${amount.en}. ${worked.en}` }
  return {
    id: `${amount.id}. Tidak ada pungutan (${basis.id}).`,
    en: `${amount.en}. Nothing may be charged (${basis.en}).`,
  }
}

/** UU 30/2014 art 50(3),(4): within 5 working days the office says whether a request is taken. */
export const answerDuty: Text = {
  id: 'Saat itu kami wajib sudah menjawab: diterima atau tidak (UU 30/2014 pasal 50).',
  en: 'By then we must tell you whether we take your request (UU 30/2014 article 50).',
}

/** Our reading of the same article too: who reads in writing what is missing was answered. */
export const slipAnswers: Text = {
  id: 'Slip ini jawaban kami: berkas belum lengkap (UU 30/2014 pasal 50; bacaan kami). Begitu lengkap, janji mulai berjalan.',
  en: 'This slip is our answer: not complete yet (Law 30/2014 article 50; our reading). Once complete, our promise begins.',
}

export function atHour(hour: Text, zone: string): Text {
  return { id: `pukul ${hour.id} ${zone}`, en: `${hour.en} ${zone}` }
}

export function stillMissing(count: number): Text {
  return { id: `Kurang ${count} syarat`, en: count === 1 ? '1 requirement missing' : `${count} requirements missing` }
}

export function collectAt(office: string, originals: readonly Text[], counter?: Text): Text {
  const at = counter ?? { id: 'Loket penyerahan', en: 'Collection counter' }
  const names = (language: keyof Text) => originals.map((paper) => paper[language]).join(', ')
  const id = originals.length === 0 ? 'KTP asli dan slip ini' : `KTP asli, slip ini, dan yang asli: ${names('id')}`
  const en =
    originals.length === 0
      ? 'your identity card and this slip'
      : `your identity card, this slip and the originals: ${names('en')}`
  return { id: `bawa ${id}. ${at.id}, ${office}.`, en: `bring ${en}. ${at.en}, ${office}.` }
}

export function wayOf(steps: readonly Text[]): Text {
  const way = (language: keyof Text) => steps.map((step) => step[language]).join(' › ')
  return { id: `Jalannya berkas: ${way('id')}.`, en: `The way of the file: ${way('en')}.` }
}

export function servedBy(officer: string): Text {
  return { id: `Dilayani ${officer}. Terima kasih sudah datang.`, en: `Served by ${officer}. Thank you for coming.` }
}

/** Until when to come, told on the slip itself: after it the file may lapse, never by itself. */
export function mayLapse(day: Text, basis: Text): Text {
  return {
    id: `Datanglah paling lambat ${day.id}. Sesudah itu berkas dapat digugurkan, dan kami memberi tahu lebih dulu (${basis.id}).`,
    en: `Please come by ${day.en}. After that the file may lapse, and we tell you first (${basis.en}).`,
  }
}

export function alsoReadyBy(moment: Text): Text {
  return { id: `Selesai paling lambat ${moment.id}.`, en: `Ready at the latest on ${moment.en}.` }
}

export function lacks(papers: readonly Text[]): Text {
  return { id: `Belum lengkap, kurang${listed(papers, 'id')}`, en: `Not complete, missing${listed(papers, 'en')}` }
}
