import { randomUUIDv7 } from 'node:crypto'
import { getLimit, startRun } from '#clock'
import { saveBookWords, takeNumber } from '#documents'
import type { Officer } from '#identity'
import { findRegency, numberFormatOn } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Against, Filing, Kind } from './contract.ts'
import { whyNotPerson } from './rules.ts'
import { saveObjection } from './store.ts'
import { bookTitles } from './words.ts'

/** What is objected to, and who answers. */
export type Filed = {
  kind: Kind
  office: string
  caseId: string
  caseNumber: string
  applicant: string
  against: Against
  againstId: string
  appeals: string | null
  decidedAt: Temporal.Instant
  toldAt: Temporal.Instant
  post: string
}

/**
 * Writes an objection or an appeal with its own number of the office's requests, and starts the clock of its answer.
 * Refuses who is not concerned, and while the holidays of a year that the clock needs are not known.
 */
export async function fileOne(
  tx: Tx,
  by: Officer,
  input: Omit<Filing, 'number'>,
  filed: Filed,
  at: Temporal.Instant,
): Promise<{ id: string; number: string }> {
  const why = whyNotPerson(input)
  if (why) throw new Refusal(why)
  const regency = await findRegency(tx)
  if (!regency) throw new Error('no regency pack was applied')
  const on = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const id = randomUUIDv7()
  const { office } = filed
  const { id: line, written } = await takeNumber(tx, {
    ...{ office, series: 'case', on, subject: id, unit: by.officePrefix, at },
    format: numberFormatOn(regency.numberFormats, ['case'], on) ?? regency.numberFormats.case,
  })
  const { filedBy, identitySeen, grounds } = input
  const relation = input.relation === 'proxy' ? 'proxy' : 'applicant'
  const filedPost = by.posts[0] ?? ''
  await saveObjection(tx, {
    ...filed,
    ...{ id, number: written, filedBy, relation, identitySeen, grounds, officer: by.id, filedPost, filedAt: at },
  })
  await saveBookWords(tx, line, [bookTitles[filed.kind].id, filed.applicant, filedBy])
  const name = filed.kind === 'appeal' ? 'appeal-answer' : 'objection-answer'
  const limit = await getLimit(tx, { regency: by.regency, name, on })
  await startRun(tx, { office, regency: by.regency, subject: id, kind: name, ...limit, at })
  return { id, number: written }
}
