import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import type { FileStore } from '#platform/files.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { EnteringEnacted } from '../contract/forms.ts'
import type { Life } from '../contract/life.ts'
import { endFormer } from '../former.ts'
import { actorOf, baselineFor, holdStandard, keepPaper, lackOf, todayOf } from '../held.ts'
import { endLimit, momentOn, startLimit } from '../limits.ts'
import { whyNotEnterEnacted } from '../rules.ts'
import { listLives } from '../store/life.ts'
import { saveEnactment, savePledge } from '../store/save.ts'
import { beginVersion } from '../stricter.ts'

/**
 * Enters a standard that was enacted on paper, with its decision as PDF and, where it hangs already, its pledge. It keeps
 * the days it bears and the limits count from them; new files are promised it from the day of the entry, for what was
 * promised yesterday is not changed today. Everything about it says that it was entered afterwards, and by whom.
 */
export async function enterEnacted(
  tx: Tx,
  by: Officer,
  input: EnteringEnacted,
  at: Temporal.Instant,
  { files }: { files: FileStore },
): Promise<{ standard: string }> {
  const life = await holdStandard(tx, input.standard)
  const today = todayOf(at, by)
  const baseline = await baselineFor(tx, life, today)
  const { missing, facts: lack } = lackOf(life, baseline.definition)
  const why = whyNotEnterEnacted(life, by, missing)
  if (why) throw new Refusal(why, lack)
  await refuseDays(tx, life, input, today)
  const { decision } = input
  if (!decision) throw new WrongForm({ decision: 'file-missing' })
  await keepPaper(tx, { paper: decision, office: life.office, at, files, field: 'decision' })

  const { number, decidedOn, holdsFrom } = input
  const from = later(holdsFrom, today)
  const version = await beginVersion(tx, { life, number, holdsFrom: from, isRegency: by.officeKind === 'regency' })
  const on = { standard: life.id, office: life.office, officer: by.id, at }
  await saveEnactment(tx, on, { number, decidedOn, holdsFrom, version, decision: decision.sha256 })
  await endFormer(tx, life, { holdsFrom: from, at, zone: by.zone })
  await endLimit(tx, { subject: life.id, limit: 'standard-publish', at })
  await startOwed(tx, by, life, input, at)
  const facts = { standard: life.id, number, decidedOn: decidedOn.toString(), version }
  const name = 'standard.enacted-on-paper'
  await record(tx, { name, office: life.office, subject: life.id, by: actorOf(by), at, facts })
  return facts
}

/** What is owed from the decision on. A pledge that hangs already was published on its day, in time or late. */
async function startOwed(tx: Tx, by: Officer, life: Life, input: EnteringEnacted, at: Temporal.Instant): Promise<void> {
  const { decidedOn, pledgedOn, pledgedBy } = input
  const limited = { office: life.office, regency: by.regency, zone: by.zone, subject: life.id }
  const from = momentOn(decidedOn, at, by.zone)
  for (const limit of ['standard-evaluate', 'standard-review'] as const)
    await startLimit(tx, { ...limited, limit, from })
  if (by.officeKind !== 'kecamatan') return
  const pledgedAt = pledgedOn && momentOn(pledgedOn, at, by.zone)
  try {
    await startLimit(tx, { ...limited, limit: 'standard-pledge', from })
  } catch (error) {
    // Of a year whose holidays are not known nobody can say whether it was in time; where it hangs, nothing is owed.
    if (!pledgedAt || !(error instanceof Refusal) || error.code !== 'calendar-year-missing') throw error
  }
  if (!pledgedAt) return
  const signer = { post: 'Camat', name: pledgedBy, rank: null, nip: null }
  await savePledge(tx, { standard: life.id, office: life.office, officer: by.id, at: pledgedAt }, signer)
  await endLimit(tx, { subject: life.id, limit: 'standard-pledge', at: pledgedAt })
}

async function refuseDays(tx: Tx, life: Life, input: EnteringEnacted, today: Temporal.PlainDate): Promise<void> {
  const { decidedOn, holdsFrom, pledgedOn } = input
  const isBefore = (one: Temporal.PlainDate, other: Temporal.PlainDate) => Temporal.PlainDate.compare(one, other) < 0
  if (isBefore(today, decidedOn)) throw new WrongForm({ decidedOn: 'day-ahead' })
  const begun = life.discussion?.signedOn ?? life.paper?.begunOn ?? decidedOn
  if (isBefore(decidedOn, begun)) throw new WrongForm({ decidedOn: 'before-paper' })
  const lives = await listLives(tx, { office: life.office, service: life.service })
  const former = lives.find(({ enactment }) => enactment)?.enactment
  if (former && isBefore(decidedOn, former.decidedOn)) throw new WrongForm({ decidedOn: 'before-former' })
  if (isBefore(holdsFrom, decidedOn)) throw new WrongForm({ holdsFrom: 'before-decision' })
  if (pledgedOn && isBefore(pledgedOn, decidedOn)) throw new WrongForm({ pledgedOn: 'before-decision' })
  if (pledgedOn && isBefore(today, pledgedOn)) throw new WrongForm({ pledgedOn: 'day-ahead' })
}

function later(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) < 0 ? other : one
}
