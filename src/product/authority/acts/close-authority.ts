import { randomUUIDv7 } from 'node:crypto'
import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import { findRegulation } from '#regulations'
import type { ClosingAuthority } from '../contract.ts'
import { endsFor, livingClosing, whyNotClose, whyNotKeep } from '../rules/closing.ts'
import { listClosings, listRegister, lockRegister, saveClosing, saveLastDays } from '../store/register.ts'
import { citeAuthorities } from './cite-authorities.ts'

/**
 * Closes a power from a day on, today or ahead: nothing new opens under it. What runs is finished when it merely ends, and
 * signed no more when it is revoked (UU 30/2014 art 13(6), 14(6)). Refuses one that is over, and a second closing.
 */
export async function closeAuthority(
  tx: Tx,
  by: Officer,
  input: ClosingAuthority,
  at: Temporal.Instant,
): Promise<{ code: string; on: string }> {
  const right = whyNotKeep(by)
  if (right) throw new Refusal(right)
  const { code, on, what, reason } = input
  await lockRegister(tx, by.regency)
  const [versions, closings] = [await listRegister(tx, code), await listClosings(tx, code)]
  if (versions.length === 0) throw new Refusal('authority-unknown')
  const today = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const why = whyNotClose(versions, livingClosing(closings, versions), { on, today })
  if (why) throw new Refusal(why)
  const regulation = input.regulation === '' ? undefined : await findRegulation(tx, input.regulation)
  if (!regulation && (what === 'revoked' || input.regulation !== '')) throw new WrongForm({ regulation: 'choose' })

  const ends = endsFor(versions, on)
  const before = versions.filter(({ id }) => ends.some((end) => end.id === id))
  const article = input.article === '' ? null : input.article
  const closing = { id: randomUUIDv7(), code, on, what, regulation: regulation?.key ?? null, article, reason }
  await saveClosing(tx, { ...closing, office: by.regency, by: by.id, at, before })
  const runsOn = what === 'ended'
  await saveLastDays(
    tx,
    ends.map(({ id, until }) => ({ id, until: until.toString(), runsOn })),
  )
  await citeAuthorities(tx, by.regency)
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? null } as const
  const facts = { code, on: on.toString(), what, regulation: closing.regulation }
  await record(tx, { name: 'authority.closed', office: by.regency, subject: closing.id, by: actor, at, facts })
  return { code, on: facts.on }
}
