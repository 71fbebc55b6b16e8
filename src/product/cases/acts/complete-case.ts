import { getAuthority } from '#authority'
import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import { marksThatHold, whatDecides } from '../answers.ts'
import { awaitApplicant } from '../await-applicant.ts'
import type { PartiesGiven } from '../contract/parties.ts'
import type { Completion } from '../contract.ts'
import type { Equipment } from '../equipment.ts'
import { answered, readFields } from '../fields.ts'
import { keptNiks, unmaskedParties } from '../kept-nik.ts'
import type { NamedParty } from '../named-party.ts'
import { type KnownOf, knownOf, readParties, whatIsMissing } from '../parties.ts'
import { strangeRequirements } from '../read-form.ts'
import { afterReceiving, whyNotComplete } from '../rules.ts'
import { refuseSameFiles } from '../same-files.ts'
import { listAttached } from '../store/daily.ts'
import type { HeldCase } from '../store/find.ts'
import { type KeptParty, listParties, replaceParties, saveLetterSeen } from '../store/parties.ts'
import { saveAttachments, saveFields, saveRequirements } from '../store/save.ts'
import { saveStanding } from '../store/standing.ts'
import { openCase } from './open-case.ts'
import { counterOf, keepUploads, refuseIntent } from './register-case.ts'
import { lockAsSeen } from './take-step.ts'
import { authorityInForce, refuseBeyond } from './under-authority.ts'

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
  const on = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const strange = strangeRequirements(file.definition, input)
  const given = readFields(file.definition, input.fields ?? answered(file), { intent: input.intent, on })
  const { values, errors } = given
  const people = input.parties && (await readPeople(tx, file, { ...input, parties: input.parties, on }, equipment))
  const wrong = { ...strange, ...errors, ...people?.errors }
  if (Object.keys(wrong).length > 0) throw new WrongForm(wrong, given.facts)
  const parties = partiesNow(file, input, people?.parties)
  const answers = whatDecides(values, { applicant: file.answers.applicant ?? 'person', parties })
  const marks = marksThatHold({ definition: file.definition, answers }, input.requirements)
  const requirements = afterReceiving(file.requirements, marks)
  const now = { ...file, requirements, answers, fields: values, parties }
  refuseIntent({ ...now, intent: input.intent })
  refuseSameFiles(file.definition, input.uploads, await listAttached(tx, file.id))

  const place = { office: file.office, caseId: file.id, officer: by.id, at }
  if (input.intent === 'open') {
    const { code } = await getAuthority(tx, file.authorityId)
    refuseBeyond(await authorityInForce(tx, by, code, at, equipment), values)
  }
  const marked = Object.entries(marks).filter(([key, state]) => requirements[key] === state)
  await saveFields(tx, { caseId: file.id, fields: values })
  if (people) await replaceParties(tx, place, { before: people.before, after: people.parties }, equipment.keys)
  if (input.proxyLetterSeen) await saveLetterSeen(tx, file.id)
  await saveRequirements(tx, { ...place, requirements: Object.fromEntries(marked), remarks: input.remarks })
  await keepUploads(tx, by, input.uploads, at, equipment)
  await saveAttachments(tx, { ...place, uploads: input.uploads })
  if (input.intent === 'open') return await openCase(tx, by, now, at, input)
  const lapsesAt = await awaitApplicant(tx, by, file, at)
  await saveStanding(tx, { ...now, lapsesAt })
  const facts = { number: file.number, missing: whatIsMissing(now).map((one) => one.key) }
  const actor = { kind: 'officer', id: by.id, post: counterOf(file.definition) } as const
  await record(tx, { name: 'case.returned-incomplete', office: file.office, subject: file.id, by: actor, at, facts })
  return facts
}

type People = { before: KeptParty[]; parties: NamedParty[]; errors: Record<string, string> }

async function readPeople(
  tx: Tx,
  file: HeldCase,
  input: { parties: PartiesGiven; intent: 'open' | 'return'; on: Temporal.PlainDate },
  { keys }: Equipment,
): Promise<People> {
  const roles = new Set(file.definition.parties.map((role) => role.key))
  const before = (await listParties(tx, file.id)).filter(({ role }) => roles.has(role))
  return { before, ...readParties(file.definition, unmaskedParties(input.parties, keptNiks(before, keys)), input) }
}

// Who applies and who comes in their place stay as they were; the service's own roles are as they are given now.
function partiesNow(file: HeldCase, input: Completion, named: readonly NamedParty[] | undefined): readonly KnownOf[] {
  const roles = new Set(file.definition.parties.map((role) => role.key))
  const own = file.parties.filter(({ role }) => !roles.has(role))
  const others = named ? named.map(knownOf) : file.parties.filter(({ role }) => roles.has(role))
  const seen = own.map((one) =>
    one.letterSeen === false && input.proxyLetterSeen ? { ...one, letterSeen: true } : one,
  )
  return [...seen, ...others]
}
