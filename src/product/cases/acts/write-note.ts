import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Noting } from '../contract/daily.ts'
import { postOnCase } from '../post-on-case.ts'
import { hasNote, saveNote } from '../store/daily.ts'
import { lockCase } from '../store/find.ts'

/**
 * Leaves a note on a case for colleagues of the office: for everyone, for one of them, or for a desk. It is never
 * rewritten, only answered, and no citizen reads it. Its words stay out of the journal's line.
 */
export async function writeNote(tx: Tx, by: Officer, input: Noting, at: Temporal.Instant): Promise<{ number: string }> {
  const file = await lockCase(tx, input.number)
  if (!file) throw new Refusal('case-unknown')
  if (file.forgotten) throw new Refusal('case-forgotten')
  if (input.answers !== '' && !(await hasNote(tx, { caseId: file.id, id: input.answers })))
    throw new Refusal('note-unknown')
  const [kind, named = ''] = input.to.split(':')
  const post = postOnCase(file, by)
  await saveNote(tx, {
    ...{ office: file.office, caseId: file.id, officer: by.id, post, at, text: input.text },
    toOfficer: kind === 'officer' ? named : null,
    toPost: kind === 'post' ? named : null,
    answers: input.answers === '' ? null : input.answers,
  })
  const facts = { number: file.number }
  const actor = { kind: 'officer', id: by.id, post } as const
  await record(tx, { name: 'case.noted', office: file.office, subject: file.id, by: actor, at, facts })
  return facts
}
