import { letterDay } from '#clock'
import { costAmount, costBasis } from '#guide'
import { RadioField } from '#ui/choice-field.tsx'
import type { Frame } from '#ui/frame.ts'
import { LongTextField, TextField } from '#ui/text-field.tsx'
import { answerMax, type Question } from '../contract.ts'
import { answerBefore, questionWords as words } from './question-words.ts'

type Props = { question: Question; action: string; hidden?: Readonly<Record<string, string>>; frame: Frame }

/** The question with the official cost beside it. Only the first answer is asked for; what follows may stay empty. */
export function AnswerForm({ question, action, hidden = {}, frame }: Props) {
  const { say } = frame
  const line = (name: 'amount' | 'purpose' | 'who' | 'happened' | 'contact', hint?: string) => (
    <TextField
      frame={frame}
      name={name}
      label={say(words[name])}
      hint={hint}
      maxLength={answerMax[name]}
      keyboard={name === 'contact' ? 'tel' : undefined}
    />
  )
  return (
    <>
      <div class="slip">
        <p class="sub">{say(words.official)}</p>
        <p>
          <b>{say(costAmount(question.cost))}</b>
        </p>
        <p class="sub">{say(costBasis(question.cost))}</p>
      </div>
      <p class="note">{say(words.secret)}</p>
      <form class="flow" method="post" action={action}>
        <input type="hidden" name="requestId" value={frame.requestId()} />
        {Object.entries(hidden).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <RadioField
          frame={frame}
          name="asked"
          label={say(words.answer)}
          choices={[
            { value: 'no', label: say(words.no) },
            { value: 'yes', label: say(words.yes) },
          ]}
        />
        <details class="flow" open={frame.form !== undefined}>
          <summary>{say(words.ifYes)}</summary>
          <p class="sub">{say(words.ifYesHint)}</p>
          {line('amount', say(words.amountHint))}
          {line('purpose')}
          {line('who', say(words.whoHint))}
          {line('happened')}
          <LongTextField frame={frame} name="words" label={say(words.words)} rows={3} maxLength={answerMax.words} />
          {line('contact')}
        </details>
        <p>
          <button class="btn big" type="submit">
            {say(words.send)}
          </button>
        </p>
      </form>
      <p class="sub">
        {say(words.sealed)} {question.until ? say(answerBefore(letterDay(question.until))) : null}
      </p>
      <p class="sub">
        {say(words.fingerprint)}: <span class="mono">{question.fingerprint}</span>
      </p>
    </>
  )
}
