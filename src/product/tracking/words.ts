import type { Text } from '#ui/language.ts'

export const lookupWords = {
  title: { id: 'Lacak berkas', en: 'Track a file' },
  heading: { id: 'Lacak berkas Bapak/Ibu', en: 'Track your file' },
  intro: {
    id: 'Salin nomor dan kode dari slip. Kode itu menjaga supaya orang lain tidak ikut melihat.',
    en: 'Copy the number and the code from your slip. The code keeps others from looking.',
  },
  number: { id: 'Nomor berkas', en: 'File number' },
  numberHint: { id: 'Contoh: MDU-2026-000412', en: 'Example: MDU-2026-000412' },
  code: { id: 'Kode', en: 'Code' },
  codeHint: {
    id: 'Di samping kotak QR. Contoh: K7QM-2H9D',
    en: 'Beside the QR square. Example: K7QM-2H9D',
  },
  submit: { id: 'Lihat berkas saya', en: 'Show my file' },
  whereHeading: { id: 'Di mana nomor dan kodenya?', en: 'Where are the number and the code?' },
  slipName: { id: 'Slip janji', en: 'Promise slip' },
  noLookAlikes: {
    id: 'Kode tidak memakai angka 0 dan 1, juga tidak memakai huruf O dan I.',
    en: 'The code never has a 0 or a 1, and never the letters O and I.',
  },
  hasQr: {
    id: 'HP berkamera? Arahkan kamera ke kotak QR di slip. Tidak perlu mengetik apa pun.',
    en: 'Phone with a camera? Point it at the QR square on the slip. Nothing to type.',
  },
  lostHeading: { id: 'Slip hilang?', en: 'Slip lost?' },
  lost: {
    id: 'Bawa KTP ke loket kantor camat dan sebut nama. Petugas mencetak slip baru.',
    en: 'Take your identity card to the counter and give your name. They print a new slip.',
  },
} satisfies Record<string, Text>
