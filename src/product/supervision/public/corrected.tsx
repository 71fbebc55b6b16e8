import { shortMoment } from '#clock'
import type { Frame } from '#ui/frame.ts'
import { moreCorrections } from '../figure-words.ts'
import type { PerformancePage } from '../performance-contract.ts'
import { correctedSince } from '../performance-words.ts'

/** So many corrections are told one by one. */
const correctionsMost = 5

type Props = Pick<PerformancePage, 'corrections' | 'offices'> & { frame: Frame }

/** What changed figures after they could have been read: the newest one by one, the others by how many and where. */
export function Corrected({ corrections, offices, frame: { say, zone, now } }: Props) {
  const names = new Map(offices.map(({ key, name }) => [key, name]))
  const others = corrections.slice(correctionsMost)
  return (
    <>
      {corrections.slice(0, correctionsMost).map((one) => (
        <p class="note">{say(correctedSince(one, names.get(one.office) ?? '', shortMoment(one.at, zone, now)))}</p>
      ))}
      {others.length > 0 ? <p class="note">{say(moreCorrections(others, names))}</p> : null}
    </>
  )
}
