import { hourOf, letterDay, zoneName } from '#clock'
import { owed } from '#fees'
import type { Frame } from '#ui/frame.ts'
import type { SlipPage } from '../contract.ts'
import { alsoReadyBy, lacks, momentOf, slipWords } from './slip-words.ts'

/** Everything else of the visit on the same slip: nobody leaves with three papers in the pocket. */
export function SlipVisit({ view: { visit }, frame }: { view: SlipPage; frame: Frame }) {
  const { say, zone } = frame
  if (visit.length === 0) return null
  const moment = (at: Temporal.Instant) =>
    momentOf(letterDay(at.toZonedDateTimeISO(zone).toPlainDate()), hourOf(at, zone), zoneName(zone))
  return (
    <>
      <h2>{say(slipWords.alsoAsked)}</h2>
      <ul class="bare">
        {visit.map(({ number, service, dueAt, missing, cost }) => (
          <li>
            <b>{say(service)}</b> <span class="nb">{number}</span>
            <p>
              {dueAt ? say(alsoReadyBy(moment(dueAt))) : null}
              {missing.length === 0 ? null : say(lacks(missing))} {say(slipWords.cost)}: {say(owed(cost))}.
            </p>
          </li>
        ))}
      </ul>
      <p class="sub">{say(slipWords.oneCode)}</p>
      <hr class="tear" />
    </>
  )
}
