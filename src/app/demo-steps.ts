import { randomUUID } from 'node:crypto'
import {
  answerPart,
  archiveLetter,
  carryFile,
  closeVerification,
  disposeCase,
  type Equipment,
  fetchFile,
  findCase,
  forwardFile,
  type HeldCase,
  handOver,
  inspectField,
  numberLetter,
  partsOf,
  passStep,
  payCharge,
  planVisit,
  seenOf,
  setCharge,
  signLetter,
  signParties,
  stepNow,
  takePayment,
  unsigned,
} from '#cases'
import type { ProcedureStep, StepKind } from '#catalogue'
import { findCost } from '#fees'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { Visitor } from './demo-visitors.ts'

type Proofs = Parameters<typeof setCharge>[2]['uploads']
type Desk = {
  equipment: Equipment
  visitor: Pick<Visitor, 'name'>
  at: Temporal.Instant
  proof: Proofs | undefined
  /** What is paid at the cashier's is paid in cash: a drawer is open. Otherwise by transfer. */
  cash?: boolean
}
type Sent = { requestId: string; number: string; seen: number; step: string }
type Taking = (
  tx: Tx,
  by: Officer,
  input: Sent,
  desk: Desk & { file: HeldCase; step: ProcedureStep },
) => Promise<unknown>

const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO('Asia/Jakarta').toPlainDate()

const pass: Taking = (tx, by, input, { at }) => passStep(tx, by, input, at)

/** How each kind of step is taken in the demonstration: what its officer would have written. */
const takings: Readonly<Record<StepKind, Taking>> = {
  ...{ receive: pass, check: pass, draft: pass, initial: pass },
  dispose: (tx, by, input, { at }) =>
    disposeCase(tx, by, { ...input, instruction: 'Teliti dan siapkan rekomendasinya.' }, at),
  verify: (tx, by, input, { at }) =>
    closeVerification(tx, by, { ...input, minutes: 'Tim memeriksa seluruh berkas dan menemukannya sesuai.' }, at),
  inspect: (tx, by, input, { at, equipment }) => inspectField(tx, by, { ...input, ...visitOn(at) }, at, equipment),
  carry: (tx, by, input, { at }) => {
    const expectedOn = dayOf(at).add({ days: 3 }).toString()
    return carryFile(tx, by, { ...input, ...carriedOn(at, 'TT-18/2026'), expectedOn }, at)
  },
  fetch: (tx, by, input, { at }) => {
    const made = { ...carriedOn(at, 'SKPWNI/1403/02032026/0009'), product: 'Surat keterangan pindah' }
    return fetchFile(tx, by, { ...input, ...made }, at)
  },
  forward: (tx, by, input, { at }) => forwardFile(tx, by, { ...input, ...carriedOn(at, 'TT-21/2026') }, at),
  assess: (tx, by, input, { at, equipment, proof = [] }) => {
    const set = { paper: 'SSPD-0091/2026', dated: dayOf(at).toString(), amount: '4.500.000', uploads: proof }
    return setCharge(tx, by, { ...input, ...set }, at, equipment)
  },
  pay: async (tx, by, input, { at, equipment, proof = [], file, step, visitor, cash }) => {
    const amount = String((await findCost(tx, file.id))?.amountRupiah ?? 0n)
    const paidOn = dayOf(at).toString()
    const notes = { means: 'cash' as const, tendered: amount, reference: '', payer: visitor.name, uploads: [] }
    const bank = { means: 'transfer', tendered: '', reference: `TRX ${file.number}`, payer: visitor.name } as const
    const money = cash ? { ...notes, amount, paidOn } : { ...bank, amount, paidOn, uploads: proof }
    if (step.cashed) return await takePayment(tx, by, { ...input, ...money }, at, equipment)
    const paid = { paper: `NTPN ${file.number}`, paidOn: dayOf(at).toString(), amount, uploads: proof }
    return await payCharge(tx, by, { ...input, ...paid }, at, equipment)
  },
  'parties-sign': (tx, by, input, { at, file }) => {
    const signed = unsigned(file).map(({ role, place }) => `${role}.${place}`)
    const identities = Object.fromEntries(signed.map((one) => [one, 'KTP-el']))
    return signParties(tx, by, { ...input, signedOn: dayOf(at).toString(), identities }, at)
  },
  sign: (tx, by, input, { at, equipment }) => signLetter(tx, by, input, at, equipment),
  number: (tx, by, input, { at, equipment }) => numberLetter(tx, by, input, at, equipment),
  archive: (tx, by, input, { at }) => archiveLetter(tx, by, input, at),
  'hand-over': (tx, by, input, { at, visitor, file }) => {
    const originals = file.definition.requirements.map(({ key }) => key)
    const collected = { collectedBy: visitor.name, relation: 'applicant', identitySeen: 'KTP-el', originals } as const
    return handOver(tx, by, { ...input, ...collected }, at)
  },
}

/**
 * One word at the step where a case lies: a part of its team, the day of its visit, or the step itself by whoever holds
 * its post. Returns whether the step of this key is behind it.
 */
export async function takeStep(
  tx: Tx,
  desk: Desk,
  { number, key }: { number: string; key: string },
  holderOf: (post: string) => Officer,
): Promise<boolean> {
  const file = await findCase(tx, number)
  const step = file && stepNow(file.definition.procedure, file.taken)
  if (!file || step?.key !== key) return true
  const sent = { requestId: randomUUID(), number, seen: seenOf(file), step: key }
  const part = partsOf(file).find(({ state }) => state === 'free')
  if (part) {
    const answer = { ...sent, part: part.post, outcome: 'agreed', reason: '' } as const
    await answerPart(tx, holderOf(part.post), answer, desk.at)
    return false
  }
  if (step.schedule && file.work?.plans.length === 0) {
    await planVisit(tx, holderOf(step.post), { ...sent, ...plannedOn(desk.at) }, desk.at)
    return false
  }
  await takings[step.does](tx, holderOf(step.post), sent, { ...desk, file, step })
  return true
}

function carriedOn(at: Temporal.Instant, paper: string) {
  return { carrier: 'Lina Misal', happenedOn: dayOf(at).toString(), paper }
}

function plannedOn(at: Temporal.Instant) {
  const order = { orderNumber: '094/12/2026', orderDate: dayOf(at).toString() }
  const who = { goes: 'Datuk Ibarat dan perangkat Desa Contoh', told: 'Lewat telepon', reason: '' }
  return { plannedOn: dayOf(at).toString(), ...order, ...who }
}

// A point by the river in Siak Kecil's direction: inside the regency, and nobody's.
function visitOn(at: Temporal.Instant) {
  return {
    wentOn: dayOf(at).toString(),
    went: 'Datuk Ibarat dan perangkat Desa Contoh',
    findings: 'Keadaan di lapangan sesuai permohonan, tidak ada yang berkeberatan.',
    ...{ latitude: '1,371200', longitude: '101,181900', uploads: [] },
  }
}
