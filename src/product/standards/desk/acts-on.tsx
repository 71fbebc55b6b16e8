import { ActButton } from '#ui/button.tsx'
import type { ActName } from '../contract/pages.ts'
import { ActForm } from './act-forms.tsx'
import { paths } from './paths.ts'
import type { Shown } from './standard.page.tsx'
import { actWords, standardWords } from './standard-words.ts'

/** Which acts lead the life on, in their order; the others stand beside them. */
const leading = ['discuss', 'publish', 'mend', 'enact', 'pledge', 'evaluate'] as const satisfies readonly ActName[]

/** What may be done now, the next step as its form; what may not stands folded, each with its reason. */
export function ActsOn({ view, frame }: Shown) {
  const { say } = frame
  const whyOf = (act: ActName) => view.acts.find((one) => one.act === act)?.why
  const mayWrite = whyOf('write') === undefined
  const next = leading.find((act) => whyOf(act) === undefined)
  const further = (['paper', 'enter', 'reopen', 'review', 'drop'] as const).filter((act) => whyOf(act) === undefined)
  const paperOnly = (act: ActName) => act === 'paper' || act === 'enter'
  // What began here is not told at every step that it did not begin on paper.
  const not = view.acts.filter(
    ({ act, why }) => why !== undefined && act !== 'answer' && !(paperOnly(act) && view.stage !== 'draft'),
  )
  return (
    <section class="flow" aria-labelledby="langkah">
      <h2 id="langkah">{say(standardWords.next)}</h2>
      {view.overtaken ? (
        <p class="note soon">
          {say(standardWords.overtaken)} {say(view.overtaken)}{' '}
          {whyOf('reopen') === undefined ? say(standardWords.mendAgain) : null}
        </p>
      ) : null}
      {mayWrite ? (
        <p>
          <a class={next === undefined ? 'btn' : 'btn alt'} href={paths.draft(view.life.id)}>
            {say(actWords.write)}
          </a>
        </p>
      ) : null}
      {next === undefined ? null : <ActForm act={next} view={view} frame={frame} open={next !== 'evaluate'} />}
      {further.map((act) => (
        <ActForm act={act} view={view} frame={frame} open={false} />
      ))}
      {not.length === 0 ? null : (
        <details class="later">
          <summary>{say(standardWords.others)}</summary>
          {not.map(({ act, why }) => (
            <div>
              <ActButton id={`belum-${act}`} label={say(actWords[act])} why={why && say(why)} alt />
            </div>
          ))}
        </details>
      )}
    </section>
  )
}
