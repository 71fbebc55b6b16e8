import { Line } from '#ui/chart.tsx'
import type { Frame } from '#ui/frame.ts'
import type { Text } from '#ui/language.ts'
import { percent } from '../amount-words.ts'
import { mapFinding, ofIssued } from '../chart-words.ts'
import type { OfficeLine, OfficesPage } from '../contract.ts'
import { figureWords as words } from '../figure-words.ts'
import { monthsOf, type Period } from '../rules/period.ts'
import { issuedOf, shareOf } from '../rules/summary.ts'
import { crossingsHere, lateHere, placesEach, unconfirmedWords } from '../words.ts'

const tile = { width: 148, height: 126, gap: 12 }

/** So many letters of a name find room in a tile; its link and the table tell it whole. */
const nameMax = 19

type Shown = { view: Pick<OfficesPage, 'offices' | 'period'>; frame: Frame }
type Placed = OfficeLine & { onMap: { column: number; row: number } }

/** Every office where it roughly lies, on the land it belongs to, each a link to its page. The table below says the same. */
export function OfficesMap({ view: { offices, period }, frame }: Shown) {
  const placed = offices.filter((office): office is Placed => office.onMap !== undefined)
  if (placed.length === 0) return null
  const columns = Math.max(...placed.map(({ onMap }) => onMap.column))
  const rows = Math.max(...placed.map(({ onMap }) => onMap.row))
  const { say } = frame
  return (
    <figure>
      <h2 id="peta">{say(words.map)}</h2>
      <p id="peta-temuan">{say(mapFinding(placed))}</p>
      <div class="wide">
        <svg
          class="chart kmap"
          viewBox={`0 0 ${xOf(columns + 1)} ${yOf(rows + 1) + 4}`}
          role="group"
          aria-labelledby="peta"
          aria-describedby="peta-temuan"
        >
          <Lands placed={placed} frame={frame} />
          {placed.map((office) => (
            <Tile office={office} period={period} frame={frame} />
          ))}
        </svg>
      </div>
      <figcaption class="sub xs">{say(words.mapNote)}</figcaption>
    </figure>
  )
}

/** Land under its offices: tiles of one island or coast grow together, and its name stands over the first. */
function Lands({ placed, frame }: { placed: readonly Placed[]; frame: Frame }) {
  const lands = Map.groupBy(placed, ({ burden }) => burden?.land.id.split(',')[0] ?? '')
  return (
    <g>
      {[...lands.values()].map((offices) => {
        const top = offices.reduce((first, one) => (isBefore(one.onMap, first.onMap) ? one : first))
        return (
          <g>
            {offices.map(({ onMap }) => (
              <rect
                class="land"
                x={xOf(onMap.column) - tile.gap}
                y={yOf(onMap.row) - tile.gap - 6}
                width={tile.width + 2 * tile.gap}
                height={tile.height + 2 * tile.gap + 6}
                rx="12"
              />
            ))}
            <text class="sea" x={xOf(top.onMap.column)} y={yOf(top.onMap.row) - 6}>
              {top.burden ? frame.say(top.burden.land).split(',')[0] : ''}
            </text>
          </g>
        )
      })}
    </g>
  )
}

function Tile({ office, period, frame }: { office: Placed; period: Period; frame: Frame }) {
  const { say } = frame
  const [x, y] = [xOf(office.onMap.column), yOf(office.onMap.row)]
  const issued = issuedOf(office.sum)
  const share = shareOf(office.sum.onTime, issued)
  const shares = monthsOf(period).map((month) => {
    const of = office.sum.months.get(month)
    return of && shareOf(of.onTime, of.onTime + of.late)
  })
  const name = office.name.replace(/^Kecamatan /, '')
  const told = say(issued === 0 ? words.noData : share === undefined ? words.few : percent(share))
  const of = issued === 0 ? '' : say(ofIssued(issued))
  const late = say(lateHere(office.late))
  const burden = burdenHere(office).map(say)
  return (
    <a href={`/offices/${office.key}?masa=${period.key}`}>
      <title>{[name, `${told} ${of}`.trim(), late, ...burden].join(', ')}</title>
      <g transform={`translate(${x} ${y})`}>
        <rect class="tile" width={tile.width} height={tile.height} rx="4" />
        <text class="name" x="8" y="18">
          {name.length > nameMax ? `${name.slice(0, nameMax - 1).trimEnd()}…` : name}
        </text>
        <text class={share === undefined ? 'few' : 'big'} x="8" y="38">
          {told}
        </text>
        <text x={tile.width - 8} y="38" text-anchor="end">
          {of}
        </text>
        <g transform="translate(8 40)">
          <Line shares={shares} width={tile.width - 16} />
        </g>
        <text class={office.late > 0 ? 'warn' : undefined} x="8" y="88">
          {late}
        </text>
        {burden.map((line, index) => (
          <text x="8" y={103 + index * 15}>
            {line}
          </text>
        ))}
      </g>
    </a>
  )
}

/** What makes service hard there, in two short lines: the sea on the way, and how many places each officer serves. */
function burdenHere({ burden, villages, officers }: Placed): Text[] {
  const unsure = burden?.unconfirmed.includes('crossings') ? unconfirmedWords.mark : undefined
  return [
    ...(burden ? [crossingsHere(burden.crossings, unsure)] : []),
    ...(officers > 0 ? [placesEach(villages / officers)] : []),
  ]
}

function xOf(column: number): number {
  return tile.gap + (column - 1) * (tile.width + tile.gap)
}

function yOf(row: number): number {
  return tile.gap + 12 + (row - 1) * (tile.height + tile.gap + 12)
}

function isBefore(a: Placed['onMap'], b: Placed['onMap']): boolean {
  return a.row < b.row || (a.row === b.row && a.column < b.column)
}
