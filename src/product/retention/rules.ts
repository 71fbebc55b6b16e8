import type { Officer } from '#identity'
import type { ListKind, ListStage, Period, RetentionFile, RetentionRefusal } from './contract.ts'

type Plan = Pick<RetentionFile, 'scans' | 'long'> & { periods: readonly Period[] }

/** The rule for a classification on the day a file was closed: the longest code that it begins with, nothing where none does. */
export function periodOf(plan: Pick<Plan, 'periods'>, code: string, closedOn: Temporal.PlainDate): Period | undefined {
  const holds = ({ from, until }: Period) =>
    Temporal.PlainDate.compare(Temporal.PlainDate.from(from), closedOn) <= 0 &&
    (until === undefined || Temporal.PlainDate.compare(closedOn, Temporal.PlainDate.from(until)) < 0)
  return plan.periods
    .filter((one) => isBelow(code, one.code) && holds(one))
    .toSorted((one, other) => other.code.length - one.code.length)[0]
}

/** Whether a classification is another one, or stands below it. */
export function isBelow(code: string, other: string): boolean {
  return code === other || code.startsWith(`${other}.`)
}

/** Until when papers are in use, until when they are kept after that, counted from the closing of the file (PP 28/2012). */
export function timesOf(
  period: Pick<Period, 'activeYears' | 'inactiveYears'>,
  closedOn: Temporal.PlainDate,
): { activeUntil: Temporal.PlainDate; inactiveUntil: Temporal.PlainDate } {
  const activeUntil = closedOn.add({ years: period.activeYears })
  return { activeUntil, inactiveUntil: activeUntil.add({ years: period.inactiveYears }) }
}

/** From which day papers of a kind may be destroyed; nothing where they stay, or where the rule is not known. */
export function dueOn(
  plan: Plan,
  { code, closedOn }: { code: string; closedOn: Temporal.PlainDate },
  kind: ListKind,
): { on: Temporal.PlainDate; years: number } | undefined {
  const period = periodOf(plan, code, closedOn)
  return period && dueBy(plan, period, closedOn, kind)
}

/** Days of closing, the first counted and the last not. */
export type ClosedBetween = { from: Temporal.PlainDate; until: Temporal.PlainDate }

/**
 * On which days a file of this classification must have been closed so that papers of a kind may be destroyed today: a stretch
 * for each rule that held. What `dueOn` says of one file, asked of all at once.
 */
export function closedToBeDue(
  plan: Plan,
  { code, today }: { code: string; today: Temporal.PlainDate },
  kind: ListKind,
): ClosedBetween[] {
  const about = plan.periods.filter((one) => isBelow(code, one.code))
  const edges = about.flatMap(({ from, until }) => (until === undefined ? [from] : [from, until]))
  const days = [...new Set(edges)].toSorted().map((day) => Temporal.PlainDate.from(day))
  return days.flatMap((from, place) => {
    const period = periodOf(plan, code, from)
    const ended = period && firstNotDue(plan, period, today, kind)
    if (!ended) return []
    const next = days[place + 1]
    const until = next && Temporal.PlainDate.compare(next, ended) < 0 ? next : ended
    return Temporal.PlainDate.compare(from, until) < 0 ? [{ from, until }] : []
  })
}

// A year less from 29 February is 28 February, as is a year more: the day is looked for near by.
function firstNotDue(
  plan: Plan,
  period: Period,
  today: Temporal.PlainDate,
  kind: ListKind,
): Temporal.PlainDate | undefined {
  const term = dueBy(plan, period, today, kind)
  if (!term) return undefined
  let day = today.subtract({ years: term.years }).add({ days: 2 })
  const isDue = (closedOn: Temporal.PlainDate) => {
    const due = dueBy(plan, period, closedOn, kind)
    return due !== undefined && Temporal.PlainDate.compare(due.on, today) <= 0
  }
  while (!isDue(day.subtract({ days: 1 }))) day = day.subtract({ days: 1 })
  return day
}

function dueBy(
  plan: Plan,
  period: Period,
  closedOn: Temporal.PlainDate,
  kind: ListKind,
): { on: Temporal.PlainDate; years: number } | undefined {
  const { activeUntil, inactiveUntil } = timesOf(period, closedOn)
  const whole = { on: inactiveUntil, years: period.activeYears + period.inactiveYears }
  if (kind === 'files') return period.fate === 'destroy' ? whole : undefined
  return plan.scans.after === 'active' ? { on: activeUntil, years: period.activeYears } : whole
}

/** Whether papers were kept so long that the bupati decides, with the consent of the Head of ANRI (PP 28/2012). */
export function isLong(plan: Pick<Plan, 'long'>, years: number): boolean {
  return years >= plan.long.years
}

/** Only a kecamatan has files of its own to keep and destroy. */
export function whyNotPrepare(
  by: Pick<Officer, 'officeKind'>,
  about: { open: boolean; due: number },
): RetentionRefusal | undefined {
  if (by.officeKind !== 'kecamatan') return 'retention-office-only'
  if (about.open) return 'list-open'
  return about.due === 0 ? 'nothing-due' : undefined
}

type List = { stage: ListStage; officer: string; office: string }

/** A list is approved once, while it waits for that, by somebody else than who prepared it. */
export function whyNotApprove(by: Pick<Officer, 'id' | 'office'>, list: List): RetentionRefusal | undefined {
  if (list.office !== by.office) return 'list-unknown'
  if (list.stage !== 'prepared') return 'list-moved-on'
  return list.officer === by.id ? 'list-own' : undefined
}

/** Before anything is destroyed a list may still be dropped. */
export function whyNotDrop(by: Pick<Officer, 'office'>, list: List): RetentionRefusal | undefined {
  if (list.office !== by.office) return 'list-unknown'
  return list.stage === 'prepared' || list.stage === 'approved' ? undefined : 'list-moved-on'
}

/** Only what was approved is carried out, once. */
export function whyNotCarryOut(by: Pick<Officer, 'office'>, list: List): RetentionRefusal | undefined {
  if (list.office !== by.office) return 'list-unknown'
  return list.stage === 'approved' ? undefined : 'list-moved-on'
}

/** Where a list stands, from its rows. */
export function stageOf(list: { approved: boolean; dropped: boolean; begun: boolean; ended: boolean }): ListStage {
  if (list.dropped) return 'dropped'
  if (list.begun) return list.ended ? 'done' : 'under-way'
  return list.approved ? 'approved' : 'prepared'
}
