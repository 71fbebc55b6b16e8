import type { VNode } from 'preact'
import { shortMoment } from '#clock'
import { DeskLayout } from '#ui/desk-layout.tsx'
import type { Frame } from '#ui/frame.ts'
import { withQuery } from '#ui/page-links.ts'
import type { CasesPage, ListedCase } from '../contract.ts'
import { listedNames, figureWords as words } from '../figure-words.ts'
import { Narrow } from './parts.tsx'
import { Periods } from './periods.tsx'

/** The files behind a figure: numbers, desks and dates, nobody's name. Each leads to its case, which asks why. */
export function renderCasesPage(view: CasesPage, frame: Frame): VNode {
  const { say } = frame
  const isNow = ['late', 'soon', 'open', 'incomplete'].includes(view.what)
  const title = `${view.office.name}: ${say(listedNames[view.what])}`
  return (
    <DeskLayout frame={frame} title={title} script="desk">
      <Back view={view} frame={frame} />
      <h1>{title}</h1>
      {view.paper ? <p class="sub">{say(view.paper)}.</p> : null}
      {isNow ? null : <Periods choice={view} frame={frame} />}
      {view.cases.length === 0 ? (
        <p class="note">{say(words.none)}</p>
      ) : (
        <List view={view} isNow={isNow} frame={frame} />
      )}
      {view.next ? (
        <p>
          <a href={withQuery(frame.path, { page: view.next })}>{say(words.next)}</a>
        </p>
      ) : null}
    </DeskLayout>
  )
}

/** Where the figure stood: the desk's or the service's page, and the office's, of the same months. */
function Back({ view: { office, period, desk, service, serviceNames }, frame }: { view: CasesPage; frame: Frame }) {
  const { say } = frame
  const [of, months] = [`/offices/${office.key}`, `?masa=${period.key}`]
  const named = service === undefined ? undefined : serviceNames.get(service)
  return (
    <p>
      <a href={`${of}${months}`}>{office.name}</a>
      {desk ? (
        <>
          {' · '}
          <a href={`${of}/desks/${desk.key}${months}`}>{say(desk.name)}</a>
        </>
      ) : null}
      {named ? (
        <>
          {' · '}
          <a href={`${of}/services/${service}${months}`}>{say(named)}</a>
        </>
      ) : null}
    </p>
  )
}

function List({ view, isNow, frame }: { view: CasesPage; isNow: boolean; frame: Frame }) {
  const { say } = frame
  return (
    <table class="list stack">
      <caption class="vh">{say(listedNames[view.what])}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.number)}</th>
          <th scope="col">{say(words.service)}</th>
          <th scope="col">{say(words.lying)}</th>
          <th scope="col">{say(isNow ? words.due : words.when)}</th>
        </tr>
      </thead>
      <tbody>
        {view.cases.map((one) => (
          <Row one={one} view={view} isNow={isNow} frame={frame} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ one, view, isNow, frame }: { one: ListedCase; view: CasesPage; isNow: boolean; frame: Frame }) {
  const { say, zone, now } = frame
  const post = one.post === null ? undefined : view.postNames.get(one.post)
  const name = view.serviceNames.get(one.service)
  const at = isNow ? one.dueAt : one.at
  return (
    <tr>
      <th scope="row">
        <a class="mono" href={`/cases/${one.number}`}>
          {one.number}
        </a>
      </th>
      <td>{name ? say(name) : one.service}</td>
      <td>
        <Narrow label={say(words.lying)} />
        {post ? say(post) : <span class="sub">–</span>}
      </td>
      <td class="nb">
        <Narrow label={say(isNow ? words.due : words.when)} />
        {at ? say(shortMoment(at, zone, now)) : <span class="sub">–</span>}
      </td>
    </tr>
  )
}
