import type { Frame } from '#ui/frame.ts'
import { guideWords } from '../words.ts'

/** The mark of an office that borrows a standard, beside its name: seen before anybody sets out. */
export function OnlySample({ unless, frame }: { unless: boolean; frame: Frame }) {
  return unless ? null : <mark>{frame.say(guideWords.sample)}</mark>
}

/** What the mark means, once above the list that bears it. */
export function SampleMeans({ unless, frame }: { unless: boolean; frame: Frame }) {
  if (unless) return null
  return (
    <p class="hint">
      <mark>{frame.say(guideWords.sample)}</mark>: {frame.say(guideWords.notAdopted)}
    </p>
  )
}
