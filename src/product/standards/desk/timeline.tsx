import { Boat } from '#ui/icons/boat.tsx'
import { stepNames } from '../timeline-words.ts'
import { LimitMark, LimitUntil } from './marks.tsx'
import { paths } from './paths.ts'
import type { Shown } from './standard.page.tsx'
import { standardWords } from './standard-words.ts'

/** The voyage of a standard: done, now and ahead, each with its limit and how it was met. */
export function Timeline({ view, frame }: Shown) {
  const { say } = frame
  const { life, steps } = view
  const { discussion } = life
  return (
    <section class="flow" aria-labelledby="perjalanan">
      <h2 id="perjalanan">{say(standardWords.life)}</h2>
      <ol class="route">
        {steps.map(({ key, state, says, limit }) => (
          <li class={state} aria-current={state === 'now' ? 'step' : undefined}>
            {state === 'now' ? <Boat /> : null}
            {say(stepNames[key])}
            {says.map((text) => (
              <span class="sub">{say(text)}</span>
            ))}
            {key === 'discussion' && discussion ? (
              <span class="sub">
                <a href={paths.act(life.id, 'papers/minutes')}>{say(standardWords.minutes)}</a> ·{' '}
                <a href={paths.act(life.id, 'papers/attendance')}>{say(standardWords.attendance)}</a>
              </span>
            ) : null}
            {key === 'enactment' && life.enactment?.decision ? (
              <span class="sub">
                <a href={paths.act(life.id, 'papers/decision')}>{say(standardWords.decisionPaper)}</a>
              </span>
            ) : null}
            {limit ? (
              <span class="sub">
                {key === 'comments' && state === 'past' ? null : <LimitMark limit={limit} frame={frame} />}{' '}
                <LimitUntil limit={limit} frame={frame} />
              </span>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
