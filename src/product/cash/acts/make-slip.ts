import { randomUUIDv7 } from 'node:crypto'
import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { actorOf, todayOf } from '../actor.ts'
import type { DroppingSlip, MakingSlip } from '../contract/forms.ts'
import { limitHere } from '../deposit-limit.ts'
import { findOpenSlip, listUndeposited, lockSlips, nextSlipNumber, saveSlip, saveSlipDrop } from '../store/slips.ts'

/**
 * Makes a deposit slip (STS) for all cash of closed days that is on none yet: PP 12/2019 article 137 asks for all of it.
 * Each day keeps until when it must be deposited, by the calendar of today. Refuses where there is nothing
 * (`nothing-to-deposit`).
 */
export async function makeSlip(
  tx: Tx,
  by: Officer,
  _input: MakingSlip,
  at: Temporal.Instant,
): Promise<{ slip: string; amountRupiah: number }> {
  const { office } = by
  await lockSlips(tx, office)
  const days = await listUndeposited(tx, office)
  const amountRupiah = days.reduce((sum, day) => sum + day.amountRupiah, 0n)
  if (amountRupiah <= 0n) throw new Refusal('nothing-to-deposit')
  const { dueOn } = await limitHere(tx, by)
  const { year } = todayOf(by, at)
  const actor = actorOf(by)
  const id = randomUUIDv7()
  const number = await nextSlipNumber(tx, office, year)
  await saveSlip(tx, {
    ...{ id, office, year, number, amountRupiah, officer: by.id, post: actor.post, at },
    days: days.map((day) => ({ ...day, dueOn: dueOn(day.date) })),
  })
  const facts = { slip: id, number, year, amountRupiah: Number(amountRupiah) }
  await record(tx, { name: 'cash.slip-made', office, subject: id, by: actor, at, facts })
  return facts
}

/** Takes back a slip whose money was not brought to the bank, with why. Refuses one that counts no more (`slip-unknown`). */
export async function dropSlip(
  tx: Tx,
  by: Officer,
  input: DroppingSlip,
  at: Temporal.Instant,
): Promise<{ slip: string }> {
  const { office } = by
  await lockSlips(tx, office)
  const slip = await findOpenSlip(tx, office, input.slip)
  if (!slip) throw new Refusal('slip-unknown')
  const actor = actorOf(by)
  await saveSlipDrop(tx, { slip: slip.id, office, officer: by.id, post: actor.post, reason: input.reason, at })
  await record(tx, {
    ...{ name: 'cash.slip-dropped', office, subject: slip.id, by: actor, at },
    facts: { slip: slip.id, reason: input.reason },
  })
  return { slip: slip.id }
}
