import type { Text } from '#ui/language.ts'

export const guideWords = {
  homeTitle: { id: 'Layanan kecamatan', en: 'Sub-district services' },
  homeHeading: { id: 'Bapak/Ibu perlu surat apa?', en: 'Which letter do you need?' },
  homeIntro: {
    id: 'Lihat dulu dari rumah syarat, waktu, dan biayanya, supaya cukup sekali datang. Tidak perlu mendaftar.',
    en: 'Look up papers, time and cost at home first, so that one trip is enough. No account needed.',
  },
  find: { id: 'Cari', en: 'Find' },
  ask: { id: 'Tulis dengan kata sendiri', en: 'Say it in your own words' },
  askHint: {
    id: 'Contoh: nikah cepat, surat tanah, izin pesta',
    en: 'For example: marry soon, land letter, crowd permit',
  },
  where: { id: 'Kecamatan', en: 'Sub-district' },
  anywhere: { id: 'semua kecamatan', en: 'all sub-districts' },
  track: { id: 'Lacak berkas saya', en: 'Track my file' },
  trackNeeds: { id: 'Perlu nomor dan kode di slip.', en: 'Needs the number and the code on your slip.' },
  events: { id: 'Ada peristiwa apa?', en: 'What has happened?' },
  fields: { id: 'Menurut bidang', en: 'By field' },
  offices: { id: 'Menurut kecamatan', en: 'By sub-district' },
  officesHint: { id: 'Pilih kecamatan tempat tinggal di KTP.', en: 'Choose the sub-district on your identity card.' },
  officers: { id: 'Petugas kantor?', en: 'Do you work here?' },
  signIn: { id: 'Masuk', en: 'Sign in' },
  findTitle: { id: 'Cari layanan', en: 'Find a service' },
  all: { id: 'Semua layanan', en: 'All services' },
  partly: {
    id: 'Belum ada layanan yang cocok dengan semua kata itu.',
    en: 'No service matches all of these words.',
  },
  nothing: {
    id: 'Kami tidak menemukan layanan dengan kata itu.',
    en: 'We found no service by these words.',
  },
  notAtOffice: { id: 'Tidak diurus di kantor camat:', en: 'Not at the sub-district office:' },
  nothingNext: {
    id: 'Coba satu kata saja, pilih bidang di bawah ini, atau tanyakan di loket kantor camat.',
    en: 'Try a single word, choose a field below, or ask at the counter.',
  },
  free: { id: 'Rp0, gratis', en: 'Rp0, free' },
  here: { id: 'ada di kecamatan ini', en: 'offered here' },
  sampleHere: { id: 'contoh, belum ditetapkan di sini', en: 'a sample, not adopted here' },
  notHere: { id: 'tidak ada di kecamatan ini', en: 'not offered here' },
  next: { id: 'Berikutnya', en: 'Next' },
  before: { id: 'Sebelumnya', en: 'Before' },
  sample: { id: 'CONTOH', en: 'SAMPLE' },
  notAdopted: {
    id: 'standarnya dipinjam, belum ditetapkan kantor ini',
    en: 'a borrowed standard that this office has not adopted',
  },
  chooseOffice: { id: 'Pilih kecamatan', en: 'Choose the sub-district' },
  time: { id: 'Waktu', en: 'Time' },
  cost: { id: 'Biaya', en: 'Cost' },
  fromComplete: { id: 'sejak berkas lengkap', en: 'from a complete file' },
  needs: { id: 'Surat yang biasanya diperlukan', en: 'Letters that are usually needed' },
  needsHint: {
    id: 'Belum tentu semua perlu. Buka satu per satu untuk melihat kapan diperlukan.',
    en: 'You may not need all of them. Open each to see when it is needed.',
  },
  shared: { id: 'Cukup satu berkas untuk semuanya', en: 'One set of papers for all' },
  sharedHint: {
    id: 'Surat ini diminta lebih dari satu layanan di atas. Bawa sekali saja: loket mendaftarkan semuanya dalam satu kunjungan.',
    en: 'More than one of these services asks for it. Bring it once: the counter registers all of them in one visit.',
  },
  noServices: { id: 'Belum ada layanan di kantor ini.', en: 'This office has no services yet.' },
  visit: { id: 'Kantor dan jam buka', en: 'The office and its hours' },
  address: { id: 'Alamat', en: 'Address' },
  noAddress: { id: 'belum dicatat', en: 'not recorded yet' },
  hours: { id: 'Jam buka', en: 'Open' },
  unconfirmed: { id: 'belum dipastikan oleh kantor', en: 'not confirmed by the office' },
  standards: { id: 'Yang kami janjikan', en: 'What we promise' },
  standardsNote: {
    id: 'Syarat, waktu, dan biaya tiap layanan, serta rancangan yang menunggu masukan Bapak/Ibu.',
    en: 'Papers, time and cost of each service, and the drafts that wait for your comments.',
  },
  howWePerform: { id: 'Kinerja kami', en: 'How we perform' },
  officeStandards: { id: 'Standar pelayanan dan maklumat kantor ini', en: 'Standards and pledge of this office' },
  readStandards: { id: 'Standar pelayanan', en: 'Service standards' },
  readPledge: { id: 'Maklumat pelayanan', en: 'Service pledge' },
  elsewhere: { id: 'Kecamatan lain', en: 'Another sub-district' },
  ended: { id: 'Dulu di kecamatan, sudah berakhir', en: 'Once at the sub-district, ended' },
  endedHint: {
    id: 'Diakhiri hukum nasional. Surat lama berlaku menurut isinya; yang baru tidak dapat diminta.',
    en: 'Ended by national law. Old papers hold as they say; new ones cannot be asked for.',
  },
  byName: { id: 'Dikenal namanya saja', en: 'Known by name only' },
  byNameHint: {
    id: 'Kecamatan lain melayaninya. Di sini belum dapat diminta: syaratnya belum terbaca, atau kewenangannya belum ada.',
    en: 'Other sub-districts have it. It cannot be asked for here: its papers were not read, or the power is lacking.',
  },
  lawUnconfirmed: { id: 'belum dipastikan', en: 'not confirmed' },
  papersThere: { id: 'Syarat di sana', en: 'Papers there' },
} satisfies Record<string, Text>

/** "3 layanan untuk “tanah”". */
export function foundFor(count: number, typed: string): Text {
  return {
    id: `${count} layanan untuk “${typed}”`,
    en: `${count} ${count === 1 ? 'service' : 'services'} for “${typed}”`,
  }
}

/** Over services that answer only some of the words. */
export function nearFor(typed: string): Text {
  return { id: `Yang mendekati “${typed}”`, en: `Nearest to “${typed}”` }
}

/** What was read where somebody mistyped. */
export function readAs(typed: string, as: string): Text {
  return { id: `“${typed}” kami baca “${as}”.`, en: `We read “${typed}” as “${as}”.` }
}

export function atOffices(count: number): Text {
  return { id: `di ${count} kecamatan`, en: `in ${count} sub-${count === 1 ? 'district' : 'districts'}` }
}

export function officeIn(seat: string): Text {
  return { id: `kantor di ${seat}`, en: `office in ${seat}` }
}

export function askedTimes(times: number): Text {
  return { id: `diminta ${times} layanan`, en: `asked for by ${times} services` }
}

/** Since when a service is no more, and by which law. */
export function endedSince(day: Text, law: Text): Text {
  return { id: `berakhir ${day.id} (${law.id}).`, en: `ended ${day.en} (${law.en}).` }
}
