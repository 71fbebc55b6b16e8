import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { Completion } from '../contract.ts'
import type { Equipment } from '../equipment.ts'
import { answered, readFields } from '../fields.ts'
import { afterReceiving, missingOf, whyNotComplete } from '../rules.ts'
import { saveAttachments, saveFields, saveRequirements } from '../store/save.ts'
import { saveStanding } from '../store/standing.ts'
import { openCase } from './open-case.ts'
import { counterOf, keepUploads, refuseIntent, strangeRequirements } from './register-case.ts'
import { lockAsSeen } from './take-step.ts'
import { authorityInForce } from './under-authority.ts'

/**
 * Takes in what was missing. When nothing is missing any more the case opens and its promise begins; otherwise it is
 * returned again with one slip that says everything it still lacks. The number stays: nobody registers twice. What
 * another clerk has taken in meanwhile stays received. Refuses to open when the authority has ended while it waited.
 */
export async function completeCase(
  tx: Tx,
  by: Officer,
  input: Completion,
  at: Temporal.Instant,
  equipment: Equipment,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const why = whyNotComplete(file, by)
  if (why) throw new Refusal(why)
  const strange = strangeRequirements(file.definition, input)
  const { values, errors } = readFields(file.definition, input.fields ?? answered(file), input.intent)
  const wrong = { ...strange, ...errors }
  if (Object.keys(wrong).length > 0) throw new WrongForm(wrong)
  const requirements = afterReceiving(file.requirements, input.requirements)
  refuseIntent(file.definition, { intent: input.intent, requirements })

  const place = { office: file.office, caseId: file.id, officer: by.id, at }
  if (input.intent === 'open') await authorityInForce(tx, by, file.definition, at, equipment)
  const given = Object.entries(input.requirements).filter(([key, state]) => requirements[key] === state)
  await saveFields(tx, { caseId: file.id, fields: values })
  await saveRequirements(tx, { ...place, requirements: Object.fromEntries(given), remarks: input.remarks })
  await keepUploads(tx, by, input.uploads, at, equipment)
  await saveAttachments(tx, { ...place, uploads: input.uploads })
  const now = { ...file, requirements, fields: values }
  if (input.intent === 'open') return await openCase(tx, by, now, at)
  await saveStanding(tx, now)
  const facts = { number: file.number, missing: missingOf(file.definition, requirements).map((one) => one.key) }
  const actor = { kind: 'officer', id: by.id, post: counterOf(file.definition) } as const
  await record(tx, { name: 'case.returned-incomplete', office: file.office, subject: file.id, by: actor, at, facts })
  return facts
}
