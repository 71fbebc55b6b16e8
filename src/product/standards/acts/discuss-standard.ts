import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import type { FileStore } from '#platform/files.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { DiscussingStandard } from '../contract/forms.ts'
import { actorOf, baselineFor, holdStandard, keepPaper, lackOf, todayOf } from '../held.ts'
import { momentOn, startLimit } from '../limits.ts'
import { whyNotDiscuss } from '../rules.ts'
import { saveDiscussion } from '../store/save.ts'
import { refuseLooser } from '../stricter.ts'

/**
 * Enters that the draft was discussed with the public: signed minutes and who attended, both as PDF (PP 96/2012 art
 * 26(3)). From the day the minutes were signed runs the time to publish; of a draft begun on paper they may be older than
 * the draft. Refuses a draft with a component missing.
 */
export async function discussStandard(
  tx: Tx,
  by: Officer,
  input: DiscussingStandard,
  at: Temporal.Instant,
  { files }: { files: FileStore },
): Promise<{ standard: string }> {
  const life = await holdStandard(tx, input.standard)
  const today = todayOf(at, by)
  const baseline = await baselineFor(tx, life, today)
  const { missing, facts: lack } = lackOf(life, baseline.definition)
  const why = whyNotDiscuss(life, by, at, missing)
  if (why) throw new Refusal(why, lack)
  await refuseLooser(tx, { regency: by.regency, baseline, proposal: life.wording.words.proposal })
  if (Temporal.PlainDate.compare(today, input.signedOn) < 0) throw new WrongForm({ signedOn: 'day-ahead' })
  if (Temporal.PlainDate.compare(input.signedOn, life.paper?.begunOn ?? todayOf(life.begun.at, by)) < 0)
    throw new WrongForm({ signedOn: 'before-draft' })
  const { minutes, attendance } = input
  if (!minutes || !attendance) throw new WrongForm({ minutes: 'file-missing' })
  if (minutes.sha256 === attendance.sha256) throw new WrongForm({ attendance: 'file-twice' })
  for (const paper of [minutes, attendance])
    await keepPaper(tx, { paper, office: life.office, at, files, field: 'minutes' })

  const on = { standard: life.id, office: life.office, officer: by.id, at }
  const { signedOn, place, attended, agreed } = input
  const held = { signedOn, place, attended, agreed, minutes: minutes.sha256, attendance: attendance.sha256 }
  await saveDiscussion(tx, on, { ...held, wording: life.wording.ordinal })
  await startLimit(tx, {
    ...{ office: life.office, regency: by.regency, zone: by.zone, subject: life.id },
    ...{ limit: 'standard-publish', from: momentOn(signedOn, at, by.zone) },
  })
  const facts = { standard: life.id, signedOn: signedOn.toString() }
  await record(tx, { name: 'standard.discussed', office: life.office, subject: life.id, by: actorOf(by), at, facts })
  return facts
}
