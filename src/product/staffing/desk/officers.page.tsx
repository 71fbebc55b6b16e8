import type { VNode } from 'preact'
import { UnheldNote } from '#cases'
import { moment } from '#identity'
import { noSuperiorWords } from '#offices'
import { DeskLayout } from '#ui/desk-layout.tsx'
import type { Frame } from '#ui/frame.ts'
import { Status } from '#ui/status.tsx'
import type { OfficersPage, StaffLine } from '../contract.ts'
import { countOfOfficers, lockedFor, staffingWords, stretchOf } from './staffing-words.ts'

/** Who works in an office: posts now and planned, last signed in, locked or not. */
export function renderOfficersPage(view: OfficersPage, frame: Frame): VNode {
  const { say } = frame
  const here = view.officers.filter(({ leftAt }) => leftAt === null)
  return (
    <DeskLayout frame={frame} title={say(staffingWords.title)}>
      <div class="row">
        <h1>{say(countOfOfficers(here.length, view.officeName))}</h1>
        <a class="btn end" href={`/officers/new?office=${view.officeKey}`}>
          {say(staffingWords.add)}
        </a>
      </div>
      {view.offices.length === 0 ? null : (
        <nav class="tabs" aria-label={say(staffingWords.offices)}>
          {view.offices.map(({ key, name, current }) => (
            <a href={`/officers?office=${key}`} aria-current={current ? 'page' : undefined}>
              {name}
            </a>
          ))}
        </nav>
      )}
      {view.noSuperior ? <p class="note soon">{say(noSuperiorWords.apply)}</p> : null}
      <UnheldNote posts={view.unheld} frame={frame} />
      <table class="list stack">
        <caption class="vh">{say(staffingWords.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(staffingWords.name)}</th>
            <th scope="col">{say(staffingWords.posts)}</th>
            <th scope="col">{say(staffingWords.lastIn)}</th>
            <th scope="col">{say(staffingWords.account)}</th>
          </tr>
        </thead>
        <tbody>
          {view.officers.map((officer) => (
            <OfficerRow officer={officer} frame={frame} />
          ))}
        </tbody>
      </table>
    </DeskLayout>
  )
}

function OfficerRow({ officer, frame }: { officer: StaffLine; frame: Frame }) {
  const { say } = frame
  const shown = officer.posts.filter(({ stands }) => stands !== 'ended')
  return (
    <tr>
      <th scope="row">
        <a href={`/officers/${officer.id}`}>{officer.name}</a> <span class="sub mono">{officer.username}</span>
      </th>
      <td>
        {shown.length === 0 ? <span class="sub">{say(staffingWords.none)}</span> : null}
        <ul class="bare">
          {shown.map((post) => (
            <li>
              {say(post.name)}{' '}
              {post.stands === 'planned' || post.until ? <span class="sub">{say(stretchOf(post))}</span> : null}
            </li>
          ))}
        </ul>
      </td>
      <td>
        <span class="sm sub" aria-hidden="true">
          {say(staffingWords.lastIn)}
        </span>
        {say(officer.signedInAt ? moment(officer.signedInAt, frame) : staffingWords.never)}
      </td>
      <td>
        <AccountState officer={officer} frame={frame} />
      </td>
    </tr>
  )
}

/** Whether the account opens: locked asks somebody to act, so it alone has colour. */
export function AccountState({ officer, frame }: { officer: StaffLine; frame: Frame }) {
  const { say } = frame
  if (officer.leftAt !== null) return <span class="sub">{say(staffingWords.left)}</span>
  if (officer.minutesLocked > 0) return <Status flag="soon" text={say(lockedFor(officer.minutesLocked))} />
  if (officer.mustChange) return <Status flag="waiting" text={say(staffingWords.mustChange)} />
  return <span class="sub">{say(staffingWords.fine)}</span>
}
