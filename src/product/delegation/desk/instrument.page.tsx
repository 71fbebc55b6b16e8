import type { VNode } from 'preact'
import { ActButton } from '#ui/button.tsx'
import { CheckField } from '#ui/choice-field.tsx'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import type { InstrumentPage } from '../contract.ts'
import { delegationWords } from './delegation-words.ts'
import { GivenTo, InstrumentFields, PaperField } from './instrument-fields.tsx'

/** The true instrument: which paper, which article, who gives, from when, which powers, to whom. */
export function renderInstrumentPage(view: InstrumentPage, frame: Frame): VNode {
  const { say } = frame
  return (
    <DeskLayout frame={frame} title={say(delegationWords.enter)} solo>
      <ErrorSummary frame={frame} />
      <p>
        <a href="/authorities">{say(delegationWords.back)}</a>
      </p>
      <h1>{say(delegationWords.enter)}</h1>
      <p class="sub">{say(delegationWords.enterNote)}</p>
      <form method="post" action="/authorities/instrument" class="flow" enctype="multipart/form-data">
        <input type="hidden" name="requestId" value={frame.requestId()} />
        <InstrumentFields view={view} frame={frame} />
        <PaperField frame={frame} />
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
        <GivenTo view={view} frame={frame} />
        <ActButton id="simpan" label={say(delegationWords.enterButton)} />
      </form>
    </DeskLayout>
  )
}
