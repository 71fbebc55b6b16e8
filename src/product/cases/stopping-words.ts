import type { CalendarFile, PauseReason, KeptRun as Run } from '#clock'
import type { Text } from '#ui/language.ts'
import type { StoppingRefusal } from './contract/stopping.ts'

/** For what the clock of a service may stand still, as the calendar of its regency says. */
export function reasonsFor(calendar: Pick<CalendarFile, 'pauses'>, service: string): PauseReason[] {
  return calendar.pauses.filter(({ services }) => !services || services.includes(service)).map(({ reason }) => reason)
}

/** The most that one extension may add, in the unit of the promise; nothing where the calendar allows none. */
export function extensionMax(calendar: Pick<CalendarFile, 'extension'>, run: Pick<Run, 'amount'>): number | undefined {
  return calendar.extension && Math.max(1, Math.floor(run.amount * calendar.extension.shareMax))
}

/** What a file waits for while its clock stands still: in lists, on the slip and to the citizen. */
export const waitsOn = {
  applicant: { id: 'menunggu pemohon', en: 'waiting for the applicant' },
  'outside-agency': { id: 'menunggu instansi lain', en: 'waiting for another agency' },
  payment: { id: 'menunggu pembayaran', en: 'waiting for a payment' },
  'signer-absent': { id: 'menunggu penanda tangan', en: 'waiting for the signer' },
} satisfies Record<PauseReason, Text>

/** The same beside a box to choose. */
export const pauseChoices = {
  applicant: {
    id: 'Pemohon: ada yang harus dilengkapi atau dijawab',
    en: 'The applicant: something to bring or answer',
  },
  'outside-agency': { id: 'Instansi lain: berkas sedang di sana', en: 'Another agency: the file lies there' },
  payment: {
    id: 'Pembayaran yang menurut standar mendahului surat',
    en: 'A payment that the standard puts before the letter',
  },
  'signer-absent': {
    id: 'Penanda tangan tidak ada, dan standar memperbolehkan',
    en: 'The signer is away, and the standard allows it',
  },
} satisfies Record<PauseReason, Text>

/** Why a promise has another date than the one it was given with. */
export const moveCauses = {
  resumed: { id: 'jam sempat berhenti', en: 'the clock stood still' },
  extended: { id: 'diperpanjang', en: 'extended' },
  calendar: { id: 'hari buka kantor berubah', en: 'the office’s opening days changed' },
} satisfies Record<Run['moves'][number]['cause'], Text>

export const stoppingRefusals = {
  'clock-stopped': {
    id: 'Jam janji berkas ini sedang berhenti. Jalankan lagi dulu, lalu teruskan.',
    en: 'The clock of this promise stands still. Let it go on first, then carry on.',
  },
  'clock-runs': { id: 'Jam janji berkas ini sedang berjalan.', en: 'The clock of this promise is running.' },
  'promise-ended': {
    id: 'Suratnya sudah siap, jadi janjinya sudah selesai.',
    en: 'The letter is ready, so its promise has ended.',
  },
  'promise-late': {
    id: 'Janji sudah lewat. Jeda dan perpanjangan hanya sebelum jatuh tempo.',
    en: 'The promise is past. A pause or an extension comes before the due date only.',
  },
  'pause-not-in-standard': {
    id: 'Standar layanan ini tidak memperbolehkan jam berhenti untuk alasan itu.',
    en: 'The standard of this service does not let the clock stop for that reason.',
  },
  'extended-once': {
    id: 'Janji ini sudah pernah diperpanjang. Perpanjangan hanya satu kali.',
    en: 'This promise was extended already. It is extended once only.',
  },
  'extension-not-set': {
    id: 'Kalender kabupaten tidak memuat aturan perpanjangan, jadi janji tidak dapat diperpanjang.',
    en: 'The regency’s calendar holds no rule for extensions, so no promise can be extended.',
  },
  'signer-decides': {
    id: 'Ini keputusan Camat atau Sekcam.',
    en: 'This is decided by the camat or the secretary.',
  },
} satisfies Record<StoppingRefusal, Text>

export const stoppingErrors = {
  'extension-long': {
    id: 'Lebih lama dari yang diperbolehkan. Lihat batasnya di bawah pertanyaan.',
    en: 'More than is allowed. The limit stands under the question.',
  },
} satisfies Record<string, Text>

export const stoppingHappened: Readonly<Record<string, Text>> = {
  'case.overdue': {
    id: 'Lewat janji; dicatat untuk Camat dan kabupaten',
    en: 'Past its promise; recorded for the camat and the regency',
  },
  'case.answered-by-slip': {
    id: 'Slip kekurangan sudah menjawab permohonan ini; jam jawaban berhenti',
    en: 'Its slip of what is missing has answered this request; the clock of the answer ended',
  },
  'case.paused': { id: 'Jam janji dihentikan', en: 'Clock of the promise stopped' },
  'case.resumed': { id: 'Jam janji berjalan lagi', en: 'Clock of the promise goes on' },
  'case.extended': { id: 'Janji diperpanjang', en: 'Promise extended' },
}

/** "Jatuh tempo Rab 25 Nov, 16.00, semula Sel 24 Nov, 16.00": a promise that moved, to officers. */
export function movedFrom(was: Text, became: Text): Text {
  return { id: `${became.id}, semula ${was.id}`, en: `${became.en}, before ${was.en}` }
}

/** In a list: "jam berhenti, menunggu pemohon". */
export function stoodStill(waits: Text): Text {
  return { id: `jam berhenti, ${waits.id}`, en: `clock stopped, ${waits.en}` }
}
