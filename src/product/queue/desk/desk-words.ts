import { counted, type Text } from '#ui/language.ts'

export const deskWords = {
  title: { id: 'Loket antrean', en: 'Queue counter' },
  openTitle: { id: 'Buka loket', en: 'Open a counter' },
  openLead: {
    id: 'Loket pertama yang dibuka membuka antrean hari ini.',
    en: 'The first counter that opens also opens the queue of today.',
  },
  counter: { id: 'Nomor loket', en: 'Number of the counter' },
  groups: { id: 'Keperluan yang dilayani', en: 'Matters it serves' },
  open: { id: 'Buka loket', en: 'Open the counter' },
  close: { id: 'Tutup loket', en: 'Close the counter' },
  closeTo: { id: 'Yang belum dilayani loket lain diteruskan ke', en: 'Whom no other counter serves goes on to' },
  nobody: { id: 'tidak ada', en: 'nobody' },
  next: { id: 'Panggil berikutnya', en: 'Call the next' },
  finishNext: { id: 'Selesai, panggil berikutnya', en: 'Done, call the next' },
  finish: { id: 'Selesai', en: 'Done' },
  serve: { id: 'Sudah datang, layani', en: 'They came, serve' },
  recall: { id: 'Panggil lagi', en: 'Call again' },
  hold: { id: 'Tunda', en: 'Set aside' },
  miss: { id: 'Tidak datang', en: 'Did not come' },
  call: { id: 'Panggil', en: 'Call' },
  transfer: { id: 'Teruskan ke keperluan lain', en: 'Send on to another matter' },
  transferTo: { id: 'Ke', en: 'To' },
  send: { id: 'Teruskan', en: 'Send on' },
  register: { id: 'Daftarkan berkas dari nomor ini', en: 'Register a file from this number' },
  registered: { id: 'Berkas dari nomor ini', en: 'Files from this number' },
  alsoFor: { id: 'Juga untuk', en: 'Also for' },
  comesFor: { id: 'Datang untuk', en: 'Comes for' },
  has: { id: 'Dibawa', en: 'Brought' },
  lacks: { id: 'Belum dibawa', en: 'Not with them' },
  notSaid: { id: 'belum disebut', en: 'not said' },
  nobodyHere: { id: 'Belum ada orang di loket ini.', en: 'Nobody is at this counter.' },
  held: { id: 'Ditunda di loket ini', en: 'Set aside here' },
  missed: { id: 'Tidak datang waktu dipanggil', en: 'Did not come when called' },
  giveTitle: { id: 'Beri nomor', en: 'Give a number' },
  give: { id: 'Beri nomor', en: 'Give the number' },
  priority: { id: 'Nomor prioritas', en: 'Priority number' },
  group: { id: 'Keperluan', en: 'Matter' },
  number: { id: 'Nomor', en: 'Number' },
  lane: { id: 'Jalur', en: 'Lane' },
  since: { id: 'Sejak', en: 'Since' },
  state: { id: 'Keadaan', en: 'State' },
  roomTitle: { id: 'Ruang tunggu sekarang', en: 'The room now' },
  openDay: { id: 'Buka antrean hari ini', en: 'Open the queue of today' },
  closeDay: { id: 'Tutup antrean hari ini', en: 'Close the queue of today' },
  closeDayNote: {
    id: 'Semua loket ikut tutup. Yang masih menunggu membacanya di nomor mereka.',
    en: 'All counters close with it. Whoever still waits reads it on their number.',
  },
  noCounters: { id: 'Belum ada loket yang buka.', en: 'No counter is open.' },
  counters: { id: 'Loket yang buka', en: 'Open counters' },
  officer: { id: 'Petugas', en: 'Officer' },
  serves: { id: 'Melayani', en: 'Serves' },
  longest: { id: 'Menunggu paling lama', en: 'Waits longest' },
  lines: { id: 'Antrean', en: 'Lines' },
  nobodyFor: { id: 'Tidak ada yang menunggu untuk', en: 'Nobody waits for' },
  allGroups: { id: 'semua keperluan', en: 'every matter' },
  free: { id: 'kosong', en: 'free' },
  door: { id: 'QR untuk pintu, berlaku hari ini', en: 'QR for the door, good for today' },
  doorNote: {
    id: 'Cetak dan tempel di pintu. Warga memindainya dan mengambil nomor dari HP sendiri.',
    en: 'Print it and put it at the door. People scan it and take a number on their own phone.',
  },
  live: { id: 'Daftar ini menyegar sendiri.', en: 'This list refreshes itself.' },
  away: {
    id: 'Belum terkirim: server tidak menjawab. Halaman ini tetap di layar. Tekan lagi sebentar lagi.',
    en: 'Not sent: the server does not answer. This page stays on the screen. Press again in a moment.',
  },
} satisfies Record<string, Text>

/** To what comes next of several matters: at this counter, or at another. */
export function nextMatter(matter: Text, isHere: boolean): Text {
  return isHere
    ? { id: `Lanjut di sini: ${matter.id}`, en: `Go on here: ${matter.en}` }
    : { id: `Teruskan untuk: ${matter.id}`, en: `Send on for: ${matter.en}` }
}

/** After a ticket was given by hand. */
export function givenNote(written: string): Text {
  return { id: `Nomor ${written} diberikan.`, en: `Number ${written} was given.` }
}

/** A day before today that nobody closed. */
export function leftOpenNote(date: Text): Text {
  return {
    id: `Antrean ${date.id} belum ditutup. Begitu hari ini dibuka, hari itu ditutup paksa dan waktunya ditandai tidak dapat dipakai.`,
    en: `The queue of ${date.en} was not closed. Once today opens, that day is closed by force and its times are marked as unreliable.`,
  }
}

/** What stands at the door under the code of that day. */
export function doorSentence(date: Text): Text {
  return {
    id: `Pindai dengan kamera HP untuk mengambil nomor antrean ${date.id}.`,
    en: `Scan with the camera of your phone to take a number for ${date.en}.`,
  }
}

/** How the day goes so far. */
export function dayCount({ served, missed }: { served: number; missed: number }): Text {
  return {
    id: `${served} orang selesai dilayani, ${missed} tidak datang.`,
    en: `${counted(served, 'person', 'people')} served, ${missed} did not come.`,
  }
}

export function counterTitle(counter: number): Text {
  return { id: `Loket ${counter}`, en: `Counter ${counter}` }
}

/** Under a list that shows only who comes next. */
export function moreWaiting(count: number): Text {
  return { id: `dan ${count} orang lagi`, en: `and ${count} more` }
}
