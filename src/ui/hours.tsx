import type { Frame } from './frame.ts'
import type { Text } from './language.ts'

/**
 * Opening hours as the clock says them ("Senin–Kamis 07.30–16.00, istirahat 12.00–13.00; Jumat …"), no span of hours
 * broken in two where there is room for it. With `lines`, each group of days stands on a line of its own.
 */
export function Hours({ hours, frame, lines }: { hours: Text; frame: Frame; lines?: boolean }) {
  const groups = frame.say(hours).split('; ')
  return (
    <>
      {groups.map((days, place) => (
        <>
          {place === 0 ? null : lines ? <br /> : ' '}
          <Days days={days} end={lines || place === groups.length - 1 ? '' : ';'} />
        </>
      ))}
    </>
  )
}

function Days({ days, end }: { days: string; end: string }) {
  const spans = days.split(', ')
  return (
    <>
      {spans.map((span, place) => (
        <>
          {place === 0 ? null : ' '}
          <span class="whole">{`${span}${place < spans.length - 1 ? ',' : end}`}</span>
        </>
      ))}
    </>
  )
}
