import type { Officer } from '#identity'
import { record } from '#journal'
import { findOfficeByKey } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { monthClosesAt } from '../asked.ts'
import type { TellingCount, Told } from '../contract/reading.ts'
import { openInspectorate } from '../inspectorate.ts'
import { tellable, whyNotTell } from '../rules/telling.ts'
import { firstDayOf } from '../rules.ts'
import { listMonths, saveTold } from '../store/reading.ts'

/**
 * Tells the regency how many answers of a month of an office said that somebody asked for money, small numbers hidden.
 * Refuses a month about which somebody may still answer, one with unread answers, more yeses than answers, and a second time.
 */
export async function tellCount(tx: Tx, by: Officer, input: TellingCount, at: Temporal.Instant): Promise<Told> {
  await openInspectorate(tx, by.scope)
  const office = await findOfficeByKey(tx, input.office)
  const about = { office: office?.id ?? '', month: firstDayOf(input.month) }
  const [counted] = office ? await listMonths(tx, about) : []
  if (!office || !counted) throw new Refusal('answer-unknown')
  const closesAt = await monthClosesAt(tx, { regency: by.regency, ...about })
  const why = whyNotTell({ closesAt, now: at, told: false, unread: counted.unread })
  if (why) throw new Refusal(why)
  if (input.yes > counted.answers) throw new Refusal('count-wrong', { answers: counted.answers })
  const told = tellable(counted.answers, input.yes)
  const post = by.posts[0] ?? ''
  if (!(await saveTold(tx, about, told, { office: by.office, officer: by.id, post, at })))
    throw new Refusal('told-already')
  const actor = { kind: 'officer', id: by.id, post } as const
  const facts = { kecamatan: input.office, month: input.month, ...told }
  await record(tx, { name: 'counts.told', office: by.office, subject: office.id, by: actor, at, facts })
  return told
}
