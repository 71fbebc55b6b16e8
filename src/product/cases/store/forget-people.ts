import { forgetStops } from '#clock'
import { forgetVoiding } from '#documents'
import { destroyImages, forgetDropped, forgetRows, forgetWords, forgottenWord } from '#journal'
import { sql, type Tx } from '#platform/db.ts'
import { forgetFindable } from '#search'
import { forgetApproved } from '#signing'
import { renewBookWords } from './book.ts'

/** Tables of which the columns named say something of people, by the column that names their case. */
export const wordsOfPeople: Readonly<Record<string, readonly string[]>> = {
  'cases.amendment': ['reason'],
  'cases.correction': ['reason', 'became', 'asked_by', 'identity_seen'],
  'cases.desk_move': ['reason'],
  'cases.disposition': ['instruction'],
  'cases.errand': ['carrier'],
  'cases.handover': ['collected_by', 'identity_seen', 'tracking'],
  'cases.keeping': ['reason'],
  'cases.lapse': ['reason', 'told', 'asked_by', 'identity_seen'],
  'cases.lost_slip': ['asked_by', 'identity_seen'],
  'cases.overturning': ['reason', 'collected_by', 'identity_seen'],
  'cases.paper_entry': ['reason'],
  'cases.party': ['name', 'no_nik_reason', 'phone', 'address', 'registration', 'post', 'relation', 'born_on'],
  'cases.party_signature': ['name', 'identity'],
  'cases.reading': ['words'],
  'cases.refusal': ['reason'],
  'cases.refusal_proposal': ['reason', 'dropped_reason'],
  'cases.requirement': ['remark'],
  'cases.step': ['reason'],
  'cases.team_part': ['reason'],
  'cases.verification': ['minutes'],
  'cases.visit_plan': ['goes', 'told', 'reason'],
  'cases.withdrawal': ['reason', 'asked_by', 'identity_seen'],
}

/** The same, of what belongs to a correction. */
export const wordsOfCorrections: Readonly<Record<string, readonly string[]>> = {
  'cases.correction_handover': ['collected_by', 'identity_seen', 'tracking'],
  'cases.correction_overturning': ['reason'],
  'cases.correction_turned_down': ['reason'],
}

/** The same, of what belongs to a letter that tells of a decision about another letter. */
export const wordsOfNotices: Readonly<Record<string, readonly string[]>> = {
  'cases.notice_handover': ['collected_by', 'identity_seen', 'tracking'],
}

/** Tables whose rows are about people and nothing else. */
export const rowsOfPeople = ['cases.amended_field', 'cases.inspection', 'cases.note'] as const

/**
 * Destroys who took part in these cases, what they answered and every free word written of them, with the journal's images
 * of it all; nobody is found by these cases any more. Numbers, days, steps, who acted under which post and the lines of the
 * books stay. Of a case that was forgotten before nothing is done.
 */
export async function forgetPeople(tx: Tx, given: readonly string[], at: Temporal.Instant): Promise<void> {
  const rows = await tx.all<{ id: string }>(sql`
    insert into cases.forgotten (case_id, office, forgotten_at)
    select case_file.id, case_file.office, ${at} from cases.case_file
    where case_file.id = any (${given}::uuid[])
      and not exists (select from cases.forgotten where forgotten.case_id = case_file.id)
    returning forgotten.case_id as id`)
  const cases = rows.map(({ id }) => id)
  await forgetWhoIsFound(tx, cases)
  const of = (place: string) => ({ place, by: 'case_id', ids: cases })
  await forgetWords(tx, { place: 'cases.case_file', by: 'id', ids: cases }, ['fields'])
  for (const [place, columns] of Object.entries(wordsOfPeople)) await forgetWords(tx, of(place), columns)
  for (const place of rowsOfPeople) await forgetRows(tx, of(place))
  await forgetDeleted(tx, cases)
  await forgetCorrected(tx, cases)
  await forgetNotices(tx, cases)
  for (const id of cases) await renewBookWords(tx, id)
  await forgetStops(tx, cases)
  const letters = await listLetters(tx, cases)
  await forgetVoiding(
    tx,
    letters.filter(({ isIssued }) => isIssued).map(({ id }) => id),
  )
  for (const { id, isIssued } of letters) if (!isIssued) await forgetApproved(tx, id)
}

async function forgetWhoIsFound(tx: Tx, cases: readonly string[]): Promise<void> {
  const parties = await tx.all<{ id: string }>(sql`
    select party.id from cases.party where party.case_id = any (${cases}::uuid[])`)
  for (const { id } of parties) await forgetFindable(tx, id)
  await tx.write(sql`
    delete from cases.person_hash where person_hash.party = any (${parties.map(({ id }) => id)}::uuid[])`)
  await tx.write(sql`
    update cases.standing set applicant = ${forgottenWord} where standing.case_id = any (${cases}::uuid[])`)
  // What was encrypted is no word: a party whose identity was told has from now on the reason why it is not there.
  await tx.write(sql`
    update cases.party set nik_cipher = null, no_nik_reason = ${forgottenWord}
    where party.case_id = any (${cases}::uuid[]) and party.nik_cipher is not null`)
}

// Who was taken off a request, and what an overturned refusal took with it: after the rows that stand, so that only these are left.
async function forgetDeleted(tx: Tx, cases: readonly string[]): Promise<void> {
  const places = [...Object.keys(wordsOfPeople), ...rowsOfPeople]
  await forgetDropped(tx, { places, by: 'case_id', ids: cases })
  for (const key of cases)
    for (const place of ['cases.handover', 'cases.refusal']) await destroyImages(tx, { place, key })
}

async function forgetCorrected(tx: Tx, cases: readonly string[]): Promise<void> {
  const corrections = await tx.all<{ id: string }>(sql`
    select correction.id from cases.correction where correction.case_id = any (${cases}::uuid[])`)
  const ids = corrections.map(({ id }) => id)
  const of = (place: string) => ({ place, by: 'correction', ids })
  await forgetRows(tx, of('cases.corrected_field'))
  for (const [place, columns] of Object.entries(wordsOfCorrections)) await forgetWords(tx, of(place), columns)
  // Of one that was taken up again the row is gone, and what the journal kept of it is not.
  for (const key of ids) await destroyImages(tx, { place: 'cases.correction_turned_down', key })
}

async function forgetNotices(tx: Tx, cases: readonly string[]): Promise<void> {
  const notices = await tx.all<{ id: string }>(sql`
    select notice.id from cases.notice where notice.case_id = any (${cases}::uuid[])`)
  const ids = notices.map(({ id }) => id)
  for (const [place, columns] of Object.entries(wordsOfNotices))
    await forgetWords(tx, { place, by: 'notice', ids }, columns)
}

// Of letters that were issued why they are void; of words that were approved and never became a letter everything: the case
// was taken back, or refused, before it had its number. The approval went with that, but not what the journal kept of it.
async function listLetters(tx: Tx, cases: readonly string[]): Promise<{ id: string; isIssued: boolean }[]> {
  return await tx.all(sql`
    select letter_view.id, letter_view.issued_at is not null as "isIssued" from documents.letter_view
    join cases.subject_view on subject_view.subject = letter_view.subject
    where subject_view.case_id = any (${cases}::uuid[])`)
}
