import { getAuthority } from '#authority'
import type { Officer } from '#identity'
import { record } from '#journal'
import { listVillages, type Village } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { changedPeople } from '../amended-people.ts'
import { decidingAnswers, whatDecides } from '../answers.ts'
import type { Amending } from '../contract/daily.ts'
import type { Equipment } from '../equipment.ts'
import { answered, type FieldValues } from '../fields.ts'
import { keptNiks, unmaskedForm } from '../kept-nik.ts'
import type { NamedParty } from '../named-party.ts'
import { knownOf } from '../parties.ts'
import { postOnCase } from '../post-on-case.ts'
import { readForm } from '../read-form.ts'
import { whyNotAmend } from '../rules/daily.ts'
import { missingOf } from '../rules.ts'
import { refuseSameFiles } from '../same-files.ts'
import { type Change, listAttached, saveAmendment, saveVillage } from '../store/daily.ts'
import type { HeldCase } from '../store/find.ts'
import { type KeptParty, listParties, replaceParties } from '../store/parties.ts'
import { saveAttachments, saveFields } from '../store/save.ts'
import { saveStanding } from '../store/standing.ts'
import { keepUploads } from './register-case.ts'
import { lockAsSeen } from './take-step.ts'
import { refuseBeyond } from './under-authority.ts'
import { askChecksAgain, keepAsked } from './under-checks.ts'

/**
 * Amends what was filled in, until the letter is signed: who applies, everybody whom the case names, and the answers.
 * Each part that changed is kept as it was and as it became, and the draft follows. The service's checks are asked again
 * about what changed, as when the file opened. Refuses a signed letter with the way on, a form that changes nothing, a
 * change by which an open file lacks a paper, the same file twice, and whoever saw an older picture. Whoever sees an
 * older draft cannot sign it: an amendment counts as seen.
 */
export async function amendCase(
  tx: Tx,
  by: Officer,
  input: Amending,
  at: Temporal.Instant,
  equipment: Equipment,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const why = whyNotAmend(file, by)
  if (why) throw new Refusal(why)
  const { uploads = [] } = input
  const { before, values, people, changes: said } = await readAmended(tx, by, { file, input, at }, equipment)
  const changes = [
    ...said,
    ...uploads.map(({ requirement, name }) => ({ name: `file.${requirement}`, was: null, became: name })),
  ]
  if (changes.length === 0) throw new Refusal('nothing-amended')
  refuseBeyond(await getAuthority(tx, file.authorityId), values)
  const answers = whatDecides(values, { applicant: input.applicantKind ?? 'person', parties: people })
  const now = { ...file, answers, fields: values, village: input.village, parties: people.map(knownOf) }
  const lacking = lackingPapers(file, now)
  if (lacking) throw new Refusal('amend-lacks-papers', lacking)
  if (uploads.length > 0) refuseSameFiles(file.definition, uploads, await listAttached(tx, file.id))
  const { acknowledged = [] } = input
  const asked = await askChecksAgain(tx, by, file, { before, after: people, values, acknowledged, at })

  const [ordinal, post] = [file.amendments + 1, postOnCase(file, by)]
  const place = { office: file.office, caseId: file.id, officer: by.id, at }
  await saveAmendment(tx, { ...place, ordinal, reason: input.reason, post, changes })
  await replaceParties(tx, place, { before, after: people }, equipment.keys)
  await saveVillage(tx, { caseId: file.id, village: input.village })
  await saveFields(tx, { caseId: file.id, fields: values })
  await keepUploads(tx, by, uploads, at, equipment)
  await saveAttachments(tx, { ...place, uploads })
  await keepAsked(tx, place, asked)
  await saveStanding(tx, { ...now, amendments: ordinal })
  const facts = {
    number: file.number,
    amendment: ordinal,
    fields: changes.map((change) => change.name),
    ...asked.facts,
  }
  const actor = { kind: 'officer', id: by.id, post } as const
  await record(tx, { name: 'case.amended', office: file.office, subject: file.id, by: actor, at, facts })
  return facts
}

/**
 * The names of papers that a change of what was filled in asks for and nobody brought; nothing where it asks for none.
 * A file that waits asks for them when it is completed. An open one was called complete, and nobody looks again.
 */
export function lackingPapers(
  file: HeldCase,
  now: Parameters<typeof missingOf>[0],
): { id: string[]; en: string[] } | undefined {
  if (!file.opened) return undefined
  const before = new Set(missingOf(file).map(({ key }) => key))
  const more = missingOf(now).filter(({ key }) => !before.has(key))
  return more.length === 0 ? undefined : { id: more.map(({ name }) => name.id), en: more.map(({ name }) => name.en) }
}

type Amended = { before: readonly KeptParty[]; values: FieldValues; people: NamedParty[]; changes: Change[] }

/** What was typed as it is to stand, and every part that it changes. Everything wrong with the form is told at once. */
export async function readAmended(
  tx: Tx,
  by: Officer,
  about: { file: HeldCase; input: Amending; at: Temporal.Instant },
  { keys }: Equipment,
): Promise<Amended> {
  const { file, at } = about
  const before = await listParties(tx, file.id)
  const { uploads = [], ...typed } = about.input
  const kept = unmaskedForm(typed, keptNiks(before, keys))
  const input = { ...kept, fields: { ...kept.fields, ...decidingAnswers(file) }, uploads, requirements: {} }
  const on = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const village = await findVillage(tx, by, { file, wanted: input.village, on })
  const { values, people } = readForm(file.definition, input, { village, intent: file.opened ? 'open' : 'return', on })
  const changes = [
    ...changedPeople(before, people, keys),
    ...changesOf({ village: file.village }, { village: input.village }),
    ...changesOf(inForm(answered(file)), inForm(values)),
  ]
  return { before, values, people, changes }
}

// A village that has been split since stays the one that was written, until somebody chooses another.
async function findVillage(
  tx: Tx,
  { zone }: Officer,
  { file, wanted, on }: { file: HeldCase; wanted: string; on: Temporal.PlainDate },
): Promise<Village | undefined> {
  const now = (await listVillages(tx, file.office, on)).find(({ id }) => id === wanted)
  if (now || wanted !== file.village) return now
  const then = file.registeredAt.toZonedDateTimeISO(zone).toPlainDate()
  return (await listVillages(tx, file.office, then)).find(({ id }) => id === wanted)
}

function changesOf(was: Readonly<Record<string, unknown>>, became: Readonly<Record<string, unknown>>): Change[] {
  const names = Object.keys({ ...was, ...became })
  return names
    .map((name) => ({ name, was: was[name] ?? null, became: became[name] ?? null }))
    .filter((change) => JSON.stringify(sorted(change.was)) !== JSON.stringify(sorted(change.became)))
}

function inForm(values: FieldValues): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [`field.${key}`, value]))
}

// A row of a list comes back from the database with its keys in another order.
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}
