import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import type { FileStore } from '#platform/files.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import { actorOf, todayOf } from '../actor.ts'
import type { RecordingDeposit } from '../contract/forms.ts'
import { findOpenSlip, findSlipBearing, lockSlips, saveDeposit } from '../store/slips.ts'

/**
 * Enters that the money of a slip was brought to the bank: its reference, its day and the proof. From then on its lines are
 * deposited (PP 12/2019 article 138). Refuses a slip that counts no more (`slip-unknown`) and a reference that another slip bears
 * (`bank-reference-used`); a day ahead, or before the days of the slip, is sent back.
 */
export async function recordDeposit(
  tx: Tx,
  by: Officer,
  input: RecordingDeposit,
  at: Temporal.Instant,
  { files }: { files: FileStore },
): Promise<{ slip: string }> {
  const { office } = by
  const today = todayOf(by, at)
  await lockSlips(tx, office)
  const slip = await findOpenSlip(tx, office, input.slip)
  if (!slip) throw new Refusal('slip-unknown')
  const borne = await findSlipBearing(tx, office, input.bankReference)
  if (borne) throw new Refusal('bank-reference-used', borne)
  if (Temporal.PlainDate.compare(today, input.depositedOn) < 0) throw new WrongForm({ depositedOn: 'day-ahead' })
  if (Temporal.PlainDate.compare(input.depositedOn, slip.newest) < 0)
    throw new WrongForm({ depositedOn: 'before-money' })
  const proof = input.proof && (await files.describe(input.proof.sha256))
  if (!proof) throw new WrongForm({ 'file.proof': 'file-missing' })
  const actor = actorOf(by)
  const { bankReference, depositedOn } = input
  await saveDeposit(tx, {
    ...{ slip: slip.id, office, officer: by.id, post: actor.post, at, proof },
    ...{ bankReference, depositedOn, bookedOn: today, amountRupiah: slip.amountRupiah },
  })
  const facts = { slip: slip.id, bankReference, depositedOn: depositedOn.toString() }
  await record(tx, { name: 'cash.deposited', office, subject: slip.id, by: actor, at, facts })
  return facts
}
