import type { ComponentChildren } from 'preact'
import { hourOf, letterDay, zoneName } from '#clock'
import { type Fact, Facts } from '#ui/facts.tsx'
import type { Frame } from '#ui/frame.ts'
import { Hours } from '#ui/hours.tsx'
import { Boat } from '#ui/icons/boat.tsx'
import type { Text } from '#ui/language.ts'
import { Qr } from '#ui/qr.tsx'
import type { SlipPage } from '../contract.ts'
import { MissingPapers, PromiseDate, ReturnDate } from './slip-dates.tsx'
import { SlipVisit } from './slip-visit.tsx'
import {
  collectAt,
  costOf,
  fromOffice,
  momentOf,
  receivedOn,
  servedBy,
  slipWords,
  toFollow,
  wayOf,
} from './slip-words.ts'
import { sentOnTo } from './step-work-words.ts'

type Props = { view: SlipPage; frame: Frame }

/** The slip a citizen folds into a pocket. Both sizes carry the same in the same order; A5 adds the way of the file. */
export function SlipSheet({ view, frame, paper }: Props & { paper: 'a5' | '80mm' }) {
  const { say } = frame
  const isReturn = view.kind === 'return'
  return (
    <section
      class={paper === 'a5' ? 'sheet a5' : 'sheet s80'}
      lang={frame.language}
      aria-label={say(slipWords[view.kind])}
    >
      <Head view={view} frame={frame} />
      {view.illustrative || frame.mode === 'demo' ? <Sample frame={frame} /> : null}
      <hr class="tear" />
      {isReturn ? <ReturnDate view={view} frame={frame} /> : <PromiseDate view={view} frame={frame} />}
      <hr class="tear" />
      {isReturn ? <MissingPapers view={view} frame={frame} /> : null}
      <SlipVisit view={view} frame={frame} />
      <div class="pocket">
        <Facts rows={factsOf(view, frame)} />
        <hr class="tear" />
        <Tracking view={view} frame={frame} />
      </div>
      {paper === 'a5' && !isReturn && view.route.length > 0 ? <p class="sub">{say(wayOf(view.route))}</p> : null}
      <hr class="tear" />
      <Foot view={view} frame={frame} />
    </section>
  )
}

function Head({ view, frame }: Props) {
  const { say } = frame
  return (
    <div class="row">
      <Boat />
      <div>
        <h2>{say(slipWords[view.kind])}</h2>
        <p class="sub">{say(fromOffice(view.office.name, frame.regencyName))}</p>
      </div>
    </div>
  )
}

function Sample({ frame }: { frame: Frame }) {
  return (
    <p class="sample">
      <b>{frame.say(slipWords.sample)}</b> <span>{frame.say(slipWords.sampleNote)}</span>
    </p>
  )
}

function factsOf(view: SlipPage, frame: Frame): Fact[] {
  const { say } = frame
  const { applicant, cost } = view
  const follow = view.originalsToFollow.length === 0 ? undefined : <b>{say(toFollow(view.originalsToFollow))}</b>
  return [
    { term: say(slipWords.number), value: <b>{view.number}</b> },
    { term: say(slipWords.service), value: say(view.service) },
    { term: say(slipWords.applicant), value: <Applicant {...applicant} /> },
    {
      term: say(slipWords.received),
      value: say(receivedOn(spoken(view.registeredAt, frame), view.received, view.receivedAt)),
      sub: follow,
    },
    { term: say(slipWords.cost), value: say(costOf(cost)) },
  ]
}

/** A name written from right to left must not turn the number beside it. */
function Applicant({ name, nikMasked }: SlipPage['applicant']) {
  return (
    <>
      <bdi>{name}</bdi>
      {nikMasked === undefined ? null : `, ${nikMasked}`}
    </>
  )
}

/** "Selasa, 24 November 2026, 09.12 WIB": paper is read long after, so it always names the year. */
function spoken(at: Temporal.Instant, { zone }: Frame): Text {
  const day = letterDay(at.toZonedDateTimeISO(zone).toPlainDate())
  return momentOf(day, hourOf(at, zone), zoneName(zone))
}

function Tracking({ view, frame }: Props) {
  const { say } = frame
  return (
    <div class="row">
      <Qr path={view.qr.path} size={view.qr.size} label={say(slipWords.qr)} />
      <p>
        {say(slipWords.code)}
        <br />
        <b class="mono nb">{inFours(view.trackingCode)}</b>
        {view.replacesLost ? <span class="sub"> {say(slipWords.newCode)}</span> : null}
      </p>
    </div>
  )
}

/** What to type on a phone: the place of the form, without the protocol. */
function addressOf(trackingUrl: string): string {
  const { host, pathname } = new URL(trackingUrl)
  return `${host}/${pathname.split('/')[1] ?? ''}`
}

/** Read aloud and copied in groups of four; hyphens are forgiven when it is typed. */
function inFours(code: string): string {
  return code.replace(/[^0-9A-Z]/g, '').replace(/(.{4})(?=.)/g, '$1-')
}

function Foot({ view, frame }: Props) {
  const { say } = frame
  const isFree = view.cost.amountRupiah === 0n && (view.cost.lines ?? []).length === 0
  const place = view.office.name.endsWith(` ${view.office.seat}`)
    ? view.office.name
    : `${view.office.name}, ${view.office.seat}`
  return (
    <>
      <Line lead={say(slipWords.track)}>
        {say(slipWords.scanOrOpen)} <b class="nb">{addressOf(view.trackingUrl)}</b>
      </Line>
      {view.kind === 'promise' && view.collect.sentTo ? (
        <Line lead={say(sentOnTo(view.collect.sentTo.agency))}>{say(view.collect.sentTo.next)}</Line>
      ) : null}
      {view.kind === 'promise' && !view.collect.sentTo ? (
        <Line lead={say(slipWords.collecting)}>
          {say(collectAt(place, view.originalsToFollow, view.collect.counter))}{' '}
          <Hours hours={view.office.hours} frame={frame} />.
        </Line>
      ) : null}
      <Line lead={say(slipWords.money)}>{say(isFree ? slipWords.reportMoney : slipWords.reportMore)}</Line>
      <p class="sub">{say(servedBy(view.servedBy))}</p>
    </>
  )
}

function Line({ lead, children }: { lead: string; children: ComponentChildren }) {
  return (
    <p class="sub">
      <b>{lead}</b> {children}
    </p>
  )
}
