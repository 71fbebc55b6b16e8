import type { ComponentChildren } from 'preact'
import { sayOpensAgain } from '#clock'
import { type Fact, Facts } from '#ui/facts.tsx'
import type { Frame } from '#ui/frame.ts'
import { Hours } from '#ui/hours.tsx'
import { rupiah } from '#ui/rupiah.ts'
import { Status } from '#ui/status.tsx'
import type { OfficePage } from '../contract/office.ts'
import { guideWords } from '../words.ts'
import { complaintAnswered, enacted, heldBy, officeWords, writeComplaint } from './office-words.ts'
import { guidePaths } from './paths.ts'

type Props = { view: OfficePage; frame: Frame }

/** Whether the counter is open at this moment; if not, when it opens. */
export function OpenNow({ view, frame }: Props) {
  const { say, zone, now } = frame
  const { today } = view
  if (!today) return null
  const { opensAt } = today
  return (
    <p>
      <Status
        flag={today.isOpen ? 'in-time' : 'waiting'}
        text={say(today.isOpen ? officeWords.openNow : officeWords.closedNow)}
      />{' '}
      {opensAt ? <b>{say(sayOpensAgain(opensAt, zone, now))}</b> : null}{' '}
      <span class="sub">
        {say(officeWords.today)}: {say(today.says)}
      </span>
    </p>
  )
}

/** Where it is, how it is reached, when it is open. What nobody filled in says so. */
export function Visit({ view, frame }: Props) {
  const { say } = frame
  const unsure = view.profile?.contact?.sure === 'a' ? undefined : <mark>{say(officeWords.unconfirmed)}</mark>
  const known = (value: ComponentChildren) => (value ? { value, sub: unsure } : { value: say(officeWords.notFilled) })
  const address = view.address && [view.address, view.postcode].filter(Boolean).join(', ')
  const rows: Fact[] = [
    {
      term: say(guideWords.address),
      ...(address ? known(address) : { value: view.seat, sub: say(guideWords.noAddress) }),
    },
    { term: say(officeWords.phone), ...known(view.phone && <a href={`tel:${digits(view.phone)}`}>{view.phone}</a>) },
    { term: say(officeWords.email), ...known(view.email && <a href={`mailto:${view.email}`}>{view.email}</a>) },
    {
      term: say(guideWords.hours),
      value: <Hours hours={view.hours} frame={frame} lines />,
      sub: view.hoursUnconfirmed ? <mark>{say(guideWords.unconfirmed)}</mark> : undefined,
    },
  ]
  return (
    <section class="flow" aria-labelledby="kunjungan">
      <h2 id="kunjungan">{say(guideWords.visit)}</h2>
      <Facts rows={rows} />
    </section>
  )
}

function digits(phone: string): string {
  return phone.replace(/[^+\d]/g, '')
}

/** How to complain, from the nearest to the furthest, and how long each answer may take. */
export function Complaining({ view, frame }: Props) {
  const { say } = frame
  const answered = complaintAnswered(view.rights)
  return (
    <section class="flow" aria-labelledby="mengadu">
      <h2 id="mengadu">{say(officeWords.complain)}</h2>
      <ol>
        <li>
          <b>{say(officeWords.atOffice)}</b> {say(officeWords.atOfficeHow)}
          <ul>
            <li>{say(writeComplaint(view.rights))}</li>
            <li>{say(officeWords.receipt)}</li>
            {answered && <li>{say(answered)}</li>}
          </ul>
        </li>
        <li>
          <b>{say(officeWords.lapor)}</b> {say(officeWords.laporHow)}
        </li>
        <li>
          <b>{say(officeWords.ombudsman)}</b> {say(officeWords.ombudsmanHow)}
        </li>
      </ol>
    </section>
  )
}

/** What the office promises, how many standards it made its own, and how it was assessed. */
export function Promises({ view, frame }: Props) {
  const { say } = frame
  return (
    <section class="flow" aria-labelledby="standar">
      <h2 id="standar">{say(guideWords.standards)}</h2>
      <p>{say(guideWords.standardsNote)}</p>
      <ul>
        <li>
          <a href={guidePaths.standards(view.key)}>{say(guideWords.readStandards)}</a>: {say(enacted(view.standards))}
        </li>
        <li>
          <a href={guidePaths.pledge(view.key)}>{say(guideWords.readPledge)}</a>:{' '}
          {say(view.standards.pledged === 0 ? officeWords.noPledge : officeWords.pledgePublished)}
        </li>
        <li>
          <a href={guidePaths.performance(view.key)}>{say(guideWords.howWePerform)}</a>: {say(officeWords.counted)}{' '}
          {say(officeWords.performance)}: {say(officeWords.noPerformance)}
        </li>
      </ul>
    </section>
  )
}

/** Who answers for the office, who takes complaints, its budget and its posts. */
export function Profile({ view, frame }: Props) {
  const { say } = frame
  return (
    <section class="flow" aria-labelledby="profil">
      <h2 id="profil">{say(officeWords.profile)}</h2>
      <Facts rows={profileRows(view, frame)} />
      <details class="fold">
        <summary>{say(officeWords.staff)}</summary>
        <p class="sub">{say(officeWords.staffNote)}</p>
        <ol>
          {view.posts.map(({ names }) => (
            <li>{names.map(({ name, holders }) => `${say(name)} (${say(heldBy(holders))})`).join('; ')}</li>
          ))}
        </ol>
      </details>
    </section>
  )
}

function profileRows({ head, profile }: OfficePage, { say }: Frame): Fact[] {
  const mark = (sure: 'a' | 'b') => (sure === 'a' ? undefined : <mark>{say(officeWords.unconfirmed)}</mark>)
  const notFilled = { value: say(officeWords.notFilled) }
  const { complaints, budget } = profile ?? {}
  const reach = complaints && [say(complaints.where), complaints.phone, complaints.email].filter(Boolean).join(', ')
  return [
    {
      term: say(officeWords.responsible),
      value: head ? `${say(head.post)}: ${head.name ?? say(officeWords.notFilled)}` : say(officeWords.notFilled),
    },
    { term: say(officeWords.complaintsBy), ...(complaints ? { value: reach, sub: mark(complaints.sure) } : notFilled) },
    {
      term: say(officeWords.budget),
      ...(budget
        ? { value: `${rupiah(BigInt(budget.amountRupiah))} (${budget.year})`, sub: mark(budget.sure) }
        : notFilled),
    },
  ]
}
