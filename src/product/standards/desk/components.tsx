import type { Frame } from '#ui/frame.ts'
import type { ComponentGroup } from '../contract/components.ts'
import type { ComponentLines } from '../rules/components-of.ts'
import { sopWords } from '../sop-words.ts'
import { componentNames, groupNames, notSet } from '../words.ts'

const groups = ['delivery', 'manufacturing'] as const satisfies readonly ComponentGroup[]

type Shown = { frame: Frame; sop?: string | undefined }

/**
 * The fourteen components in their two groups, those that the public must be shown first. What nobody wrote is said to be
 * not set. What an office writes is in Indonesian, whatever language the page is read in. `sop` is where its chart stands.
 */
export function Components({ components, frame, sop }: Shown & { components: readonly ComponentLines[] }) {
  const { say } = frame
  return (
    <>
      {groups.map((group) => (
        <section class="flow" aria-labelledby={`kelompok-${group}`}>
          <h2 id={`kelompok-${group}`}>{say(groupNames[group])}</h2>
          <dl class="facts standard">
            {components
              .filter((one) => one.group === group)
              .map((component) => (
                <Component component={component} frame={frame} sop={sop} />
              ))}
          </dl>
        </section>
      ))}
    </>
  )
}

function Component({ component, frame, sop }: Shown & { component: ComponentLines }) {
  const { say } = frame
  const { number, key, lines, ordered } = component
  return (
    <div>
      <dt>
        {number}. {say(componentNames[key])}
      </dt>
      <dd>
        {lines.length === 0 ? <mark>{say(notSet)}</mark> : null}
        {lines.length === 1 ? lines.map(say) : null}
        {lines.length > 1 ? <Lines ordered={ordered} lines={lines.map(say)} /> : null}
        {sop !== undefined && key === 'procedure' ? <a href={sop}>{say(sopWords.open)}</a> : null}
      </dd>
    </div>
  )
}

function Lines({ ordered, lines }: { ordered: boolean; lines: readonly string[] }) {
  const items = lines.map((line) => <li>{line}</li>)
  return ordered ? <ol>{items}</ol> : <ul>{items}</ul>
}
