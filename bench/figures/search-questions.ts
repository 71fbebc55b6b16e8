import type pg from 'pg'
import { foldName, foldPhone } from '#search'
import { misspell, type Person } from '../../src/app/invented-people.ts'
import type { Floor } from '../floor/merge-plans.ts'
import { firstNumber } from '../seed/seed-cases.ts'

/**
 * One kind of question: what is typed, what it must find, and the bare look-up of one row that its floor is. `mayMiss`:
 * of so many a misspelling may be nearer to more other people than a page shows.
 */
export type Question = { what: string; asks: readonly Asked[]; floor: Floor; mayMiss?: number }

/** `finds`: the number of a case that must be among the rows, or whether there are any. */
export type Asked = { typed: string; finds: string | 'somebody' | 'nobody' }

type Sample = Readonly<
  Record<'number' | 'code' | 'name' | 'phone' | 'hash' | 'office' | 'case' | 'party' | 'village', string>
>
type People = ReadonlyMap<string, Person>

const samples = 50

/** Questions after people and cases of an office, or of all: of those that were seeded after so many others. */
export async function questionsOf(
  owner: pg.Client,
  of: { office: string | undefined; after: number; people: People },
): Promise<Question[]> {
  const found = await sample(owner, of)
  const each = (typed: (one: Sample) => string): Asked[] =>
    found.map((one) => ({ typed: typed(one), finds: one.number }))
  const person = oneRow(found, byWord)
  return [
    { what: 'number', asks: each(({ number }) => number), floor: oneRow(found, byNumber) },
    { what: 'tracking code', asks: each(({ code }) => code), floor: oneRow(found, byCode) },
    { what: 'NIK', asks: each(({ phone }) => of.people.get(phone)?.nik ?? ''), floor: oneRow(found, byHash) },
    { what: 'name as written', asks: each(({ name }) => name), floor: person },
    { what: 'name misspelt', asks: each(({ name }) => misspell(name)), floor: person, mayMiss: samples / 10 },
    { what: 'very common name', asks: any(['Muhammad', 'Siti', 'Nur', 'Moh.', 'Hayati']), floor: person },
    {
      what: 'two common names',
      asks: any(['Muhammad Hayati', 'Siti Hayati', 'Nur Rahman', 'Hayati M.']),
      floor: person,
    },
    { what: 'village', asks: any(found.map(({ village }) => village)), floor: oneRow(found, byCase) },
    { what: 'telephone', asks: each(({ phone }) => phone), floor: oneRow(found, byPhone) },
    {
      what: 'last four digits of a telephone',
      asks: each(({ phone }) => `HP ${phone.replaceAll(' ', '').slice(-4)}`),
      floor: oneRow(found, byPhone),
      mayMiss: samples / 10,
    },
    { what: 'three letters', asks: any(['jun', 'rah', 'sya', 'kha', 'con', 'bur']), floor: person },
    {
      what: 'nothing to find',
      asks: none(['Zzyzx Qwerty', 'Wxkoplq', 'Muhammad Fjordvinter Qwx', 'Brtzk']),
      floor: person,
    },
  ]
}

function any(texts: readonly string[]): Asked[] {
  return texts.map((typed) => ({ typed, finds: 'somebody' }))
}

function none(texts: readonly string[]): Asked[] {
  return texts.map((typed) => ({ typed, finds: 'nobody' }))
}

// Applicants whose name stands here as they bear it, and whom not half the regency shares it with.
async function sample(
  owner: pg.Client,
  { office, after, people }: Parameters<typeof questionsOf>[1],
): Promise<Sample[]> {
  const sharing = Map.groupBy(people.values(), ({ name }) => name)
  const { rows } = await owner.query<Sample>(
    `select case_file.number, tracking_code.code, party.name, party.phone, person_hash.hash, office.id as office,
            case_file.id as case, party.id as party,
            (select village_view.name from offices.village_view where village_view.id = case_file.village limit 1) as village
     from cases.case_file join offices.office on office.id = case_file.office
     join cases.tracking_code on tracking_code.case_id = case_file.id
     join cases.party on party.case_id = case_file.id and party.role = 'applicant'
     join cases.person_hash on person_hash.party = party.id
     where right(case_file.number, 6)::int >= $1 and ($2::text is null or office.key = $2)
     order by md5(case_file.number) limit 4000`,
    [firstNumber + Math.ceil(after / 11), office ?? null],
  )
  const isPlain = ({ name, phone }: Sample) => people.get(phone)?.name === name && (sharing.get(name)?.length ?? 0) < 4
  return rows.filter(isPlain).slice(0, samples)
}

type LookUp = { text: string; values: readonly ((one: Sample) => string)[] }

const byNumber = lookUp('select case_file.id from cases.case_file where case_file.number = $1', [(one) => one.number])
const byCase = lookUp('select standing.number from cases.standing where standing.case_id = $1::uuid', [
  (one) => one.case,
])
const byCode = lookUp('select tracking_code.case_id from cases.tracking_code where tracking_code.code = $1', [
  (one) => one.code,
])
const byHash = lookUp('select person_hash.party from cases.person_hash where person_hash.hash = $1 limit 1', [
  (one) => one.hash,
])
const byWord = lookUp(
  `select name_word.party from search.name_word
   where name_word.office = $1::uuid and name_word.word = $2 and name_word.party = $3::uuid`,
  [(one) => one.office, (one) => foldName(one.name)[0] ?? '', (one) => one.party],
)
const byPhone = lookUp(
  `select findable.subject from search.findable
   where findable.office = $1::uuid and findable.phone_backwards = $2 and findable.party = $3::uuid`,
  [(one) => one.office, (one) => [...(foldPhone(one.phone) ?? '')].reverse().join(''), (one) => one.party],
)

function lookUp(text: string, values: LookUp['values']): LookUp {
  return { text, values }
}

function oneRow(found: readonly Sample[], { text, values }: LookUp): Floor {
  const words = new Map<string, readonly string[]>([
    ['scope', found.map(({ office }) => office)],
    ['line', found.map(() => '')],
    ...values.map((value, place): [string, readonly string[]] => [`v${place + 1}`, found.map(value)]),
  ])
  const named = values.map((_value, place) => [`v${place + 1}`])
  return {
    steps: [
      { kind: 'begin', scope: ['scope'], line: ['line'] },
      { kind: 'statement', text, values: named, gets: undefined },
      { kind: 'commit' },
    ],
    written: [],
    texts: new Map(),
    words,
  }
}
