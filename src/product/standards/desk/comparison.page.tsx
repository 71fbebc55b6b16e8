import type { VNode } from 'preact'
import { DeskLayout } from '#ui/desk-layout.tsx'
import type { Frame } from '#ui/frame.ts'
import { withQuery } from '#ui/page-links.ts'
import type { ComparisonPage } from '../contract/pages.ts'
import { componentNames, notSet } from '../words.ts'
import { comparisonWords, countChanged } from './comparison-words.ts'
import { paths } from './paths.ts'

type Shown = { view: ComparisonPage; frame: Frame }

/** Two versions, component by component and line by line: what was added, what is gone, what stays. */
export function renderComparisonPage(view: ComparisonPage, frame: Frame): VNode {
  const { say } = frame
  return (
    <DeskLayout frame={frame} title={`${say(comparisonWords.title)}: ${say(view.service)}`}>
      <p>
        <a href={paths.standard(view.standard)}>{say(comparisonWords.back)}</a>
      </p>
      <h1>
        {say(comparisonWords.title)}{' '}
        <span class="sub">
          {say(view.service)}, {view.officeName}
        </span>
      </h1>
      <p class="note">{say(countChanged(view.changed))}</p>
      {view.choices.length > 1 ? (
        <nav class="tabs" aria-label={say(comparisonWords.beside)}>
          {view.choices.map(({ id, name, current }) => (
            <a
              href={withQuery(paths.comparison(view.standard), { beside: id })}
              aria-current={current ? 'page' : undefined}
            >
              {say(name)}
            </a>
          ))}
        </nav>
      ) : null}
      <table class="list stack compared">
        <caption>
          {say(comparisonWords.from)} {say(view.before)}, {say(comparisonWords.to)} {say(view.after)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say(comparisonWords.component)}</th>
            <th scope="col">{say(comparisonWords.lines)}</th>
          </tr>
        </thead>
        <tbody>
          {view.components.map((component) => (
            <Component component={component} frame={frame} />
          ))}
        </tbody>
      </table>
    </DeskLayout>
  )
}

function Component({ component, frame }: { component: Shown['view']['components'][number]; frame: Frame }) {
  const { say } = frame
  const { number, key, lines, changed } = component
  return (
    <tr class={changed ? 'on' : undefined}>
      <th scope="row">
        {number}. {say(componentNames[key])} {changed ? null : <span class="sub">{say(comparisonWords.same)}</span>}
      </th>
      <td>
        {lines.length === 0 ? <span class="sub">{say(notSet)}</span> : null}
        <ul class="bare">
          {lines.map(({ kind, text }) => (
            <li>
              {kind === 'same' ? <span class={changed ? 'sub' : undefined}>{say(text)}</span> : null}
              {kind === 'added' ? (
                <ins>
                  <b>+ {say(comparisonWords.added)}:</b> {say(text)}
                </ins>
              ) : null}
              {kind === 'removed' ? (
                <>
                  <b>− {say(comparisonWords.removed)}:</b> <del>{say(text)}</del>
                </>
              ) : null}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  )
}
