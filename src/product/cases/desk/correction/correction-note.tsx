import { longDay, shortMoment } from '#clock'
import type { Frame } from '#ui/frame.ts'
import type { CasePage, CorrectionView } from '../../contract.ts'
import { faultWords } from '../../correction-words.ts'
import { Told } from '../desk-work.tsx'
import { handedTo } from '../handing-words.ts'
import { Notices } from '../notice-forms.tsx'
import { letterNumber } from '../outside-words.ts'
import {
  askedFor,
  correctionWords,
  sayStage,
  staysInForce,
  stillInForce,
  turnedDownBy,
  voidSince,
} from './correction-words.ts'

type Props = { one: CorrectionView; frame: Frame }

/** A correction under way stands before anything else on the page: old beside new, and the papers to read. */
export function CorrectionNote({ view, frame }: { view: CasePage; frame: Frame }) {
  const one = view.corrections.find(({ underWay }) => underWay)
  if (!one) return null
  return (
    <section class="note soon flow" aria-labelledby="perbaikan">
      <h2 id="perbaikan">{frame.say(sayStage(one.stage))}</h2>
      <Story one={one} frame={frame} />
    </section>
  )
}

/** What was corrected before, or turned down; every letter that is void since; and what tells of it on paper. */
export function CorrectionsBefore(props: { view: CasePage; frame: Frame }) {
  return (
    <>
      <Ended {...props} />
      <Notices {...props} />
    </>
  )
}

function Ended({ view, frame }: { view: CasePage; frame: Frame }) {
  const before = view.corrections.filter(({ underWay }) => !underWay)
  if (before.length === 0) return null
  return (
    <section class="flow" aria-labelledby="perbaikan-lalu">
      <h2 id="perbaikan-lalu">{frame.say(correctionWords.ended)}</h2>
      {before.map((one) => (
        <article class="flow">
          <h3>{frame.say(sayStage(one.stage))}</h3>
          <Story one={one} frame={frame} />
        </article>
      ))}
    </section>
  )
}

function Story({ one, frame }: Props) {
  const { say, zone, now } = frame
  const { turnedDown, handover, letter } = one
  return (
    <>
      <OldLetter one={one} frame={frame} />
      <Changes one={one} frame={frame} />
      <p>
        <b>{say(faultWords[one.fault])}.</b> <span class="said">{one.reason}</span>
      </p>
      {letter ? null : <Told told={one.told} frame={frame} />}
      <p class="sub">{say(askedFor(one, shortMoment(one.at, zone, now)))}</p>
      {one.paperBack === undefined ? null : (
        <PaperBack back={one.paperBack || handover?.paperBack === true} frame={frame} />
      )}
      {turnedDown ? (
        <>
          <p>{say(turnedDownBy(turnedDown.by, shortMoment(turnedDown.at, zone, now)))}</p>
          <p class="said">{turnedDown.reason}</p>
        </>
      ) : null}
      {handover ? <p>{say(handedTo(handover, shortMoment(handover.at, zone, now)))}</p> : null}
      <Papers one={one} frame={frame} />
    </>
  )
}

/** Void, since when and by which letter; or still in force. */
function OldLetter({ one, frame }: Props) {
  const { say, zone, now } = frame
  const { old, letter } = one
  if (letter && old.voidedAt)
    return (
      <p>
        <b>{say(correctionWords.voided)}.</b>{' '}
        {say(voidSince(old.number, longDay(old.voidedAt, zone, now), letter.number))}
      </p>
    )
  return <p>{say((one.stage === 'turned-down' ? staysInForce : stillInForce)(old.number))}</p>
}

/** Old and new side by side, on a phone one under the other, each with its word. */
function Changes({ one, frame }: Props) {
  const { say } = frame
  return (
    <table class="stack compare">
      <caption>{say(correctionWords.compare)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(correctionWords.part)}</th>
          <th scope="col">{say(correctionWords.was)}</th>
          <th scope="col">{say(correctionWords.became)}</th>
        </tr>
      </thead>
      <tbody>
        {one.changes.map(({ label, was, became }) => (
          <tr>
            <th scope="row">{say(label)}</th>
            <td>
              <span class="sm sub">{say(correctionWords.was)}</span> <del>{say(was)}</del>
            </td>
            <td>
              <span class="sm sub">{say(correctionWords.became)}</span> <ins>{say(became)}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function PaperBack({ back, frame }: { back: boolean; frame: Frame }) {
  const { say } = frame
  const words = back ? correctionWords.paperYes : correctionWords.paperNo
  return (
    <p class="sub">
      {say(correctionWords.paperBack)}: {say(words)}.
    </p>
  )
}

function Papers({ one, frame }: Props) {
  const { say } = frame
  return (
    <ul class="bare noprint">
      {one.draftHref ? (
        <li>
          <a href={one.draftHref}>{say(correctionWords.readDraft)}</a>
        </li>
      ) : null}
      {one.old.href ? (
        <li>
          <a href={one.old.href}>{say(one.old.voidedAt ? correctionWords.readVoid : correctionWords.readOld)}</a>{' '}
          <span class="sub mono">{say(letterNumber(one.old.number))}</span>
        </li>
      ) : null}
    </ul>
  )
}
