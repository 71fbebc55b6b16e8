import type { Text } from '#ui/language.ts'
import type { DeskQueue } from '../contract/work.ts'

/** Around work that is done file after file. */
export const queueWords = {
  sign: {
    done: { id: 'Tanda tangan tercatat pada', en: 'Your signature is recorded on' },
    next: {
      id: 'Ini surat berikutnya. Baca dulu, lalu putuskan.',
      en: 'This is the next letter. Read it, then decide.',
    },
    last: { id: 'Ini yang terakhir.', en: 'This is the last one.' },
  },
  initial: {
    done: { id: 'Paraf tercatat pada', en: 'Your initial is recorded on' },
    next: {
      id: 'Ini berkas berikutnya. Baca dulu, lalu putuskan.',
      en: 'This is the next file. Read it, then decide.',
    },
    last: { id: 'Ini yang terakhir.', en: 'This is the last one.' },
  },
  check: {
    done: { id: 'Pemeriksaan tercatat pada', en: 'Your check is recorded on' },
    next: {
      id: 'Ini berkas berikutnya. Baca dulu, lalu putuskan.',
      en: 'This is the next file. Read it, then decide.',
    },
    last: { id: 'Ini yang terakhir.', en: 'This is the last one.' },
  },
} satisfies Record<DeskQueue['does'], Record<'done' | 'next' | 'last', Text>>

const waits = {
  sign: { id: 'menunggu tanda tangan', en: 'for your signature' },
  initial: { id: 'menunggu paraf', en: 'for your initial' },
  check: { id: 'menunggu diperiksa', en: 'for your check' },
} satisfies Record<DeskQueue['does'], Text>

/** How many others wait for the very same: "3 lagi menunggu tanda tangan". */
export function waitToo({ does, others }: DeskQueue): Text {
  return {
    id: `${others} lagi ${waits[does].id}`,
    en: `${others} more ${others === 1 ? 'waits' : 'wait'} ${waits[does].en}`,
  }
}
