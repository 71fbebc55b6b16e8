import type { VNode } from 'preact'
import { ActButton } from '#ui/button.tsx'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Facts } from '#ui/facts.tsx'
import type { Frame } from '#ui/frame.ts'
import { TextField } from '#ui/text-field.tsx'
import type { AccountPage } from '../contract.ts'
import { accountWords, passwordBasis, passwordHint } from './account-words.ts'
import { SessionTable } from './session-table.tsx'

/** An officer's own page: password, and where they are signed in. Whose password must be changed sees only that. */
export function renderAccountPage(view: AccountPage, frame: Frame): VNode {
  const { say } = frame
  const saved = view.saved && say(view.saved === 'password' ? accountWords.savedPassword : accountWords.savedSession)
  return (
    <DeskLayout frame={frame} title={say(accountWords.title)} solo>
      <ErrorSummary frame={frame} />
      <h1>{say(accountWords.title)}</h1>
      {saved && !frame.form ? (
        <p class="note" role="status">
          {saved}
        </p>
      ) : null}
      {view.mustChange ? <p class="note soon">{say(accountWords.mustChange)}</p> : <Person view={view} frame={frame} />}
      <PasswordForm view={view} frame={frame} />
      {view.mustChange ? null : <OwnSessions view={view} frame={frame} />}
    </DeskLayout>
  )
}

type Shown = { view: AccountPage; frame: Frame }

function Person({ view, frame }: Shown) {
  const { say } = frame
  const posts = frame.seat?.posts.map(say).join(', ')
  return (
    <Facts
      rows={[
        { term: say(accountWords.username), value: <span class="mono">{view.username}</span>, sub: view.name },
        { term: say(accountWords.office), value: frame.seat?.officeName ?? view.officeName },
        ...(posts ? [{ term: say(accountWords.posts), value: posts }] : []),
        ...(view.nip ? [{ term: say(accountWords.nip), value: <span class="mono">{view.nip}</span> }] : []),
        ...(view.rank ? [{ term: say(accountWords.rank), value: view.rank }] : []),
      ]}
    />
  )
}

function PasswordForm({ view, frame }: Shown) {
  const { say } = frame
  return (
    <form method="post" action="/account/password" class="flow">
      <input type="hidden" name="requestId" value={frame.requestId()} />
      <h2>{say(accountWords.changeHeading)}</h2>
      <input type="text" name="username" value={view.username} autocomplete="username" hidden />
      <TextField
        frame={frame}
        name="current"
        label={say(accountWords.current)}
        kind="password"
        autocomplete="current-password"
      />
      <TextField
        frame={frame}
        name="password"
        label={say(accountWords.password)}
        hint={say(passwordHint(view))}
        kind="password"
        autocomplete="new-password"
      />
      <TextField
        frame={frame}
        name="again"
        label={say(accountWords.again)}
        kind="password"
        autocomplete="new-password"
      />
      <ActButton id="ganti" label={say(accountWords.change)} />
      <p class="sub">
        {say(accountWords.others)} {say(passwordBasis(view))}
      </p>
    </form>
  )
}

function OwnSessions({ view, frame }: Shown) {
  const { say } = frame
  return (
    <section class="flow" aria-labelledby="sesi">
      <h2 id="sesi">{say(accountWords.sessionsHeading)}</h2>
      <SessionTable sessions={view.sessions} action="/account/sessions" frame={frame} labelledBy="sesi" />
      {view.sessions.length > 1 ? (
        <form method="post" action="/account/sessions">
          <input type="hidden" name="requestId" value={frame.requestId()} />
          <ActButton id="akhiri-lain" label={say(accountWords.endOthers)} name="session" value="all" alt />
        </form>
      ) : null}
    </section>
  )
}
