import type { ServiceDefinition } from '#catalogue'
import type { Officer } from '#identity'
import type { Village } from '#offices'
import { type Db, sql } from '#platform/db.ts'
import type { Keys } from '#platform/keys.ts'
import type { FormState } from '#ui/frame.ts'
import { readApplicants } from '../applicants.ts'
import type { EarlierPaper, KnownPerson, Recognised } from '../contract/recognised.ts'
import { applying, behindMask, type KeptNik } from '../kept-nik.ts'
import { maskNik, readNik } from '../nik.ts'
import { listRepeated } from '../store/repeated.ts'

type Asked = {
  definition: ServiceDefinition
  form: FormState
  villages: readonly Village[]
  at: Temporal.Instant
  /** Of a form about a case: it is no news of itself, and its NIK stand masked in the form. */
  written: { caseId?: string | undefined; niks: readonly KeptNik[] } | undefined
}

/** Identity numbers of one look-up: a form names no more people than that. */
const peopleMax = 60

/** What this office knows of the people in a form: like requests always, who they are once the counter asked for it. */
export async function recognise(db: Db, by: Officer, asked: Asked, keys: Keys): Promise<Recognised> {
  const wanted = { office: by.office, serviceKey: asked.definition.key, people: applicantsIn(asked), at: asked.at }
  const repeated = asked.written?.caseId ? [] : await listRepeated(db, wanted, keys)
  const again = repeated.map(({ caseId }) => caseId)
  if (textOf(asked.form, 'lookUp') === '') return { known: undefined, repeated, readCases: again }
  const { known, cases } = await lookUp(db, by, asked, keys)
  return { known, repeated, readCases: [...new Set([...again, ...cases])] }
}

function applicantsIn({ definition, form, villages, written }: Asked) {
  const text = (name: string) => textOf(form, name)
  const kind = text('applicantKind')
  const nik = behindMask(text('nik'), { roles: applying, row: 0 }, written?.niks ?? [])
  const given = { name: text('name'), nik, noNikReason: '', phone: '', address: '' }
  const village = villages.find((one) => one.id === text('village'))
  const as = kind === 'body' || kind === 'village-government' ? kind : 'person'
  const represented = { name: text('represented.name') }
  return readApplicants(definition, { ...given, applicantKind: as, represented }, { village, intent: 'return' }).parties
}

// Everybody in the form by their NIK, in whatever role a case named them, and the papers the applicant handed in before.
async function lookUp(db: Db, by: Officer, { definition, form, at, written }: Asked, keys: Keys) {
  const typed = nikPlaces(form, written?.niks ?? []).map(({ place, nik }) => ({
    place,
    nik,
    hash: keys.keyedHash(nik, 'nik-hash'),
  }))
  const hashes = typed.map(({ hash }) => hash)
  const rows = await listNamed(db, by.office, { hashes, without: written?.caseId })
  const people = typed.flatMap(({ place, nik, hash }) =>
    knownAs(
      place,
      nik,
      rows.filter((row) => row.hash === hash),
    ),
  )
  const kind = textOf(form, 'applicantKind')
  const applicant = kind === '' || kind === 'person' ? typed.find(({ place }) => place === 'applicant') : undefined
  const on = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const papers = applicant
    ? await listPapers(db, by, { definition, hash: applicant.hash, on, without: written?.caseId })
    : []
  return {
    known: {
      people,
      papers: Object.fromEntries(papers.map(({ key, paper }) => [key, paper])),
      filled: filledBy(form, people),
    },
    cases: [...rows.map(({ caseId }) => caseId), ...papers.map(({ caseId }) => caseId)],
  }
}

function knownAs(place: string, nik: string, mine: readonly Named[]): KnownPerson[] {
  const [newest] = mine
  if (!newest) return []
  const applied = mine.find(({ role }) => role === 'applicant' || role === 'representative')
  return [
    {
      place,
      name: newest.name,
      nikMasked: maskNik(nik),
      address: firstOf(mine, ({ address }) => address),
      phone: firstOf(mine, ({ phone }) => phone),
      bornOn: firstOf(mine, ({ bornOn }) => bornOn?.toString()),
      village: applied?.village,
      number: newest.number,
      since: newest.since,
    },
  ]
}

function nikPlaces(form: FormState, kept: readonly KeptNik[]): { place: string; nik: string }[] {
  return Object.keys(form.values)
    .filter((name) => name === 'nik' || /^(proxy|guardian|party\.[^.]+\.\d+)\.nik$/.test(name))
    .map((name) => ({ place: name === 'nik' ? 'applicant' : name.slice(0, -'.nik'.length), typed: textOf(form, name) }))
    .map(({ place, typed }) => ({ place, nik: readNik(behindMask(typed, rolesAt(place), kept)).digits }))
    .filter(({ nik }) => nik !== '')
    .slice(0, peopleMax)
}

function rolesAt(place: string): { roles: readonly string[]; row: number } {
  const [, role, row] = place.split('.')
  return { roles: role === undefined ? (place === 'applicant' ? applying : [place]) : [role], row: Number(row ?? 0) }
}

// The button of one person fills in what is still empty: what was typed is what the applicant said today.
function filledBy(form: FormState, people: readonly KnownPerson[]): Record<string, string> {
  const person = people.find(({ place }) => place === textOf(form, 'fill'))
  if (!person) return {}
  const { name, address, phone, village, bornOn } = person
  const isApplicant = person.place === 'applicant'
  const known = isApplicant ? { name, address, phone, village } : { name, address, phone, bornOn }
  const filled: Record<string, string> = {}
  for (const [part, text] of Object.entries(known)) {
    const field = isApplicant ? part : `${person.place}.${part}`
    if (text !== undefined && textOf(form, field) === '') filled[field] = text
  }
  return filled
}

type Named = {
  hash: string
  caseId: string
  number: string
  since: Temporal.Instant
  village: string
  role: string
  name: string
  address: string | null
  phone: string | null
  bornOn: Temporal.PlainDate | null
}

async function listNamed(
  db: Db,
  office: string,
  { hashes, without }: { hashes: readonly string[]; without: string | undefined },
): Promise<Named[]> {
  if (hashes.length === 0) return []
  return await db.all(sql`
    select known.hash, case_file.id as "caseId", case_file.number, case_file.registered_at as since, case_file.village,
           party.role, party.name, party.address, party.phone, party.born_on as "bornOn"
    from unnest(${hashes}::text[]) as wanted (hash)
    cross join lateral (
      select person_hash.party, person_hash.hash from cases.person_hash
      where person_hash.hash = wanted.hash and person_hash.office = ${office}
      order by person_hash.party desc limit 20) as known
    join cases.party on party.id = known.party
    join cases.case_file on case_file.id = party.case_id and case_file.id is distinct from ${without ?? null}::uuid
    order by case_file.registered_at desc, party.id desc`)
}

type Handed = {
  key: string
  caseId: string
  number: string
  at: Temporal.Instant
  files: { sha256: string; bytes: number; type: string; name: string }[] | null
}

async function listPapers(
  db: Db,
  by: Officer,
  asked: { definition: ServiceDefinition; hash: string; on: Temporal.PlainDate; without: string | undefined },
): Promise<{ key: string; caseId: string; paper: EarlierPaper }[]> {
  const { requirements } = asked.definition
  const rows = await db.all<Handed>(sql`
    select distinct on (requirement.key) requirement.key, case_file.id as "caseId", case_file.number,
           requirement.checked_at as at,
           (select jsonb_agg(jsonb_build_object('sha256', attachment.sha256, 'bytes', file_view.bytes,
                     'type', file_view.type, 'name', attachment.name) order by attachment.added_at, attachment.name)
            from cases.attachment join documents.file_view
              on file_view.office = attachment.office and file_view.sha256 = attachment.sha256
            where attachment.case_id = case_file.id and attachment.requirement = requirement.key) as files
    from cases.person_hash
    join cases.party on party.id = person_hash.party and party.role = 'applicant'
    join cases.case_file on case_file.id = party.case_id
    join cases.requirement on requirement.case_id = case_file.id and requirement.state = 'received'
    where person_hash.office = ${by.office} and person_hash.hash = ${asked.hash}
      and case_file.id is distinct from ${asked.without ?? null}::uuid
      and requirement.key = any (${requirements.map(({ key }) => key)}::text[])
    order by requirement.key, requirement.checked_at desc`)
  return rows.flatMap(({ key, caseId, number, at, files }) => {
    const months = requirements.find((one) => one.key === key)?.validMonths
    const validThrough = months === undefined ? undefined : lastDay(at, months, by.zone)
    if (validThrough && Temporal.PlainDate.compare(validThrough, asked.on) < 0) return []
    const kept = (files ?? []).map(({ sha256, bytes, type, name }) => ({
      value: [sha256, bytes, type, name].join('|'),
      name,
      bytes,
    }))
    return [{ key, caseId, paper: { number, at, validThrough, files: kept } }]
  })
}

function lastDay(at: Temporal.Instant, months: number, zone: string): Temporal.PlainDate {
  return at.toZonedDateTimeISO(zone).toPlainDate().add({ months }).subtract({ days: 1 })
}

function firstOf(rows: readonly Named[], part: (row: Named) => string | null | undefined): string | undefined {
  return rows.map(part).find((text) => text !== null && text !== undefined) ?? undefined
}

function textOf(form: FormState, name: string): string {
  const value = form.values[name]
  return typeof value === 'string' ? value : (value?.at(-1) ?? '')
}
