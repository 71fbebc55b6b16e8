import { randomBytes, randomUUIDv7 } from 'node:crypto'
import { findServiceVersion, type ServiceDefinition, whyNotOffered } from '#catalogue'
import { keepFile, saveBookWords, takeNumber } from '#documents'
import type { Officer } from '#identity'
import { record } from '#journal'
import { findRegency, listVillages, numberFormatOn } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { marksThatHold, whatDecides } from '../answers.ts'
import { awaitApplicant } from '../await-applicant.ts'
import { readPaper } from '../blanks.ts'
import type { Registration } from '../contract.ts'
import type { Equipment } from '../equipment.ts'
import { linkToVisit, lockBeside } from '../in-visit.ts'
import { unmaskedForm } from '../kept-nik.ts'
import type { NamedParty } from '../named-party.ts'
import { type KnownOf, knownOf, whatIsMissing } from '../parties.ts'
import { readForm } from '../read-form.ts'
import { trackingCode } from '../rules/numbers.ts'
import type { CaseFile } from '../rules.ts'
import { refuseSameFiles } from '../same-files.ts'
import { savePaperEntry } from '../store/blanks.ts'
import { endDraft } from '../store/drafts.ts'
import { findCase, type HeldCase } from '../store/find.ts'
import { saveParties } from '../store/parties.ts'
import { listRepeated } from '../store/repeated.ts'
import { saveAttachments, saveCase, saveRequirements, saveTrackingCode } from '../store/save.ts'
import { saveStanding } from '../store/standing.ts'
import { openCase } from './open-case.ts'
import { authorityInForce, refuseBeyond } from './under-authority.ts'

/**
 * Registers a walk-in. A complete file opens: promise and cost are fixed. An incomplete one is returned with everything
 * it lacks said once: its slip answers the request (UU 30/2014 art 50(3),(4)), and its promise does not run.
 * From a blank slip everything counts from the hour written on it; the journal also keeps when it arrived.
 * Refuses without an authority in force, and an intent that does not fit what was received.
 */
export async function registerCase(
  tx: Tx,
  by: Officer,
  input: Registration,
  now: Temporal.Instant,
  equipment: Equipment,
): Promise<{ number: string }> {
  const paper = await readPaper(tx, by, input, now)
  const at = paper?.happenedAt ?? now
  const on = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const [service, villages, regency] = await Promise.all([
    findServiceVersion(tx, { office: by.office, key: input.service, on }),
    listVillages(tx, by.office, on),
    findRegency(tx),
  ])
  const notOffered = whyNotOffered(service, equipment.mode)
  if (notOffered) throw new Refusal(notOffered)
  if (!service) throw new Refusal('service-not-here')
  const { definition } = service
  const authority = await authorityInForce(tx, by, service.authority, at, equipment)
  const village = villages.find((one) => one.id === input.village)
  const beside = input.sameVisit ? await lockBeside(tx, by, { number: input.sameVisit, at }, equipment) : undefined
  const given = beside ? unmaskedForm(input, beside.niks) : input
  const { values, people } = readForm(definition, given, { village, intent: input.intent, on })
  refuseBeyond(authority, values)
  const answers = whatDecides(values, { applicant: input.applicantKind ?? 'person', parties: people })
  const requirements = marksThatHold({ definition, answers }, input.requirements)
  refuseIntent({ ...input, definition, requirements, answers, parties: people.map(knownOf) })
  refuseSameFiles(definition, input.uploads, [])
  const despite = await refuseRepeated(tx, by, { input, people, at }, equipment)

  if (!regency) throw new Error('no regency pack was applied')
  const caseId = randomUUIDv7()
  if (input.draft) await endDraft(tx, { id: input.draft, office: by.office, officer: by.id, at })
  const place = { office: by.office, caseId, officer: by.id, at }
  const { id: line, written } = await takeNumber(tx, {
    office: by.office,
    series: 'case',
    on,
    subject: caseId,
    format: numberFormatOn(regency.numberFormats, ['case'], on) ?? regency.numberFormats.case,
    unit: by.officePrefix,
    at,
  })
  const { versionId } = service
  await saveCase(tx, {
    ...{ ...place, id: caseId, number: written, serviceKey: definition.key, versionId, despite },
    visit: input.visit ?? beside?.visit,
    ...{ authorityId: authority.id, village: input.village, fields: values },
  })
  if (beside) await linkToVisit(tx, beside, { ...place, post: counterOf(definition) }, people)
  await saveParties(tx, place, people, equipment.keys)
  await saveBookWords(tx, line, [definition.name.id, ...people.map(({ name }) => name)], definition.name.id)
  await saveRequirements(tx, { ...place, requirements, remarks: input.remarks })
  await keepUploads(tx, by, input.uploads, at, equipment)
  await saveAttachments(tx, { ...place, uploads: input.uploads })
  await saveTrackingCode(tx, { ...place, code: paper?.blank.code ?? trackingCode(randomBytes(8)) })
  if (paper) {
    const { blank, reason, happenedAt } = paper
    await savePaperEntry(tx, { ...place, blank: blank.id, reason, happenedAt, enteredAt: now })
  }

  const file = await findCase(tx, written)
  if (!file) throw new Error(`case ${written} was just written and is not there`)
  if (input.intent === 'open') return await openCase(tx, by, file, at, input)
  return await returnIncomplete(tx, by, file, at)
}

/** Refuses a like request that the counter was not shown; what it was shown and goes on despite is kept with the case. */
async function refuseRepeated(
  tx: Tx,
  by: Officer,
  { input, people, at }: { input: Registration; people: readonly NamedParty[]; at: Temporal.Instant },
  { keys }: Equipment,
): Promise<string[] | null> {
  if (input.despite === undefined) return null
  const repeated = await listRepeated(tx, { office: by.office, serviceKey: input.service, people, at }, keys)
  const shown = input.despite.split(' ')
  const numbers = repeated.map(({ number }) => number)
  if (numbers.some((number) => !shown.includes(number))) throw new Refusal('request-repeated', { numbers })
  return numbers.length === 0 ? null : numbers
}

async function returnIncomplete(
  tx: Tx,
  by: Officer,
  file: HeldCase,
  at: Temporal.Instant,
): Promise<{ number: string }> {
  const lapsesAt = await awaitApplicant(tx, by, file, at)
  await saveStanding(tx, { ...file, lapsesAt })
  const facts = { number: file.number, missing: whatIsMissing(file).map((one) => one.key) }
  await record(tx, {
    name: 'case.returned-incomplete',
    office: by.office,
    subject: file.id,
    by: { kind: 'officer', id: by.id, post: counterOf(file.definition) },
    at,
    facts,
  })
  return facts
}

/** The post that receives: the first desk of the procedure. */
export function counterOf(definition: ServiceDefinition): string {
  return definition.procedure[0]?.post ?? ''
}

/** Refuses to open what is incomplete, and to return what lacks nothing. */
export function refuseIntent(
  input: Pick<CaseFile, 'definition' | 'requirements' | 'answers'> & {
    intent: Registration['intent']
    parties: readonly KnownOf[]
  },
): void {
  const missing = whatIsMissing(input)
  if (input.intent === 'open' && missing.length > 0) {
    throw new Refusal('papers-missing', {
      id: missing.map((one) => one.name.id),
      en: missing.map((one) => one.name.en),
    })
  }
  if (input.intent === 'return' && missing.length === 0) throw new Refusal('nothing-missing')
}

/** Notes the files a form brought, as the store knows them; what is not in the store is refused. */
export async function keepUploads(
  tx: Tx,
  by: Officer,
  uploads: Registration['uploads'],
  at: Temporal.Instant,
  equipment: Equipment,
): Promise<void> {
  for (const { sha256 } of uploads) {
    const stored = await equipment.files.describe(sha256)
    if (!stored) throw new Refusal('attachment-unknown')
    await keepFile(tx, { office: by.office, ...stored, at })
  }
}
