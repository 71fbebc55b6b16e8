import { listRegister, lockRegister, whyNotKeepRegister } from '#authority'
import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { ShowingPaper } from '../contract/papers.ts'
import { listPapers, saveStanding } from '../store.ts'

/**
 * Says who may open a paper of an instrument: officers, everybody, or nobody, for it was attached by mistake; that needs
 * a reason. Refuses a paper of an instrument that does not give this power. An instrument of delegation is a public document, yet a scan may show more than the instrument says.
 */
export async function showPaper(
  tx: Tx,
  by: Officer,
  input: ShowingPaper,
  at: Temporal.Instant,
): Promise<{ code: string; paper: string; standing: string }> {
  const right = whyNotKeepRegister(by)
  if (right) throw new Refusal(right)
  await lockRegister(tx, by.regency)
  const { code, paper, standing, reason } = input
  const [found] = await listPapers(tx, { id: paper })
  const gives = (await listRegister(tx, code)).some(({ body }) => body.instrument?.regulation === found?.regulation)
  if (!found || !gives || found.standing === 'taken-away') throw new Refusal('paper-unknown')
  if (found.standing === standing) throw new Refusal('paper-stands-so')
  if (standing === 'taken-away' && reason === '') throw new WrongForm({ reason: 'empty' })
  await saveStanding(tx, { paper, office: by.regency, standing, reason, by: by.id, at })
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? null } as const
  const facts = { code, paper, standing }
  await record(tx, { name: 'instrument.paper-shown', office: by.regency, subject: paper, by: actor, at, facts })
  return facts
}
