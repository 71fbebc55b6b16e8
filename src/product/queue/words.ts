import type { RefusalFacts } from '#platform/refusal.ts'
import type { Text } from '#ui/language.ts'
import type { QueueRefusal } from './contract.ts'
import { numberMax } from './rules.ts'

export const refusals = {
  'no-plan': {
    id: 'Paket kabupaten belum memuat susunan antrean (queue.yaml).',
    en: 'The regency pack does not yet hold the plan of the queue (queue.yaml).',
  },
  'group-unknown': { id: 'Keperluan itu tidak dilayani di kantor ini.', en: 'This office does not serve that.' },
  'day-not-open': {
    id: 'Antrean hari ini belum dibuka, atau sudah ditutup.',
    en: 'The queue of today is not open yet, or closed already.',
  },
  'day-open': { id: 'Antrean hari ini sudah dibuka.', en: 'The queue of today is open already.' },
  'counters-open': ({ names }: RefusalFacts): Text => ({
    id: `Masih ada orang di loket: ${[names].flat().map(String).join(', ')}. Selesaikan dulu, lalu tutup hari.`,
    en: `Somebody is still at a counter: ${[names].flat().map(String).join(', ')}. Finish there first, then close the day.`,
  }),
  'too-fast': {
    id: 'Terlalu banyak nomor dalam satu menit. Tunggu sebentar, lalu sentuh lagi.',
    en: 'Too many numbers in one minute. Wait a moment, then touch again.',
  },
  'numbers-used-up': {
    id: `Nomor keperluan ini sudah sampai ${numberMax} hari ini. Minta nomor kepada petugas loket.`,
    en: `Numbers for this have reached ${numberMax} today. Ask a counter officer.`,
  },
  'counter-taken': { id: 'Loket itu sudah dibuka petugas lain.', en: 'Another officer has opened that counter.' },
  'counter-yours': {
    id: 'Loket sudah terbuka. Tutup dulu untuk pindah.',
    en: 'A counter is open already. Close it first to move.',
  },
  'counter-not-open': { id: 'Buka loket dulu.', en: 'Open a counter first.' },
  'line-left': ({ groups }: RefusalFacts): Text => ({
    id: `Masih ada yang menunggu dan tidak dilayani loket lain: ${[groups].flat().map(String).join(', ')}. Pilih loket yang meneruskan.`,
    en: `Somebody waits whom no other counter serves: ${[groups].flat().map(String).join(', ')}. Choose the counter that goes on.`,
  }),
  'nobody-waits': { id: 'Tidak ada yang menunggu untuk loket ini.', en: 'Nobody waits for this counter.' },
  'ticket-unknown': {
    id: 'Nomor itu tidak ada di kantor ini hari ini.',
    en: 'There is no such number in this office today.',
  },
  'ticket-moved': {
    id: 'Nomor itu sudah berpindah. Lihat lagi keadaannya.',
    en: 'That number has moved meanwhile. Look again where it stands.',
  },
  'other-here': ({ written }: RefusalFacts): Text => ({
    id: `Halaman tadi sudah lama. Sekarang ${written} yang dilayani di loket ini, dan belum diselesaikan. Lihat lagi, lalu panggil berikutnya.`,
    en: `That page was old. Now ${written} is served at this counter, and was not finished. Look again, then call the next.`,
  }),
  'one-at-a-time': {
    id: 'Masih ada nomor di loket ini. Selesaikan, tunda, atau catat tidak datang dulu.',
    en: 'A number is still at this counter. Finish it, set it aside, or note that nobody came first.',
  },
  'door-code-wrong': {
    id: 'Kode itu bukan kode hari ini. Pindai lagi QR di pintu kantor.',
    en: 'That is not the code of today. Scan the QR at the door of the office again.',
  },
} satisfies Record<QueueRefusal, Text | ((facts: RefusalFacts) => Text)>

export const errors = {
  choose: { id: 'Pilih sedikitnya satu.', en: 'Choose at least one.' },
  counter: { id: 'Tulis nomor loket, misalnya 2.', en: 'Write the number of the counter, for example 2.' },
  ticket: { id: 'Muat ulang halaman ini, lalu kirim lagi.', en: 'Reload this page, then send again.' },
  'request-id': { id: 'Muat ulang halaman ini, lalu kirim lagi.', en: 'Reload this page, then send again.' },
} satisfies Record<string, Text>
