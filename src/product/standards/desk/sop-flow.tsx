import type { SopSymbol } from '../contract/sop.ts'
import { measure, type PlacedRow, postWidth } from '../rules/sop-layout.ts'
import { backToRow, sopWords } from '../sop-words.ts'
import type { DrawnSheet } from './sop-chart.tsx'

const { columns, symbol, turn } = measure
const left = columns.number + columns.activity

/** Where a symbol stands: its centre, and how far its edges are from there. */
type Point = { x: number; y: number; wide: number; tall: number; symbol: SopSymbol; number: number }
type Places = { at: (row: PlacedRow) => Point; column: (post: number) => number; one: number }

/** Symbols in the columns of their posts, and the arrows from row to row; a judgement leads on, or back. */
export function SopFlow(drawn: DrawnSheet) {
  const { sop, sheet } = drawn
  const one = postWidth(sop)
  const column = (post: number) => Math.round(left + (post + 0.5) * one)
  const wide = Math.max(8, Math.round(Math.min(symbol.width, one - 20) / 2))
  const at = ({ row, top, height }: PlacedRow) => {
    const place = { x: column(row.post), y: Math.round(top + height / 2), symbol: row.symbol, number: row.number }
    return { ...place, wide, tall: tall(row.symbol) }
  }
  const places: Places = { at, column, one }
  return (
    <>
      {sheet.rows.map((row) => (
        <Shape {...at(row)} />
      ))}
      {sheet.rows.map((row) => (
        <Onward {...drawn} row={row} places={places} />
      ))}
      {sheet.rows.map((row) => (
        <Back {...drawn} row={row} places={places} />
      ))}
      {sheet.follows && sheet.rows[0] ? <FromBefore {...at(sheet.rows[0])} band={sheet.headHeight} /> : null}
    </>
  )
}

function Shape({ x, y, wide, tall: high, symbol: kind, number }: Point) {
  return (
    <>
      {kind === 'decision' ? (
        <path
          d={`M${x - wide} ${y}L${x} ${y - high}L${x + wide} ${y}L${x} ${y + high}Z`}
          fill="none"
          stroke="currentColor"
          stroke-width="2"
        />
      ) : (
        <rect
          x={x - wide}
          y={y - high}
          width={2 * wide}
          height={2 * high}
          rx={kind === 'end' ? high : 0}
          fill="none"
          stroke="currentColor"
          stroke-width="2"
        />
      )}
      <text x={x} y={y + 4.5} text-anchor="middle">
        {number}
      </text>
    </>
  )
}

/** The arrow to the next row: out of the side where the post changes, out of the foot where it does not, or judged "yes". */
function Onward({ sop, sheet, say, row, places }: DrawnSheet & { row: PlacedRow; places: Places }) {
  const from = places.at(row)
  const next = sop.rows[row.row.number]
  if (!next) return null
  const target = sheet.rows.find((one) => one.row.number === next.number)
  const x = places.column(next.post)
  const y = target ? places.at(target).y - tall(next.symbol) : sheet.height - turn + 8
  const judged = row.row.symbol === 'decision'
  const foot = row.top + row.height - 5
  const path = start(from, { x, judged, foot })
  return (
    <>
      <Arrow d={`${path}V${y - 7}`} tip={`M${x} ${y}l-5 -8h10Z`} />
      {judged ? (
        <text x={from.x + (x > from.x ? -5 : 5)} y={foot} font-size="11" text-anchor={x > from.x ? 'end' : 'start'}>
          {say(sopWords.yes)}
        </text>
      ) : null}
      {target ? null : <Turn x={x} y={y} number={next.number} />}
    </>
  )
}

function start({ x, y, wide, tall: high }: Point, to: { x: number; judged: boolean; foot: number }): string {
  if (to.x === x) return `M${x} ${y + high}`
  if (to.judged) return `M${x} ${y + high}V${to.foot}H${to.x}`
  return `M${x + (to.x > x ? wide : -wide)} ${y}H${to.x}`
}

/** Judged "no": back to the desk before, into its foot, or into its side where its foot is taken. */
function Back({ sheet, say, row, places }: DrawnSheet & { row: PlacedRow; places: Places }) {
  const { backTo } = row.row
  if (backTo === undefined) return null
  const from = places.at(row)
  const target = sheet.rows.find((one) => one.row.number === backTo)
  if (!target) {
    return (
      <text x={from.x + 12} y={from.y - 14} font-size="11">
        {say(backToRow(backTo))}
      </text>
    )
  }
  const to = places.at(target)
  const isSame = to.x === from.x
  const side = isSame ? (row.row.number % 2 === 0 ? 1 : -1) : Math.sign(to.x - from.x)
  const out = from.x + side * from.wide
  const word = say(sopWords.no)
  if (!isSame && to.symbol !== 'decision') {
    const foot = to.y + to.tall
    return (
      <>
        <Arrow d={`M${out} ${from.y}H${to.x}V${foot + 7}`} tip={`M${to.x} ${foot}l-5 8h10Z`} />
        <No x={out + side * 3} y={from.y - 5} side={side} word={word} />
      </>
    )
  }
  const inward = isSame ? side : -side
  const lane = Math.round(to.x + inward * (places.one / 2 + (isSame ? -3 : 3)))
  const edge = to.x + inward * to.wide
  return (
    <>
      <Arrow
        d={`M${out} ${from.y}H${lane}V${to.y}H${edge + inward * 7}`}
        tip={`M${edge} ${to.y}l${inward * 8} -5v10Z`}
      />
      <No x={lane + side * 5} y={from.y - 5} side={side} word={word} />
    </>
  )
}

function No({ x, y, side, word }: { x: number; y: number; side: number; word: string }) {
  return (
    <text x={x} y={y} font-size="11" text-anchor={side > 0 ? 'start' : 'end'}>
      {word}
    </text>
  )
}

/** The sign that the flow goes on upon another sheet, with the row it goes on with. */
function Turn({ x, y, number }: { x: number; y: number; number: number }) {
  return (
    <>
      <path d={`M${x - 14} ${y}h28v12l-14 10l-14 -10Z`} fill="none" stroke="currentColor" stroke-width="1.5" />
      <text x={x} y={y + 13} text-anchor="middle" font-size="11">
        {number}
      </text>
    </>
  )
}

function FromBefore({ x, y, tall: high, number, band }: Point & { band: number }) {
  const top = y - high
  const sign = band + 6
  return (
    <>
      <Turn x={x} y={sign} number={number} />
      <Arrow d={`M${x} ${sign + 22}V${top - 7}`} tip={`M${x} ${top}l-5 -8h10Z`} />
    </>
  )
}

function Arrow({ d, tip }: { d: string; tip: string }) {
  return (
    <>
      <path d={d} fill="none" stroke="currentColor" stroke-width="1.5" />
      <path d={tip} />
    </>
  )
}

function tall(kind: SopSymbol): number {
  return kind === 'decision' ? 20 : symbol.height / 2
}
