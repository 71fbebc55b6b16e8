import { hourOf, shortMoment } from '#clock'
import type { Text } from '#ui/language.ts'
import type { DeviceKind, DevicesRefusal, Hearing } from './contract.ts'
import { codeMinutes } from './rules.ts'

export const refusals = {
  'code-wrong': {
    id: `Kode itu tidak dikenal, sudah dipakai, atau lebih dari ${codeMinutes} menit. Minta kode baru kepada Sekcam.`,
    en: `That code is unknown, already used, or older than ${codeMinutes} minutes. Ask the secretary for a new one.`,
  },
  'device-unknown': {
    id: 'Perangkat itu tidak ada di kantor ini, atau sudah dicabut.',
    en: 'There is no such device in this office, or it was revoked already.',
  },
  'device-name-taken': {
    id: 'Nama itu sudah dipakai perangkat lain di kantor ini.',
    en: 'Another device of this office has that name already.',
  },
} satisfies Record<DevicesRefusal, Text>

export const errors = {
  choose: { id: 'Pilih salah satu.', en: 'Choose one.' },
  empty: { id: 'Isi bagian ini.', en: 'Fill this in.' },
  'too-long': { id: 'Terlalu panjang.', en: 'Too long.' },
  'request-id': { id: 'Muat ulang halaman ini, lalu kirim lagi.', en: 'Reload this page, then send again.' },
} satisfies Record<string, Text>

export const kindNames = {
  kiosk: { id: 'Mesin nomor antrean', en: 'Ticket kiosk' },
  board: { id: 'Papan antrean', en: 'Queue board' },
} satisfies Record<DeviceKind, Text>

export const deviceWords = {
  title: { id: 'Mesin nomor dan papan antrean', en: 'Kiosks and boards' },
  lead: {
    id: 'Setiap perangkat didaftarkan dengan kode sekali pakai, dan hanya dapat satu hal: memberi nomor, atau menampilkan papan.',
    en: 'Each device is enrolled with a code that is used once, and can do one thing only: give tickets, or show the board.',
  },
  none: { id: 'Belum ada perangkat di kantor ini.', en: 'No device in this office yet.' },
  name: { id: 'Nama perangkat', en: 'Name of the device' },
  nameHint: { id: 'Misalnya tempatnya: Pintu depan.', en: 'For example where it stands: Front door.' },
  kind: { id: 'Untuk apa', en: 'What it is for' },
  add: { id: 'Perangkat baru', en: 'New device' },
  list: { id: 'Buat kodenya', en: 'Make its code' },
  state: { id: 'Keadaan', en: 'State' },
  hearing: { id: 'Terdengar', en: 'Heard' },
  hearingLead: {
    id: 'Mesin dan papan yang menyala terdengar sendiri. Listrik atau jaringan bisa putus; itu bukan salah siapa pun.',
    en: "Kiosks and boards that are on are heard by themselves. Power or network can fail; that is nobody's fault.",
  },
  whenUnknown: {
    id: 'Buka halamannya di perangkat itu. Bila diminta kode, cabut lalu daftarkan lagi.',
    en: 'Open its page on the device. If it asks for a code, revoke it and list it anew.',
  },
  revoke: { id: 'Cabut', en: 'Revoke' },
  revoked: { id: 'dicabut', en: 'revoked' },
  listed: { id: 'belum didaftarkan', en: 'not enrolled yet' },
  enrolled: { id: 'terdaftar', en: 'enrolled' },
  expired: { id: 'kodenya lewat waktu; daftarkan lagi', en: 'its code has expired; list it again' },
  enrolTitle: { id: 'Daftarkan perangkat ini', en: 'Enrol this device' },
  enrolLead: {
    id: 'Ketik kode dari halaman Mesin nomor dan papan antrean. Sesudah itu perangkat ini langsung bekerja.',
    en: 'Type the code from the page Kiosks and boards. After that this device works at once.',
  },
  code: { id: 'Kode', en: 'Code' },
  codeHint: {
    id: 'Delapan huruf dan angka, misalnya K7QM-3XHD.',
    en: 'Eight letters and digits, for example K7QM-3XHD.',
  },
  enrol: { id: 'Daftarkan', en: 'Enrol' },
} satisfies Record<string, Text>

/** What is asked of whoever keeps a device that fell silent. */
export const whenSilent: Text = {
  id: 'Lihat colokan dan jaringannya, lalu buka lagi halamannya.',
  en: 'Look at its plug and network, then open its page again.',
}

/** While a code waits for its device: where to type it. */
export function typeCode(code: string, address: string): Text {
  return {
    id: `Ketik ${code} di ${address}, dalam ${codeMinutes} menit.`,
    en: `Type ${code} at ${address}, within ${codeMinutes} minutes.`,
  }
}

/** A device by what it is and the name its office gave it: "Papan antrean Ruang tunggu". */
export function deviceName(kind: DeviceKind, name: string): Text {
  return { id: `${kindNames[kind].id} ${name}`, en: `${kindNames[kind].en} ${name}` }
}

/** When a device was last heard: "terdengar 2 menit lalu", "diam sejak kemarin 15.40". */
export function sayHearing(hearing: Hearing, zone: string, now: Temporal.Instant): Text {
  switch (hearing.state) {
    case 'revoked':
      return { id: 'tidak lagi', en: 'no longer' }
    case 'not-installed':
      return { id: 'belum dipasang', en: 'not installed yet' }
    case 'unknown':
      return { id: 'belum terdengar', en: 'not heard yet' }
    case 'heard':
    case 'unsure': {
      const ago = agoOrMoment(hearing.at, zone, now)
      return hearing.state === 'heard'
        ? { id: `terdengar ${ago.id}`, en: `heard ${ago.en}` }
        : { id: `terakhir terdengar ${ago.id}`, en: `last heard ${ago.en}` }
    }
    case 'silent': {
      const since = dayAndHour(hearing.at, zone, now)
      return { id: `diam sejak ${since.id}`, en: `silent since ${since.en}` }
    }
  }
}

function agoOrMoment(at: Temporal.Instant, zone: string, now: Temporal.Instant): Text {
  const minutes = Math.floor(at.until(now).total('minutes'))
  if (minutes < 1) return { id: 'baru saja', en: 'just now' }
  if (minutes >= 60) return dayAndHour(at, zone, now)
  return { id: `${minutes} menit lalu`, en: minutes === 1 ? '1 minute ago' : `${minutes} minutes ago` }
}

function dayAndHour(at: Temporal.Instant, zone: string, now: Temporal.Instant): Text {
  const [day, today] = [at, now].map((one) => one.toZonedDateTimeISO(zone).toPlainDate())
  if (!day?.equals(today?.subtract({ days: 1 }) ?? day)) return shortMoment(at, zone, now)
  const hour = hourOf(at, zone)
  return { id: `kemarin ${hour.id}`, en: `yesterday ${hour.en}` }
}
