import type { StandardLimit } from '#clock'
import type { Text } from '#ui/language.ts'
import type { Life, Stage } from '../contract/life.ts'
import type { LimitLine, TimelineStep } from '../contract/pages.ts'
import { timelineWords as words } from '../timeline-words.ts'

type Told = {
  life: Life
  stage: Stage
  limits: ReadonlyMap<StandardLimit, LimitLine>
  /** Of the mendings before the newest. */
  former: readonly LimitLine[]
  zone: string
  ownFrom: Temporal.PlainDate | undefined
}

/** The life of a standard by PP 96/2012, step by step: what was done, where it is, and what comes next by when. */
export function timelineOf(told: Told): TimelineStep[] {
  const { life, stage } = told
  const done = doneSteps(told)
  const order = ['draft', 'discussion', 'publication', 'comments', 'mending', 'enactment', 'pledge'] as const
  const now = stage === 'dropped' || stage === 'replaced' ? undefined : order.find((key) => done[key] === undefined)
  const steps = order.map((key): TimelineStep => {
    const says = done[key]
    const isDone = says !== undefined && key !== now
    return {
      key,
      state: isDone ? 'past' : key === now ? 'now' : 'ahead',
      says: says ?? waitingFor(told, key),
      limit: limitFor(told, key),
    }
  })
  return life.enactment ? [...steps, ...yearly(told, now === undefined)] : steps
}

type Key = 'draft' | 'discussion' | 'publication' | 'comments' | 'mending' | 'enactment' | 'pledge'

function doneSteps({ life, stage, zone, ownFrom, former }: Told): Partial<Record<Key, readonly Text[]>> {
  const { discussion, publication, mending, enactment, pledge } = life
  const skipped = enactment?.decision ? [words.onPaper] : undefined
  const commentsOver = publication && stage !== 'open'
  const begun = begunSteps(life, zone)
  return {
    ...(skipped && { discussion: skipped, publication: skipped, comments: skipped, mending: skipped }),
    ...((discussion || stage !== 'draft') && { draft: begun }),
    ...(discussion && { discussion: [words.discussed(discussion), words.by(discussion, zone)] }),
    ...(publication && { publication: [words.by(publication, zone)] }),
    ...(commentsOver && { comments: [words.comments(life.comments)] }),
    ...(mending && { mending: mendedSteps(life, former, zone) }),
    ...(enactment && {
      enactment: [
        words.enacted(enactment),
        ...(enactment.decision ? [words.entered(enactment, zone)] : []),
        ...(ownFrom ? [words.own(ownFrom)] : []),
        ...(enactment.decision ? [] : [words.by(enactment, zone)]),
      ],
    }),
    ...(pledge && { pledge: [enactment?.decision ? words.pledgedOnPaper(pledge, zone) : words.by(pledge, zone)] }),
  }
}

function begunSteps({ paper, begun, wording }: Life, zone: string): Text[] {
  const onPaper = paper ? [words.paper(paper, zone)] : []
  return [...onPaper, words.begun(begun, zone), words.written(wording, zone)]
}

function mendedSteps({ mendings, reopenings }: Life, former: readonly LimitLine[], zone: string): Text[] {
  return mendings.flatMap((one, place) => {
    const again = reopenings[place]
    const kept = former[place]?.says
    return [kept ? words.kept(one, kept, zone) : words.by(one, zone), ...(again ? [words.reopened(again, zone)] : [])]
  })
}

function waitingFor({ life, stage, zone, former }: Told, key: Key): Text[] {
  if (key === 'draft') return begunSteps(life, zone)
  if (key === 'mending') return mendedSteps(life, former, zone)
  if (key === 'comments' && stage === 'open') return [words.comments(life.comments)]
  return []
}

function limitFor(told: Told, key: Key): LimitLine | undefined {
  const named: Partial<Record<Key, StandardLimit>> = {
    publication: 'standard-publish',
    comments: 'standard-comments',
    mending: 'standard-mend',
    pledge: 'standard-pledge',
  }
  const limit = named[key] && told.limits.get(named[key])
  // What was given up or replaced ended its limits too; only a step that was taken met one.
  return limit?.done && doneSteps(told)[key] === undefined ? undefined : limit
}

function yearly({ life, limits, stage }: Told, isNow: boolean): TimelineStep[] {
  const owed = (kind: StandardLimit) => (limits.get(kind)?.done ? undefined : limits.get(kind))
  const held = (some: Life['evaluations']) => some.map((one) => words.held(one))
  const state = stage === 'replaced' ? 'past' : isNow ? 'now' : 'ahead'
  return [
    { key: 'evaluation', state, says: held(life.evaluations), limit: owed('standard-evaluate') },
    {
      key: 'review',
      state: state === 'past' ? 'past' : 'ahead',
      says: life.reviews.map((one) => words.reviewed(one)),
      limit: owed('standard-review'),
    },
  ]
}
