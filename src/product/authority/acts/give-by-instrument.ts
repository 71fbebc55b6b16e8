import type { Officer } from '#identity'
import { contentHash } from '#platform/content-hash.ts'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { uuidV5 } from '#platform/uuid-v5.ts'
import { planVersions } from '#platform/validity.ts'
import type { Regulation } from '#regulations'
import type { EnteringInstrument } from '../contract.ts'
import { type Given, readGiving } from '../read-giving.ts'
import { livingClosing, whyNotKeep } from '../rules/closing.ts'
import { listClosings, listRegister, lockRegister } from '../store/register.ts'
import { saveEnds, saveVersions } from '../store.ts'
import { citeAuthorities } from './cite-authorities.ts'

/**
 * Makes every power that was ticked one that the true instrument gives, from a day on, to all kecamatan or to some; it is
 * an example no longer, and the pack leaves it alone. Refuses a power whose closing is planned. Part of the act that
 * records it, with the regulation as its subject.
 */
export async function giveByInstrument(
  tx: Tx,
  by: Officer,
  input: EnteringInstrument,
  at: Temporal.Instant,
): Promise<{ regulation: Regulation; codes: readonly string[] }> {
  const right = whyNotKeep(by)
  if (right) throw new Refusal(right)
  await lockRegister(tx, by.regency)
  const given = await readGiving(tx, by, input, at)
  const codes = [...new Set(input.codes)].sort()
  for (const code of codes) await giveBy(tx, by, { ...given, code, at }, input)
  await citeAuthorities(tx, by.regency)
  return { regulation: given.regulation, codes }
}

async function giveBy(
  tx: Tx,
  by: Officer,
  { code, instrument, holders, at }: Given & { code: string; at: Temporal.Instant },
  { from, until }: EnteringInstrument,
): Promise<void> {
  const [versions, closings] = [await listRegister(tx, code), await listClosings(tx, code)]
  const last = versions.at(-1)
  if (!last) throw new Refusal('authority-unknown')
  const today = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const closing = livingClosing(closings, versions)
  if (closing && Temporal.PlainDate.compare(today, closing.on) < 0) throw new Refusal('closing-planned')
  const body = { ...last.body, instrument }
  const hash = contentHash({ body, holders, from: from.toString() })
  const plan = planVersions(versions, { hash, from, until: until ?? null }, today)
  await saveEnds(tx, plan.retime)
  if (!plan.begin) return
  const id = uuidV5(by.regency, `authority/${code}/${hash}/${plan.begin.from}`)
  await saveVersions(tx, by.regency, [
    { ...plan.begin, id, code, body, holders, illustrative: false, enteredBy: by.id },
  ])
}
