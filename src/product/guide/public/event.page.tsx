import type { VNode } from 'preact'
import type { Frame } from '#ui/frame.ts'
import { PublicPage } from '#ui/public-page.tsx'
import { kitWords } from '#ui/words.ts'
import type { EventPage } from '../contract.ts'
import { askedTimes, guideWords } from '../words.ts'
import { FoundList } from './found-list.tsx'
import { guidePaths } from './paths.ts'

/** What an event in a life asks of the office: one visit, one set of papers, several services. */
export function renderEventPage(view: EventPage, frame: Frame): VNode {
  const { say } = frame
  return (
    <PublicPage frame={frame} title={say(view.name)} officeName={view.office?.name}>
      <p class="sub">
        <a href={guidePaths.find}>{say(kitWords.allServices)}</a>
      </p>
      <h1>{say(view.name)}</h1>
      <p>{say(view.tells)}</p>
      <section class="flow" aria-labelledby="perlu">
        <h2 id="perlu">{say(guideWords.needs)}</h2>
        <p class="hint">{say(guideWords.needsHint)}</p>
        <FoundList services={view.services} office={view.office?.key} frame={frame} />
      </section>
      {view.shared.length === 0 ? null : (
        <section class="flow" aria-labelledby="bersama">
          <h2 id="bersama">{say(guideWords.shared)}</h2>
          <p class="hint">{say(guideWords.sharedHint)}</p>
          <ul>
            {view.shared.map(({ name, times }) => (
              <li>
                {say(name)} <span class="sub">{say(askedTimes(times))}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </PublicPage>
  )
}
