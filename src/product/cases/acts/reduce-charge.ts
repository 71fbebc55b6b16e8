import { resumeRun } from '#clock'
import { findCost, reduce } from '#fees'
import type { Officer } from '#identity'
import { dueOf } from '#payments'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import { readRupiah } from '#ui/rupiah.ts'
import { assessOnPaper } from '../assess-on-paper.ts'
import type { ReducingCharge } from '../contract/money.ts'
import { postOnCase } from '../post-on-case.ts'
import { whyNotReduce } from '../rules/money.ts'
import { stepNow } from '../rules.ts'
import { promiseOf } from '../store/promise.ts'
import { readPastDay } from '../typed-day.ts'
import { closeAct } from './close-act.ts'
import { lockAsSeen, passFree } from './take-step.ts'

/**
 * Records that the head of the region made a charge smaller, or let it go, by which instrument and why (UU 1/2022 article 96). The
 * assessment is replaced; of Rp0 the step of the payment passes by itself. Refuses what is free, paid, or no charge of this office.
 */
export async function reduceCharge(
  tx: Tx,
  by: Officer,
  input: ReducingCharge,
  at: Temporal.Instant,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const cost = await findCost(tx, file.id)
  const due = dueOf(cost, file.work?.receipts ?? [])
  const why = whyNotReduce(file, by, due)
  if (why) throw new Refusal(why)
  const { amountRupiah, dated } = readForm(input, due, at.toZonedDateTimeISO(by.zone).toPlainDate())
  const { office, id: subject } = file
  const post = postOnCase(file, by)
  const { kind, instrument, reason } = input
  const who = { officer: by.id, post, at }
  await reduce(tx, { office, subject, kind, amountRupiah, instrument, dated, reason, ...who })
  await assessOnPaper(tx, by, file, { post, at })
  const isHere = stepNow(file.definition.procedure, file.taken)?.does === 'pay'
  if (amountRupiah === 0n && isHere && file.promise?.stopped === 'payment')
    await resumeRun(tx, await promiseOf(tx, file), { regency: by.regency, ...who })
  if (amountRupiah === 0n && isHere) await passFree(tx, by, file, at)
  const facts = { kind, instrument, amountRupiah: amountRupiah.toString() }
  return await closeAct(tx, by, file, { name: 'charge.reduced', post, at, facts })
}

function readForm(input: ReducingCharge, dueRupiah: bigint, today: Temporal.PlainDate) {
  const amountRupiah = input.kind === 'waiver' ? 0n : readRupiah(input.amount)
  const { day: dated, wrong: late } = readPastDay(input.dated, today)
  const isLess =
    amountRupiah !== undefined && amountRupiah < dueRupiah && (input.kind === 'waiver' || amountRupiah > 0n)
  const wrong = {
    ...(!isLess && { amount: amountRupiah === undefined ? 'rupiah' : 'not-less' }),
    ...(late && { dated: late }),
  }
  if (amountRupiah === undefined || !dated || Object.keys(wrong).length > 0) throw new WrongForm(wrong)
  return { amountRupiah, dated }
}
