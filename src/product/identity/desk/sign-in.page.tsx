import type { VNode } from 'preact'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import { TextField } from '#ui/text-field.tsx'
import type { SignInPage } from '../contract.ts'
import { whyOutWords } from '../words.ts'
import { signInWords } from './sign-in-words.ts'

/** The door of the desk. In demonstration it also shows who may be played, and the password they share. */
export function renderSignInPage(view: SignInPage, frame: Frame): VNode {
  const { say } = frame
  const why = view.why !== undefined && Object.hasOwn(whyOutWords, view.why) ? whyOutWords[view.why] : undefined
  return (
    <DeskLayout frame={frame} title={say(signInWords.title)} solo>
      <ErrorSummary frame={frame} />
      <h1>{say(signInWords.title)}</h1>
      {why && !frame.form ? (
        <p class="note soon" role="status">
          {say(why)}
        </p>
      ) : null}
      <p class="sub">
        {say(signInWords.forStaff)} <a href="/">{say(signInWords.track)}</a>
      </p>
      <form method="post" action="/sign-in" class="flow">
        <input type="hidden" name="requestId" value={frame.requestId()} />
        <input type="hidden" name="next" value={view.next} />
        <TextField frame={frame} name="username" label={say(signInWords.username)} autocomplete="username" />
        <TextField
          frame={frame}
          name="password"
          label={say(signInWords.password)}
          kind="password"
          autocomplete="current-password"
        />
        <button class="btn big" type="submit">
          {say(signInWords.button)}
        </button>
      </form>
      {view.demoPassword === undefined ? null : <DemoAccounts view={view} password={view.demoPassword} frame={frame} />}
    </DeskLayout>
  )
}

/** One form, a button for each person: the name is the value it sends. */
function DemoAccounts({ view, password, frame }: { view: SignInPage; password: string; frame: Frame }) {
  const { say } = frame
  const offices = Map.groupBy(view.demoAccounts, ({ office }) => office)
  return (
    <section class="flow" aria-labelledby="peragaan">
      <h2 id="peragaan">{say(signInWords.demoHeading)}</h2>
      <p>
        {say(signInWords.demoNote)} <b class="mono">{password}</b>
      </p>
      <form method="post" action="/sign-in" class="near">
        <input type="hidden" name="requestId" value={frame.requestId()} />
        <input type="hidden" name="next" value={view.next} />
        <input type="hidden" name="password" value={password} />
        {[...offices].map(([office, accounts], place) => (
          <details open={place === 0}>
            <summary>{office}</summary>
            <OfficeAccounts office={office} accounts={accounts} frame={frame} />
          </details>
        ))}
      </form>
    </section>
  )
}

type Accounts = { office: string; accounts: SignInPage['demoAccounts']; frame: Frame }

function OfficeAccounts({ office, accounts, frame }: Accounts) {
  const { say } = frame
  return (
    <table>
      <caption class="vh">{office}</caption>
      <thead>
        <tr>
          <th scope="col">{say(signInWords.person)}</th>
          <th scope="col">{say(signInWords.post)}</th>
          <th scope="col">{say(signInWords.username)}</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map(({ username, name, post }) => (
          <tr>
            <th scope="row">
              <button class="btn plain" type="submit" name="username" value={username}>
                <span class="vh">{say(signInWords.signInAs)} </span>
                {name}
              </button>
            </th>
            <td>{say(post)}</td>
            <td class="mono">{username}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
