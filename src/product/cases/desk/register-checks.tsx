import { CheckField } from '#ui/choice-field.tsx'
import type { Frame } from '#ui/frame.ts'
import type { CheckLine, PeopleForm } from '../contract.ts'
import { checkWords } from './check-words.ts'

/** The checks of the service: each silent until what is typed makes it speak, with script at once, without it on return. */
export function RegisterChecks({ view, frame }: { view: PeopleForm; frame: Frame }) {
  if (view.checks.length === 0) return null
  return (
    <div class="flow" id="pemeriksaan" aria-live="polite">
      {view.checks.map((line) => (
        <Check line={line} frame={frame} />
      ))}
    </div>
  )
}

function Check({ line, frame }: { line: CheckLine; frame: Frame }) {
  const { say } = frame
  const { rule, outcome, effect } = line
  return (
    <div class="note soon" data-check={JSON.stringify(rule)} data-effect={effect} hidden={outcome === 'silent'}>
      <b>{say(checkWords[effect])}.</b>{' '}
      <span data-uncertain hidden={outcome !== 'uncertain'}>
        {say(checkWords.uncertain)}{' '}
      </span>
      {say(line.says)}
      <p class="sub">
        {say(line.basis)} {line.sure === 'b' ? <mark>{say(checkWords.unconfirmed)}</mark> : null}{' '}
        {line.fromPage ? null : `(${say(checkWords.ours)})`}
      </p>
      {effect === 'acknowledge' ? (
        <CheckField
          frame={frame}
          name="acknowledged"
          label=""
          choices={[{ value: line.key, label: say(checkWords.stillAsks) }]}
        />
      ) : null}
    </div>
  )
}
