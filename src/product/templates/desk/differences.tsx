import type { ComparedLine } from '#platform/compare-lines.ts'
import type { Frame } from '#ui/frame.ts'
import { countChanged, templateWords, unchangedBetween } from './template-words.ts'

/** Lines around a change that are shown with it. */
const around = 2

/** What became of a text, line by line; long stretches that stay are told by their length. */
export function Differences({ lines, frame }: { lines: readonly ComparedLine[]; frame: Frame }) {
  const { say } = frame
  const count = (kind: ComparedLine['kind']) => lines.filter((line) => line.kind === kind).length
  if (count('added') + count('removed') === 0) return <p class="sub">{say(templateWords.noChanges)}</p>
  return (
    <>
      <p class="sub">{say(countChanged(count('added'), count('removed')))}</p>
      <ol class="bare lines mono">
        {stretchesOf(lines).map((stretch) =>
          typeof stretch === 'number' ? (
            <li class="sub">{say(unchangedBetween(stretch))}</li>
          ) : (
            <li>
              <Line line={stretch} />
            </li>
          ),
        )}
      </ol>
    </>
  )
}

function Line({ line: { kind, text, number } }: { line: ComparedLine }) {
  const place = kind === 'removed' ? '' : String(number)
  return (
    <>
      <span class="sub">{place.padStart(4)} </span>
      {kind === 'same' ? `  ${text}` : null}
      {kind === 'added' ? <ins>+ {text}</ins> : null}
      {kind === 'removed' ? <del>− {text}</del> : null}
    </>
  )
}

function stretchesOf(lines: readonly ComparedLine[]): (ComparedLine | number)[] {
  const isNear = (place: number) =>
    lines.slice(Math.max(0, place - around), place + around + 1).some(({ kind }) => kind !== 'same')
  const shown: (ComparedLine | number)[] = []
  for (const [place, line] of lines.entries()) {
    const last = shown.at(-1)
    if (isNear(place)) shown.push(line)
    else if (typeof last === 'number') shown[shown.length - 1] = last + 1
    else shown.push(1)
  }
  return shown
}
