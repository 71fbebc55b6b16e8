import { shortMoment } from '#clock'
import type { Frame } from '#ui/frame.ts'
import type { CasePage } from '../../contract.ts'
import { amendedBy, dailyWords } from './form-words.ts'

/** What was amended: each field before and after, with who, when and why. */
export function CaseAmendments({ view, frame }: { view: CasePage; frame: Frame }) {
  const { say, zone, now } = frame
  if (view.daily.amendments.length === 0) return null
  return (
    <>
      <h2 id="perubahan-isian">{say(dailyWords.amendments)}</h2>
      {view.daily.amendments.map(({ at, by, reason, changes }) => (
        <table class="stack">
          <caption>
            {say(amendedBy(by, shortMoment(at, zone, now)))}
            <span class="said">{reason}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{say(dailyWords.field)}</th>
              <th scope="col">{say(dailyWords.was)}</th>
              <th scope="col">{say(dailyWords.became)}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ label, was, became }) => (
              <tr>
                <th scope="row">{say(label)}</th>
                <td>
                  <del>{say(was)}</del>
                </td>
                <td>
                  <ins>{say(became)}</ins>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </>
  )
}
