import type { VNode } from 'preact'
import { shortMoment } from '#clock'
import { DeskLayout } from '#ui/desk-layout.tsx'
import type { Frame } from '#ui/frame.ts'
import type { Text } from '#ui/language.ts'
import { withQuery } from '#ui/page-links.ts'
import { Status } from '#ui/status.tsx'
import type { CasesPage, Listed, ListedCase } from '../contract.ts'
import { lateSince, listedNames, figureWords as words } from '../figure-words.ts'
import { officesWords } from '../words.ts'
import { FileNumber, Narrow } from './parts.tsx'
import { Periods } from './periods.tsx'

/** The files behind a figure: numbers, desks and dates, nobody's name. Each leads to its case, which asks why. */
export function renderCasesPage(view: CasesPage, frame: Frame): VNode {
  const { say } = frame
  const isNow = ['late', 'soon', 'open', 'incomplete'].includes(view.what)
  const service = view.service === undefined ? undefined : view.serviceNames.get(view.service)
  const of = view.office?.name ?? (service ? say(service) : (view.service ?? ''))
  const title = `${of}: ${say(listedNames[view.what])}`
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

/** Where the figure stood: the desk's or the service's page, and the office's or that of all, of the same months. */
function Back({ view, frame }: { view: CasesPage; frame: Frame }) {
  const { say } = frame
  return (
    <p>
      {waysBack(view).map(({ href, text }, index) => (
        <>
          {index === 0 ? null : ' · '}
          <a href={href}>{typeof text === 'string' ? text : say(text)}</a>
        </>
      ))}
    </p>
  )
}

function waysBack({ office, period, desk, service, serviceNames }: CasesPage): { href: string; text: string | Text }[] {
  const months = `?masa=${period.key}`
  const named = service === undefined ? undefined : serviceNames.get(service)
  if (!office)
    return [
      { href: `/services${months}`, text: words.allServices },
      ...(named ? [{ href: `/services/${service}${months}`, text: named }] : []),
    ]
  const of = `/offices/${office.key}`
  return [
    { href: `${of}${months}`, text: office.name },
    ...(desk ? [{ href: `${of}/desks/${desk.key}${months}`, text: desk.name }] : []),
    ...(named ? [{ href: `${of}/services/${service}${months}`, text: named }] : []),
  ]
}

function List({ view, isNow, frame }: { view: CasesPage; isNow: boolean; frame: Frame }) {
  const { say } = frame
  return (
    <table class="list stack">
      <caption class="vh">{say(listedNames[view.what])}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.number)}</th>
          <th scope="col">{say(view.office ? words.service : officesWords.office)}</th>
          <th scope="col">{say(words.lying)}</th>
          <th scope="col">{say(headOf(view.what, isNow))}</th>
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

/** What the day of a file is: of its promise, of the answer it still waits for, or of what was done. */
function headOf(what: Listed, isNow: boolean): Text {
  if (!isNow) return words.when
  return what === 'incomplete' ? words.answerDue : words.due
}

function Row({ one, view, isNow, frame }: { one: ListedCase; view: CasesPage; isNow: boolean; frame: Frame }) {
  const { say, zone, now } = frame
  const post = one.post === null ? undefined : view.postNames.get(one.post)
  const name = view.serviceNames.get(one.service)
  const at = isNow ? one.dueAt : one.at
  const isLate = isNow && at !== null && Temporal.Instant.compare(at, now) <= 0
  return (
    <tr>
      <th scope="row">
        <FileNumber number={one.number} frame={frame} />
      </th>
      <td>{view.office ? (name ? say(name) : one.service) : view.places.get(one.office)}</td>
      <td>
        <Narrow label={say(words.lying)} />
        {post ? say(post) : <span class="sub">–</span>}
      </td>
      <td class={isLate ? undefined : 'nb'}>
        <Narrow label={say(headOf(view.what, isNow))} />
        {!at ? (
          <span class="sub">{say(words.notRunning)}</span>
        ) : isLate ? (
          <Status flag="late" text={say(lateSince(shortMoment(at, zone, now)))} />
        ) : (
          say(shortMoment(at, zone, now))
        )}
      </td>
    </tr>
  )
}
