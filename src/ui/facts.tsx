import type { ComponentChildren } from 'preact'

export type Fact = { term: string; value: ComponentChildren; sub?: ComponentChildren }

/** Facts as term and value; a line under the value for where it comes from. */
export function Facts({ rows }: { rows: readonly Fact[] }) {
  return (
    <dl class="facts">
      {rows.map(({ term, value, sub }) => (
        <div>
          <dt>{term}</dt>
          <dd>
            {value} {sub === undefined ? null : <span class="sub">{sub}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
