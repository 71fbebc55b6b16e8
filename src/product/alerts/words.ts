import { letterDate, shortDay } from '#clock'
import { whenSilent } from '#devices'
import type { RefusalFacts } from '#platform/refusal.ts'
import type { Text } from '#ui/language.ts'
import type { AlertFacts, AlertKind, AlertRefusal, ThresholdKey } from './contract.ts'

/** A refusal without a sentence does not compile. */
export const refusals = {
  'alert-unknown': {
    id: 'Pengingat itu bukan untuk petugas ini.',
    en: 'That alert is not for this officer.',
  },
  'threshold-not-yours': {
    id: 'Batasnya ditetapkan pengawas di kabupaten.',
    en: 'The thresholds are set by the supervisors at the regency.',
  },
  'threshold-same': {
    id: 'Batas itu sudah berlaku. Tidak ada yang berubah.',
    en: 'That threshold holds already. Nothing has changed.',
  },
} satisfies Record<AlertRefusal, Text>

export const errors = {
  choose: { id: 'Pilih salah satu.', en: 'Choose one.' },
  number: { id: 'Tulis bilangan bulat.', en: 'Write a whole number.' },
  'value-bounds': ({ min, max }: RefusalFacts): Text => ({
    id: `Antara ${min ?? 0} dan ${max ?? 500}.`,
    en: `Between ${min ?? 0} and ${max ?? 500}.`,
  }),
  'reason-short': { id: 'Tulis alasannya dalam satu kalimat.', en: 'Write the reason in a sentence.' },
  'too-long': { id: 'Terlalu panjang.', en: 'Too long.' },
  'request-id': { id: 'Muat ulang halaman ini, lalu kirim lagi.', en: 'Reload this page, then send again.' },
} satisfies Record<string, Text | ((facts: RefusalFacts) => Text)>

type Said = { says: Text; does: Text }

/** What is asked of whoever is told of a duty of others. */
export const askWhatHinders: Text = { id: 'Tanyakan apa yang menghalangi.', en: 'Ask what stands in the way.' }

/** An alert in one sentence, and what to do about it. */
export const alertSays: Record<AlertKind, (facts: AlertFacts) => Said> = {
  'due-unopened': ({ number = '', place }) => ({
    says: at(place, {
      id: `Berkas ${number} segera jatuh tempo, dan belum dibuka siapa pun di mejanya.`,
      en: `File ${number} is due soon, and nobody at its desk has opened it.`,
    }),
    does: place === undefined ? { id: 'Buka berkasnya.', en: 'Open the file.' } : askWhatHinders,
  }),
  'late-desk': ({ name, place }) => ({
    says: at(place, {
      id: `Ada berkas yang lewat janji di meja ${name?.id ?? ''}.`,
      en: `There are files past their promise at the desk ${name?.en ?? ''}.`,
    }),
    does: place === undefined ? longestFirst : askWhatHinders,
  }),
  'nobody-signs': ({ name, place }) => ({
    says: at(place, {
      id: `${name?.id ?? ''} tidak di tempat, tidak ada pengganti, dan ada surat yang menunggu.`,
      en: `${name?.en ?? ''} is away, nobody stands in, and letters wait.`,
    }),
    does: place === undefined ? nameSubstitute : askForSubstitute,
  }),
  'duty-due': ({ name, day, does, place }) => ({
    says: at(place, {
      id: `${name?.id ?? ''}: terakhir ${dayOf(day).id}.`,
      en: `${name?.en ?? ''}: last day ${dayOf(day).en}.`,
    }),
    does: does ?? doIt,
  }),
  'duty-late': ({ name, day, does, place }) => ({
    says: at(place, {
      id: `${name?.id ?? ''} lewat waktunya sejak ${dayOf(day).id}.`,
      en: `${name?.en ?? ''} is late since ${dayOf(day).en}.`,
    }),
    does: does ?? doIt,
  }),
  'duty-risen': ({ name, day, place = '' }) => ({
    says: {
      id: `${place}: ${name?.id ?? ''} lewat sejak ${dayOf(day).id} dan belum dikerjakan.`,
      en: `${place}: ${name?.en ?? ''} is late since ${dayOf(day).en} and still not done.`,
    },
    does: askWhatHinders,
  }),
  'authority-ends': ({ name, day, place = '' }) => ({
    says: {
      id: `${place}: ${name?.id ?? ''}, hari terakhir ${dayOf(day).id}, belum ada penerusnya.`,
      en: `${place}: ${name?.en ?? ''}, last day ${dayOf(day).en}, and nothing follows.`,
    },
    does: {
      id: 'Siapkan dasar pelimpahan yang baru; tanpa itu layanannya berhenti.',
      en: 'Prepare the next instrument; without it the services stop.',
    },
  }),
  'office-silent': ({ place = '' }) => ({
    says: {
      id: `${place}: beberapa hari kerja tidak ada yang dikerjakan di PATEN.`,
      en: `${place}: nothing was done in PATEN for some working days.`,
    },
    does: {
      id: 'Hubungi kantornya: jaringan, listrik, atau tidak ada orang?',
      en: 'Call the office: network, power, or nobody there?',
    },
  }),
  'device-silent': ({ name, day, hour, place }) => ({
    says: at(place, {
      id: `${name?.id ?? ''} diam sejak ${dayOf(day).id}, ${hour?.id ?? ''}.`,
      en: `${name?.en ?? ''} is silent since ${dayOf(day).en}, ${hour?.en ?? ''}.`,
    }),
    does: whenSilent,
  }),
  finding: ({ name, place = '', does }) => ({
    says: { id: `${place}: ${name?.id ?? ''}.`, en: `${place}: ${name?.en ?? ''}.` },
    does: does ?? { id: 'Lihat buktinya, lalu tanyakan sebabnya.', en: 'See the evidence, then ask for the reason.' },
  }),
}

const doIt: Text = { id: 'Kerjakan hari ini.', en: 'Do it today.' }

const longestFirst: Text = { id: 'Kerjakan yang paling lama lewat dulu.', en: 'Do the longest overdue first.' }
const nameSubstitute: Text = { id: 'Tunjuk penggantinya.', en: 'Name who stands in.' }
const askForSubstitute: Text = { id: 'Mintakan penggantinya.', en: 'Ask for somebody to stand in.' }

/** Before the sentence the kecamatan, where the reader has several. */
function at(place: string | undefined, says: Text): Text {
  return place === undefined ? says : { id: `${place}: ${says.id}`, en: `${place}: ${says.en}` }
}

function dayOf(day: string | undefined): Text {
  return day === undefined ? { id: 'hari ini', en: 'today' } : letterDate(Temporal.PlainDate.from(day))
}

export const words = {
  title: { id: 'Pengingat', en: 'Alerts' },
  lead: {
    id: 'Setiap hal diingatkan sekali, dan hilang sendiri begitu selesai.',
    en: 'Each matter is told once, and goes by itself when it is done.',
  },
  none: { id: 'Tidak ada yang perlu diingatkan.', en: 'There is nothing to be reminded of.' },
  fresh: { id: 'Baru', en: 'New' },
  seen: { id: 'Sudah dibaca, belum selesai', en: 'Read, and not done yet' },
  open: { id: 'Buka', en: 'Open' },
  read: { id: 'Sudah dibaca', en: 'Mark as read' },
  thresholds: { id: 'Batas pengingat', en: 'Thresholds of alerts' },
  thresholdsLead: {
    id: 'Batas ini dari kami, bukan dari aturan (belum dikonfirmasi). Kabupaten boleh menetapkan yang lain, dengan alasan.',
    en: 'These thresholds are ours, from no rule (unconfirmed). The regency may set others, with a reason.',
  },
  key: { id: 'Batas', en: 'Threshold' },
  value: { id: 'Menjadi', en: 'Becomes' },
  reason: { id: 'Alasan', en: 'Reason' },
  set: { id: 'Tetapkan', en: 'Set' },
  back: { id: 'Pengingat saya', en: 'My alerts' },
  saved: { id: 'Batas baru berlaku mulai putaran berikutnya.', en: 'The new threshold holds from the next round on.' },
  marked: { id: 'Ditandai sudah dibaca.', en: 'Marked as read.' },
} as const satisfies Record<string, Text>

export const thresholdWords: Record<ThresholdKey, { says: Text; unit: Text }> = {
  dueDays: {
    says: {
      id: 'Berkas yang belum dibuka diingatkan sebelum janjinya habis',
      en: 'A file that nobody opened is told before its promise ends',
    },
    unit: { id: 'hari kerja', en: 'working days' },
  },
  lateFiles: {
    says: {
      id: 'Meja diingatkan bila yang lewat janji sekurangnya',
      en: 'A desk is told when at least so many are past their promise',
    },
    unit: { id: 'berkas', en: 'files' },
  },
  signerFiles: {
    says: {
      id: 'Tanpa penanda tangan, diingatkan bila yang menunggu sekurangnya',
      en: 'Without a signer, told when at least so many wait',
    },
    unit: { id: 'berkas', en: 'files' },
  },
  dutyDueDays: {
    says: {
      id: 'Jawaban dan setoran diingatkan sebelum hari terakhirnya',
      en: 'Answers and deposits are told before their last day',
    },
    unit: { id: 'hari', en: 'days' },
  },
  authorityDays: {
    says: {
      id: 'Kewenangan tanpa penerus diingatkan sebelum berakhir',
      en: 'An authority that nothing follows is told before it ends',
    },
    unit: { id: 'hari', en: 'days' },
  },
  silentDays: {
    says: { id: 'Kantor disebut diam sesudah', en: 'An office is called silent after' },
    unit: { id: 'hari kerja', en: 'working days' },
  },
  deviceMinutes: {
    says: { id: 'Mesin nomor dan papan disebut diam sesudah', en: 'Kiosks and boards are called silent after' },
    unit: { id: 'menit jam buka', en: 'minutes of opening hours' },
  },
}

/** Who set a threshold, when and why. */
export function setBy({ by, on, reason }: { by: string; on: Temporal.PlainDate; reason: string }): Text {
  const day = shortDay(on)
  return { id: `ditetapkan ${by}, ${day.id}: ${reason}`, en: `set by ${by}, ${day.en}: ${reason}` }
}

/** How many alerts nobody read yet, for the first page of the day. */
export function freshCount(n: number): Text {
  return { id: `${n} pengingat baru.`, en: n === 1 ? '1 new alert.' : `${n} new alerts.` }
}
