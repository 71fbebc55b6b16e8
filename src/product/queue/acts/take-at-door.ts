import { findOfficeByKey, findRegency } from '#offices'
import { setScope, type Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { TakingAtDoor } from '../contract.ts'
import { readTicketCode } from '../rules/code.ts'
import { holdDay } from '../store/save.ts'
import { type TakenTicket, takeTicket } from './take-ticket.ts'

/**
 * A ticket from one's own telephone, with the code that hangs at the door today: whoever stands there has it. Refuses
 * another code, in the words in which it refuses one of yesterday.
 */
export async function takeAtDoor(tx: Tx, input: TakingAtDoor, at: Temporal.Instant): Promise<TakenTicket> {
  const [office, regency] = await Promise.all([findOfficeByKey(tx, input.office), findRegency(tx)])
  if (!office || !regency) throw new Refusal('door-code-wrong')
  await setScope(tx, [regency.id, office.id])
  const { doorCode } = await holdDay(tx, office.id)
  if (readTicketCode(input.code) !== doorCode) throw new Refusal('door-code-wrong')
  return await takeTicket(tx, { source: 'phone', office: office.id, zone: office.zone }, input, at)
}
