import { getServiceVersion, type ServiceDefinition } from '#catalogue'
import { changeBookWords, rebuildLetterWords, saveBookWords } from '#documents'
import { type Db, sql, type Tx } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import type { NoticeKind } from '../contract/noticing.ts'
import type { CaseState } from '../contract.ts'
import { type Validity, validityOf } from '../rules/validity.ts'

/** The case that a line of a register book is about. */
export type CaseInBook = {
  /** What is told of it by the letter of the subject that was asked for. */
  kind: 'letter' | 'refusal' | 'correction' | NoticeKind
  caseId: string
  number: string
  applicant: string
  service: Text
  state: CaseState
  /** Of a refusal or a decision about a letter: it holds no more, by an objection or an appeal. */
  overturned: boolean
  overturnedBy: string | null
  byAppeal: boolean
  /** How long its letter holds; nothing where it holds without a limit. */
  validity: Validity | undefined
}

/** The cases of these subjects, by subject: a case itself, its refusal, a correction of its letter, a decision about it. */
export async function casesInBook(db: Db, subjects: readonly string[]): Promise<ReadonlyMap<string, CaseInBook>> {
  const rows = await db.all<Omit<CaseInBook, 'service' | 'validity'> & { subject: string; version: string }>(sql`
    select asked.subject, asked.kind, standing.case_id as "caseId", standing.number, standing.applicant, standing.state,
           standing.service_version as version,
           coalesce(notice.overturned_at, refusal.overturned_at) is not null as overturned,
           coalesce(notice.overturned_by, overturning.ground) as "overturnedBy",
           cases.is_appeal(standing.case_id, coalesce(notice.overturned_by, overturning.ground)) as "byAppeal"
    from cases.subject_view as asked join cases.standing on standing.case_id = asked.case_id
    left join cases.notice on notice.id = asked.subject
    left join cases.refusal_proposal as refusal on refusal.id = asked.subject
    left join cases.overturning on overturning.proposal = asked.subject
    where asked.subject = any (${subjects}::uuid[]) limit 2000`)
  const versions = [...new Set(rows.map(({ version }) => version))]
  const services = new Map<string, ServiceDefinition>()
  for (const version of versions) services.set(version, (await getServiceVersion(db, version)).definition)
  const answers = await statedDays(
    db,
    rows.flatMap(({ caseId, version }) => {
      const field = services.get(version)?.letter.holdsUntil?.field
      return field === undefined ? [] : [{ caseId, field }]
    }),
  )
  return new Map(
    rows.map(({ subject, version, ...one }) => {
      const definition = services.get(version)
      const validity = definition && validityOf(definition.letter, answers.get(one.caseId) ?? {})
      return [subject, { ...one, service: definition?.name ?? { id: '', en: '' }, validity }]
    }),
  )
}

/** What was answered to the one question of each case, by case. */
async function statedDays(
  db: Db,
  asked: readonly { caseId: string; field: string }[],
): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  if (asked.length === 0) return new Map()
  const rows = await db.all<{ caseId: string; field: string; answer: string | null }>(sql`
    select asked.case_id as "caseId", asked.field, case_file.fields ->> asked.field as answer
    from unnest(${asked.map(({ caseId }) => caseId)}::uuid[], ${asked.map(({ field }) => field)}::text[]) as asked (case_id, field)
    join cases.case_file on case_file.id = asked.case_id limit 2000`)
  return new Map(rows.map(({ caseId, field, answer }) => [caseId, { [field]: answer ?? '' }]))
}

/** What the line of a case is found by in its book: its service and everybody it names. */
export async function textsOfCase(db: Db, caseId: string): Promise<string[]> {
  const rows = await db.all<{ name: string; version: string }>(sql`
    select party.name, case_file.service_version as version
    from cases.party join cases.case_file on case_file.id = party.case_id
    where party.case_id = ${caseId} order by party.role, party.ordinal limit 1100`)
  const [first] = rows
  if (!first) return []
  const { definition } = await getServiceVersion(db, first.version)
  return [definition.name.id, ...rows.map(({ name }) => name)]
}

/** Does what changes the people of a case, and has its line in the book follow. */
export async function withBookWords(tx: Tx, caseId: string, change: () => Promise<void>): Promise<void> {
  const was = await textsOfCase(tx, caseId)
  await change()
  await changeBookWords(tx, caseId, { was, became: await textsOfCase(tx, caseId) })
}

/** Has the line of a case be found by what its people are called now, and by nothing of before. */
export async function renewBookWords(tx: Tx, caseId: string): Promise<void> {
  await changeBookWords(tx, caseId, { was: 'anything', became: await textsOfCase(tx, caseId) })
}

/** Cases, or letters, of one round of a rebuild. */
const linesPerRound = 1000

const nil = '00000000-0000-0000-0000-000000000000'

/** Makes every line of the books findable anew: after a replay, and where an earlier release left no words. */
export async function rebuildBookWords(tx: Tx): Promise<void> {
  await rebuildLetterWords(tx)
  await rebuildDestroyed(tx)
  for (let after = nil; ; ) {
    const rows = await tx.all<{ id: string; number: string }>(sql`
      select case_file.id, number_view.id as number
      from cases.case_file join documents.number_view on number_view.subject = case_file.id and number_view.series = 'case'
      where case_file.id > ${after} order by case_file.id limit ${linesPerRound}`)
    const last = rows.at(-1)
    if (!last) return
    for (const { id, number } of rows) {
      const texts = await textsOfCase(tx, id)
      await saveBookWords(tx, number, texts, texts[0])
    }
    after = last.id
  }
}

// What a destroyed letter said is gone; of which kind it was, its service still tells.
async function rebuildDestroyed(tx: Tx): Promise<void> {
  for (let after = nil; ; ) {
    const rows = await tx.all<{ id: string; number: string; version: string }>(sql`
      select letter_view.id, number_view.id as number, case_file.service_version as version
      from documents.letter_view
      join cases.subject_view on subject_view.subject = letter_view.subject
      join cases.case_file on case_file.id = subject_view.case_id
      join documents.number_view on number_view.subject = letter_view.subject and number_view.written = letter_view.number
      where letter_view.id > ${after} and letter_view.issued_at is not null and letter_view.sha256 is null
      order by letter_view.id limit ${linesPerRound}`)
    const last = rows.at(-1)
    if (!last) return
    for (const { number, version } of rows)
      await saveBookWords(tx, number, [], (await getServiceVersion(tx, version)).definition.name.id)
    after = last.id
  }
}
