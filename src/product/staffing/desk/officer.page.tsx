import type { VNode } from 'preact'
import { identityRefusals, moment, SessionTable } from '#identity'
import { ActButton } from '#ui/button.tsx'
import { SelectField } from '#ui/choice-field.tsx'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Facts } from '#ui/facts.tsx'
import type { Frame } from '#ui/frame.ts'
import { TextField } from '#ui/text-field.tsx'
import type { OfficerPage } from '../contract.ts'
import { NameForm } from './name-form.tsx'
import { GivenPassword } from './new-officer.page.tsx'
import { AccountState } from './officers.page.tsx'
import { PostTable } from './post-table.tsx'
import { aloneWith, begunForms, inTheirHands, savedWords, staffingWords } from './staffing-words.ts'

export type Shown = { view: OfficerPage; frame: Frame }

/** One officer: posts by date, account and sessions, and the leaving. What may not be done is shown with its reason. */
export function renderOfficerPage(view: OfficerPage, frame: Frame): VNode {
  const { say } = frame
  const saved = view.saved !== undefined && Object.hasOwn(savedWords, view.saved) ? savedWords[view.saved] : undefined
  const here = view.officer.leftAt === null
  return (
    <DeskLayout frame={frame} title={view.officer.name} solo>
      <ErrorSummary frame={frame} />
      <p>
        <a href={`/officers?office=${view.officeKey}`}>{say(staffingWords.back)}</a>
      </p>
      <h1>{view.officer.name}</h1>
      {saved && !frame.form ? (
        <p class="note" role="status">
          {say(saved)}
        </p>
      ) : null}
      <Person view={view} frame={frame} />
      <section class="flow" aria-labelledby="jabatan">
        <h2 id="jabatan">{say(staffingWords.posts)}</h2>
        <PostTable view={view} frame={frame} />
        {here ? <GivePost view={view} frame={frame} /> : null}
      </section>
      {here ? <NameForm view={view} frame={frame} /> : null}
      <Sessions view={view} frame={frame} />
      {here ? <Account view={view} frame={frame} /> : null}
      {here ? <Leaving view={view} frame={frame} /> : null}
    </DeskLayout>
  )
}

function Person({ view, frame }: Shown) {
  const { say } = frame
  const { officer } = view
  return (
    <Facts
      rows={[
        {
          term: say(staffingWords.username),
          value: <span class="mono">{officer.username}</span>,
          sub: view.officeName,
        },
        { term: say(staffingWords.account), value: <AccountState officer={officer} frame={frame} /> },
        {
          term: say(staffingWords.lastIn),
          value: say(officer.signedInAt ? moment(officer.signedInAt, frame) : staffingWords.never),
        },
        ...(officer.nip ? [{ term: say(staffingWords.nip), value: <span class="mono">{officer.nip}</span> }] : []),
        ...(officer.rank ? [{ term: say(staffingWords.rank), value: officer.rank }] : []),
      ]}
    />
  )
}

function GivePost({ view, frame }: Shown) {
  const { say } = frame
  return (
    <form method="post" action={`/officers/${view.officer.id}/posts`} class="flow panel">
      <input type="hidden" name="requestId" value={frame.requestId()} />
      <h3>{say(staffingWords.givePost)}</h3>
      <SelectField
        frame={frame}
        name="post"
        label={say(staffingWords.post)}
        choices={view.choices.map(({ key, name }) => ({ value: key, label: say(name) }))}
      />
      <TextField frame={frame} name="from" label={say(staffingWords.from)} kind="date" start={view.today.toString()} />
      <TextField
        frame={frame}
        name="until"
        label={say(staffingWords.until)}
        note={say(staffingWords.mayBeEmpty)}
        hint={say(staffingWords.untilHint)}
        kind="date"
      />
      <ActButton
        id="beri"
        label={say(staffingWords.givePost)}
        why={view.own ? say(staffingWords.own) : undefined}
        alt
      />
    </form>
  )
}

function Sessions({ view, frame }: Shown) {
  const { say } = frame
  const action = `/officers/${view.officer.id}/sessions`
  return (
    <section class="flow" aria-labelledby="sesi">
      <h2 id="sesi">{say(staffingWords.sessions)}</h2>
      {view.sessions.length === 0 ? (
        <p class="sub">{say(staffingWords.noSessions)}</p>
      ) : (
        <>
          <SessionTable sessions={view.sessions} action={action} frame={frame} labelledBy="sesi" />
          <form method="post" action={action}>
            <input type="hidden" name="requestId" value={frame.requestId()} />
            <ActButton id="akhiri-semua" label={say(staffingWords.endAll)} name="session" value="all" alt />
          </form>
        </>
      )}
    </section>
  )
}

function Account({ view, frame }: Shown) {
  const { say } = frame
  const { officer } = view
  const why = view.own ? staffingWords.own : view.above ? identityRefusals['above-you'] : undefined
  return (
    <section class="flow" aria-labelledby="akun">
      <h2 id="akun">{say(staffingWords.account)}</h2>
      {officer.minutesLocked > 0 ? (
        <form method="post" action={`/officers/${officer.id}/unlocking`}>
          <input type="hidden" name="requestId" value={frame.requestId()} />
          <ActButton id="buka" label={say(staffingWords.unlock)} />
        </form>
      ) : null}
      <form method="post" action={`/officers/${officer.id}/password`} class="flow panel">
        <input type="hidden" name="requestId" value={frame.requestId()} />
        {why ? null : <GivenPassword frame={frame} given={view.given} label={say(staffingWords.given)} />}
        <ActButton id="setel" label={say(staffingWords.reset)} why={why && say(why)} alt />
      </form>
    </section>
  )
}

function Leaving({ view, frame }: Shown) {
  const { say } = frame
  const alone = view.officer.posts.filter((post) => post.alone !== undefined)
  const inHand = view.left.files.filter(({ post }) => alone.every((one) => one.post !== post)).length
  const why = view.own ? staffingWords.own : view.fromRegency ? staffingWords.fromRegency : undefined
  return (
    <section class="flow" aria-labelledby="keluar">
      <h2 id="keluar">{say(staffingWords.leave)}</h2>
      <form method="post" action={`/officers/${view.officer.id}/leaving`} class="flow panel">
        <input type="hidden" name="requestId" value={frame.requestId()} />
        <p>{say(staffingWords.leaveNote)}</p>
        {alone.length + inHand + view.left.drafts === 0 ? null : (
          <>
            <ul>
              {inHand === 0 ? null : <li>{say(inTheirHands(inHand))}</li>}
              {view.left.drafts === 0 ? null : <li>{say(begunForms(view.left.drafts))}</li>}
              {alone.map((post) => (
                <li>
                  <b>{say(post.name)}</b>. {post.alone && say(aloneWith(post.alone))}
                </li>
              ))}
            </ul>
            <SelectField
              frame={frame}
              name="handTo"
              label={say(staffingWords.handTo)}
              choices={view.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </>
        )}
        <ActButton id="catat-keluar" label={say(staffingWords.leaveButton)} why={why && say(why)} risk />
      </form>
    </section>
  )
}
