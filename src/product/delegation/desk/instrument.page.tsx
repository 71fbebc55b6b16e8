import type { VNode } from 'preact'
import { ActButton } from '#ui/button.tsx'
import { CheckField, SelectField } from '#ui/choice-field.tsx'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import { TextField } from '#ui/text-field.tsx'
import type { InstrumentPage } from '../contract.ts'
import { delegationWords } from './delegation-words.ts'

/** The true instrument: which paper, which article, who gives, from when, which powers, to whom. */
export function renderInstrumentPage(view: InstrumentPage, frame: Frame): VNode {
  const { say } = frame
  const optional = { frame, note: say(delegationWords.mayBeEmpty) }
  return (
    <DeskLayout frame={frame} title={say(delegationWords.enter)} solo>
      <ErrorSummary frame={frame} />
      <p>
        <a href="/authorities">{say(delegationWords.back)}</a>
      </p>
      <h1>{say(delegationWords.enter)}</h1>
      <p class="sub">{say(delegationWords.enterNote)}</p>
      <form method="post" action="/authorities/instrument" class="flow">
        <input type="hidden" name="requestId" value={frame.requestId()} />
        <SelectField
          frame={frame}
          name="regulation"
          label={say(delegationWords.instrument)}
          hint={say(delegationWords.instrumentHint)}
          choices={view.regulations.map(({ key, name }) => ({ value: key, label: say(name) }))}
        />
        <TextField
          {...optional}
          name="article"
          label={say(delegationWords.article)}
          hint={say(delegationWords.articleHint)}
          maxLength={60}
        />
        <TextField
          frame={frame}
          name="giver"
          label={say(delegationWords.giver)}
          hint={say(delegationWords.giverHint)}
          maxLength={200}
        />
        <TextField
          frame={frame}
          name="from"
          label={say(delegationWords.from)}
          kind="date"
          start={view.today.toString()}
        />
        <TextField
          {...optional}
          name="until"
          label={say(delegationWords.until)}
          hint={say(delegationWords.untilHint)}
          kind="date"
        />
        <CheckField
          frame={frame}
          name="codes"
          label={say(delegationWords.codes)}
          choices={view.powers.map(({ code, name, illustrative }) => ({
            value: code,
            label: `${code} ${say(name)}`,
            ...(illustrative ? { sub: say(delegationWords.example) } : {}),
          }))}
        />
        <CheckField
          frame={frame}
          name="offices"
          label={say(delegationWords.givenTo)}
          hint={say(delegationWords.givenToHint)}
          choices={view.offices.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <ActButton id="simpan" label={say(delegationWords.enterButton)} />
      </form>
    </DeskLayout>
  )
}
