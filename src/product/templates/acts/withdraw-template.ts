import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { WithdrawingTemplate } from '../contract.ts'
import { whyNotKeep, whyNotWithdraw } from '../rules.ts'
import { listVersions, lockTemplates, saveWithdrawal } from '../store.ts'

/** Takes back a version that was proposed, or put in force from a day that has not come. Refuses one that holds already. */
export async function withdrawTemplate(
  tx: Tx,
  by: Officer,
  input: WithdrawingTemplate,
  at: Temporal.Instant,
): Promise<{ template: string; version: string }> {
  const notHere = whyNotKeep(by)
  if (notHere) throw new Refusal(notHere)
  const { template, version: id, reason } = input
  await lockTemplates(tx, by.office)
  const version = (await listVersions(tx, by.office, template)).find((one) => one.id === id)
  if (!version) throw new Refusal('template-version-unknown')
  const why = whyNotWithdraw(version, at.toZonedDateTimeISO(by.zone).toPlainDate())
  if (why) throw new Refusal(why)
  await saveWithdrawal(tx, { version: id, office: by.office, reason, officer: by.id, at })
  await record(tx, {
    ...{ name: 'template.withdrawn', office: by.office, subject: id },
    by: { kind: 'officer', id: by.id, post: by.posts[0] ?? null },
    at,
    facts: { template, version: id },
  })
  return { template, version: id }
}
