import { shortMoment } from '#clock'
import type { Frame } from '#ui/frame.ts'
import type { CasePage, ReaderLine } from '../../contract.ts'
import { reasonWords } from '../../reading-words.ts'
import { openedTimes, readingWords } from './reading-words.ts'

const headingId = 'pembuka'

/** Who opened the case and why, for whoever answers for the officers. */
export function CaseReaders({ view, frame }: { view: CasePage; frame: Frame }) {
  const { say } = frame
  const { list } = view.readers
  if (!list || list.length === 0) return null
  return (
    <>
      <h2 id={headingId}>{say(readingWords.readers)}</h2>
      <table class="stack" aria-labelledby={headingId}>
        <thead>
          <tr>
            <th scope="col">{say(readingWords.reader)}</th>
            <th scope="col">{say(readingWords.times)}</th>
            <th scope="col">{say(readingWords.why)}</th>
          </tr>
        </thead>
        <tbody>
          {list.map((line) => (
            <ReaderRow line={line} frame={frame} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function ReaderRow({ line, frame }: { line: ReaderLine; frame: Frame }) {
  const { say, zone, now } = frame
  return (
    <tr>
      <th scope="row">
        {line.name} {line.post ? <span class="sub">{say(line.post)}</span> : null}
      </th>
      <td>{say(openedTimes(line, shortMoment(line.lastAt, zone, now)))}</td>
      <td>
        {line.reasons.length === 0 ? <span class="sub">{say(readingWords.inHand)}</span> : null}
        {line.reasons.map(({ kind, words, at }) => (
          <div>
            {say(reasonWords[kind])} <span class="sub">{say(shortMoment(at, zone, now))}</span>
            {words === '' ? null : <span class="said">{words}</span>}
          </div>
        ))}
      </td>
    </tr>
  )
}
