import { endRun } from '#clock'
import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Refusing } from '../contract.ts'
import { stepNow, whyNotRefuse } from '../rules.ts'
import { saveRefusal } from '../store/save.ts'
import { saveStanding } from '../store/standing.ts'
import { lockAsSeen } from './take-step.ts'

/**
 * Refuses the request with a reason, and ends its clocks. A decision carries its reasons (UU 30/2014 art 55); the
 * citizen may object within 21 working days (art 77).
 */
export async function refuseCase(
  tx: Tx,
  by: Officer,
  input: Refusing,
  at: Temporal.Instant,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const why = whyNotRefuse(file, by)
  if (why) throw new Refusal(why)

  const post = (file.opened ? stepNow(file.definition.procedure, file.taken) : file.definition.procedure[0])?.post ?? ''
  await saveRefusal(tx, { office: file.office, caseId: file.id, reason: input.reason, officer: by.id, post, at })
  await endRun(tx, { subject: file.id, kind: 'promise', at })
  await endRun(tx, { subject: file.id, kind: 'answer', at })
  await saveStanding(tx, { ...file, refused: true })
  const facts = { number: file.number }
  await record(tx, {
    name: 'case.refused',
    office: file.office,
    subject: file.id,
    by: { kind: 'officer', id: by.id, post },
    at,
    facts,
  })
  return facts
}
