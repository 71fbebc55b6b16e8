import type { VNode } from 'preact'
import { sayDuration } from '#clock'
import { Facts } from '#ui/facts.tsx'
import type { Frame } from '#ui/frame.ts'
import { PublicPage } from '#ui/public-page.tsx'
import { kitWords } from '#ui/words.ts'
import type { ChooseOfficePage } from '../contract.ts'
import { guideWords, officeIn } from '../words.ts'
import { costOf } from './found-list.tsx'
import { OnlySample, SampleMeans } from './only-sample.tsx'
import { guidePaths } from './paths.ts'

/** A service before an office is chosen. */
export function renderChooseOfficePage(view: ChooseOfficePage, frame: Frame): VNode {
  const { say } = frame
  return (
    <PublicPage frame={frame} title={say(view.name)}>
      <p class="sub">
        <a href={guidePaths.find}>{say(kitWords.allServices)}</a>
      </p>
      <h1>{say(view.name)}</h1>
      <p>{say(view.purpose)}</p>
      <Facts
        rows={[
          { term: say(guideWords.time), value: say(sayDuration(view.promise)), sub: say(guideWords.fromComplete) },
          { term: say(guideWords.cost), value: say(costOf(view)) },
        ]}
      />
      <section class="flow" aria-labelledby="kantor">
        <h2 id="kantor">{say(guideWords.chooseOffice)}</h2>
        <p class="hint">{say(guideWords.officesHint)}</p>
        <SampleMeans unless={view.offices.every(({ published }) => published)} frame={frame} />
        <ul class="bare">
          {view.offices.map(({ key, name, seat, published, promise }) => (
            <li>
              <a class="pick" href={guidePaths.service(key, view.key)}>
                <span>
                  <span class="nm">{name}</span> <span class="sub">{say(officeIn(seat))}</span>{' '}
                  {promise ? <b>{say(sayDuration(promise))}</b> : null} <OnlySample unless={published} frame={frame} />
                </span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </PublicPage>
  )
}
