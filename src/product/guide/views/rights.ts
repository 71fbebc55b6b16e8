import { findLimit, sayDuration } from '#clock'
import type { Db } from '#platform/db.ts'
import type { Limited, Rights } from '../contract/service.ts'

/** How long a citizen may object and complain, and how long the answers may take, by the limits in force on a day. */
export async function rightsOn(db: Db, regency: string, on: Temporal.PlainDate): Promise<Rights> {
  const limit = async (name: string): Promise<Limited | undefined> => {
    const found = await findLimit(db, { regency, name, on })
    return found && { within: sayDuration(found.duration), law: found.basis }
  }
  const [objection, objectionAnswer, complaint, complaintAnswer, complaintDecision] = await Promise.all([
    limit('objection'),
    limit('objection-answer'),
    limit('complaint'),
    limit('complaint-answer'),
    limit('complaint-decision'),
  ])
  return { objection, objectionAnswer, complaint, complaintAnswer, complaintDecision }
}
