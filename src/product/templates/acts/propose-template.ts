import { randomUUIDv7 } from 'node:crypto'
import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { ProposingTemplate } from '../contract.ts'
import { mustHaveSeen } from '../drafts.ts'
import { mustPrint, trialOf } from '../draw-sample.ts'
import { inForceOn, whyNotKeep, whyNotPropose } from '../rules.ts'
import { findDraft, listVersions, lockTemplates, removeDraft, saveVersion } from '../store.ts'
import { listSubjects, subjectsOf } from '../subjects.ts'
import { sourceOn } from '../template-set.ts'

/**
 * Proposes what is on the screen as a version of its template, or the template of the pack again; from then on its words
 * are never rewritten. Refuses one that says what is in force already, and one that does not become every paper it is for.
 */
export async function proposeTemplate(
  tx: Tx,
  by: Officer,
  input: ProposingTemplate,
  at: Temporal.Instant,
): Promise<{ template: string; version: string }> {
  const why = whyNotKeep(by)
  if (why) throw new Refusal(why)
  const { template, note, seen } = input
  const on = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const subjects = subjectsOf(template, await listSubjects(tx, on))
  if (subjects.length === 0) throw new Refusal('template-unknown')
  const pack = await sourceOn(tx, template, 'pack')
  const source = input.asPack || input.source === pack ? null : input.source
  await lockTemplates(tx, by.office)
  mustHaveSeen(await findDraft(tx, by.office, template), seen)
  const same = whyNotPropose(source, inForceOn(await listVersions(tx, by.office, template), on)?.source ?? null)
  if (same) throw new Refusal(same)
  await mustPrint(await trialOf(tx, { template, source: source ?? pack ?? '', on }), subjects, input.requestId)
  const version = randomUUIDv7()
  await saveVersion(tx, { id: version, office: by.office, template, source, note, officer: by.id, at })
  await removeDraft(tx, by.office, template)
  await record(tx, {
    ...{ name: 'template.proposed', office: by.office, subject: version },
    by: { kind: 'officer', id: by.id, post: by.posts[0] ?? null },
    at,
    facts: { template, version },
  })
  return { template, version }
}
