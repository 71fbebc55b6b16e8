import { RadioField } from '#ui/choice-field.tsx'
import type { Frame } from '#ui/frame.ts'
import { Status } from '#ui/status.tsx'
import { TextField } from '#ui/text-field.tsx'
import { type LinkLine, linkKinds } from '../contract/linking.ts'
import type { CasePage } from '../contract.ts'
import { linkChoices, linkWords, unlinkFrom } from '../link-words.ts'
import { frameOf, sentAct } from './case-forms.tsx'
import { paths } from './paths.ts'

type Props = { view: CasePage; frame: Frame }

/** What else belongs to the same matter, seen from both sides, with what this file still waits for. */
export function CaseLinks({ view, frame }: Props) {
  const { say } = frame
  if (view.links.length === 0 && view.actsElsewhere !== undefined) return null
  return (
    <section class="flow" aria-labelledby="terkait">
      <h2 id="terkait">{say(linkWords.heading)}</h2>
      {view.links.length === 0 ? null : (
        <ul class="bare">
          {view.links.map((line) => (
            <Line line={line} view={view} frame={frame} />
          ))}
        </ul>
      )}
      {view.mayAddService ? (
        <p class="noprint">
          <a class="btn alt" href={paths.another(view.number)}>
            {say(linkWords.another)}
          </a>
        </p>
      ) : null}
      {view.actsElsewhere === undefined ? <LinkForm view={view} frame={frame} /> : null}
    </section>
  )
}

function Line({ line, view, frame }: Props & { line: LinkLine }) {
  const { say } = frame
  return (
    <li class="row">
      <span>
        {say(line.relation)}{' '}
        <a href={line.href}>
          {say(line.what)} <span class="sub nb">{line.number}</span>
        </a>
      </span>
      <Status
        flag={line.awaited ? 'soon' : 'done'}
        text={line.awaited ? `${say(linkWords.awaited)}, ${say(line.state)}` : say(line.state)}
      />
      {line.link && view.actsElsewhere === undefined ? (
        <form method="post" action={paths.unlink(view.number)} class="end noprint">
          <input type="hidden" name="requestId" value={frame.requestId()} />
          <input type="hidden" name="seen" value={String(view.seen)} />
          <input type="hidden" name="link" value={line.link} />
          <button class="btn plain" type="submit" aria-label={say(unlinkFrom(line.number))}>
            {say(linkWords.unlink)}
          </button>
        </form>
      ) : null}
    </li>
  )
}

function LinkForm({ view, frame }: Props) {
  const { say } = frame
  const act = 'link'
  const asked = { frame: frameOf(frame, act), form: act }
  return (
    <details class="unfold noprint" open={sentAct(frame) === act}>
      <summary>{say(linkWords.unfold)}</summary>
      <form method="post" action={paths.links(view.number)} class="flow">
        <input type="hidden" name="requestId" value={frame.requestId()} />
        <input type="hidden" name="seen" value={String(view.seen)} />
        <input type="hidden" name="act" value={act} />
        <RadioField
          {...asked}
          name="kind"
          label={say(linkWords.kind)}
          choices={linkKinds.map((value) => ({ value, label: say(linkChoices[value]) }))}
        />
        <TextField {...asked} name="other" label={say(linkWords.other)} maxLength={40} />
        <button class="btn alt" type="submit">
          {say(linkWords.button)}
        </button>
      </form>
    </details>
  )
}

/** Where else this file may lead: an objection, while there is a decision to object to. */
export function CaseOffers({ view, frame }: Props) {
  const { offers = [] } = view
  if (offers.length === 0) return null
  return (
    <>
      {offers.map(({ href, label }) => (
        <p class="noprint">
          <a class="btn alt" href={href}>
            {frame.say(label)}
          </a>
        </p>
      ))}
    </>
  )
}
