import type { Officer } from '#identity'
import { listPostKinds } from '#offices'
import { contentHash } from '#platform/content-hash.ts'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import { uuidV5 } from '#platform/uuid-v5.ts'
import type { Regulation } from '#regulations'
import type { EnteringAuthority } from '../contract/new-authority.ts'
import { readGiving } from '../read-giving.ts'
import { whyNotKeep } from '../rules/closing.ts'
import { planGiving } from '../rules/giving.ts'
import { bodyOf, wrongIn } from '../rules/new-authority.ts'
import { listRegister, lockRegister } from '../store/register.ts'
import { saveVersions } from '../store.ts'
import { citeAuthorities } from './cite-authorities.ts'

/**
 * Begins a power that no pack names, as its instrument gives it. Refuses a code that the register knows, of a power that
 * has ended too: that one is given again by an instrument. Part of the act that records it.
 */
export async function beginAuthority(
  tx: Tx,
  by: Officer,
  input: EnteringAuthority,
  at: Temporal.Instant,
): Promise<{ regulation: Regulation; code: string }> {
  const right = whyNotKeep(by)
  if (right) throw new Refusal(right)
  await lockRegister(tx, by.regency)
  const { code, from: lawfulFrom } = input
  const until = input.until ?? null
  if ((await listRegister(tx, code)).length > 0) throw new Refusal('authority-known')
  const posts = await listPostKinds(tx)
  const wrong = wrongIn(
    input,
    posts.filter(({ at: where }) => where === 'kecamatan').map(({ key }) => key),
  )
  if (Object.keys(wrong).length > 0) throw new WrongForm(wrong)
  const { regulation, instrument, holders } = await readGiving(tx, by, input, at)
  const body = { ...bodyOf(input), instrument }
  const today = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const hash = contentHash({ body, holders, from: lawfulFrom.toString() })
  const from = planGiving([], { lawful: lawfulFrom, until, holders }, { today, everywhere: [] }).from
  const version = { id: uuidV5(by.regency, `authority/${code}/${hash}/${from}`), code, hash, body, holders }
  await saveVersions(tx, by.regency, [
    { ...version, from, until, illustrative: false, entered: { by: by.id, at, lawfulFrom } },
  ])
  await citeAuthorities(tx, by.regency)
  return { regulation, code }
}
