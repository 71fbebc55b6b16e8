import type { VNode } from 'preact'
import { longMoment } from '#clock'
import { ActButton } from '#ui/button.tsx'
import { dateInWords } from '#ui/calendar-words.ts'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import { withQuery } from '#ui/page-links.ts'
import { PublicPage } from '#ui/public-page.tsx'
import { Status } from '#ui/status.tsx'
import { LongTextField, TextField } from '#ui/text-field.tsx'
import type { PublicDraftPage } from '../contract/pages.ts'
import { Components } from '../desk/components.tsx'
import { publicPaths } from './paths.ts'
import { mendedAgain, moreAnswered, openUntil, publicWords, waitingCount } from './public-words.ts'

type Shown = { view: PublicDraftPage; frame: Frame }

/** A draft as it was published, with the form for a comment: no account, no script, a name only for who wants. */
export function renderPublicDraftPage(view: PublicDraftPage, frame: Frame): VNode {
  const { say } = frame
  const { office, service } = view
  return (
    <PublicPage frame={frame} title={`${say(publicWords.draft)}: ${say(service.name)}`} officeName={office.name}>
      <ErrorSummary frame={frame} />
      <p class="sub">
        <a href={publicPaths.standards(office.key)}>{say(publicWords.all)}</a>
      </p>
      <h1>
        {say(publicWords.draft)}: {say(service.name)}
      </h1>
      <Standing view={view} frame={frame} />
      {view.open ? (
        <p>
          <a href="#masukan">{say(publicWords.toForm)}</a>
        </p>
      ) : null}
      <Components components={view.components} frame={frame} />
      <Answered view={view} frame={frame} />
      <section class="flow" aria-labelledby="masukan">
        <h2 id="masukan">{say(publicWords.yourComment)}</h2>
        {view.thanked && !frame.form ? (
          <p class="note" role="status">
            {say(publicWords.thanks)}
          </p>
        ) : null}
        {view.open ? <CommentForm view={view} frame={frame} /> : <p>{say(publicWords.closedRoad)}</p>}
      </section>
    </PublicPage>
  )
}

function Standing({ view, frame }: Shown) {
  const { say, zone, now } = frame
  const { office, service, open, enacted } = view
  if (enacted)
    return (
      <>
        <p class="note">
          {say(publicWords.enacted)}{' '}
          <a href={publicPaths.standard(office.key, service.key)}>{say(publicWords.readEnacted)}</a>
        </p>
        <MendedAgain view={view} frame={frame} />
      </>
    )
  const says = open ? openUntil(longMoment(view.until, zone, now)) : publicWords.closed
  return (
    <>
      <p class={open ? 'note' : 'note soon'}>{say(says)}</p>
      <p>{say(publicWords.draftIntro)}</p>
      <MendedAgain view={view} frame={frame} />
    </>
  )
}

/** What was changed after the comments, and why: of what has become the standard too, for nobody was asked about it. */
function MendedAgain({ view, frame: { say } }: Shown) {
  return (
    <>
      {view.reopened.map(({ on, reason }) => (
        <p class="note">{say(mendedAgain(dateInWords(on), reason))}</p>
      ))}
    </>
  )
}

function CommentForm({ view, frame }: Shown) {
  const { say } = frame
  return (
    <form method="post" action={publicPaths.draft(view.office.key, view.service.key)} class="flow">
      <input type="hidden" name="requestId" value={frame.requestId()} />
      <LongTextField
        frame={frame}
        name="words"
        label={say(publicWords.words)}
        hint={say(publicWords.wordsHint)}
        rows={6}
        maxLength={2000}
      />
      <TextField
        frame={frame}
        name="name"
        label={say(publicWords.name)}
        note={say(publicWords.mayBeEmpty)}
        hint={say(publicWords.nameHint)}
        autocomplete="name"
        maxLength={100}
      />
      <ActButton id="kirim" label={say(publicWords.send)} />
    </form>
  )
}

function Answered({ view, frame }: Shown) {
  const { say } = frame
  if (view.answered.length === 0 && view.waiting === 0) return null
  const next = view.from + view.answered.length
  return (
    <section class="flow" aria-labelledby="dijawab">
      <h2 id="dijawab">{say(publicWords.answered)}</h2>
      {view.waiting === 0 ? null : <p class="sub">{say(waitingCount(view.waiting))}</p>}
      <ul class="bare">
        {view.answered.map(({ words, accepted, reason }) => (
          <li class="panel flow">
            <p>{words}</p>
            <p>
              <Status
                flag={accepted ? 'done' : 'back'}
                text={say(accepted ? publicWords.accepted : publicWords.notAccepted)}
              />{' '}
              {reason}
            </p>
          </li>
        ))}
      </ul>
      {next < view.total ? (
        <p>
          <a href={withQuery(publicPaths.draft(view.office.key, view.service.key), { mulai: String(next) })}>
            {say(moreAnswered(view.total - next))}
          </a>
        </p>
      ) : null}
    </section>
  )
}
