import { randomUUIDv7 } from 'node:crypto'
import { getAuthority } from '#authority'
import { findLetter } from '#documents'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import { whatDecides } from '../answers.ts'
import type { RequestingCorrection } from '../contract.ts'
import { becomingPeople } from '../corrected.ts'
import { whyNotCorrect } from '../correcting.ts'
import type { Equipment } from '../equipment.ts'
import { postOnCase } from '../post-on-case.ts'
import { stateOf } from '../rules.ts'
import { refuseSameFiles } from '../same-files.ts'
import { saveCorrection } from '../store/correcting.ts'
import { listAttached } from '../store/daily.ts'
import { saveAttachments } from '../store/save.ts'
import { lackingPapers, readAmended } from './amend-case.ts'
import { closeAct } from './close-act.ts'
import { keepUploads } from './register-case.ts'
import { lockAsSeen } from './take-step.ts'
import { refuseBeyond } from './under-authority.ts'
import { askChecksAgain } from './under-checks.ts'

/**
 * Asks for a new letter because the one that has its number is wrong: what it says and what it should say, whose mistake
 * it is, and whether the old paper came back. Nothing of the case changes until the new letter has its number. It costs
 * nothing. The service's checks are asked again about what changes, as when the file opened. Refuses a letter without a
 * number, a form that changes nothing, answers beyond the power under which the letter was given, answers that ask for
 * papers nobody brought, and while another correction waits.
 */
export async function requestCorrection(
  tx: Tx,
  by: Officer,
  input: RequestingCorrection,
  at: Temporal.Instant,
  equipment: Equipment,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const letter = await findLetter(tx, file.inForce)
  const why = whyNotCorrect(file, by, letter?.voidedAt != null)
  if (why) throw new Refusal(why)
  const beforeHandover = stateOf(file) === 'open'
  refuseHalfTold(input, beforeHandover)
  const { before, changes, people, values } = await readAmended(tx, by, { file, input, at }, equipment)
  if (changes.length === 0) throw new Refusal('nothing-amended')
  refuseBeyond(await getAuthority(tx, file.authorityId), values)
  const answers = whatDecides(values, { applicant: input.applicantKind ?? 'person', parties: people })
  const lacking = lackingPapers(file, { ...file, answers })
  if (lacking) throw new Refusal('correction-lacks-papers', lacking)
  const { uploads = [], acknowledged = [] } = input
  if (uploads.length > 0) refuseSameFiles(file.definition, uploads, await listAttached(tx, file.id))
  const asking = { before, after: people, values, acknowledged, at }
  const { facts: said, ...asked } = await askChecksAgain(tx, by, file, asking)
  const [id, post, ordinal] = [randomUUIDv7(), postOnCase(file, by), file.corrections + 1]
  await saveCorrection(tx, {
    ...{ id, office: file.office, caseId: file.id, ordinal, replaces: file.inForce, officer: by.id, post, at },
    ...{ fault: input.fault, reason: input.reason, changes, beforeHandover },
    asked: input.askedBy === '' ? undefined : { by: input.askedBy, identitySeen: input.identitySeen },
    paperBack: beforeHandover ? null : input.paperBack === 'yes',
    became: { village: input.village, fields: values, people: becomingPeople(people, equipment.keys), asked },
  })
  await keepUploads(tx, by, uploads, at, equipment)
  await saveAttachments(tx, { office: file.office, caseId: file.id, uploads, officer: by.id, at })
  const facts = { correction: ordinal, fault: input.fault, fields: changes.map((change) => change.name), ...said }
  return await closeAct(tx, by, file, { name: 'correction.requested', post, at, facts })
}

// Who comes shows who they are; a paper that left the office either came back or is still out there.
function refuseHalfTold({ askedBy, identitySeen, paperBack }: RequestingCorrection, beforeHandover: boolean): void {
  const wrong = {
    ...(askedBy !== '' && identitySeen === '' ? { identitySeen: 'identity-seen' } : {}),
    ...(!beforeHandover && paperBack === '' ? { paperBack: 'choose' } : {}),
  }
  if (Object.keys(wrong).length > 0) throw new WrongForm(wrong)
}
