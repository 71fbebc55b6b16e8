import type { RefusalFacts } from '#platform/refusal.ts'
import type { Text } from '#ui/language.ts'
import type { IndicatorRefusal } from './indicator-contract.ts'
import {
  type Countable,
  type Direction,
  indicatorsMost,
  publicMost,
  type Showing,
  type Timing,
} from './rules/indicator.ts'

/** A refusal without a sentence does not compile. */
export const refusals = {
  'indicator-not-yours': {
    id: 'Indikator kabupaten ditetapkan Tim PATEN kabupaten.',
    en: 'The regency’s indicators are set by its PATEN team.',
  },
  'indicator-unknown': {
    id: 'Indikator itu tidak berlaku lagi. Lihat daftarnya.',
    en: 'That indicator is no longer in force. See the list.',
  },
  'indicator-changed': {
    id: 'Sementara itu rekan sudah mengubah indikator ini. Isian tetap ada di sini; lihat dulu yang berlaku.',
    en: 'Meanwhile a colleague has changed this indicator. What was typed is kept; see first what holds.',
  },
  'indicator-same': {
    id: 'Indikator itu sudah berlaku persis seperti ini. Tidak ada yang berubah.',
    en: 'That indicator already holds just so. Nothing has changed.',
  },
  'indicators-full': {
    id: `Sudah ada ${indicatorsMost} indikator. Akhiri satu sebelum menambah.`,
    en: `There are ${indicatorsMost} indicators already. End one before adding another.`,
  },
} satisfies Record<IndicatorRefusal, Text>

export const errors = {
  choose: { id: 'Pilih salah satu.', en: 'Choose one.' },
  number: {
    id: 'Tulis angka, boleh dengan satu desimal, seperti 12,5.',
    en: 'Write a number, with one decimal at most, like 12.5.',
  },
  'too-long': { id: 'Terlalu panjang.', en: 'Too long.' },
  'request-id': { id: 'Muat ulang halaman ini, lalu kirim lagi.', en: 'Reload this page, then send again.' },
  'name-short': { id: 'Beri nama, paling sedikit tiga huruf.', en: 'Give it a name of three letters or more.' },
  'name-taken': { id: 'Sudah ada indikator dengan nama ini.', en: 'There is an indicator of this name already.' },
  'says-short': {
    id: 'Tulis artinya dalam satu kalimat: apa yang terlihat, dan mengapa.',
    en: 'Write what it means in a sentence: what it shows, and why.',
  },
  'reason-short': { id: 'Tulis alasannya dalam satu kalimat.', en: 'Write the reason in a sentence.' },
  'counts-none': { id: 'Pilih apa yang dihitung.', en: 'Choose what is counted.' },
  'counts-unneeded': {
    id: 'Waktu diukur, tidak dihitung. Kosongkan pilihan ini.',
    en: 'A time is measured, not counted. Leave this empty.',
  },
  'of-none': {
    id: 'Pilih pembandingnya: dihitung dari apa?',
    en: 'Choose what it is compared with: counted of what?',
  },
  'of-unneeded': {
    id: 'Jumlah dan waktu tidak punya pembanding. Kosongkan pilihan ini.',
    en: 'A count or a time is compared with nothing. Leave this empty.',
  },
  'timed-none': { id: 'Pilih waktu apa yang diukur.', en: 'Choose which time is measured.' },
  'timed-unneeded': {
    id: 'Hanya untuk “separuh dalam” dan “9 dari 10 dalam”. Kosongkan pilihan ini.',
    en: 'Only for “half within” and “9 of 10 within”. Leave this empty.',
  },
  'always-all': {
    id: 'Sama dengan pembandingnya: hasilnya selalu 100.',
    en: 'The same as what it is compared with: it would always be 100.',
  },
  'not-part': {
    id: 'Yang dihitung bukan bagian dari pembandingnya, jadi bisa lewat 100 %. Pilih “tiap 100”.',
    en: 'What is counted is no part of what it is compared with, so it could pass 100%. Choose “per hundred”.',
  },
  'target-of-count': {
    id: 'Jumlah bergantung pada panjang masanya, jadi tidak punya sasaran. Kosongkan, atau pilih cara lain.',
    en: 'A count depends on how long the months are, so it has no target. Leave it empty, or show it another way.',
  },
  'target-bounds': ({ min, max }: RefusalFacts): Text => ({
    id: `Antara ${min ?? 0} dan ${max ?? 100}.`,
    en: `Between ${min ?? 0} and ${max ?? 100}.`,
  }),
  'target-needs-direction': {
    id: 'Ada sasaran: pilih yang baik itu lebih banyak atau lebih sedikit.',
    en: 'There is a target: choose whether more or less is good.',
  },
  'service-unknown': { id: 'Layanan ini tidak ada di daftar.', en: 'This service is not on the list.' },
  'month-ahead': { id: 'Bulan itu belum datang.', en: 'That month has not come yet.' },
  'public-full': {
    id: `Halaman umum sudah memuat ${publicMost} indikator.`,
    en: `The public page has ${publicMost} indicators already.`,
  },
} satisfies Record<string, Text | ((facts: RefusalFacts) => Text)>

export const countableNames = {
  opened: { id: 'berkas masuk', en: 'files opened' },
  issued: { id: 'surat terbit', en: 'letters issued' },
  'on-time': { id: 'terbit sesuai janji', en: 'issued on time' },
  late: { id: 'terbit lewat janji', en: 'issued late' },
  refused: { id: 'ditolak', en: 'refused' },
  withdrawn: { id: 'dicabut pemohon', en: 'withdrawn' },
  lapsed: { id: 'gugur', en: 'lapsed' },
  returned: { id: 'dikembalikan kepada pemohon', en: 'returned to the applicant' },
  missing: { id: 'surat yang kurang', en: 'papers missing' },
  step: { id: 'keluar dari meja', en: 'left a desk' },
  'sent-back': { id: 'dikembalikan meja', en: 'sent back by a desk' },
  objection: { id: 'keberatan', en: 'objections' },
  appeal: { id: 'banding', en: 'appeals' },
} satisfies Record<Countable, Text>

export const timingNames = {
  minutes: { id: 'sampai surat siap, dalam jam kerja', en: 'until a letter is ready, in working hours' },
  days: { id: 'sampai surat siap, dalam hari kerja', en: 'until a letter is ready, in working days' },
  desk: { id: 'di satu meja, dalam jam kerja', en: 'at one desk, in working hours' },
} satisfies Record<Timing, Text>

export const showingNames = {
  percent: { id: 'Persen', en: 'Per cent' },
  'per-hundred': { id: 'Tiap 100', en: 'Per hundred' },
  count: { id: 'Jumlah saja', en: 'A count alone' },
  median: { id: 'Separuh dalam (median)', en: 'Half within (median)' },
  most: { id: '9 dari 10 dalam', en: '9 of 10 within' },
} satisfies Record<Showing, Text>

export const showingHints = {
  percent: {
    id: 'bagian dari pembandingnya, paling banyak 100',
    en: 'a part of what it is compared with, 100 at most',
  },
  'per-hundred': { id: 'boleh lewat 100', en: 'may pass 100' },
  count: { id: 'tanpa pembanding dan tanpa sasaran', en: 'compared with nothing, and without a target' },
  median: { id: 'waktu: separuh berkas selesai secepat itu', en: 'a time: half of the files were done within it' },
  most: { id: 'waktu: sembilan dari sepuluh selesai secepat itu', en: 'a time: nine of ten were done within it' },
} satisfies Record<Showing, Text>

export const directionNames = {
  more: { id: 'Lebih banyak', en: 'More' },
  less: { id: 'Lebih sedikit atau lebih cepat', en: 'Less, or sooner' },
  neither: { id: 'Tidak keduanya: untuk diketahui saja', en: 'Neither: only to be known' },
} satisfies Record<Direction, Text>

/** What the pages of indicators say. */
export const indicatorWords = {
  title: { id: 'Indikator kabupaten', en: 'The regency’s indicators' },
  lead: {
    id: 'Indikator yang dibuat kabupaten sendiri. Angkanya langsung ada, juga untuk bulan yang lalu, dari catatan yang sama.',
    en: 'Indicators that the regency made itself. They have figures at once, of past months too, from the same records.',
  },
  none: { id: 'Belum ada. Tambah yang pertama.', en: 'None yet. Add the first.' },
  add: { id: 'Tambah indikator', en: 'Add an indicator' },
  change: { id: 'Ubah', en: 'Change' },
  thisMonth: { id: 'Bulan ini', en: 'This month' },
  twelve: { id: '12 bulan', en: '12 months' },
  indicator: { id: 'Indikator', en: 'Indicator' },
  value: { id: 'Angka', en: 'Value' },
  madeOf: { id: 'Yang dihitung', en: 'What was counted' },
  target: { id: 'Sasaran', en: 'Target' },
  all: { id: 'Semua kecamatan', en: 'All sub-districts' },
  here: { id: 'Di sini', en: 'Here' },
  ended: { id: 'Yang sudah diakhiri', en: 'Those that ended' },
  saved: { id: 'Indikator berlaku, dan sudah berangka.', en: 'The indicator holds, and has its figures.' },
  endSaved: { id: 'Indikator diakhiri. Halamannya tetap dapat dibaca.', en: 'The indicator ended. Its page stays.' },
  howCounted: { id: 'Cara menghitung', en: 'How it is counted' },
  earlier: { id: 'Sebelumnya', en: 'Before' },
  byMonth: { id: 'Bulan demi bulan', en: 'Month by month' },
  perOffice: { id: 'Tiap kecamatan', en: 'By sub-district' },
  wholeWay: {
    id: 'Angka bulan yang lalu pun dihitung dengan cara yang berlaku sekarang.',
    en: 'Past months too are counted in the way that holds now.',
  },
  end: { id: 'Akhiri indikator', en: 'End the indicator' },
  endLead: {
    id: 'Indikator hilang dari semua halaman angka. Caranya dan sejarahnya tetap tersimpan.',
    en: 'The indicator leaves every page of figures. Its definition and history stay.',
  },
  reason: { id: 'Alasan', en: 'Reason' },
  isPublic: { id: 'untuk umum', en: 'public' },
} as const satisfies Record<string, Text>

/** What the form of an indicator says. */
export const wordingWords = {
  changeTitle: { id: 'Ubah indikator', en: 'Change an indicator' },
  name: { id: 'Nama', en: 'Name' },
  nameEn: { id: 'Nama dalam bahasa Inggris', en: 'Name in English' },
  says: { id: 'Artinya, dan mengapa dilihat', en: 'What it means, and why it is looked at' },
  shownAs: { id: 'Ditulis sebagai', en: 'Written as' },
  counts: { id: 'Yang dihitung', en: 'What is counted' },
  of: { id: 'Pembandingnya: dari apa', en: 'Compared with: of what' },
  timed: { id: 'Waktu yang diukur', en: 'Which time is measured' },
  untimed: { id: 'tidak ada, ini bukan waktu', en: 'none, this is no time' },
  services: { id: 'Hanya layanan ini', en: 'Only these services' },
  servicesHint: { id: 'Tanpa pilihan: semua layanan.', en: 'Without a choice: all services.' },
  chooseServices: { id: 'Pilih layanan', en: 'Choose services' },
  good: { id: 'Yang baik', en: 'What is good' },
  target: { id: 'Sasaran', en: 'Target' },
  targetHint: {
    id: 'Dalam persen, tiap 100, jam kerja, atau hari kerja.',
    en: 'In per cent, per hundred, working hours or working days.',
  },
  source: { id: 'Sumber sasaran', en: 'Source of the target' },
  sourceHint: {
    id: 'Peraturan atau keputusan yang menyebutnya. Tanpa itu ditulis “sasaran sendiri”.',
    en: 'The regulation or decision that names it. Without one it is called “our own target”.',
  },
  shownFrom: { id: 'Ditulis mulai bulan', en: 'Told from month' },
  anyMonth: { id: 'semua bulan', en: 'any month' },
  public: { id: 'Untuk umum', en: 'For the public' },
  publicYes: { id: 'Tampilkan juga di halaman Kinerja kami', en: 'Show it on the page How we perform too' },
  optional: { id: 'boleh kosong', en: 'may be empty' },
  look: { id: 'Lihat dulu', en: 'See it first' },
  put: { id: 'Berlakukan', en: 'Put in force' },
  preview: { id: 'Kalau berlaku', en: 'If it held' },
  notYet: { id: 'Belum berlaku. Belum ada yang berubah.', en: 'Not in force. Nothing has changed.' },
} as const satisfies Record<string, Text>
