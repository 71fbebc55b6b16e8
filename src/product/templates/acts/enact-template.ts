import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { EnactingTemplate } from '../contract.ts'
import { mustPrint, trialOf } from '../draw-sample.ts'
import { whyNotEnact, whyNotFrom, whyNotKeep } from '../rules.ts'
import { listVersions, lockTemplates, saveEnactment } from '../store.ts'
import { listSubjects, subjectsOf } from '../subjects.ts'
import { sourceOn } from '../template-set.ts'

/**
 * Puts a proposed version in force from a day. Refuses its own proposer, a day that is past or taken, a version that was
 * decided on already, and one that no longer becomes every paper it is for: pack and services may have changed since.
 */
export async function enactTemplate(
  tx: Tx,
  by: Officer,
  input: EnactingTemplate,
  at: Temporal.Instant,
): Promise<{ template: string; version: string }> {
  const notHere = whyNotKeep(by)
  if (notHere) throw new Refusal(notHere)
  const { template, version: id, from } = input
  await lockTemplates(tx, by.office)
  const versions = await listVersions(tx, by.office, template)
  const version = versions.find((one) => one.id === id)
  if (!version) throw new Refusal('template-version-unknown')
  const today = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const why = whyNotEnact(version, by) ?? whyNotFrom(from, today, versions)
  if (why) throw new Refusal(why)
  const source = version.source ?? (await sourceOn(tx, template, 'pack')) ?? ''
  const subjects = subjectsOf(template, await listSubjects(tx, today))
  await mustPrint(await trialOf(tx, { template, source, on: from }), subjects, input.requestId)
  await saveEnactment(tx, { version: id, office: by.office, from, officer: by.id, at })
  await record(tx, {
    ...{ name: 'template.enacted', office: by.office, subject: id },
    by: { kind: 'officer', id: by.id, post: by.posts[0] ?? null },
    at,
    facts: { template, version: id, from: from.toString() },
  })
  return { template, version: id }
}
