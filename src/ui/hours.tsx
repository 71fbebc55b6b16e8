import type { Frame } from './frame.ts'
import type { Text } from './language.ts'

/**
 * Opening hours as the clock says them, no span of hours broken in two. With `lines`, each group of days stands on
 * a line of its own.
 */
export function Hours({ hours, frame, lines }: { hours: Text; frame: Frame; lines?: boolean }) {
  return (
    <>
      {frame
        .say(hours)
        .split('; ')
        .map((days, place) => (
          <>
            {place === 0 ? null : lines ? <br /> : '; '}
            <Days days={days} />
          </>
        ))}
    </>
  )
}

function Days({ days }: { days: string }) {
  return (
    <>
      {days.split(', ').map((span, place) => (
        <>
          {place === 0 ? null : ', '}
          <span class="nb">{span}</span>
        </>
      ))}
    </>
  )
}
