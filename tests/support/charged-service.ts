import { randomUUID } from 'node:crypto'
import {
  handOver,
  printReceipt,
  reduceCharge,
  refundPayment,
  seenOf,
  showCode,
  stepNow,
  takePayment,
  voidPayment,
} from '#cases'
import type { Tx } from '#platform/db.ts'
import { minutesAfter, monday, type Place } from '#tests/cast.ts'
import type { TestOffice } from '#tests/office.ts'
import { getCase, openCase, sent } from '#tests/open-case.ts'
import { codeFor } from '#tests/qris.ts'
import { copyPack, getPack } from '#tests/regency-pack.ts'
import { proofOf } from '#tests/step-work.ts'
import { addExampleCharge, chargedService } from '../../src/app/demo-charge.ts'
import { applyPack } from '../../src/app/pack/apply-pack.ts'

export { chargedService }

/** What it costs in tests: two days at Rp24.000. */
export const dueRupiah = 48_000n

/** Offers the demonstration's service that costs something. `change` may spoil the pack first. */
export async function offerCharged(
  office: TestOffice,
  change?: (pack: ReturnType<typeof copyPack>) => void,
): Promise<void> {
  const pack = copyPack()
  addExampleCharge(pack.folder)
  change?.(pack)
  await applyPack(office.pool, getPack(pack.folder), monday)
}

/** A case that waits for its payment. Returns its number. */
export async function openUnpaid(
  office: TestOffice,
  { place = 'mandau', at = monday }: { place?: Place; at?: Temporal.Instant } = {},
): Promise<string> {
  const { procedure } = getCharged()
  const steps = procedure.findIndex(({ does }) => does === 'pay')
  return await openCase(office, { service: chargedService, place, at, until: `step ${steps}` })
}

/** The whole form of a payment in cash, with what a test changes in it. */
export async function paymentForm(
  office: TestOffice,
  number: string,
  changes: Partial<Parameters<typeof takePayment>[2]> = {},
  place: Place = 'mandau',
): Promise<Parameters<typeof takePayment>[2]> {
  const file = await getCase(office, office.officer('pemegang-kas', place), number)
  const step = stepNow(file.definition.procedure, file.taken)?.key ?? ''
  const cash = { means: 'cash' as const, tendered: '50.000', amount: '', reference: '', paidOn: '', uploads: [] }
  return { ...sent(number, seenOf(file)), step, payer: 'Nur Contoh', ...cash, ...changes }
}

/** A reference that no other payment at the bank bears. */
export function freshReference(): string {
  return `TRX-${randomUUID().slice(-12)}`
}

/** Pays a case in cash, from a drawer that is open. */
export async function payAt(
  office: TestOffice,
  number: string,
  { place = 'mandau', at = minutesAfter(monday, 90) }: { place?: Place; at?: Temporal.Instant } = {},
): Promise<void> {
  const by = office.officer('pemegang-kas', place)
  const form = await paymentForm(office, number, {}, place)
  await office.inAct(by, at, (tx) => takePayment(tx, by, form, at, office.equipment))
}

let known: ReturnType<typeof getPack>['services'][number] | undefined

function getCharged() {
  if (known) return known
  const pack = copyPack()
  addExampleCharge(pack.folder)
  known = getPack(pack.folder).services.find(({ key }) => key === chargedService)
  if (!known) throw new Error(`the pack has no ${chargedService}`)
  return known
}

const tuesday = minutesAfter(monday, 24 * 60)

/** One of each thing that money of a case leaves, on the Tuesday; `offerCharged` came before. Returns a paid case. */
export async function moneyEvents(office: TestOffice, place: Place = 'mandau'): Promise<string> {
  const [cashier, camat] = [office.officer('pemegang-kas', place), office.officer('camat', place)]
  const proof = { means: 'transfer', amount: '48.000', uploads: await proofOf(office) } as const
  const act = <Result>(by: typeof cashier, work: (tx: Tx) => Promise<Result>) => office.inAct(by, tuesday, work)
  const form = async (number: string) => sent(number, seenOf(await getCase(office, cashier, number)))
  const number = await openUnpaid(office, { place, at: tuesday })
  const code = { ...(await form(number)), step: 'bayar', payload: codeFor('48000') }
  await act(cashier, (tx) => showCode(tx, cashier, code, tuesday))
  const pay = async (of: string) => {
    const paid = await paymentForm(office, of, { ...proof, reference: freshReference() }, place)
    await act(cashier, (tx) => takePayment(tx, cashier, paid, tuesday, office.equipment))
  }
  await pay(number)
  const voiding = { ...(await form(number)), place: 1, reason: 'Keliru (contoh).' }
  await act(camat, (tx) => voidPayment(tx, camat, voiding, tuesday))
  await pay(number)
  const printing = { requestId: randomUUID(), number, place: 2, paper: 'a5' } as const
  await act(cashier, (tx) => printReceipt(tx, cashier, printing, tuesday))
  await reduceOne(office, place)
  const given = await openUnpaid(office, { place, at: tuesday })
  await pay(given)
  const giver = office.officer('petugas-penyerahan', place)
  const hand = { collectedBy: 'Nur Contoh', relation: 'applicant', identitySeen: 'KTP-el' } as const
  const handing = { ...(await form(given)), ...hand, originals: [] }
  await act(giver, (tx) => handOver(tx, giver, handing, tuesday))
  const back = { means: 'transfer', amount: '1.000', decision: 'SK-1', decidedOn: '2026-03-03' } as const
  const refund = { ...(await form(given)), place: 1, ...back, askedOn: '2026-03-03', reason: 'Lebih bayar (contoh).' }
  await act(camat, (tx) => refundPayment(tx, camat, refund, tuesday))
  return number
}

async function reduceOne(office: TestOffice, place: Place): Promise<void> {
  const camat = office.officer('camat', place)
  const number = await openUnpaid(office, { place, at: tuesday })
  const seen = seenOf(await getCase(office, camat, number))
  const decided = {
    kind: 'waiver',
    amount: '',
    instrument: 'SK-2',
    dated: '2026-03-02',
    reason: 'Banjir (contoh).',
  } as const
  await office.inAct(camat, tuesday, (tx) => reduceCharge(tx, camat, { ...sent(number, seen), ...decided }, tuesday))
}
