import type { Text } from '#ui/language.ts'
import type { CalendarPage } from '../contract.ts'

export const timetableWords = {
  title: { id: 'Kalender kantor', en: 'Calendar of the office' },
  regencyTitle: { id: 'Kalender semua kecamatan', en: 'Calendar of every kecamatan' },
  week: { id: 'Jam buka sekarang', en: 'Hours in force' },
  ahead: { id: 'Hari yang berbeda', en: 'Days that differ' },
  noneAhead: { id: 'Empat bulan ke depan tidak ada hari yang berbeda.', en: 'No day differs in the next four months.' },
  own: { id: 'Keputusan kantor ini', en: 'What this office decided' },
  decided: { id: 'Yang sudah diputuskan', en: 'What was decided' },
  noneOwn: {
    id: 'Belum ada. Yang ditulis di bawah tampil di sini.',
    en: 'Nothing yet. What is written below shows here.',
  },
  add: { id: 'Tulis satu hari', en: 'Write one day' },
  date: { id: 'Tanggal', en: 'Date' },
  kind: { id: 'Apa yang terjadi hari itu', en: 'What happens that day' },
  closing: { id: 'Kantor tutup darurat, atau tutup lebih awal', en: 'The office closes in an emergency, or earlier' },
  holiday: { id: 'Libur setempat', en: 'Local holiday' },
  extra: { id: 'Kantor buka di luar hari biasa', en: 'The office opens beside its usual days' },
  name: { id: 'Sebabnya, dalam beberapa kata', en: 'Why, in a few words' },
  nameHint: {
    id: 'Pemohon membacanya. Misalnya: banjir di jalan masuk kantor.',
    en: 'Applicants read it. For example: the road to the office is flooded.',
  },
  source: { id: 'Dasarnya', en: 'On what authority' },
  sourceHint: { id: 'Nomor surat, atau siapa yang memutuskan.', en: 'Number of the letter, or who decided.' },
  open: { id: 'Buka pukul', en: 'Opens at' },
  close: { id: 'Tutup pukul', en: 'Closes at' },
  hoursHint: { id: 'Kosongkan bila tutup seharian.', en: 'Leave empty when closed all day.' },
  later: { id: 'Janji yang sudah diberikan', en: 'Promises already given' },
  laterYes: { id: 'ikut mundur, dengan alasan di bawah ini', en: 'move later with it, for the reason below' },
  laterHint: {
    id: 'Tanpa centang, janji tetap pada tanggalnya; yang menjadi lebih cepat selalu ikut maju.',
    en: 'Without the tick each promise keeps its date; what gets earlier always moves.',
  },
  reason: { id: 'Mengapa janji ikut mundur', en: 'Why promises move later' },
  save: { id: 'Simpan keputusan ini', en: 'Save this decision' },
  withdrawReason: { id: 'Mengapa dicabut', en: 'Why it is taken back' },
  withdraw: { id: 'Cabut keputusan ini…', en: 'Take this decision back…' },
  withdrawButton: { id: 'Cabut', en: 'Take back' },
  kept: { id: 'Janji yang sudah diberikan tetap.', en: 'Promises already given stay.' },
} satisfies Record<string, Text>

export function knownUntil(date: Text): Text {
  return {
    id: `Hari libur dimuat sampai ${date.id}. Janji yang jatuh sesudahnya belum dapat diberikan.`,
    en: `Holidays are loaded up to ${date.en}. Promises that fall after it cannot be given yet.`,
  }
}

export function decidesFor(names: readonly string[]): Text {
  const listed = names.join(', ')
  return {
    id: `Yang ditulis di sini berlaku di ${names.length} kecamatan: ${listed}. Kecamatan yang sudah memutuskan sendiri untuk tanggal itu tetap memakai keputusannya.`,
    en: `What is written here holds in ${names.length} kecamatan: ${listed}. One that has decided that date itself keeps its own decision.`,
  }
}

export function runningNow({ running, kecamatan }: Pick<CalendarPage, 'running' | 'kecamatan'>): Text {
  return kecamatan
    ? {
        id: `${running} janji sedang berjalan di semua kecamatan.`,
        en: `${running} promises are running in all of them.`,
      }
    : { id: `${running} janji sedang berjalan di kantor ini.`, en: `${running} promises are running in this office.` }
}

export function savedNote({ moved, kept }: { moved: number; kept: number }): Text {
  const own = {
    id: kept > 0 ? ` Di ${kept} kecamatan keputusannya sendiri tetap berlaku.` : '',
    en: kept > 0 ? ` In ${kept} kecamatan their own decision stays.` : '',
  }
  return moved === 0
    ? { id: `Tersimpan. Tidak ada janji yang berubah.${own.id}`, en: `Saved. No promise changed.${own.en}` }
    : {
        id: `Tersimpan. ${moved} berkas mendapat tanggal baru; pemohon membacanya di halaman lacak.${own.id}`,
        en: `Saved. ${moved} files have a new date; applicants read it on the tracking page.${own.en}`,
      }
}

export function decidedBy(name: string, moment: Text): Text {
  return { id: `Diputuskan ${name}, ${moment.id}.`, en: `Decided by ${name}, ${moment.en}.` }
}

export function movedCount(moved: number): Text {
  return { id: `${moved} janji bergeser.`, en: `${moved} promises moved.` }
}

export function withdrawnOn(moment: Text, reason: string): Text {
  return { id: `Dicabut ${moment.id}: ${reason}`, en: `Taken back ${moment.en}: ${reason}` }
}

export function between(open: string, close: string): Text {
  return { id: `buka ${open.replace(':', '.')}–${close.replace(':', '.')}`, en: `open ${open}–${close}` }
}
