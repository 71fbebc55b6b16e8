import { randomUUIDv7 } from 'node:crypto'
import type { Officer } from '#identity'
import { record } from '#journal'
import { findOfficeByKey } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Marking } from '../contract/reading.ts'
import { algorithm, enclose } from '../envelope.ts'
import { inspectorate, openInspectorate } from '../inspectorate.ts'
import { asBytes, asText } from '../key-file.ts'
import { firstDayOf } from '../rules.ts'
import { listAmong, type NewMark, saveMark } from '../store/reading.ts'
import { findKey } from '../store.ts'

/**
 * Marks answers as read or followed up. A note is closed to the inspectorate's key like an answer, before it is kept. The
 * journal says which answers, never what stands in them. Refuses an answer that is not of this month of this office.
 */
export async function markAnswers(
  tx: Tx,
  by: Officer,
  input: Marking,
  at: Temporal.Instant,
): Promise<{ read: number; followedUp: number }> {
  await openInspectorate(tx, by.scope)
  const office = await findOfficeByKey(tx, input.office)
  const ids = input.marks.map(({ answer }) => answer)
  const month = firstDayOf(input.month)
  const known = office ? await listAmong(tx, { office: office.id, month }, ids) : []
  if (ids.some((id) => !known.includes(id))) throw new Refusal('answer-unknown')
  const post = by.posts[0] ?? ''
  for (const mark of input.marks)
    await saveMark(tx, await markOf(tx, mark), { office: inspectorate, officer: by.id, post, at })
  const followedUp = input.marks.filter(({ kind }) => kind === 'followed-up').length
  const count = { read: input.marks.length - followedUp, followedUp }
  const facts = { office: input.office, month: input.month, answers: ids, ...count }
  const actor = { kind: 'officer', id: by.id, post } as const
  await record(tx, { name: 'answers.marked', office: inspectorate, subject: inspectorate, by: actor, at, facts })
  return count
}

async function markOf(tx: Tx, { answer, kind, note }: Marking['marks'][number]): Promise<NewMark> {
  const id = randomUUIDv7()
  if (note === '') return { id, caseId: answer, kind, note: undefined }
  const key = await findKey(tx)
  const publicKey = asBytes(key?.public)
  if (!key || !publicKey) throw new Refusal('no-key')
  const envelope = asText(await enclose(publicKey, note, { kind: 'note', id }))
  return { id, caseId: answer, kind, note: { key: key.id, algorithm, envelope } }
}
