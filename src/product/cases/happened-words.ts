import type { Text } from '#ui/language.ts'
import { correctionHappened } from './correction-words.ts'
import { dailyHappened } from './daily-words.ts'
import { lapseHappened } from './lapse-words.ts'
import { linkHappened } from './link-words.ts'
import { noticeHappened } from './notice-words.ts'
import { readingHappened } from './reading-words.ts'
import { stepHappened } from './step-words.ts'
import { workHappened } from './step-work-words.ts'
import { stoppingHappened } from './stopping-words.ts'
import { voidingHappened } from './voiding-words.ts'

/** What happened, for the history of a case; the name of the act is the key. */
export const happened: Readonly<Record<string, Text>> = {
  ...dailyHappened,
  ...stoppingHappened,
  ...lapseHappened,
  ...linkHappened,
  ...readingHappened,
  ...correctionHappened,
  ...voidingHappened,
  ...noticeHappened,
  ...stepHappened,
  ...workHappened,
  // What the slice of objections writes in the story of the case that they are about.
  'objection.filed': { id: 'Keberatan diajukan', en: 'Objection filed' },
  'objection.answered': { id: 'Keberatan dijawab', en: 'Objection answered' },
  'objection.deemed-granted': {
    id: 'Keberatan tidak dijawab sampai batasnya, dianggap dikabulkan',
    en: 'Objection not answered in time, deemed granted',
  },
  'objection.carried-out': { id: 'Keberatan dilaksanakan', en: 'Objection carried out' },
  'appeal.filed': { id: 'Banding diajukan', en: 'Appeal filed' },
  'appeal.answered': { id: 'Banding dijawab', en: 'Appeal answered' },
  'appeal.deemed-granted': {
    id: 'Banding tidak dijawab sampai batasnya, dianggap dikabulkan',
    en: 'Appeal not answered in time, deemed granted',
  },
  'appeal.carried-out': { id: 'Banding dilaksanakan', en: 'Appeal carried out' },
  'case.opened': {
    id: 'Lengkap. Berkas dibuka, janji dan biaya ditetapkan',
    en: 'Complete. File opened, promise and cost fixed',
  },
  'case.returned-incomplete': {
    id: 'Dikembalikan untuk dilengkapi. Janji belum berjalan',
    en: 'Returned to be completed. The promise has not begun',
  },
  'case.received': { id: 'Diterima lagi di loket dan diteruskan', en: 'Received again at the counter and passed on' },
  'case.checked': { id: 'Diperiksa dan diteruskan', en: 'Checked and passed on' },
  'case.initialled': { id: 'Diparaf', en: 'Initialled' },
  'case.sent-back': { id: 'Dikembalikan ke meja sebelumnya', en: 'Sent back to an earlier desk' },
  'case.refused': { id: 'Surat penolakan diberi nomor', en: 'Refusal letter numbered' },
  'refusal.proposed': {
    id: 'Penolakan diusulkan, menunggu tanda tangan',
    en: 'Refusal proposed, waits for its signer',
  },
  'refusal.dropped': {
    id: 'Usul penolakan dibatalkan, berkas berjalan lagi',
    en: 'Proposed refusal dropped, the file goes on',
  },
  'refusal.signed': { id: 'Surat penolakan ditandatangani', en: 'Letter of refusal signed' },
  'refusal.handed-over': { id: 'Surat penolakan diserahkan', en: 'Letter of refusal handed over' },
  'letter.signed': { id: 'Surat disetujui dan ditandatangani', en: 'Letter approved and signed' },
  'letter.numbered': { id: 'Diberi nomor dan stempel', en: 'Numbered and stamped' },
  'letter.archived': { id: 'Salinan diarsipkan. Siap diambil', en: 'Copy archived. Ready for collection' },
  'applicant.reminded': { id: 'Pemohon diingatkan mengambil suratnya', en: 'Applicant reminded to collect the letter' },
  'letter.uncollected': {
    id: 'Belum diambil; pemohon perlu diingatkan',
    en: 'Not collected; the applicant is to be reminded',
  },
  'letter.handed-over': { id: 'Surat diserahkan', en: 'Letter handed over' },
}
