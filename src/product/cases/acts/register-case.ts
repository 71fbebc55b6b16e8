import { randomBytes, randomUUIDv7 } from 'node:crypto'
import { findServiceVersion, type ServiceDefinition, whyNotOffered } from '#catalogue'
import { getLimit, startRun } from '#clock'
import { keepFile, takeNumber } from '#documents'
import type { Officer } from '#identity'
import { record } from '#journal'
import { findRegency, listVillages } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { Registration } from '../contract.ts'
import type { Equipment } from '../equipment.ts'
import { readFields } from '../fields.ts'
import { readNik } from '../nik.ts'
import { missingOf, trackingCode } from '../rules.ts'
import { findCase } from '../store/find.ts'
import { saveApplicant, saveAttachments, saveCase, saveRequirements, saveTrackingCode } from '../store/save.ts'
import { saveStanding } from '../store/standing.ts'
import { openCase } from './open-case.ts'
import { authorityInForce } from './under-authority.ts'

/**
 * Registers a walk-in. A complete file opens: promise and cost are fixed. An incomplete one is returned with everything
 * it lacks said once; its promise does not run, the duty to answer does (UU 30/2014 art 50(3),(4)).
 * Refuses without an authority in force, and an intent that does not fit what was received.
 */
export async function registerCase(
  tx: Tx,
  by: Officer,
  input: Registration,
  at: Temporal.Instant,
  equipment: Equipment,
): Promise<{ number: string }> {
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
  const authority = await authorityInForce(tx, by, definition, at, equipment)
  const { values, errors } = readFields(definition, input.fields, input.intent)
  const isOurs = villages.some((village) => village.id === input.village)
  const elsewhere = isOurs ? {} : { village: 'choose' }
  const wrong = { ...wrongApplicant(input), ...elsewhere, ...errors, ...strangeRequirements(definition, input) }
  if (Object.keys(wrong).length > 0) throw new WrongForm(wrong)
  refuseIntent(definition, input)

  if (!regency) throw new Error('no regency pack was applied')
  const caseId = randomUUIDv7()
  const place = { office: by.office, caseId, officer: by.id, at }
  const { written } = await takeNumber(tx, {
    office: by.office,
    series: 'case',
    on,
    subject: caseId,
    format: regency.numberFormats.case,
    unit: by.officePrefix,
    at,
  })
  const { versionId } = service
  await saveCase(tx, {
    ...{ ...place, id: caseId, number: written, serviceKey: definition.key, versionId },
    ...{ authorityId: authority.id, village: input.village, fields: values },
  })
  await saveApplicant(tx, { ...place, ...applicantOf(input, equipment) })
  await saveRequirements(tx, { ...place, requirements: input.requirements, remarks: input.remarks })
  await keepUploads(tx, by, input.uploads, at, equipment)
  await saveAttachments(tx, { ...place, uploads: input.uploads })
  await saveTrackingCode(tx, { ...place, code: trackingCode(randomBytes(8)) })

  const file = await findCase(tx, written)
  if (!file) throw new Error(`case ${written} was just written and is not there`)
  if (input.intent === 'open') return await openCase(tx, by, file, at)
  const limit = await getLimit(tx, { regency: by.regency, name: 'answer', on })
  await startRun(tx, { office: by.office, regency: by.regency, subject: caseId, kind: 'answer', ...limit, at })
  await saveStanding(tx, file)
  const facts = { number: written, missing: missingOf(definition, input.requirements).map((one) => one.key) }
  await record(tx, {
    name: 'case.returned-incomplete',
    office: by.office,
    subject: caseId,
    by: { kind: 'officer', id: by.id, post: counterOf(definition) },
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
  definition: ServiceDefinition,
  input: Pick<Registration, 'intent' | 'requirements'>,
): void {
  const missing = missingOf(definition, input.requirements)
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

function applicantOf(input: Registration, equipment: Equipment) {
  const nik = readNik(input.nik).digits
  return {
    name: input.name,
    nikCipher: nik === '' ? null : equipment.keys.encrypt(nik, 'nik'),
    nikHash: nik === '' ? null : equipment.keys.keyedHash(nik, 'nik-hash'),
    noNikReason: nik === '' ? input.noNikReason : null,
    phone: input.phone || null,
    address: input.address || null,
  }
}

// A NIK that looks wrong is warned about and never blocked; neither a NIK nor a reason is.
function wrongApplicant(input: Registration): Record<string, string> {
  const nik = readNik(input.nik).digits === '' && input.noNikReason === '' ? { nik: 'nik-or-reason' } : {}
  const name = input.name === '' ? { name: 'name-empty' } : {}
  const phone = /^[0-9+() .-]*$/.test(input.phone) ? {} : { phone: 'phone' }
  return { ...nik, ...name, ...phone }
}

/** What a form marks or brings that the service does not ask for, by the field's name. */
export function strangeRequirements(
  definition: ServiceDefinition,
  input: Pick<Registration, 'requirements' | 'uploads'>,
): Record<string, string> {
  const known = new Set(definition.requirements.map((one) => one.key))
  const strangers = [...Object.keys(input.requirements), ...input.uploads.map((upload) => upload.requirement)]
  return Object.fromEntries(strangers.filter((key) => !known.has(key)).map((key) => [`requirement.${key}`, 'choose']))
}
