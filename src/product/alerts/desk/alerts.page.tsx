import type { VNode } from 'preact'
import { shortMoment } from '#clock'
import { SelectField } from '#ui/choice-field.tsx'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import { LongTextField, TextField } from '#ui/text-field.tsx'
import type { AlertsPage, AlikeAlerts, ThresholdsPage } from '../contract.ts'
import { alikeSay, type ToldPlace } from '../says.ts'
import { setBy, thresholdWords, words } from '../words.ts'
import { paths } from './paths.ts'

/** What an officer must know today, each with what to do; what was read stays until it is done. */
export function renderAlertsPage(view: AlertsPage, frame: Frame): VNode {
  const { say } = frame
  return (
    <DeskLayout frame={frame} title={say(words.title)} solo>
      <ErrorSummary frame={frame} />
      <h1>{say(words.title)}</h1>
      {view.saved === 'seen' && !frame.form ? (
        <p class="note" role="status">
          {say(words.marked)}
        </p>
      ) : null}
      <p class="sub">{say(view.fresh.length + view.seen.length === 0 ? words.none : words.lead)}</p>
      <Alerts title={say(words.fresh)} id="baru" alerts={view.fresh} frame={frame} />
      <Alerts title={say(words.seen)} id="dibaca" alerts={view.seen} frame={frame} />
      {view.maySet ? (
        <p>
          <a href={paths.thresholds}>{say(words.thresholds)}</a>
        </p>
      ) : null}
    </DeskLayout>
  )
}

type Listed = { title: string; id: string; alerts: readonly AlikeAlerts[]; frame: Frame }

function Alerts({ title, id, alerts, frame }: Listed) {
  if (alerts.length === 0) return null
  return (
    <section class="flow" aria-labelledby={id}>
      <h2 id={id}>
        {title} {alerts.length}
      </h2>
      <ul class="bare">
        {alerts.map((alike) => (
          <Told alike={alike} frame={frame} />
        ))}
      </ul>
    </section>
  )
}

/** One alert, or those that say the same, each place with its own way on. */
function Told({ alike, frame }: { alike: AlikeAlerts; frame: Frame }) {
  const { say, zone, now } = frame
  const [newest] = alike.toSorted((a, b) => Temporal.Instant.compare(b.raisedAt, a.raisedAt))
  const { short, does, places } = alikeSay(alike)
  return (
    <li class="panel told">
      <div>
        <p>
          {say(short)} <b>{say(does)}</b>{' '}
          <span class="sub nb">{newest ? say(shortMoment(newest.raisedAt, zone, now)) : null}</span>
        </p>
        <Places places={places} frame={frame} />
      </div>
      <form method="post" action={paths.seen} class="row">
        {places.length > 0 ? null : (
          <a class="btn alt" href={alike[0].facts.href}>
            {say(words.open)} <span class="vh">{say(short)}</span>
          </a>
        )}{' '}
        {alike[0].seenAt === null ? (
          <>
            <input type="hidden" name="requestId" value={frame.requestId()} />
            {alike.map(({ id }) => (
              <input type="hidden" name="alert" value={id} />
            ))}
            <button class="btn alt" type="submit">
              {say(words.read)} <span class="vh">{say(short)}</span>
            </button>
          </>
        ) : null}
      </form>
    </li>
  )
}

function Places({ places, frame }: { places: readonly ToldPlace[]; frame: Frame }) {
  const { say } = frame
  if (places.length === 0) return null
  return (
    <p>
      {places.map(({ says, stands, href }, index) => (
        <>
          {index === 0 ? '' : ', '}
          <a class="nb" href={href}>
            {say(says)}
          </a>
          {stands ? <span class="sub nb"> {say(stands)}</span> : null}
        </>
      ))}
    </p>
  )
}

/** From where on anything is told; the regency sets it, with why. */
export function renderThresholdsPage(view: ThresholdsPage, frame: Frame): VNode {
  const { say, zone } = frame
  return (
    <DeskLayout frame={frame} title={say(words.thresholds)} solo>
      <ErrorSummary
        frame={frame}
        labels={{ key: say(words.key), value: say(words.value), reason: say(words.reason) }}
      />
      <p>
        <a href={paths.alerts}>{say(words.back)}</a>
      </p>
      <h1>{say(words.thresholds)}</h1>
      {view.saved === 'set' && !frame.form ? (
        <p class="note" role="status">
          {say(words.saved)}
        </p>
      ) : null}
      <p class="sub">{say(words.thresholdsLead)}</p>
      <table>
        <tbody>
          {view.lines.map(({ key, value, set }) => (
            <tr>
              <th scope="row">{say(thresholdWords[key].says)}</th>
              <td>
                <b class="nb">
                  {value} {say(thresholdWords[key].unit)}
                </b>
                {set ? (
                  <span class="sub"> {say(setBy({ ...set, on: set.at.toZonedDateTimeISO(zone).toPlainDate() }))}</span>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <form method="post" action={paths.thresholds} class="flow panel" aria-labelledby="tetapkan">
        <h2 id="tetapkan">{say(words.set)}</h2>
        <input type="hidden" name="requestId" value={frame.requestId()} />
        <SelectField
          frame={frame}
          name="key"
          label={say(words.key)}
          choices={view.lines.map(({ key, bounds: { min, max } }) => {
            const { says, unit } = thresholdWords[key]
            return { value: key, label: `${say(says)} (${min}–${max} ${say(unit)})` }
          })}
        />
        <TextField frame={frame} name="value" label={say(words.value)} keyboard="numeric" maxLength={3} />
        <LongTextField frame={frame} name="reason" label={say(words.reason)} rows={2} maxLength={500} />
        <button class="btn" type="submit">
          {say(words.set)}
        </button>
      </form>
    </DeskLayout>
  )
}
