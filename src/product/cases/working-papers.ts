import { getAuthority } from '#authority'
import { formOf } from '#catalogue'
import { letterDate, letterDay } from '#clock'
import { findLetter, findPaper } from '#documents'
import { findHolder } from '#identity'
import { findOffice } from '#offices'
import type { Db } from '#platform/db.ts'
import type { JsonValue } from '#platform/typeset.ts'
import { spellDay } from '#ui/spell-number.ts'
import { asRead } from './as-read.ts'
import { writeDegrees } from './coordinates.ts'
import type { Equipment } from './equipment.ts'
import { agencyOf } from './rules/step-work.ts'
import type { WorkingPaper } from './rules/working-papers.ts'
import { writtenSigner } from './signer.ts'
import { findInspection } from './store/desk-work.ts'
import type { HeldCase } from './store/find.ts'
import { listParties } from './store/parties.ts'

/** The template of each working paper. */
export const workingTemplates = {
  'field-order': 'surat-tugas',
  'field-minutes': 'berita-acara-lapangan',
  cover: 'surat-pengantar',
} as const satisfies Record<WorkingPaper, string>

type Filled = Readonly<Record<string, JsonValue>>
type Made = { said: Filled; number: string | null; day: Temporal.PlainDate }

/**
 * One working paper of a case, made from what was recorded: the order letter of a field check with the number and day of its
 * plan, the minutes of the last check, the cover of a file that goes to another agency, of `today`. Minutes and cover leave
 * their number open, for no register gives it. Nothing where the case has no such paper.
 */
export async function printWorkingPaper(
  db: Db,
  file: HeldCase,
  paper: WorkingPaper,
  today: Temporal.PlainDate,
  equipment: Equipment,
): Promise<Uint8Array | undefined> {
  const [office, people, authority, made] = await Promise.all([
    findOffice(db, file.office),
    listParties(db, file.id),
    getAuthority(db, file.authorityId),
    makers[paper](db, file, today),
  ])
  if (!office || !made) return undefined
  const { said, number, day } = made
  const { folder } = await equipment.letterFolder(db, day)
  const dayAfter = day.add({ days: 1 }).toZonedDateTime(office.zone)
  const data = {
    office: { ...reachOf(office), name: office.name, website: null },
    ...{ number, date: letterDate(day).id, place: office.seat },
    signer: await signerOn(db, file, day),
    service: file.definition.name.id,
    file: file.number,
    applicant: people.find(({ role }) => role === 'applicant')?.name ?? '',
    authority: authority.basis.id,
    paper: (await findPaper(db, file.office, dayAfter.toInstant())) ?? null,
    ...{ example: authority.illustrative || equipment.mode === 'demo', state: 'final' },
    ...said,
  }
  const on = day.toZonedDateTime(office.zone).toInstant()
  return await equipment.typesetPaper({ folder, template: workingTemplates[paper], data, on })
}

const makers: Record<WorkingPaper, (db: Db, file: HeldCase, today: Temporal.PlainDate) => Promise<Made | undefined>> = {
  'field-order': orderOf,
  'field-minutes': minutesOf,
  cover: coverOf,
}

async function orderOf(_db: Db, file: HeldCase): Promise<Made | undefined> {
  const plan = file.work?.plans.at(-1)
  if (!plan) return undefined
  const { goes, told, plannedOn, orderNumber: number, orderDate: day } = plan
  return { said: { visit: { goes, told, day: letterDay(plannedOn).id }, places: linesOf(file) }, number, day }
}

async function minutesOf(db: Db, file: HeldCase): Promise<Made | undefined> {
  const seen = await findInspection(db, file.id)
  if (!seen) return undefined
  const plan = file.work?.plans.at(-1)
  const fields = asRead(file)
  const inspection = {
    ...{ day: letterDate(seen.wentOn).id, dayInWords: spellDay(seen.wentOn), went: seen.went },
    ...{ findings: seen.findings.split(/\n+/), outside: seen.outside, by: seen.by },
    ...{ latitude: writeDegrees(seen.latitude), longitude: writeDegrees(seen.longitude) },
    order: plan ? { number: plan.orderNumber, date: letterDate(plan.orderDate).id } : null,
  }
  const hasBoundaries = 'batas-utara' in fields
  const places = linesOf(file).filter(({ key }) => !hasBoundaries || !/^(batas|sisi)-/.test(key))
  return { said: { inspection, fields, hasBoundaries, places }, number: null, day: seen.wentOn }
}

async function coverOf(db: Db, file: HeldCase, today: Temporal.PlainDate): Promise<Made | undefined> {
  const { procedure } = file.definition
  const step = procedure.findLast(({ does }) => does === 'carry' || does === 'forward')
  const letter = await findLetter(db, file.inForce)
  if (!step) return undefined
  const whole = { what: `Berkas permohonan nomor ${file.number}`, count: '1 (satu) berkas', remark: '' }
  const issued = letter?.number
    ? [{ what: `${file.definition.name.id}, nomor ${letter.number}`, count: '1 (satu) lembar', remark: 'Asli' }]
    : []
  const said = {
    ...{ agency: agencyOf(procedure, step)?.id ?? '', returns: step.does === 'carry' },
    ...{ sent: [whole, ...issued], enclosed: issued.length > 0 ? '2 (dua) dokumen' : '1 (satu) berkas' },
  }
  return { said, number: null, day: today }
}

/** What the applicant stated, a line each, so that whoever goes finds the place; lists stand in the file. */
function linesOf(file: HeldCase): { key: string; label: string; value: string }[] {
  const read = asRead(file)
  return formOf(file.definition).flatMap(({ key, label, unit }) => {
    const value = read[key]
    if (typeof value !== 'string') return []
    return [
      {
        key,
        label: label.id,
        value: unit?.id === 'rupiah' ? `Rp${value}` : [value, unit?.id].filter(Boolean).join(' '),
      },
    ]
  })
}

/** Whoever holds the post that signs the letters of the service on that day; a line for ink where nobody does. */
async function signerOn(db: Db, file: HeldCase, on: Temporal.PlainDate) {
  const step = file.definition.procedure.find(({ does }) => does === 'sign')
  if (!step) throw new Error(`nobody signs the letters of ${file.definition.key}`)
  const holder = await findHolder(db, { office: file.office, post: step.post, on })
  const { name = '……………', rank = null, nip = null } = holder ?? {}
  return await writtenSigner(db, file.office, { post: step.post, name, rank, nip, mark: '' })
}

function reachOf({ address, postcode, phone, email }: NonNullable<Awaited<ReturnType<typeof findOffice>>>) {
  return { address, postcode, phone, email }
}
