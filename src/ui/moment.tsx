import type { ComponentChildren } from 'preact'
import type { Frame } from './frame.ts'

/** A spoken date that machines read too: with its offset, so that it is the same moment everywhere. */
export function Moment({ at, frame, children }: { at: Temporal.Instant; frame: Frame; children: ComponentChildren }) {
  const local = at.toZonedDateTimeISO(frame.zone)
  return <time datetime={local.toString({ timeZoneName: 'never', smallestUnit: 'minute' })}>{children}</time>
}
