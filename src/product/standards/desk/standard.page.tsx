import type { VNode } from 'preact'
import { dateInWords } from '#ui/calendar-words.ts'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import { withQuery } from '#ui/page-links.ts'
import type { StandardPage } from '../contract/pages.ts'
import { publicPaths } from '../public/paths.ts'
import { ActsOn } from './acts-on.tsx'
import { Comments } from './comments.tsx'
import { Components } from './components.tsx'
import { StageOf } from './marks.tsx'
import { paths } from './paths.ts'
import { holdsUntil, lateBy, missingSentence, savedWords, standardWords } from './standard-words.ts'
import { Timeline } from './timeline.tsx'

export type Shown = { view: StandardPage; frame: Frame }

/** One standard: what comes next, its fourteen components, what the public wrote, and its life with each limit. */
export function renderStandardPage(view: StandardPage, frame: Frame): VNode {
  const { say } = frame
  const { life, office, missing, saved } = view
  const done = saved !== undefined && Object.hasOwn(savedWords, saved) ? savedWords[saved] : undefined
  const late = saved === undefined ? undefined : lateOf(view, saved)
  const { enactment, replaced } = life
  const ahead = isAhead(enactment?.holdsFrom, view) && view.stage !== 'replaced' ? enactment?.holdsFrom : undefined
  const until = isAhead(replaced?.on, view) ? replaced?.on.subtract({ days: 1 }) : undefined
  return (
    <DeskLayout frame={frame} title={`${say(standardWords.title)}: ${say(view.service)}`}>
      <ErrorSummary frame={frame} />
      <p>
        <a href={withQuery(paths.standards, { office: office.own ? '' : office.key })}>{say(standardWords.back)}</a>
      </p>
      <h1>
        {say(view.service)} <span class="sub">{office.name}</span>
      </h1>
      <p class="row">
        <StageOf stage={view.stage} from={ahead} frame={frame} />
        {until ? <span>{say(holdsUntil(dateInWords(until)))}</span> : null}
        {life.enactment ? <span>{life.enactment.number}</span> : null}
        <Links view={view} frame={frame} />
      </p>
      {done && !frame.form ? (
        <p class="note" role="status">
          {say(done)} {late ? say(lateBy(late)) : null}
        </p>
      ) : null}
      <div class="side">
        <div class="flow">
          <ActsOn view={view} frame={frame} />
          {missing.length > 0 && !life.enactment ? (
            <p class="note soon">{say(missingSentence(missing.length))}</p>
          ) : null}
          <Components components={view.components} frame={frame} sop={paths.sop(life.id)} />
          <Comments view={view} frame={frame} />
        </div>
        <aside class="flow">
          <Timeline view={view} frame={frame} />
        </aside>
      </div>
    </DeskLayout>
  )
}

function isAhead(day: Temporal.PlainDate | undefined, { today }: StandardPage): boolean {
  return day !== undefined && Temporal.PlainDate.compare(today, day) < 0
}

function Links({ view, frame }: Shown) {
  const { say } = frame
  const { life, office, stage } = view
  const { key } = office
  const isPublic = !office.isRegency && (stage === 'open' || stage === 'mending' || stage === 'mended')
  const isInForce = !office.isRegency && (stage === 'enacted' || stage === 'pledged')
  return (
    <>
      <a href={paths.comparison(life.id)}>{say(standardWords.compare)}</a>
      <a href={paths.act(life.id, 'standard.pdf')}>{say(standardWords.paper)}</a>
      {life.pledge ? <a href={paths.act(life.id, 'pledge.pdf')}>{say(standardWords.pledgePaper)}</a> : null}
      {isPublic ? <a href={publicPaths.draft(key, life.service)}>{say(standardWords.publicPage)}</a> : null}
      {isInForce ? <a href={publicPaths.standard(key, life.service)}>{say(standardWords.publicPage)}</a> : null}
    </>
  )
}

/** Of what was just done, the limit it came after; nothing when it was in time. */
function lateOf({ steps }: StandardPage, saved: string) {
  const step = { published: 'publication', mended: 'mending', pledged: 'pledge' }[saved]
  const limit = steps.find(({ key }) => key === step)?.limit
  return limit?.done && limit.flag === 'late' ? limit : undefined
}
