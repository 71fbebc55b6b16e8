import type { VNode } from 'preact'
import { letterDay, shortDay, shortMoment } from '#clock'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Facts } from '#ui/facts.tsx'
import type { Frame } from '#ui/frame.ts'
import { Status } from '#ui/status.tsx'
import type { CashPage } from '../contract/pages.ts'
import { CashRooms } from './cash-rooms.tsx'
import { apartSaid, money, waitingSentence, cashWords as words } from './cash-words.ts'
import { DrawerSection, OfferSection } from './drawer.tsx'
import { monthName } from './month-name.ts'
import { paths } from './paths.ts'

type Shown = { view: CashPage; frame: Frame }

/** The cash of an office now: the own drawer first, then what waits to be closed, signed and deposited. */
export function renderCashPage(view: CashPage, frame: Frame): VNode {
  const { say } = frame
  const labels = {
    float: say(words.float),
    floatFrom: say(words.floatFrom),
    counted: say(words.counted),
    explained: say(words.explained),
    to: say(words.handOverTo),
  }
  return (
    <DeskLayout frame={frame} title={say(words.title)} script="desk">
      <h1>
        {say(words.title)}, <span class="nb">{say(letterDay(view.date))}</span>
      </h1>
      <CashRooms frame={frame} here="cash" />
      <ErrorSummary frame={frame} labels={labels} form={String(frame.form?.values.do ?? 'f')} />
      <Unclosed view={view} frame={frame} />
      <div class="side">
        <div class="flow">
          <ToSign view={view} frame={frame} />
          {view.offers.map((offer) => (
            <OfferSection offer={offer} frame={frame} />
          ))}
          {view.keeps ? <DrawerSection view={view} frame={frame} /> : null}
        </div>
        <aside class="flow">
          <Today view={view} frame={frame} />
          <Waiting view={view} frame={frame} />
        </aside>
      </div>
    </DeskLayout>
  )
}

function Unclosed({ view, frame }: Shown) {
  const { say } = frame
  if (view.unclosed.length === 0) return null
  return (
    <p class="note soon">
      {say(words.unclosed)}:{' '}
      {view.unclosed.map(({ id, date }, place) => (
        <>
          {place > 0 ? ', ' : ''}
          <a href={paths.day(id)}>{say(shortDay(date))}</a>
        </>
      ))}
      .
    </p>
  )
}

function ToSign({ view, frame }: Shown) {
  const { say, zone, now } = frame
  if (!view.signs || view.toSign.length + view.months.length === 0) return null
  return (
    <section class="flow" aria-labelledby="tanda-tangan">
      <h2 id="tanda-tangan">{say(words.toSign)}</h2>
      <ul class="bare">
        {view.toSign.map((closing) => (
          <li>
            <a href={paths.day(closing.day)}>{say(letterDay(closing.date))}</a>{' '}
            <span class="sub">
              {closing.counted.name}, {say(shortMoment(closing.counted.at, zone, now))}.{' '}
              {closing.isOwn ? say(words.toSignOwn) : ''}
            </span>{' '}
            {closing.differenceRupiah === 0n ? null : (
              <Status flag="soon" text={say(apartSaid(closing.differenceRupiah))} />
            )}
          </li>
        ))}
        {view.months.map(({ month, prepared }) => (
          <li>
            <a href={paths.accounts}>
              {say(words.accounts)} {say(monthName(month))}
            </a>{' '}
            <span class="sub">{prepared.name}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Today({ view, frame }: Shown) {
  const { say, zone, now } = frame
  const { day } = view
  return (
    <section class="panel flow" aria-labelledby="buku-hari-ini">
      <h2 id="buku-hari-ini">{say(words.dayNow)}</h2>
      {day ? (
        <Facts
          rows={[
            { term: say(words.lines), value: day.lines },
            { term: say(words.cash), value: money(day.cashRupiah) },
            { term: say(words.bank), value: money(day.bankRupiah) },
          ]}
        />
      ) : (
        <p class="sub">{say(words.noDay)}</p>
      )}
      {view.others.length === 0 ? null : (
        <p class="sub">
          {say(words.others)}:{' '}
          {view.others.map(({ name, at }) => `${name} (${say(shortMoment(at, zone, now))})`).join(', ')}.
        </p>
      )}
      {day ? <DayLink day={day} view={view} frame={frame} /> : null}
    </section>
  )
}

function DayLink({ day, view, frame }: Shown & { day: NonNullable<CashPage['day']> }) {
  const { say } = frame
  if (day.closed)
    return (
      <p>
        {say(words.closedToday)} <a href={paths.day(day.id)}>{say(words.look)}</a>
      </p>
    )
  if (!view.keeps) return null
  return (
    <p>
      <a class="btn alt" href={paths.day(day.id)}>
        {say(words.countDay)}
      </a>
    </p>
  )
}

function Waiting({ view, frame }: Shown) {
  const { say } = frame
  const { waiting } = view
  return (
    <section class="panel flow" aria-labelledby="belum-setor">
      <h2 id="belum-setor">{say(words.waiting)}</h2>
      {waiting.days === 0 ? (
        <p class="sub">{say(words.nothingWaits)}</p>
      ) : (
        <p>
          {waiting.late ? <Status flag="late" text={say(waitingSentence(waiting))} /> : say(waitingSentence(waiting))}{' '}
          <a href={paths.deposits}>{say(words.deposits)}</a>
        </p>
      )}
    </section>
  )
}
