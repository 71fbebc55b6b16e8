import { Columns, Sample } from '#ui/chart.tsx'
import type { Frame } from '#ui/frame.ts'
import { monthName, monthShort, span, wholeNumber } from '../amount-words.ts'
import { figureWords } from '../figure-words.ts'
import { roomFinding, roomWords as words } from '../room-words.ts'
import { halfWithin, type RoomSum, type RoomSums } from '../rules/room.ts'
import { Few, Figure, FigureHeads, NoFigure } from './parts.tsx'

/** The room before the counter over some months: the finding, a chart of who came and who went, and the table behind it. */
export function Room({ room, frame }: { room: RoomSums | undefined; frame: Frame }) {
  const { say } = frame
  if (!room || room.whole.taken === 0) return null
  const finding = say(roomFinding(room.whole))
  const heads = [
    ...[words.taken, words.called, words.missed, words.left, words.half],
    ...[words.priority, words.priorityHalf],
  ]
  return (
    <section aria-labelledby="ruang">
      <h2 id="ruang">{say(words.title)}</h2>
      <p>{finding}</p>
      {room.months.length < 2 ? null : <Chart months={room.months} says={finding} frame={frame} />}
      <details>
        <summary>{say(figureWords.table)}</summary>
        <table class="list stack" aria-labelledby="ruang">
          <FigureHeads of={figureWords.month} heads={heads} frame={frame} />
          <tbody>
            {room.months.map(({ month, sum }) => (
              <tr>
                <th scope="row">{say(monthName(month))}</th>
                <RoomFigures sum={sum} frame={frame} />
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <p class="sub xs">{say(words.method)}</p>
    </section>
  )
}

function Chart({ months, says, frame }: { months: RoomSums['months']; says: string; frame: Frame }) {
  const { say } = frame
  const columns = months.map(({ month, sum }) => ({
    ...{ label: say(monthShort(month)), whole: sum.taken, part: sum.missed + sum.left },
  }))
  return (
    <>
      <p class="sub">
        <Sample id="ruang-nomor" fill="solid" />
        {say(words.taken)} <Sample id="ruang-pulang" fill="stripes" />
        {say(words.gone)}
      </p>
      <div class="columns">
        <Columns id="ruang-bulan" says={says} tell={(n) => say(wholeNumber(n))} columns={columns} />
      </div>
    </>
  )
}

function RoomFigures({ sum, frame }: { sum: RoomSum; frame: Frame }) {
  const { say } = frame
  const count = (label: string, n: number) => (
    <Figure label={label}>{sum.taken === 0 ? <NoFigure /> : say(wholeNumber(n))}</Figure>
  )
  const half = (label: string, minutes: number | null, called: number) => {
    const within = halfWithin(minutes, called)
    return <Figure label={label}>{within === undefined ? <Few of={called} frame={frame} /> : say(span(within))}</Figure>
  }
  return (
    <>
      {count(say(words.taken), sum.taken)}
      {count(say(words.called), sum.called)}
      {count(say(words.missed), sum.missed)}
      {count(say(words.left), sum.left)}
      {half(say(words.half), sum.minutes, sum.called)}
      {count(say(words.priority), sum.priorityTaken)}
      {half(say(words.priorityHalf), sum.priorityMinutes, sum.priorityCalled)}
    </>
  )
}
