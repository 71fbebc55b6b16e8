import type { VNode } from 'preact'
import { shortMoment } from '#clock'
import { DeskLayout } from '#ui/desk-layout.tsx'
import type { Frame } from '#ui/frame.ts'
import { Status, type StatusFlag } from '#ui/status.tsx'
import type { OfficeLine, OfficesPage } from '../contract.ts'
import { aloneFor, asOf, countOfOffices, officesSentence, officesWords } from '../words.ts'

const headingId = 'kantor'

/** The regency's view: a sentence first, then every office with its burden in sight. Never a ranking. */
export function renderOfficesPage(view: OfficesPage, frame: Frame): VNode {
  const { say, zone, now } = frame
  const hasOldest = view.offices.some(({ oldestDueAt }) => oldestDueAt !== undefined)
  return (
    <DeskLayout frame={frame} title={say(officesWords.title)} script="desk">
      <div class="row">
        <h1>{say(countOfOffices(view.offices.length))}</h1>
        <p class="sub">{say(asOf(shortMoment(view.asOf, zone, now)))}</p>
      </div>
      <p class="note">{say(officesSentence(view.offices))}</p>
      {view.owed?.map(({ says, href, link, quiet }) => (
        <p class={quiet ? 'note' : 'note soon'}>
          {say(says)} <a href={href}>{say(link)}</a>
        </p>
      ))}
      <Alone view={view} frame={frame} />
      <h2 id={headingId}>{say(officesWords.table)}</h2>
      <table class="list stack" aria-labelledby={headingId}>
        <thead>
          <tr>
            <th scope="col">{say(officesWords.office)}</th>
            <th scope="col">{say(officesWords.burden)}</th>
            <th scope="col" class="num">
              {say(officesWords.late)}
            </th>
            <th scope="col" class="num">
              {say(officesWords.soon)}
            </th>
            <th scope="col" class="num">
              {say(officesWords.open)}
            </th>
            <th scope="col" class="num">
              {say(officesWords.incomplete)}
            </th>
            {hasOldest ? <th scope="col">{say(officesWords.oldest)}</th> : null}
            <th scope="col" class="num">
              {say(officesWords.done)}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.offices.map((office) => (
            <OfficeRow office={office} hasOldest={hasOldest} frame={frame} />
          ))}
        </tbody>
      </table>
      <p class="sub xs">{say(officesWords.notARanking)}</p>
    </DeskLayout>
  )
}

/** Desks without anybody for long: where, since when, and how many files wait. */
function Alone({ view: { alone = [] }, frame }: { view: OfficesPage; frame: Frame }) {
  const { say } = frame
  if (alone.length === 0) return null
  return (
    <section class="note soon" aria-labelledby="tanpa-pemegang">
      <h2 id="tanpa-pemegang">{say(officesWords.alone)}</h2>
      <ul>
        {alone.map(({ officeName, post, days, waiting }) => (
          <li>
            <b>{officeName}</b>, {say(post)}: {say(aloneFor(days, waiting))}
          </li>
        ))}
      </ul>
    </section>
  )
}

function OfficeRow({ office, hasOldest, frame }: { office: OfficeLine; hasOldest: boolean; frame: Frame }) {
  const { say } = frame
  return (
    <tr>
      <th scope="row">
        <b>{office.name}</b> <span class="sub">{office.seat}</span>
      </th>
      <td class="sub">{office.burden && say(office.burden)}</td>
      <Pressing count={office.late} flag="late" label={say(officesWords.late)} />
      <Pressing count={office.soon} flag="soon" label={say(officesWords.soon)} />
      <Count count={office.open} label={say(officesWords.open)} />
      <Count count={office.incomplete} label={say(officesWords.incomplete)} />
      {hasOldest ? (
        <td>
          <Narrow label={say(officesWords.oldest)} />
          <Oldest office={office} frame={frame} />
        </td>
      ) : null}
      <Count count={office.doneThisMonth} label={say(officesWords.done)} />
    </tr>
  )
}

/** Colour only where someone must act: a zero is plain. */
function Pressing({ count, flag, label }: { count: number; flag: StatusFlag; label: string }) {
  return (
    <td class="num">
      <Narrow label={label} />
      {count === 0 ? 0 : <Status flag={flag} text={count} />}
    </td>
  )
}

function Count({ count, label }: { count: number; label: string }) {
  return (
    <td class="num">
      <Narrow label={label} />
      {count}
    </td>
  )
}

/** On a phone the head of the table is gone, so each number says what it counts. */
function Narrow({ label }: { label: string }) {
  return (
    <span class="sm sub" aria-hidden="true">
      {label}
    </span>
  )
}

function Oldest({ office, frame }: { office: OfficeLine; frame: Frame }) {
  const { say, zone, now } = frame
  if (office.oldestDueAt === undefined) return <span class="sub">{say(officesWords.none)}</span>
  return <span class="nb">{say(shortMoment(office.oldestDueAt, zone, now))}</span>
}
