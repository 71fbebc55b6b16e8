import type { VNode } from 'preact'
import type { Frame } from '#ui/frame.ts'
import type { HomePage } from '../contract.ts'
import { homeWords, officeIn } from '../words.ts'
import { publicPaths } from './paths.ts'
import { PublicPage } from './public-page.tsx'

/** The first page: track a file, or choose the office and the letter. All of it arrives at once; nothing else loads. */
export function renderHomePage(view: HomePage, frame: Frame): VNode {
  const { say } = frame
  return (
    <PublicPage frame={frame} title={say(homeWords.title)}>
      <h1>{say(homeWords.heading)}</h1>
      <p>{say(homeWords.intro)}</p>
      <p class="row">
        <a class="btn big" href={publicPaths.lookup}>
          {say(homeWords.trackButton)}
        </a>{' '}
        <span class="sub">{say(homeWords.trackNeeds)}</span>
      </p>
      <section class="flow" aria-labelledby="pilih">
        <h2 id="pilih">{say(homeWords.chooseHeading)}</h2>
        <p class="hint">{say(homeWords.chooseHint)}</p>
        <div>
          {view.offices.map((office) => (
            <Office office={office} frame={frame} />
          ))}
        </div>
      </section>
      <p class="sub">
        {say(homeWords.officers)} <a href={publicPaths.signIn}>{say(homeWords.signIn)}</a>
      </p>
    </PublicPage>
  )
}

function Office({ office, frame }: { office: HomePage['offices'][number]; frame: Frame }) {
  const { say } = frame
  if (office.services.length === 0) {
    return (
      <p class="fold sub">
        {office.name}: {say(homeWords.noServices)}
      </p>
    )
  }
  return (
    <details class="fold">
      <summary>
        {office.name}, <span class="sub">{say(officeIn(office.seat))}</span>
      </summary>
      <ul class="bare">
        {office.services.map((service) => (
          <li>
            <a class="pick" href={publicPaths.service(office.key, service.key)}>
              {say(service.name)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
