import type { ComponentChildren } from 'preact'
import { shortMoment } from '#clock'
import { SelectField } from '#ui/choice-field.tsx'
import { fieldId } from '#ui/field.tsx'
import { FileField } from '#ui/file-field.tsx'
import { fileSize } from '#ui/file-size.ts'
import type { PaperLine } from '../contract.ts'
import { paperWords, standings } from '../words.ts'
import type { Shown } from './authority.page.tsx'

/** The scanned instrument: who may open it, and more pages of it. */
export function Papers({ view, frame }: Shown) {
  const { say } = frame
  return (
    <section class="flow" aria-labelledby="naskah">
      <h2 id="naskah">{say(paperWords.heading)}</h2>
      {view.instruments.length === 0 ? <p class="sub">{say(paperWords.noInstrument)}</p> : null}
      {view.instruments.length > 0 && view.papers.length === 0 ? <p class="sub">{say(paperWords.none)}</p> : null}
      {view.papers.length === 0 ? null : (
        <ul class="bare">
          {view.papers.map((paper) => (
            <li class="flow">
              <Line paper={paper} view={view} frame={frame} />
              {view.mayKeep ? <Standing paper={paper} view={view} frame={frame} /> : null}
            </li>
          ))}
        </ul>
      )}
      {view.mayKeep && view.papers.length > 0 ? <p class="sub">{say(paperWords.publicNote)}</p> : null}
      {view.mayKeep && view.instruments.length > 0 ? <Attach view={view} frame={frame} /> : null}
    </section>
  )
}

type One = Shown & { paper: PaperLine }

function Line({ paper, view, frame }: One) {
  const { say, zone, now } = frame
  const of = view.instruments.length > 1 ? view.instruments.find(({ key }) => key === paper.regulation) : undefined
  const told = [
    say(fileSize(paper.bytes)),
    ...(of ? [say(of.name)] : []),
    say(standings[paper.standing]),
    `${paper.attachedByName}, ${say(shortMoment(paper.attachedAt, zone, now))}`,
  ]
  return (
    <p>
      <a href={`/authorities/papers/${paper.id}`}>{paper.name}</a> <span class="sub">{told.join('; ')}</span>
    </p>
  )
}

function Standing({ paper, view, frame }: One) {
  const { say } = frame
  const id = fieldId('reason', `lepas-${paper.id}`)
  const other = paper.standing === 'everybody' ? 'officers' : 'everybody'
  return (
    <div>
      <Form paper={paper} view={view} frame={frame} standing={other}>
        <button class="btn alt" type="submit">
          {say(other === 'everybody' ? paperWords.open : paperWords.close)}
        </button>
      </Form>
      <details>
        <summary>{say(paperWords.takeAwayWhy)}</summary>
        <Form paper={paper} view={view} frame={frame} standing="taken-away">
          <label for={id}>{say(paperWords.why)}</label>
          <input type="text" id={id} name="reason" maxlength={500} autocomplete="off" />
          <button class="btn alt" type="submit">
            {say(paperWords.takeAway)}
          </button>
        </Form>
      </details>
    </div>
  )
}

function Form({ paper, view, frame, standing, children }: One & { standing: string; children: ComponentChildren }) {
  return (
    <form method="post" action={`/authorities/${view.code}/papers/standing`} class="find">
      <input type="hidden" name="requestId" value={frame.requestId()} />
      <input type="hidden" name="paper" value={paper.id} />
      <input type="hidden" name="standing" value={standing} />
      {children}
    </form>
  )
}

function Attach({ view, frame }: Shown) {
  const { say } = frame
  const [only, ...others] = view.instruments
  return (
    <form method="post" action={`/authorities/${view.code}/papers`} class="flow panel" enctype="multipart/form-data">
      <input type="hidden" name="requestId" value={frame.requestId()} />
      {others.length === 0 ? (
        <input type="hidden" name="regulation" value={only?.key} />
      ) : (
        <SelectField
          frame={frame}
          form="naskah"
          name="regulation"
          label={say(paperWords.of)}
          choices={view.instruments.map(({ key, name }) => ({ value: key, label: say(name) }))}
        />
      )}
      <FileField frame={frame} name="naskah" label={say(paperWords.file)} hint={say(paperWords.fileHint)} several />
      <button class="btn" type="submit">
        {say(paperWords.attach)}
      </button>
    </form>
  )
}
