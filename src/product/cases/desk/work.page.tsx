import type { VNode } from 'preact'
import { longDay } from '#clock'
import { Key } from '#ui/button.tsx'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import { withQuery } from '#ui/page-links.ts'
import type { WorkPage } from '../contract.ts'
import { awayWords } from '../standing-in-words.ts'
import { blankWords } from './blank-words.ts'
import { NotesForMe } from './daily/notes-for-me.tsx'
import { DayStrip } from './day-strip.tsx'
import { DraftList } from './draft-list.tsx'
import { paths } from './paths.ts'
import { UnheldNote } from './unheld-note.tsx'
import { WorkList } from './work-list.tsx'
import { deskSentence, emptyList, lateInOffice, pageOf, tabWords, workWords } from './work-words.ts'

/** My work by due time: the day as a line, what presses first, everything else one click away. */
export function renderWorkPage(view: WorkPage, frame: Frame): VNode {
  const { say } = frame
  const you = frame.seat?.addressAs ?? ''
  const morning = view.today.toZonedDateTime(frame.zone).toInstant()
  const isEmpty = view.groups.every(({ rows }) => rows.length === 0)
  return (
    <DeskLayout frame={frame} title={say(workWords.title)} script="desk">
      <ErrorSummary frame={frame} />
      <div class="row">
        <h1>{say(longDay(morning, frame.zone, frame.now))}</h1>
        <p class="sub">{say(deskSentence(view.counts, you))}</p>
        <div class="end row noprint">
          {view.mayRegister ? <a href={paths.blanks}>{say(blankWords.title)}</a> : null}
          {view.mayRegister ? (
            <a class="btn" href={paths.register} data-key="B" aria-keyshortcuts="B">
              {say(workWords.register)} <Key name="B" />
            </a>
          ) : null}
        </div>
      </div>
      {view.owed?.map(({ says, href, link, quiet }) => (
        <p class={quiet ? 'note' : 'note soon'}>
          {say(says)} <a href={href}>{say(link)}</a>
        </p>
      ))}
      <Standing view={view} frame={frame} />
      <UnheldNote posts={view.unheld} frame={frame} href="/officers" />
      {view.lateHere === 0 ? null : (
        <p class="note soon">
          <a href={withQuery(paths.work, { tab: 'office' })}>{say(lateInOffice(view.lateHere))}</a>
        </p>
      )}
      <DraftList view={view} frame={frame} />
      <DayStrip day={view.day} frame={frame} />
      <NotesForMe view={view} frame={frame} />
      <Tabs view={view} frame={frame} />
      {isEmpty ? (
        <p class="note">{say(emptyList(view.tab, view.counts, you))}</p>
      ) : (
        <WorkList view={view} frame={frame} you={you} />
      )}
      <Paging view={view} frame={frame} />
      {isEmpty ? null : <Legend frame={frame} />}
    </DeskLayout>
  )
}

/** What the register of absences says of the reader: away themselves, or at whose desks they work too. */
function Standing({ view, frame }: { view: WorkPage; frame: Frame }) {
  const { say } = frame
  const { away, standsIn } = view.standing
  if (!away && standsIn.length === 0) return null
  return (
    <p class={away ? 'note soon' : 'note'}>
      {[...(away ? [awayWords.away] : []), ...standsIn].map(say).join(' ')}{' '}
      <a href="/absences">{say(away ? awayWords.enter : awayWords.register)}</a>
    </p>
  )
}

const tabs = ['mine', 'post', 'waiting', 'office', 'done'] as const

function Tabs({ view, frame }: { view: WorkPage; frame: Frame }) {
  return (
    <nav class="tabs" aria-label={frame.say(workWords.filters)}>
      {tabs.map((tab) => (
        <a
          href={withQuery(paths.work, { tab: tab === 'mine' ? '' : tab })}
          aria-current={tab === view.tab ? 'page' : undefined}
        >
          {frame.say(tabWords[tab])} {view.counts[tab]}
        </a>
      ))}
    </nav>
  )
}

function Paging({ view, frame }: { view: WorkPage; frame: Frame }) {
  if (view.pages <= 1) return null
  const { page, pages, tab } = view
  const href = (to: number) =>
    withQuery(paths.work, { tab: tab === 'mine' ? '' : tab, page: to === 1 ? '' : String(to) })
  return (
    <nav class="row" aria-label={frame.say(workWords.pages)}>
      {page > 1 ? (
        <a class="btn alt" href={href(page - 1)} rel="prev">
          {frame.say(workWords.previous)}
        </a>
      ) : null}
      <span>{frame.say(pageOf(page, pages))}</span>
      {page < pages ? (
        <a class="btn alt" href={href(page + 1)} rel="next">
          {frame.say(workWords.next)}
        </a>
      ) : null}
    </nav>
  )
}

/** What the keys and the mark on each bar mean. */
function Legend({ frame }: { frame: Frame }) {
  return (
    <p class="sub xs row keys lo">
      <span>
        <kbd>J</kbd> <kbd>K</kbd> {frame.say(workWords.keyMove)}
      </span>
      <span>
        <kbd>Enter</kbd> {frame.say(workWords.keyOpen)}
      </span>
      <span class="end">{frame.say(workWords.usedNote)}</span>
    </p>
  )
}
