import type { ComponentChildren } from 'preact'

/** How a part is filled: each differs in grey, on paper, and for who sees no colour. */
export type Fill = 'solid' | 'stripes' | 'dots' | 'rows' | 'plain'

export type Part = { fill: Fill; share: number }

/** A bar of parts that make a whole. Who cannot see it hears the finding; the table beside it has the parts. */
export function Stacked({ id, says, parts }: { id: string; says: string; parts: readonly Part[] }) {
  let from = 0
  return (
    <svg class="chart whole-bar" viewBox="0 0 600 36" role="img">
      <title>{says}</title>
      <Patterns id={id} />
      {parts.map(({ fill, share }) => {
        const [x, width] = [from * 600, share * 600]
        from += share
        return (
          <rect class={`fill ${fill}`} x={round(x)} y="0" width={round(width)} height="36" fill={fillOf(id, fill)} />
        )
      })}
    </svg>
  )
}

/** The sample beside a word that says which part it is. */
export function Sample({ id, fill }: { id: string; fill: Fill }) {
  return (
    <svg class="swatch" viewBox="0 0 18 18" aria-hidden="true">
      <Patterns id={id} />
      <rect class={`fill ${fill}`} width="18" height="18" fill={fillOf(id, fill)} />
    </svg>
  )
}

/** A bar in a cell of a table, on one scale for all of them. */
export function Bar({ share }: { share: number }) {
  return (
    <svg class="chart bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="fill solid" width={round(Math.min(1, share) * 100)} height="10" />
    </svg>
  )
}

export type Column = { label: string; whole: number; part: number }

/** `tell` says a number in the reader's language: the highest column stands beside the line at its height. */
type ColumnsProps = { id: string; says: string; tell: (n: number) => string; columns: readonly Column[] }

/** Pairs of columns over time, the second striped: what came and what was done. Who cannot see it hears the finding. */
export function Columns({ id, says, tell, columns }: ColumnsProps) {
  const most = Math.max(1, ...columns.flatMap(({ whole, part }) => [whole, part]))
  const width = 600 / Math.max(1, columns.length)
  const bar = Math.min(34, width * 0.36)
  const height = (n: number) => (n / most) * 130
  const labelEvery = Math.ceil(columns.length / 12)
  return (
    <svg class="chart" viewBox="0 0 600 184" role="img">
      <title>{says}</title>
      <Patterns id={id} />
      <path class="ax" d="M0 152H600" />
      <path class="gl" d="M0 22H600" />
      <text x="600" y="17" text-anchor="end">
        {tell(most)}
      </text>
      {columns.map(({ label, whole, part }, index) => {
        const middle = (index + 0.5) * width
        return (
          <g>
            <rect
              class="fill solid"
              x={round(middle - bar - 1)}
              y={round(152 - height(whole))}
              width={round(bar)}
              height={round(height(whole))}
            />
            <rect
              class="fill stripes"
              x={round(middle + 1)}
              y={round(152 - height(part))}
              width={round(bar)}
              height={round(height(part))}
              fill={fillOf(id, 'stripes')}
            />
            {index % labelEvery === 0 ? (
              <text x={round(middle)} y="172" text-anchor="middle">
                {label}
              </text>
            ) : null}
          </g>
        )
      })}
    </svg>
  )
}

/** A share month by month on a scale from nothing to all; a month with too few is a gap, one between gaps a dot. */
export function Line({ shares, width }: { shares: readonly (number | undefined)[]; width: number }) {
  const step = (width - 4) / Math.max(1, shares.length - 1)
  const points = shares.map((share, index) =>
    share === undefined ? undefined : { x: round(2 + index * step), y: round(30 - share * 26) },
  )
  const last = points.findLast((point) => point !== undefined)
  return (
    <g>
      <path class="ax" d={`M0 32H${width}`} />
      {pieces(points).map((piece) =>
        piece.length === 1 ? (
          <circle class="dot" cx={piece[0]?.x} cy={piece[0]?.y} r="1.5" />
        ) : (
          <polyline class="ln" points={piece.map(({ x, y }) => `${x},${y}`).join(' ')} />
        ),
      )}
      {last ? <circle class="dot" cx={last.x} cy={last.y} r="3" /> : null}
    </g>
  )
}

type Point = { x: number; y: number }

function pieces(points: readonly (Point | undefined)[]): Point[][] {
  const found: Point[][] = [[]]
  for (const point of points) {
    if (point) found.at(-1)?.push(point)
    else found.push([])
  }
  return found.filter((piece) => piece.length > 0)
}

function Patterns({ id }: { id: string }): ComponentChildren {
  return (
    <defs>
      <pattern id={`${id}-stripes`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="under" width="6" height="6" />
        <rect class="over" width="3" height="6" />
      </pattern>
      <pattern id={`${id}-dots`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect class="under" width="6" height="6" />
        <circle class="over" cx="3" cy="3" r="1.5" />
      </pattern>
      <pattern id={`${id}-rows`} width="6" height="4" patternUnits="userSpaceOnUse">
        <rect class="under" width="6" height="4" />
        <rect class="over" width="6" height="1" />
      </pattern>
    </defs>
  )
}

function fillOf(id: string, fill: Fill): string | undefined {
  return fill === 'stripes' || fill === 'dots' || fill === 'rows' ? `url(#${id}-${fill})` : undefined
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
