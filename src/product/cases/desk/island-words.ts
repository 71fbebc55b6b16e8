import type { Text } from '#ui/language.ts'

/** What the desk's script says; nothing here is needed to work without it. */
export const islandWords = {
  helpTitle: { id: 'Papan tombol', en: 'Keyboard' },
  move: { id: 'Baris berikutnya, baris sebelumnya', en: 'Next row, row before' },
  openRow: { id: 'Buka berkas di baris ini', en: 'Open the file of this row' },
  nextField: {
    id: 'Isian berikutnya; dari baris kosong, lewati sisa daftar',
    en: 'Next field; from an empty row, past the rest of the list',
  },
  markReceived: { id: 'Tandai syarat: ada', en: 'Mark the paper: received' },
  markMissing: { id: 'Tandai syarat: kurang', en: 'Mark the paper: missing' },
  markToFollow: { id: 'Tandai syarat: asli menyusul', en: 'Mark the paper: original to follow' },
  nextPaper: { id: 'Syarat berikutnya, syarat sebelumnya', en: 'Next paper, paper before' },
  pressTwice: {
    id: 'Untuk tindakan yang tercatat: tekan sekali memilih tombolnya, sekali lagi melakukannya.',
    en: 'For acts on record: the first press picks the button, the second does it.',
  },
  singleLetters: { id: 'Pakai tombol satu huruf', en: 'Use single-letter keys' },
  close: { id: 'Tutup', en: 'Close' },
  sending: { id: 'Sedang mengirim. Mohon tunggu sebentar.', en: 'Sending. One moment, please.' },
  offline: {
    id: 'Jaringan terputus. Isian tetap di layar ini, belum terkirim.',
    en: 'The network is down. What you typed stays on this screen, not yet sent.',
  },
  unsent: {
    id: 'Belum terkirim: jaringan terputus. Isian tetap di layar ini. Kirim lagi begitu tersambung.',
    en: 'Not sent: the network is down. What you typed stays on this screen. Send it again once connected.',
  },
  draftKept: { id: 'Isian ini sudah tersimpan di kantor.', en: 'This form is kept at the office.' },
  online: { id: 'Tersambung lagi.', en: 'Connected again.' },
  noPromise: { id: 'Belum ada janji', en: 'No promise yet' },
  ready: { id: 'Siap dibuka', en: 'Ready to open' },
  nothingMissing: {
    id: 'Tidak ada yang kurang. Buka saja berkasnya.',
    en: 'Nothing is missing. Open the file instead.',
  },
  onlyStopped: {
    id: 'Tidak ada surat yang kurang. Baca catatan di atas.',
    en: 'No paper is missing. Read the note above.',
  },
  onlyEmpty: {
    id: 'Semua syarat ada. Tanyakan langsung yang masih kosong. Belum ada yang tahu? Simpan isian, lanjutkan nanti.',
    en: 'Every paper is there. Ask now for what is still empty. Nobody knows it yet? Keep this form for later.',
  },
  onlyEmptyWaits: {
    id: 'Semua syarat ada. Tanyakan langsung yang masih kosong. Belum ada yang tahu? Berkas ini tetap menunggu.',
    en: 'Every paper is there. Ask now for what is still empty. Nobody knows it yet? This file goes on waiting.',
  },
} satisfies Record<string, Text>

/** How many services what was typed may mean. */
export function servicesFound(count: number): Text {
  if (count === 0) return { id: 'Tidak ada layanan dengan kata itu.', en: 'No service has these words.' }
  return { id: `${count} layanan. Enter memilih yang ditandai.`, en: `${count} found. Enter takes the marked one.` }
}
