import { timeOfDay } from '#clock'
import type { Frame } from '#ui/frame.ts'
import type { WorkPage } from '../contract.ts'
import { dayInWords, nowAt, workWords } from './work-words.ts'

type Day = WorkPage['day']
type Mark = Day['marks'][number]

const width = 1000
/** Marks nearer than this on the line become one mark with a count. */
const nearest = 22

/** Today as one line: opening hours, rest, what falls due, and now. */
export function DayStrip({ day, frame }: { day: Day; frame: Frame }) {
  const first = day.spans[0]
  const last = day.spans.at(-1)
  if (!first || !last) return <p class="sub">{frame.say(workWords.closedToday)}</p>
  const start = Math.floor(first.from / 60) * 60
  const end = Math.ceil(last.to / 60) * 60
  const isOpenHour = day.now >= start && day.now <= end
  const at = (minute: number) => Math.round(((minute - start) / (end - start)) * width * 10) / 10
  return (
    <svg
      class="chart lo"
      viewBox={isOpenHour ? '-12 -26 1024 68' : '-12 -12 1024 54'}
      role="img"
      aria-label={frame.say(dayInWords(day.marks, timeOfDay(day.now)))}
    >
      <path class="ax" d={`M0 20H${width}`} stroke-width="2" />
      <Rests spans={day.spans} at={at} word={frame.say(workWords.rest)} />
      <Hours start={start} end={end} at={at} />
      {together(day.marks, at).map((mark) => (
        <DueMark {...mark} />
      ))}
      {isOpenHour ? <Now x={at(day.now)} word={frame.say(nowAt(timeOfDay(day.now)))} /> : null}
    </svg>
  )
}

type Place = (minute: number) => number

function Rests({ spans, at, word }: { spans: Day['spans']; at: Place; word: string }) {
  return (
    <>
      {spans.slice(1).map((span, before) => {
        const from = at(spans[before]?.to ?? span.from)
        return (
          <>
            <rect class="fg" x={from} y="12" width={Math.round(at(span.from) - from)} height="16" />
            <text x={from + 8} y="24">
              {word}
            </text>
          </>
        )
      })}
    </>
  )
}

function Hours({ start, end, at }: { start: number; end: number; at: Place }) {
  const hours = Array.from({ length: (end - start) / 60 + 1 }, (_, hour) => start / 60 + hour)
  return (
    <>
      {hours.map((hour) => (
        <>
          <path class="ax" d={`M${at(hour * 60)} 16v8`} stroke-width="1" />
          <text x={at(hour * 60)} y="40" text-anchor="middle">
            {String(hour).padStart(2, '0')}
          </text>
        </>
      ))}
    </>
  )
}

type Gathered = { x: number; flag: Mark['flag']; count: number }

const urgency = { 'in-time': 0, soon: 1, late: 2 } satisfies Record<Mark['flag'], number>

/** Forty files due at closing time are one mark that says 40, in the shape of the most urgent. */
function together(marks: Day['marks'], at: Place): Gathered[] {
  const gathered: Gathered[] = []
  for (const mark of marks.toSorted((one, other) => one.at - other.at)) {
    const x = Math.min(width, Math.max(0, at(mark.at)))
    const near = gathered.at(-1)
    if (near && x - near.x < nearest) {
      near.count += 1
      if (urgency[mark.flag] > urgency[near.flag]) near.flag = mark.flag
    } else gathered.push({ x, flag: mark.flag, count: 1 })
  }
  return gathered
}

function DueMark({ x, flag, count }: Gathered) {
  return (
    <>
      {flag === 'late' ? <path class="fl" d={`M${x} 3l7 7-7 7-7-7z`} /> : null}
      {flag === 'soon' ? <path class="fs" d={`M${x} 4l7 12h-14z`} /> : null}
      {flag === 'in-time' ? <circle class="fa" cx={x} cy="10" r="6" /> : null}
      {count === 1 ? null : (
        <text x={x} y="0" text-anchor="middle">
          {count}
        </text>
      )}
    </>
  )
}

function Now({ x, word }: { x: number; word: string }) {
  const before = x > width / 5
  return (
    <>
      <path d={`M${x} -24V32`} stroke="currentColor" stroke-width="2" />
      <text x={before ? x - 6 : x + 6} y="-16" text-anchor={before ? 'end' : 'start'}>
        {word}
      </text>
    </>
  )
}
