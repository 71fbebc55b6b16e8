import { findServiceVersion } from '#catalogue'
import type { Officer } from '#identity'
import { record } from '#journal'
import { findOffice } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { BeginningStandard } from '../contract/forms.ts'
import { actorOf, todayOf } from '../held.ts'
import { isUnderWay, whyNotOwn } from '../rules.ts'
import { baselineOf } from '../store/baseline.ts'
import { listLives } from '../store/life.ts'
import { saveStandard, saveWording } from '../store/save.ts'

/**
 * Begins a draft for a service of the own office, or of the regency's baseline. It starts with what was enacted before, or
 * with the texts of the enacted baseline, so that nobody writes twice what stays. One draft of a service at a time.
 */
export async function beginStandard(
  tx: Tx,
  by: Officer,
  input: BeginningStandard,
  at: Temporal.Instant,
): Promise<{ standard: string }> {
  const why = whyNotOwn(by, by)
  if (why) throw new Refusal(why)
  const on = todayOf(at, by)
  const { office } = by
  const isOffered =
    (await findOffice(tx, office))?.kind === 'regency' ||
    (await findServiceVersion(tx, { office, key: input.service, on }))
  if (!isOffered || !(await baselineOf(tx, input.service, on))) throw new Refusal('standard-service-unknown')
  const before = await listLives(tx, { office, service: input.service })
  if (before.some(isUnderWay)) throw new Refusal('standard-under-way')

  const ordinal = (before[0]?.ordinal ?? 0) + 1
  const standard = await saveStandard(tx, { office, service: input.service, ordinal, officer: by.id, at })
  if (standard === undefined) throw new Refusal('standard-under-way')
  const enacted = before.find(({ enactment }) => enactment) ?? (await enactedBaseline(tx, by, input.service))
  if (enacted) {
    const { texts, proposal } = enacted.wording.words
    const kept = enacted.office === office ? proposal : { without: [] }
    await saveWording(tx, { standard, office, officer: by.id, at }, { ordinal: 1, words: { texts, proposal: kept } })
  }
  const facts = { standard, service: input.service }
  await record(tx, { name: 'standard.begun', office, subject: standard, by: actorOf(by), at, facts })
  return facts
}

async function enactedBaseline(tx: Tx, by: Officer, service: string) {
  return (await listLives(tx, { office: by.regency, service })).find(({ enactment }) => enactment)
}
