import { ActButton, reasonPlaces } from '#ui/button.tsx'
import type { Frame } from '#ui/frame.ts'
import type { Text } from '#ui/language.ts'
import { notNow } from './case-words.ts'

/** Acts that wait for others or for what must come first, each with its reason, behind one line that counts them. */
export function NotNow({ acts, frame }: { acts: readonly { act: string; label: Text; why: Text }[]; frame: Frame }) {
  if (acts.length === 0) return null
  const reasons = reasonPlaces(acts.map(({ act, why }) => ({ id: `act-${act}`, why: frame.say(why) })))
  return (
    <details class="later">
      <summary>{frame.say(notNow(acts.length))}</summary>
      {acts.map(({ act, label, why }, place) => (
        <ActButton alt id={`act-${act}`} label={frame.say(label)} why={frame.say(why)} whyAt={reasons[place]} />
      ))}
    </details>
  )
}

/** Those of the acts that may not happen now, with why. */
export function waiting<Act extends { why: Text | undefined }>(acts: readonly Act[]): (Act & { why: Text })[] {
  return acts.flatMap((one) => (one.why === undefined ? [] : [{ ...one, why: one.why }]))
}
