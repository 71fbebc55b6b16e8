import type { Frame } from '#ui/frame.ts'
import type { TrackingPage } from '../contract.ts'
import { publicPaths } from './paths.ts'
import { trackingWords } from './tracking-words.ts'

/** One entry for everything of one visit: each request with how it stands. */
export function SameVisit({ view: { sameVisit }, frame }: { view: TrackingPage; frame: Frame }) {
  const { say } = frame
  if (sameVisit.length === 0) return null
  return (
    <section class="flow" aria-labelledby="kunjungan">
      <h2 id="kunjungan">{say(trackingWords.sameVisit)}</h2>
      <ul>
        {sameVisit.map(({ number, code, service, state }) => (
          <li>
            {code === null ? say(service) : <a href={publicPaths.file(number, code)}>{say(service)}</a>}{' '}
            <span class="sub nb">{number}</span>: {say(state)}
          </li>
        ))}
      </ul>
    </section>
  )
}
