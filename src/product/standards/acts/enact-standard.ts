import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { EnactingStandard } from '../contract/forms.ts'
import type { Life } from '../contract/life.ts'
import { endFormer } from '../former.ts'
import { actorOf, holdStandard, todayOf } from '../held.ts'
import { momentOn, startLimit } from '../limits.ts'
import { whyNotEnact } from '../rules.ts'
import { saveEnactment } from '../store/save.ts'
import { beginVersion } from '../stricter.ts'

/**
 * Sets a mended draft by the decision of the office's head (PP 96/2012 art 27(4)). What it promises beyond the regency's
 * baseline begins in the catalogue on the day it holds from: new files are promised it, files under way keep theirs. From
 * the day of the decision run the times to publish the pledge, to evaluate and to review.
 */
export async function enactStandard(
  tx: Tx,
  by: Officer,
  input: EnactingStandard,
  at: Temporal.Instant,
): Promise<{ standard: string }> {
  const life = await holdStandard(tx, input.standard)
  const why = whyNotEnact(life, by)
  if (why) throw new Refusal(why)
  refuseDays(life, by, input, at)

  const { number, decidedOn, holdsFrom } = input
  const version = await beginVersion(tx, { life, number, holdsFrom, isRegency: by.officeKind === 'regency' })
  const on = { standard: life.id, office: life.office, officer: by.id, at }
  await saveEnactment(tx, on, { number, decidedOn, holdsFrom, version, decision: null })
  await endFormer(tx, life, { holdsFrom, at, zone: by.zone })
  const limited = { office: life.office, regency: by.regency, zone: by.zone, subject: life.id }
  const owed = ['standard-evaluate', 'standard-review'] as const
  const pledged = by.officeKind === 'kecamatan' ? (['standard-pledge'] as const) : []
  for (const limit of [...pledged, ...owed])
    await startLimit(tx, { ...limited, limit, from: momentOn(decidedOn, at, by.zone) })
  const facts = { standard: life.id, number, decidedOn: decidedOn.toString(), version }
  await record(tx, { name: 'standard.enacted', office: life.office, subject: life.id, by: actorOf(by), at, facts })
  return facts
}

function refuseDays(life: Life, by: Officer, { decidedOn, holdsFrom }: EnactingStandard, at: Temporal.Instant): void {
  const mendedOn = life.mending && todayOf(life.mending.at, by)
  const today = todayOf(at, by)
  if (Temporal.PlainDate.compare(today, decidedOn) < 0) throw new WrongForm({ decidedOn: 'day-ahead' })
  if (mendedOn && Temporal.PlainDate.compare(decidedOn, mendedOn) < 0)
    throw new WrongForm({ decidedOn: 'before-mending' })
  // What was promised yesterday cannot be shortened today.
  if (Temporal.PlainDate.compare(holdsFrom, today) < 0) throw new WrongForm({ holdsFrom: 'holds-before' })
}
