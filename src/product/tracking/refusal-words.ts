import type { Text } from '#ui/language.ts'

export type TrackingRefusal = 'case-not-found' | 'code-replaced'

export const refusals = {
  'case-not-found': {
    id: 'Kami tidak menemukan berkas dengan nomor dan kode itu. Periksa lagi slipnya, atau sebut nama Bapak/Ibu di loket.',
    en: 'We found no file with that number and code. Check your slip again, or give your name at the counter.',
  },
  'code-replaced': {
    id: 'Kode ini sudah diganti dengan kode baru. Pakai slip yang terbaru. Bukan Bapak/Ibu yang meminta? Datang ke loket dengan KTP.',
    en: 'This code was replaced by a new one. Use the newest slip. You did not ask for it? Come to the counter with your identity card.',
  },
} satisfies Record<TrackingRefusal, Text>

export const errors = {
  'number-empty': { id: 'Tulis nomor berkas dari slip.', en: 'Write the file number from your slip.' },
  'code-empty': {
    id: 'Tulis kode dari slip, delapan huruf dan angka.',
    en: 'Write the code from your slip, eight letters and digits.',
  },
}

/** Where a case lies, as a citizen would say it. */
export function deskOf(post: Text): Text {
  return { id: `di meja ${post.id}`, en: `with the ${post.en}` }
}
