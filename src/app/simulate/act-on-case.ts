import { randomUUID } from 'node:crypto'
import {
  approveCorrection,
  archiveCorrection,
  completeCase,
  type Equipment,
  findApplicant,
  findCase,
  findCaseForCitizen,
  type HeldCase,
  handOverCorrection,
  handOverRefusal,
  lapseCase,
  numberCorrection,
  numberRefusal,
  pauseCase,
  proposeRefusal,
  requestCorrection,
  resumeCase,
  seenOf,
  sendBack,
  signRefusal,
  turnDownCorrection,
  withdrawCase,
} from '#cases'
import type { Officer } from '#identity'
import { answerByCode } from '#integrity'
import { decideObjection, fileObjection } from '#objections'
import type { Tx } from '#platform/db.ts'
import { registrationOf } from '../demo-walk.ts'
import type { CaseDeed, Deed, TicketDeed, Visit } from './plan.ts'

export type OnCase = {
  tx: Tx
  by: Officer
  at: Temporal.Instant
  equipment: Equipment
  visit: Visit
  /** The number of the case, and of an objection against what was decided on it. */
  number: string
  objection: string | undefined
}

/** What is done with a request, and not with the number that its visitor took. */
export type OnVisit = Exclude<Extract<Deed, { visit: number }>, TicketDeed>

type Sent = { requestId: string; number: string; seen: number }
type Doing = (on: OnCase, sent: Sent, file: HeldCase) => Promise<unknown>

/** Does one thing to a case that is no step of its procedure; returns the number of an objection that was filed. */
export async function actOnCase(on: OnCase, deed: OnVisit): Promise<string | undefined> {
  const file = await findCase(on.tx, on.number)
  if (!file) throw new Error(`case ${on.number} is not there`)
  const sent = { requestId: randomUUID(), number: on.number, seen: seenOf(file) }
  if (deed.does === 'object') return await object(on)
  if (deed.does === 'send-back') {
    const why = { to: deed.step, reason: 'Nama di formulir berbeda dari KTP.' }
    await sendBack(on.tx, on.by, { ...sent, ...why }, on.at)
    return undefined
  }
  if (deed.does === 'step' || deed.does === 'register') throw new Error(`${deed.does} is done elsewhere`)
  await doings[deed.does](on, sent, file)
  return undefined
}

const collects = ({ visit }: OnCase) =>
  ({ collectedBy: visit.person.name, relation: 'applicant', identitySeen: 'KTP-el' }) as const

const doings: Readonly<Record<Exclude<CaseDeed, 'register' | 'object'>, Doing>> = {
  complete,
  lapse: ({ tx, by, at }, sent) =>
    lapseCase(tx, by, { ...sent, reason: 'Pemohon tidak datang.', told: 'Lewat telepon.' }, at),
  withdraw: ({ tx, by, at, visit }, sent) => {
    const asked = { askedBy: visit.person.name, identitySeen: 'KTP-el', relation: 'applicant' } as const
    return withdrawCase(tx, by, { ...sent, ...asked, reason: 'Tidak jadi diperlukan.', originals: [] }, at)
  },
  // A clock that has run out, or stands still already, is left alone: that is no matter of the plan.
  pause: async ({ tx, by, at }, sent, { promise }) => {
    if (!promise || promise.stopped || Temporal.Instant.compare(promise.dueAt, at) <= 0) return
    await pauseCase(tx, by, { ...sent, for: 'outside-agency', reason: 'Menunggu dinas.' }, at)
  },
  resume: async ({ tx, by, at }, sent, { promise }) => {
    if (promise?.stopped) await resumeCase(tx, by, sent, at)
  },
  'propose-refusal': ({ tx, by, at }, sent) => {
    const reason = 'Alamat pada kartu keluarga berada di luar kecamatan ini.'
    return proposeRefusal(tx, by, { ...sent, reason, basis: '' }, at)
  },
  'sign-refusal': ({ tx, by, at, equipment }, sent) => signRefusal(tx, by, sent, at, equipment),
  'number-refusal': ({ tx, by, at, equipment }, sent) => numberRefusal(tx, by, sent, at, equipment),
  'give-refusal': (on, sent) => handOverRefusal(on.tx, on.by, { ...sent, ...collects(on), originals: [] }, on.at),
  answer: ({ tx, by, at, objection = '', visit }, { requestId }) => {
    const outcome = visit.objectionGranted ? ('granted' as const) : ('turned-down' as const)
    const step = visit.service.procedure[1]?.key ?? ''
    const why = { reasons: 'Alamatnya diperiksa sekali lagi.', basis: '', reference: '', step }
    return decideObjection(tx, by, { requestId, number: objection, outcome, ...why }, at)
  },
  'ask-correction': askCorrection,
  'approve-correction': ({ tx, by, at, equipment }, sent) => approveCorrection(tx, by, sent, at, equipment),
  'turn-down-correction': ({ tx, by, at, equipment }, sent) =>
    turnDownCorrection(tx, by, { ...sent, reason: 'Sudah sesuai dengan KTP.' }, at, equipment),
  'number-correction': ({ tx, by, at, equipment }, sent) => numberCorrection(tx, by, sent, at, equipment),
  'archive-correction': ({ tx, by, at }, sent) => archiveCorrection(tx, by, sent, at),
  'answer-question': answerQuestion,
  'give-correction': (on, sent) => handOverCorrection(on.tx, on.by, { ...sent, ...collects(on), paperBack: '' }, on.at),
}

// Days of an event move with the day on which the papers are complete, as they would on a form filled in anew.
async function complete({ tx, by, at, equipment, visit }: OnCase, sent: Sent, file: HeldCase): Promise<void> {
  const form = registrationOf(visit.service, { ...visit.person, until: 'step 1', toFollow: false, at }, file.village)
  const { requirements, remarks, uploads, acknowledged, fields } = form
  const input = { ...sent, intent: 'open', requirements, remarks, uploads, acknowledged, fields } as const
  await completeCase(tx, by, input, at, equipment)
}

async function answerQuestion({ tx, at, number, visit }: OnCase, { requestId }: Sent): Promise<void> {
  const code = (await findCaseForCitizen(tx, number))?.told.code ?? ''
  const nothing = { amount: '', purpose: '', who: '', happened: '', contact: '', words: '' }
  const asked = visit.feeDemanded
    ? {
        asked: 'yes' as const,
        amount: 'Rp50.000',
        happened: 'Waktu mengambil surat',
        words: 'Tanpa kuitansi. (Contoh)',
      }
    : { asked: 'no' as const }
  await answerByCode(tx, { requestId, number, code, ...nothing, ...asked }, at)
}

async function object({ tx, by, at, number, visit }: OnCase): Promise<string> {
  const who = { relation: 'applicant', filedBy: visit.person.name, identitySeen: 'KTP-el' } as const
  const grounds = 'Alamat di kartu keluarga sudah diperbaiki.'
  return (await fileObjection(tx, by, { requestId: randomUUID(), number, ...who, grounds }, at)).number
}

async function askCorrection({ tx, by, at, equipment, visit }: OnCase, sent: Sent, file: HeldCase): Promise<void> {
  const form = registrationOf(visit.service, { ...visit.person, until: 'step 1', toFollow: false, at }, file.village)
  const { nik, noNikReason, address, acknowledged } = form
  const name = `${(await findApplicant(tx, file.id))?.name ?? visit.person.name} (CONTOH)`
  const said = { name, nik, noNikReason, phone: visit.person.phone, address, village: file.village }
  const fields = file.fields as typeof form.fields // as the counter's form had sent them
  const why = { reason: 'Nama kurang satu kata.', fault: 'office', paperBack: 'yes' } as const
  const asked = { askedBy: visit.person.name, identitySeen: 'KTP-el', acknowledged }
  await requestCorrection(tx, by, { ...sent, ...said, fields, ...why, ...asked }, at, equipment)
}
