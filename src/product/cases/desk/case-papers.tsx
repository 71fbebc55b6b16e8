import { shortMoment } from '#clock'
import { fileSize } from '#ui/file-size.ts'
import type { Frame } from '#ui/frame.ts'
import { Status, type StatusFlag } from '#ui/status.tsx'
import type { CasePage, RequirementLine, RequirementState } from '../contract.ts'
import { caseWords, paperStates } from './case-words.ts'
import { amendedBy, dailyWords } from './daily/form-words.ts'

const headingId = 'syarat'

const flags = { received: 'done', missing: 'soon', 'original-to-follow': 'waiting' } satisfies Record<
  RequirementState,
  StatusFlag
>

/** The papers of the standard, how each stands, and what was photographed. */
export function CasePapers({ view, frame }: { view: CasePage; frame: Frame }) {
  const { say } = frame
  const hasProof = view.requirements.some(({ attachments }) => attachments.length > 0)
  return (
    <>
      <h2 id={headingId}>{say(caseWords.requirements)}</h2>
      <table class="stack" aria-labelledby={headingId}>
        <thead>
          <tr>
            <th scope="col">{say(caseWords.paper)}</th>
            <th scope="col">{say(caseWords.state)}</th>
            {hasProof ? <th scope="col">{say(caseWords.proof)}</th> : null}
          </tr>
        </thead>
        <tbody>
          {view.requirements.map((line) => (
            <PaperRow line={line} hasProof={hasProof} frame={frame} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function PaperRow({ line, hasProof, frame }: { line: RequirementLine; hasProof: boolean; frame: Frame }) {
  const { say } = frame
  return (
    <tr>
      <th scope="row">
        {say(line.name)} {line.fromPage ? null : <span class="sub xs">{say(caseWords.notFromPage)}</span>}
      </th>
      <td>
        {line.state === undefined ? (
          <span class="sub">{say(caseWords.notMarked)}</span>
        ) : (
          <Status flag={flags[line.state]} text={say(paperStates[line.state])} />
        )}
        {line.remark === '' ? null : <span class="sub"> {line.remark}</span>}
      </td>
      {hasProof ? <Proof line={line} frame={frame} /> : null}
    </tr>
  )
}

function Proof({ line, frame }: { line: RequirementLine; frame: Frame }) {
  const { say } = frame
  return (
    <td>
      <div class="row">
        {line.attachments.map((attachment, place) => (
          <span>
            <a href={attachment.href}>
              {attachment.type === 'application/pdf' ? 'PDF' : say(caseWords.photo)}
              {line.attachments.length > 1 ? ` ${place + 1}` : ''}, {say(fileSize(attachment.bytes))}
              <span class="vh"> {say(line.name)}</span>
            </a>
            <Replaced replaced={attachment.replaced} frame={frame} />
          </span>
        ))}
      </div>
    </td>
  )
}

/** A better one took its place; this one stays to be seen. */
function Replaced({ replaced, frame }: { replaced: RequirementLine['attachments'][number]['replaced']; frame: Frame }) {
  if (!replaced) return null
  const { say, zone, now } = frame
  return (
    <span class="sub">
      {' '}
      {say(dailyWords.replacedBy)} {say(amendedBy(replaced.by, shortMoment(replaced.at, zone, now)))}: {replaced.reason}
    </span>
  )
}

/** Letters of the case that are destroyed, each with when and by which list. */
export function LettersGone({ view, frame }: { view: CasePage; frame: Frame }) {
  return (view.gone ?? []).map(({ says, href }) => (
    <li class="sub">{href ? <a href={href}>{frame.say(says)}</a> : frame.say(says)}</li>
  ))
}
