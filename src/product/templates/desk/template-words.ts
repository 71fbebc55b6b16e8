import { letterDate } from '#clock'
import type { Text } from '#ui/language.ts'

export const templateWords = {
  title: { id: 'Templat surat', en: 'Letter templates' },
  intro: {
    id: 'Setiap surat dibuat dari templat. Yang diubah di sini menjadi milik kabupaten dan berlaku di semua kecamatan sejak tanggalnya; surat yang sudah ditandatangani tetap seperti adanya.',
    en: 'Every letter is made from a template. What is changed here becomes the regency’s own and holds in every kecamatan from its day; letters already signed stay as they are.',
  },
  back: { id: 'Semua templat', en: 'All templates' },
  template: { id: 'Templat', en: 'Template' },
  inForce: { id: 'Yang berlaku', en: 'In force' },
  since: { id: 'Sejak', en: 'Since' },
  work: { id: 'Sedang dikerjakan', en: 'Under work' },
  ofPack: { id: 'dari paket kabupaten', en: 'of the regency pack' },
  source: { id: 'Isi templat', en: 'Template' },
  sourceHint: {
    id: 'Ditulis dalam bahasa Typst. Tab pindah ke tombol berikutnya.',
    en: 'Written in Typst. Tab goes on to the next button.',
  },
  save: { id: 'Simpan konsep', en: 'Save draft' },
  saveKeys: { id: 'Ctrl S', en: 'Ctrl S' },
  redraw: { id: 'Gambar ulang', en: 'Draw again' },
  sample: { id: 'Surat contoh', en: 'Sample' },
  subject: { id: 'Untuk surat', en: 'For which letter' },
  pages: { id: 'Halaman contoh', en: 'Sample pages' },
  pdf: { id: 'Buka contoh yang tersimpan sebagai PDF', en: 'Open the saved sample as PDF' },
  names: { id: 'Nama yang dapat dipakai', en: 'Names that may be used' },
  fields: { id: 'Isian layanan', en: 'Answers of the service' },
  parties: { id: 'Orang lain di surat', en: 'Other people in the letter' },
  noNames: {
    id: 'Surat ini tidak punya isian layanan; lihat nama di templatnya.',
    en: 'This paper has no answers of a service; its names stand in the template.',
  },
  changes: { id: 'Bedanya dengan yang berlaku', en: 'What it changes of the one in force' },
  noChanges: { id: 'Sama dengan yang berlaku.', en: 'The same as the one in force.' },
  others: { id: 'Bedanya dengan konsep yang tersimpan', en: 'What it changes of the saved draft' },
  propose: { id: 'Usulkan', en: 'Propose' },
  proposeHint: {
    id: 'Program mencoba semua surat contoh dulu. Sesudah diusulkan, orang lain yang menjaga templat memberlakukannya.',
    en: 'The program tries every sample first. Then another who keeps templates puts it in force.',
  },
  note: { id: 'Apa yang berubah, dan mengapa', en: 'What changes, and why' },
  proposeButton: { id: 'Usulkan versi ini', en: 'Propose this version' },
  asPack: { id: 'Kembali ke templat paket', en: 'Go back to the template of the pack' },
  versions: { id: 'Versi milik kabupaten', en: 'The regency’s own versions' },
  noVersions: { id: 'Belum ada. Yang berlaku berasal dari paket.', en: 'None yet. The one in force is of the pack.' },
  look: { id: 'Lihat isi, contoh, dan bedanya', en: 'See its text, sample and changes' },
  from: { id: 'Berlaku mulai', en: 'Holds from' },
  fromHint: { id: 'Hari ini atau nanti.', en: 'Today or later.' },
  enact: { id: 'Berlakukan', en: 'Put in force' },
  withdraw: { id: 'Batalkan…', en: 'Take back…' },
  withdrawReason: { id: 'Mengapa dibatalkan', en: 'Why it is taken back' },
  withdrawButton: { id: 'Batalkan versi ini', en: 'Take this version back' },
  asOfPack: { id: 'Templat paket berlaku lagi', en: 'The template of the pack holds again' },
  wrong: { id: 'Belum menjadi surat', en: 'Not a letter yet' },
  tooLong: {
    id: 'Templat ini terlalu lama digambar, jadi dihentikan. Cari perulangan yang tidak berhenti.',
    en: 'This template took too long to draw and was stopped. Look for a loop that never stops.',
  },
  tooMuch: {
    id: 'Templat ini membuat terlalu banyak isi, jadi dihentikan. Cari perulangan yang tidak berhenti.',
    en: 'This template makes too much and was stopped. Look for a loop that never stops.',
  },
  notDrawnAway: {
    id: 'Halaman contoh belum digambar ulang: kantor tidak terhubung. Kami coba lagi sendiri.',
    en: 'The sample is not drawn again yet: the office cannot be reached. We try again by ourselves.',
  },
  notDrawnRefused: {
    id: 'Halaman contoh belum digambar ulang: kantor menjawab lain, mungkin waktu masuk sudah habis. Masuk lagi di tab lain, lalu gambar ulang.',
    en: 'The sample is not drawn again yet: the office answered something else, perhaps you are signed out. Sign in again in another tab, then draw again.',
  },
  typedSafe: {
    id: 'Tulisan Bapak/Ibu aman di layar ini dan di peramban ini.',
    en: 'What you wrote is safe on this screen and in this browser.',
  },
  typedUnsafe: {
    id: 'Peramban ini tidak dapat menyimpan tulisan Bapak/Ibu: biarkan layar ini terbuka sampai konsepnya tersimpan.',
    en: 'This browser cannot keep what you wrote: leave this screen open until the draft is saved.',
  },
  leaveUnsaved: {
    id: 'Tulisan ini belum tersimpan dan hilang bila Bapak/Ibu keluar. Tetap keluar?',
    en: 'What you wrote is not saved and is lost when you sign out. Sign out all the same?',
  },
  unsaved: {
    id: 'Ada tulisan yang belum tersimpan di peramban ini, dari',
    en: 'This browser keeps something that was not saved, from',
  },
  useUnsaved: { id: 'Pakai tulisan itu', en: 'Use it' },
  dropUnsaved: { id: 'Buang', en: 'Throw it away' },
  newer: { id: 'Sedang digambar di layar lain.', en: 'Being drawn on another screen.' },
  stillSaved: { id: 'Konsep tersimpan.', en: 'The draft is saved.' },
} satisfies Record<string, Text>

/** What was done, told on the page that comes after. */
export const savedWords: Readonly<Record<string, Text>> = {
  draft: templateWords.stillSaved,
  proposed: {
    id: 'Sudah diusulkan. Sekarang menunggu orang lain yang menjaga templat.',
    en: 'Proposed. Now it waits for another who keeps templates.',
  },
  enacted: {
    id: 'Sudah ditetapkan. Mulai kapan berlakunya tertulis di versinya, di bawah.',
    en: 'Decided. From when it holds stands with its version, below.',
  },
  withdrawn: { id: 'Sudah dibatalkan.', en: 'Taken back.' },
}

export function versionName(ordinal: number): Text {
  return { id: `Versi ${ordinal}`, en: `Version ${ordinal}` }
}

export function lookingAt(ordinal: number): Text {
  return {
    id: `Di layar ini: versi ${ordinal}. Yang ditulis di sini menjadi konsep baru.`,
    en: `On this screen: version ${ordinal}. What is written here becomes a new draft.`,
  }
}

export function sinceBy(from: Temporal.PlainDate, by: string): Text {
  const day = letterDate(from)
  return { id: `sejak ${day.id}, diberlakukan ${by}`, en: `since ${day.en}, put in force by ${by}` }
}

export function aheadFrom(ordinal: number, from: Temporal.PlainDate): Text {
  const day = letterDate(from)
  return { id: `versi ${ordinal} mulai ${day.id}`, en: `version ${ordinal} from ${day.en}` }
}

export function waiting(count: number): Text {
  return { id: `${count} usul menunggu`, en: `${count} waiting` }
}

export function draftOf(name: string, at: Text): Text {
  return { id: `konsep ${name}, ${at.id}`, en: `draft of ${name}, ${at.en}` }
}

export function proposedBy(name: string, at: Text): Text {
  return { id: `Diusulkan ${name}, ${at.id}.`, en: `Proposed by ${name}, ${at.en}.` }
}

export function holdsFrom(from: Temporal.PlainDate, by: string): Text {
  const day = letterDate(from)
  return { id: `Mulai ${day.id}, diberlakukan ${by}.`, en: `From ${day.en}, put in force by ${by}.` }
}

export function withdrawnBy(name: string, reason: string): Text {
  return { id: `Dibatalkan ${name}: ${reason}`, en: `Taken back by ${name}: ${reason}` }
}

export function pageOf(page: number, count: number): Text {
  return { id: `Halaman ${page} dari ${count}`, en: `Page ${page} of ${count}` }
}

export function pageCount(count: number): Text {
  return { id: `${count} halaman.`, en: count === 1 ? '1 page.' : `${count} pages.` }
}

export function place(file: string, line: number | null, column: number | null): Text {
  if (line === null) return { id: file, en: file }
  const [inId, inEn] = column === null ? ['', ''] : [`, huruf ${column}`, `, column ${column}`]
  return { id: `${file} baris ${line}${inId}`, en: `${file} line ${line}${inEn}` }
}

export function countChanged(added: number, removed: number): Text {
  return { id: `${added} baris baru, ${removed} baris hilang.`, en: `${added} lines added, ${removed} removed.` }
}

export function unchangedBetween(count: number): Text {
  return { id: `… ${count} baris sama …`, en: `… ${count} lines the same …` }
}
