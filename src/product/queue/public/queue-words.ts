import type { Text } from '#ui/language.ts'

export const publicWords = {
  collected: { id: 'Baru mengambil surat? Satu pertanyaan', en: 'Just collected a letter? One question' },
  several: { id: 'Beberapa keperluan sekaligus', en: 'Several matters at once' },
  severalOne: { id: 'Satu keperluan saja', en: 'One matter only' },
  takeOne: { id: 'Ambil satu nomor', en: 'Take one number' },
  also: { id: 'Juga untuk', en: 'Also for' },
  kioskTitle: { id: 'Ambil nomor', en: 'Take a number' },
  welcome: { id: 'Apa yang bisa kami bantu?', en: 'What can we help with?' },
  touch: { id: 'Sentuh satu. Nomor langsung keluar.', en: 'Touch one. The number comes at once.' },
  priority: { id: 'Nomor prioritas', en: 'Priority number' },
  prioritySaid: {
    id: 'Lansia, hamil, membawa balita, penyandang disabilitas. Tidak ditanya apa-apa lagi.',
    en: 'Elderly, pregnant, with small children, with disabilities. Nothing else is asked.',
  },
  priorityOn: { id: 'Nomor prioritas: sentuh keperluan Bapak/Ibu.', en: 'Priority number: touch what you come for.' },
  ordinary: { id: 'Kembali ke nomor biasa', en: 'Back to ordinary numbers' },
  listen: { id: 'Dengarkan', en: 'Listen' },
  closed: { id: 'Antrean belum dibuka.', en: 'The queue is not open yet.' },
  closedWait: {
    id: 'Halaman ini terbuka sendiri begitu loket pertama buka.',
    en: 'This page opens by itself with the first counter.',
  },
  yourNumber: { id: 'Nomor Bapak/Ibu', en: 'Your number' },
  forMatter: { id: 'Keperluan', en: 'Matter' },
  scan: {
    id: 'Pindai dengan HP untuk melihat giliran dari mana saja.',
    en: 'Scan it with a phone to see your turn from anywhere.',
  },
  noPaper: {
    id: 'Kertas habis? Nomor di layar ini berlaku: catat atau foto.',
    en: 'No paper? The number on this screen is good: note it or take a photo.',
  },
  print: { id: 'Cetak', en: 'Print' },
  done: { id: 'Selesai', en: 'Done' },
  back: { id: 'Layar kembali sendiri sebentar lagi.', en: 'The screen goes back by itself in a moment.' },
  takenAt: { id: 'Diambil', en: 'Taken' },
  askedForMoney: { id: 'Diminta uang lebih? Laporkan.', en: 'Asked for more money? Report it.' },
  please: { id: 'Silakan', en: 'Please' },
  boardTitle: { id: 'Papan antrean', en: 'Queue board' },
  nobodyCalled: { id: 'Belum ada panggilan', en: 'No call yet' },
  soundOn: { id: 'Nyalakan suara', en: 'Turn the sound on' },
  away: {
    id: 'Jaringan terputus. Papan menyambung sendiri.',
    en: 'The network is away. The board reconnects by itself.',
  },
  onDuty: { id: 'Bertugas', en: 'On duty' },
  pledge: { id: 'Janji kami', en: 'Our pledge' },
  ownPhone: { id: 'Ambil nomor dengan HP', en: 'Take a number by phone' },
  phoneTitle: { id: 'Giliran Bapak/Ibu', en: 'Your turn' },
  goNow: { id: 'Silakan sekarang', en: 'Please go now' },
  expected: { id: 'Kira-kira dipanggil', en: 'Called about' },
  honest: {
    id: 'Perkiraan dari lama layanan pada jam ini di hari-hari sebelumnya. Bisa lebih cepat atau lebih lama.',
    en: 'Estimated from how long serving took at this hour on earlier days. It may be sooner or later.',
  },
  fresh: {
    id: 'Halaman ini berganti sendiri. Kalau tidak, muat ulang.',
    en: 'This page changes by itself. If it does not, reload it.',
  },
  reload: { id: 'Muat ulang', en: 'Reload' },
  sayTitle: { id: 'Untuk surat apa?', en: 'For which letter?' },
  sayLead: {
    id: 'Boleh dilewati. Petugas lalu tidak perlu bertanya lagi.',
    en: 'You may skip this. The officer then need not ask.',
  },
  choose: { id: 'Lihat syaratnya', en: 'See what it needs' },
  papers: { id: 'Yang sudah dibawa', en: 'What you have with you' },
  save: { id: 'Simpan', en: 'Save' },
  saved: {
    id: 'Tersimpan. Petugas melihatnya waktu memanggil.',
    en: 'Saved. The officer sees it when calling.',
  },
  leave: { id: 'Keluar dari antrean', en: 'Leave the line' },
  gone: { id: 'Nomor ini tidak menunggu lagi.', en: 'This number no longer waits.' },
  missed: {
    id: 'Sudah dipanggil. Tunjukkan nomor ini di loket, petugas dapat memanggil lagi.',
    en: 'It was called. Show this number at a counter; an officer can call it again.',
  },
  closedDay: {
    id: 'Kantor sudah menutup antrean hari ini. Nomor ini tidak berlaku besok.',
    en: 'The office has closed the queue of today. This number is not good tomorrow.',
  },
  doorTitle: { id: 'Ambil nomor antrean', en: 'Take a queue number' },
  doorLead: { id: 'Nomor muncul di HP ini.', en: 'The number appears on this phone.' },
  isPriority: { id: 'Nomor prioritas', en: 'Priority number' },
  take: { id: 'Ambil nomor', en: 'Take the number' },
  tripTitle: { id: 'Perlu ke kantor sekarang?', en: 'Go to the office now?' },
  officeOpen: { id: 'Kantor buka.', en: 'The office is open.' },
  officeClosed: { id: 'Kantor tutup.', en: 'The office is closed.' },
  countersOpen: { id: 'Loket yang buka', en: 'Open counters' },
  signer: { id: 'Penanda tangan', en: 'Signer' },
  signerUnknown: { id: 'belum dicatat di sini; tanyakan ke kantor', en: 'not noted here; ask the office' },
  wait: { id: 'Menunggu', en: 'Waiting' },
  likely: { id: 'Lama menunggu', en: 'Likely wait' },
  hours: { id: 'Jam hari ini', en: 'Hours today' },
  office: { id: 'Semua tentang kantor ini', en: 'All about this office' },
  asMessage: { id: 'Sebagai pesan singkat', en: 'As a short message' },
  perMatter: { id: 'Per keperluan', en: 'By matter' },
} satisfies Record<string, Text>

/** "3 orang di depan". */
export function aheadCount(ahead: number): Text {
  if (ahead === 0) return { id: 'Giliran berikutnya', en: 'Next in line' }
  return { id: `${ahead} orang di depan`, en: ahead === 1 ? '1 person ahead' : `${ahead} people ahead` }
}

/** The short message of the trip page: the words of a line that fits into one SMS. */
export const messageWords = {
  open: { id: 'buka', en: 'open' },
  closed: { id: 'tutup', en: 'closed' },
  queueClosed: { id: 'antrean belum dibuka', en: 'queue not open' },
  counters: { id: 'loket', en: 'counters' },
  waiting: { id: 'menunggu', en: 'waiting' },
  minutes: { id: 'menit', en: 'min' },
  unknown: { id: 'lamanya belum bisa dikira', en: 'wait not known' },
  signer: { id: 'TTD', en: 'Signer' },
} satisfies Record<string, Text>
