import type { VNode } from 'preact'
import { shortMoment } from '#clock'
import { ActButton } from '#ui/button.tsx'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Facts } from '#ui/facts.tsx'
import type { Frame } from '#ui/frame.ts'
import { Status } from '#ui/status.tsx'
import { LongTextField } from '#ui/text-field.tsx'
import type { ClosingShown, DayPage } from '../contract/pages.ts'
import { refusals } from '../words.ts'
import { CashRooms } from './cash-rooms.tsx'
import { apartSaid, money } from './cash-words.ts'
import { CountForm } from './count-form.tsx'
import { dayTitle, denominationName, dayWords as words } from './day-words.ts'
import { paths } from './paths.ts'

type Shown = { view: DayPage; frame: Frame }
type Closed = Shown & { closing: ClosingShown }

/** One day of cash: counted by denomination, signed by two hands. */
export function renderDayPage(view: DayPage, frame: Frame): VNode {
  const { say } = frame
  const [newest, ...earlier] = view.closings
  const stands = newest && !newest.returned ? newest : undefined
  return (
    <DeskLayout frame={frame} title={say(dayTitle(view.day.date))} script={['desk', 'count']}>
      <div class="row">
        <h1>{say(dayTitle(view.day.date))}</h1>
        {stands ? (
          <a class="btn alt end" href={paths.sheet(view.day.id)}>
            {say(words.print)}
          </a>
        ) : null}
      </div>
      <p class="sub">{view.office.name}</p>
      {view.keeps || view.signs ? <CashRooms frame={frame} here="cash" /> : null}
      <ErrorSummary frame={frame} labels={labelsOf(view, frame)} />
      {newest?.returned ? <Returned closing={newest} view={view} frame={frame} /> : null}
      {stands ? (
        <ClosedDay closing={stands} view={view} frame={frame} />
      ) : view.keeps ? (
        <CountForm view={view} frame={frame} />
      ) : (
        <p class="note soon">{say(words.notClosed)}</p>
      )}
      {earlier.length === 0 ? null : <Earlier closings={earlier} view={view} frame={frame} />}
    </DeskLayout>
  )
}

function Returned({ closing, frame }: Closed) {
  const { say, zone, now } = frame
  const { returned } = closing
  if (!returned) return null
  return (
    <p class="note soon">
      <b>
        {say(words.returned)}, {returned.name}, {say(shortMoment(returned.at, zone, now))}:
      </b>{' '}
      {returned.reason}
    </p>
  )
}

function ClosedDay({ closing, view, frame }: Closed) {
  const { say } = frame
  return (
    <div class="side">
      <div class="flow">
        <Pieces closing={closing} view={view} frame={frame} />
        <Facts
          rows={[
            { term: say(words.sum), value: <b>{money(closing.countedRupiah)}</b> },
            { term: say(words.book), value: money(closing.bookRupiah) },
            { term: say(words.float), value: money(closing.floatRupiah) },
            {
              term: say(words.difference),
              value: <Difference closing={closing} frame={frame} />,
              sub: closing.explained ?? undefined,
            },
          ]}
        />
      </div>
      <aside class="flow">
        <Hands closing={closing} view={view} frame={frame} />
        {view.signs && !closing.signed ? <Signing closing={closing} view={view} frame={frame} /> : null}
      </aside>
    </div>
  )
}

// Says which of the denominations was not understood.
function labelsOf({ denominations }: DayPage, { say }: Frame): Record<string, string> {
  const counted = denominations.map((one) => [`pieces.${one.key}`, say(denominationName(one))])
  return { ...Object.fromEntries(counted), explained: say(words.explained), reason: say(words.reason) }
}

function Difference({ closing, frame }: { closing: ClosingShown; frame: Frame }) {
  const apart = closing.countedRupiah - closing.floatRupiah - closing.bookRupiah
  const said = frame.say(apartSaid(apart))
  return apart === 0n ? <span>{said}</span> : <Status flag="soon" text={said} />
}

function Pieces({ closing, view, frame }: Closed) {
  const { say } = frame
  const counted = view.denominations.filter(({ key }) => (closing.pieces[key] ?? 0) > 0)
  if (counted.length === 0) return <p class="sub">{say(words.nothingCounted)}</p>
  return (
    <table class="brief">
      <caption class="vh">{say(words.count)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.denomination)}</th>
          <th scope="col" class="num">
            {say(words.pieces)}
          </th>
          <th scope="col" class="num">
            {say(words.comesTo)}
          </th>
        </tr>
      </thead>
      <tbody>
        {counted.map((one) => (
          <tr>
            <th scope="row">{say(denominationName(one))}</th>
            <td class="num">{closing.pieces[one.key]}</td>
            <td class="num">{money(one.rupiah * (closing.pieces[one.key] ?? 0))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Hands({ closing, frame }: Closed) {
  const { say, zone, now } = frame
  const { counted, signed } = closing
  return (
    <section class="panel flow" aria-label={say(words.signed)}>
      <Facts
        rows={[
          { term: say(words.counted), value: counted.name, sub: say(shortMoment(counted.at, zone, now)) },
          signed
            ? { term: say(words.signed), value: signed.name, sub: say(shortMoment(signed.at, zone, now)) }
            : { term: say(words.signed), value: <Status flag="waiting" text={say(words.waits)} /> },
        ]}
      />
      {closing.late ? <Status flag="late" text={say(words.late)} /> : null}
    </section>
  )
}

function Signing({ closing, view, frame }: Closed) {
  const { say } = frame
  const why = view.whyNotSign && refusals[view.whyNotSign]
  const action = `${paths.day(view.day.id)}/signature`
  const reason = typeof why === 'object' ? say(why) : undefined
  return (
    <section class="acts">
      <form method="post" action={action}>
        <input type="hidden" name="do" value="sign" />
        <input type="hidden" name="requestId" value={frame.requestId()} />
        <input type="hidden" name="closing" value={closing.id} />
        <ActButton id="tanda-tangani" label={say(words.sign)} why={reason} />
      </form>
      {reason === undefined ? (
        <details open={frame.form !== undefined}>
          <summary>{say(words.sendBack)}</summary>
          <form method="post" action={action} class="flow">
            <input type="hidden" name="do" value="return" />
            <input type="hidden" name="requestId" value={frame.requestId()} />
            <input type="hidden" name="closing" value={closing.id} />
            <LongTextField frame={frame} name="reason" label={say(words.reason)} rows={2} maxLength={500} />
            <button class="btn risk" type="submit">
              {say(words.sendBack)}
            </button>
          </form>
        </details>
      ) : null}
    </section>
  )
}

function Earlier({ closings, frame }: Shown & { closings: readonly ClosingShown[] }) {
  const { say, zone, now } = frame
  return (
    <section class="flow" aria-labelledby="hitungan-sebelumnya">
      <h2 id="hitungan-sebelumnya">{say(words.earlier)}</h2>
      <ul>
        {closings.map(({ counted, countedRupiah, returned }) => (
          <li>
            {money(countedRupiah)}, {counted.name}, {say(shortMoment(counted.at, zone, now))}.{' '}
            {returned ? `${say(words.returned)}: ${returned.reason}` : ''}
          </li>
        ))}
      </ul>
    </section>
  )
}
