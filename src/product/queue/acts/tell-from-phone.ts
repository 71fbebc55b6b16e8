import { record } from '#journal'
import { findOfficeByKey, findRegency } from '#offices'
import { setScope, type Tx } from '#platform/db.ts'
import { tellNews } from '#platform/news.ts'
import { Refusal } from '#platform/refusal.ts'
import type { OnOwnPhone } from '../contract.ts'
import { groupsOf } from '../groups-of.ts'
import { readTicketCode } from '../rules/code.ts'
import { findStanding, findTicket } from '../store/find.ts'
import { getPlan } from '../store/plan.ts'
import { holdDay, lockCalls, saveMove, savePurpose } from '../store/save.ts'

/**
 * What somebody does with their ticket on their own telephone: leaves the line, or says what they come for and what they
 * have with them, so that the counter need not ask. Refuses a ticket that is not here, and one whose turn has come.
 */
export async function tellFromPhone(
  tx: Tx,
  input: OnOwnPhone,
  at: Temporal.Instant,
): Promise<{ ticket: string; written: string }> {
  const [office, regency] = await Promise.all([findOfficeByKey(tx, input.office), findRegency(tx)])
  if (!office || !regency) throw new Refusal('ticket-unknown')
  await setScope(tx, [regency.id, office.id])
  const day = await holdDay(tx, office.id)
  await lockCalls(tx, office.id)
  const kept = await findTicket(tx, office.id, { code: readTicketCode(input.code) })
  const ticket = kept && (await findStanding(tx, office.id, kept.id))
  if (!ticket || kept.day !== day.id) throw new Refusal('ticket-unknown')
  const facts = { ticket: ticket.ticket, written: ticket.written }
  const by = { kind: 'citizen', id: ticket.ticket } as const
  const line = { office: office.id, subject: ticket.ticket, by, at }
  if (input.do === 'leave') {
    if (ticket.state !== 'waiting' && ticket.state !== 'held') throw new Refusal('ticket-moved')
    await saveMove(tx, ticket, { kind: 'left', office: office.id, session: null, at })
    await tellNews(tx, office.id)
    await record(tx, { ...line, name: 'ticket.left', facts })
    return facts
  }
  const { service, papers } = input
  const groups = await groupsOf(tx, { office: office.id, on: day.date, plan: await getPlan(tx) })
  const isOffered = groups.some(({ offered }) => offered.some(({ key }) => key === service))
  if (!isOffered) throw new Refusal('group-unknown')
  await savePurpose(tx, { ticket: ticket.ticket, office: office.id, service, papers, at })
  await tellNews(tx, office.id)
  await record(tx, { ...line, name: 'ticket.purpose-said', facts: { ...facts, service } })
  return facts
}
