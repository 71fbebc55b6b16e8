import { shortMoment } from '#clock'
import type { Frame } from '#ui/frame.ts'
import { groupDigits } from '#ui/rupiah.ts'
import type { CasePage } from '../contract.ts'
import { caseWords, readersSentence } from './case-words.ts'

const headingId = 'riwayat'

/** What happened, newest first, each with the number of its sealed line. */
export function CaseHistory({ view, frame }: { view: CasePage; frame: Frame }) {
  const { say } = frame
  const { sealedUpTo } = view.readers
  return (
    <>
      <h2 id={headingId}>{say(caseWords.history)}</h2>
      <table class="stack" aria-labelledby={headingId}>
        <thead>
          <tr>
            <th scope="col">{say(caseWords.time)}</th>
            <th scope="col">{say(caseWords.event)}</th>
            <th scope="col">{say(caseWords.by)}</th>
            <th scope="col" class="num lo">
              {say(caseWords.record)}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.history.map((line) => (
            <HistoryRow line={line} frame={frame} />
          ))}
        </tbody>
      </table>
      <p class="sub xs">
        {say(readersSentence(view.readers, sealedUpTo === undefined ? undefined : groupDigits(sealedUpTo)))}
      </p>
    </>
  )
}

function HistoryRow({ line, frame }: { line: CasePage['history'][number]; frame: Frame }) {
  const { say, zone, now } = frame
  return (
    <tr>
      <td class="nb">
        <time datetime={line.at.toString({ timeZone: zone, smallestUnit: 'minute' })}>
          {say(shortMoment(line.at, zone, now))}
        </time>
      </td>
      <td>
        {say(line.what)}
        {line.detail === undefined ? null : <span class="said">{say(line.detail)}</span>}
        {line.reason === undefined ? null : <span class="said">{line.reason}</span>}
      </td>
      <td>
        {line.by}
        {line.as === undefined ? null : <span class="said">{say(line.as)}</span>}
      </td>
      <td class="num lo">
        {line.seal === undefined ? (
          <span class="sub">{say(caseWords.notSealed)}</span>
        ) : (
          <span class="mono">{groupDigits(line.seal)}</span>
        )}
      </td>
    </tr>
  )
}
