import type { Frame } from '#ui/frame.ts'
import type { Text } from '#ui/language.ts'

/** Opening hours as the clock says them: each group of days on a line of its own, no span of hours broken in two. */
export function Hours({ hours, frame }: { hours: Text; frame: Frame }) {
  const groups = frame.say(hours).split('; ')
  return (
    <>
      {groups.map((days, place) => (
        <>
          {place === 0 ? null : <br />}
          {days.split(', ').map((span, part) => (
            <>
              {part === 0 ? null : ', '}
              <span class="nb">{span}</span>
            </>
          ))}
        </>
      ))}
    </>
  )
}
