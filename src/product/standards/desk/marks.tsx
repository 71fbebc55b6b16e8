import { shortMoment } from '#clock'
import { dateInWords } from '#ui/calendar-words.ts'
import type { Frame } from '#ui/frame.ts'
import { Status, type StatusFlag } from '#ui/status.tsx'
import type { Stage } from '../contract/life.ts'
import type { LimitLine } from '../contract/pages.ts'
import { limitWords } from '../limit-words.ts'
import { stageNames } from '../words.ts'
import { holdsFromDay } from './standard-words.ts'

const flags = {
  draft: 'waiting',
  discussed: 'waiting',
  open: 'waiting',
  mending: 'waiting',
  mended: 'waiting',
  enacted: 'soon',
  pledged: 'in-time',
  replaced: 'done',
  dropped: 'done',
} as const satisfies Record<Stage, StatusFlag>

/** How far a standard is: shape and word; colour only where its pledge is owed. `from`: its first day, which lies ahead. */
export function StageOf({ stage, from, frame }: { stage: Stage; from?: Temporal.PlainDate | undefined; frame: Frame }) {
  const { say } = frame
  const coming = from ? <Status flag="waiting" text={say(holdsFromDay(dateInWords(from)))} /> : null
  if (coming && stage === 'pledged') return coming
  return (
    <>
      <Status flag={flags[stage]} text={say(stageNames[stage])} /> {coming}
    </>
  )
}

/** A limit in a list: what is owed, and how much is left or how late it is. */
export function LimitText({ limit, frame }: { limit: LimitLine; frame: Frame }) {
  const { say } = frame
  return (
    <>
      <span class="nb">{say(limitWords[limit.limit])}</span> <LimitMark limit={limit} frame={frame} />
    </>
  )
}

/** Only how a limit stands; what was done in time is quiet. */
export function LimitMark({ limit, frame }: { limit: LimitLine; frame: Frame }) {
  const flag = limit.done && limit.flag !== 'late' ? 'done' : limit.flag
  return <Status flag={flag} text={frame.say(limit.says)} />
}

/** Until when, and the article that says so. */
export function LimitUntil({ limit, frame }: { limit: LimitLine; frame: Frame }) {
  const { say, zone, now } = frame
  const until = shortMoment(limit.dueAt, zone, now)
  return (
    <span class="sub">
      {say(limitWords.until)} {say(until)} ({say(limit.basis)})
    </span>
  )
}
