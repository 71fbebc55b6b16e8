import { keepFile } from '#documents'
import type { Officer } from '#identity'
import { record } from '#journal'
import { findOfficeByKey, type Office } from '#offices'
import type { Tx } from '#platform/db.ts'
import type { FileStore } from '#platform/files.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { DeclaringDuty } from '../contract.ts'
import { whyNotDeclare, wrongDay } from '../rules.ts'
import { lockDuties, saveDeclared } from '../store.ts'
import { listDuties } from '../views/list-duties.ts'

/**
 * Says that a duty of a period was done, on which day, by which document, and with its scan where there is one. Whoever holds a post that the regency names for
 * it may, in the own office; what the regency owes for a kecamatan, its own officers. Refuses what the program sees by
 * itself, a period that is not over yet or was never owed, and one that somebody declared before.
 */
export async function declareDuty(
  tx: Tx,
  by: Officer,
  input: DeclaringDuty,
  at: Temporal.Instant,
  { files }: { files: FileStore },
): Promise<{ declared: string; office: string }> {
  const office = await officeFor(tx, by, input.office)
  await lockDuties(tx, office.id)
  const [found] = await listDuties(tx, [office], { regency: by.regency, now: at })
  const line = found?.lines.find((one) => one.key === input.duty && one.period?.from.equals(input.period))
  if (!line?.declarableFrom || line.owes !== (by.office === by.regency ? 'regency' : 'office'))
    throw new Refusal('duty-unknown')
  const today = at.toZonedDateTimeISO(office.zone).toPlainDate()
  const from = line.declarableFrom
  const why = whyNotDeclare({ by: line.by, from, done: line.state === 'done' }, { posts: by.posts, today })
  if (why === 'duty-too-early') throw new Refusal(why, { from: from.toString() })
  if (why) throw new Refusal(why)
  const wrong = wrongDay(input.doneOn, { from, today })
  if (wrong) throw new WrongForm({ doneOn: wrong }, { doneOn: { from: from.toString() } })
  const post = line.by.find((one) => by.posts.includes(one)) ?? ''
  const { duty, period, doneOn, number } = input
  const paper = input.proof && (await files.describe(input.proof.sha256))
  if (input.proof && !paper) throw new WrongForm({ 'file.proof': 'file-missing' })
  if (paper) await keepFile(tx, { office: office.id, ...paper, at })
  const proof = paper?.sha256 ?? null
  const hand = { office: office.id, officer: by.id, post, at }
  const declared = await saveDeclared(tx, { ...hand, duty, period, doneOn, number, proof })
  await record(tx, {
    name: 'duty.declared',
    office: office.id,
    subject: declared,
    by: { kind: 'officer', id: by.id, post },
    at,
    facts: { duty, period: period.toString(), doneOn: doneOn.toString(), number, ...(proof && { proof }) },
  })
  return { declared, office: office.key }
}

/** The own office, or for who works at the regency any kecamatan in scope. Any other is not found. */
export async function officeFor(
  tx: Tx,
  by: Pick<Officer, 'office' | 'regency' | 'scope'>,
  key: string,
): Promise<Office> {
  const office = await findOfficeByKey(tx, key)
  const reaches = by.office === by.regency ? office?.kind === 'kecamatan' : office?.id === by.office
  if (!office || !reaches || !by.scope.includes(office.id)) throw new Refusal('duty-unknown')
  return office
}
