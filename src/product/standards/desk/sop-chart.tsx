import type { VNode } from 'preact'
import type { Text } from '#ui/language.ts'
import type { Sop } from '../contract/sop.ts'
import { type Cell, layOut, measure, type PlacedRow, postWidth, type Sheet } from '../rules/sop-layout.ts'
import { sheetOf, sopFinding, sopTitle, sopWords } from '../sop-words.ts'
import { SopFlow } from './sop-flow.tsx'

type Say = (text: Text) => string
export type DrawnSheet = { sop: Sop; sheet: Sheet; say: Say }

const { columns, line, padding, width } = measure
const left = columns.number + columns.activity

/** Where the columns begin that stand right of the posts. */
const right = {
  needs: width - columns.yields - columns.time - columns.needs,
  time: width - columns.yields - columns.time,
  yields: width - columns.yields,
}

/**
 * The SOP chart as drawings of one page each: lines and letters in one colour, with a title and a finding to be read out.
 * `letters` names the font of a paper; a screen has its own.
 */
export function drawSop(sop: Sop, say: Say, letters?: string): VNode[] {
  const sheets = layOut(sop, say)
  return sheets.map((sheet, place) => {
    const part = sheets.length > 1 ? `, ${say(sheetOf(place + 1, sheets.length))}` : ''
    const [title, finding] = [`bagan-${place + 1}`, `bagan-${place + 1}-isi`]
    return (
      <svg
        xmlns="http://www.w3.org/2000/svg"
        viewBox={`-1 -1 ${width + 2} ${sheet.height + 2}`}
        width={width}
        height={sheet.height}
        role="img"
        aria-labelledby={`${title} ${finding}`}
        font-family={letters}
        font-size="13"
        fill="currentColor"
      >
        <title id={title}>{`${say(sopTitle(sop.service))}${part}`}</title>
        <desc id={finding}>{say(sopFinding(sop))}</desc>
        <Grid sop={sop} sheet={sheet} say={say} />
        {sheet.rows.map((row) => (
          <Row row={row} />
        ))}
        <SopFlow sop={sop} sheet={sheet} say={say} />
      </svg>
    )
  })
}

function Grid({ sop, sheet, say }: DrawnSheet) {
  const { height, headHeight, heads, rows, follows } = sheet
  const one = postWidth(sop)
  const firstTop = headHeight + (follows ? measure.turn : 0)
  const whole = [0, columns.number, left, right.needs, width].map((x) => `M${x} 0V${height}`)
  const parts = [...heads.slice(1).map((_head, place) => left + (place + 1) * one), right.time, right.yields]
  const across = [0, headHeight, height, ...rows.slice(1).map(({ top }) => top), ...(follows ? [firstTop] : [])]
  const middle = (headHeight + line) / 2 - 4
  return (
    <>
      <path
        fill="none"
        stroke="currentColor"
        d={[
          ...whole,
          ...parts.map((x) => `M${Math.round(x)} 26V${height}`),
          ...across.map((y) => `M0 ${y}H${width}`),
          `M${left} 26H${width}`,
        ].join('')}
      />
      <g font-weight="600" text-anchor="middle">
        <text x={columns.number / 2} y={middle}>
          {say(sopWords.number)}
        </text>
        <text x={columns.number + columns.activity / 2} y={middle}>
          {say(sopWords.activity)}
        </text>
        <text x={(left + right.needs) / 2} y="18">
          {say(sopWords.posts)}
        </text>
        <text x={(right.needs + width) / 2} y="18">
          {say(sopWords.quality)}
        </text>
        <g font-size="11">
          {heads.map((head, place) => (
            <Lines cell={head} x={Math.round(left + (place + 0.5) * one)} y={43} />
          ))}
        </g>
        <text x={right.needs + columns.needs / 2} y="43">
          {say(sopWords.needs)}
        </text>
        <text x={right.time + columns.time / 2} y="43">
          {say(sopWords.time)}
        </text>
        <text x={right.yields + columns.yields / 2} y="43">
          {say(sopWords.yields)}
        </text>
      </g>
    </>
  )
}

function Row({ row: { row, top, activity, note, needs, time, yields } }: { row: PlacedRow }) {
  const y = top + padding + 12
  return (
    <>
      <text x={columns.number / 2} y={y} text-anchor="middle">
        {row.number}
      </text>
      <Lines cell={activity} x={columns.number + padding} y={y} />
      {note.length === 0 ? null : (
        <g font-style="italic">
          <Lines cell={note} x={columns.number + padding} y={y + activity.length * line} />
        </g>
      )}
      <Lines cell={needs} x={right.needs + padding} y={y} />
      <g font-style={row.norm ? undefined : 'italic'}>
        <Lines cell={time} x={right.time + padding} y={y} />
      </g>
      <Lines cell={yields} x={right.yields + padding} y={y} />
    </>
  )
}

function Lines({ cell, x, y }: { cell: Cell; x: number; y: number }) {
  return (
    <>
      {cell.map((said, place) => (
        <text x={x} y={y + place * line}>
          {said}
        </text>
      ))}
    </>
  )
}
