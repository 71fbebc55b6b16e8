import type { Officer } from '#identity'
import { record } from '#journal'
import { listPostKinds } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { OnStandard } from '../contract/forms.ts'
import { actorOf, holdStandard } from '../held.ts'
import { endLimit } from '../limits.ts'
import { whyNotPledge } from '../rules.ts'
import { savePledge } from '../store/save.ts'

/**
 * Publishes the pledge (maklumat) to an enacted standard: that the office serves by it and stands for what it promises
 * (UU 25/2009 art 22, PP 96/2012 art 30). Who publishes it signs it.
 */
export async function publishPledge(
  tx: Tx,
  by: Officer,
  input: OnStandard,
  at: Temporal.Instant,
): Promise<{ standard: string }> {
  const life = await holdStandard(tx, input.standard)
  const why = whyNotPledge(life, by, at)
  if (why) throw new Refusal(why)
  const kinds = await listPostKinds(tx)
  const held = kinds.find(({ key, duties }) => by.posts.includes(key) && duties.includes('standards.enact'))
  const signer = { post: held?.name.id ?? '', name: by.name, rank: by.rank, nip: by.nip }
  await savePledge(tx, { standard: life.id, office: life.office, officer: by.id, at }, signer)
  await endLimit(tx, { subject: life.id, limit: 'standard-pledge', at })
  const facts = { standard: life.id }
  await record(tx, { name: 'standard.pledged', office: life.office, subject: life.id, by: actorOf(by), at, facts })
  return facts
}
