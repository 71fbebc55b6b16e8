import type { VNode } from 'preact'
import { ActButton } from '#ui/button.tsx'
import { SelectField } from '#ui/choice-field.tsx'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import { TextField } from '#ui/text-field.tsx'
import type { NewRegulationPage } from '../contract.ts'
import { kinds } from '../words.ts'
import { regulationWords } from './regulation-words.ts'

/** A regulation as its first page says, and where it was read. */
export function renderNewRegulationPage(view: NewRegulationPage, frame: Frame): VNode {
  const { say } = frame
  const optional = { frame, note: say(regulationWords.mayBeEmpty) }
  return (
    <DeskLayout frame={frame} title={say(regulationWords.add)} solo>
      <ErrorSummary frame={frame} />
      <p>
        <a href="/regulations">{say(regulationWords.back)}</a>
      </p>
      <h1>{say(regulationWords.add)}</h1>
      <form method="post" action="/regulations" class="flow">
        <input type="hidden" name="requestId" value={frame.requestId()} />
        <SelectField
          frame={frame}
          name="kind"
          label={say(regulationWords.kind)}
          choices={view.kinds.map((kind) => ({ value: kind, label: say(kinds[kind]) }))}
        />
        <TextField frame={frame} name="number" label={say(regulationWords.number)} maxLength={60} />
        <TextField
          frame={frame}
          name="year"
          label={say(regulationWords.year)}
          hint={say(regulationWords.yearHint)}
          keyboard="numeric"
          maxLength={4}
        />
        <TextField frame={frame} name="title" label={say(regulationWords.about)} maxLength={300} />
        <TextField
          {...optional}
          name="issuer"
          label={say(regulationWords.issuer)}
          hint={say(regulationWords.issuerHint)}
          maxLength={300}
        />
        <TextField {...optional} name="date" label={say(regulationWords.date)} kind="date" />
        <TextField
          frame={frame}
          name="source"
          label={say(regulationWords.source)}
          hint={say(regulationWords.sourceHint)}
          maxLength={300}
        />
        <ActButton id="simpan" label={say(regulationWords.enter)} />
      </form>
    </DeskLayout>
  )
}
