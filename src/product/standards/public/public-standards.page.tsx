import type { VNode } from 'preact'
import { longMoment } from '#clock'
import { dateInWords } from '#ui/calendar-words.ts'
import { Facts } from '#ui/facts.tsx'
import type { Frame } from '#ui/frame.ts'
import { PublicPage } from '#ui/public-page.tsx'
import { Status } from '#ui/status.tsx'
import type { PublicStandardPage, PublicStandardsPage } from '../contract/pages.ts'
import { Components } from '../desk/components.tsx'
import { publicPaths } from './paths.ts'
import { beginsLater, enteredLater, openUntil, publicWords, setBy } from './public-words.ts'

/** The standards of an office: what holds, and the drafts on which anybody may have a say. */
export function renderPublicStandardsPage(view: PublicStandardsPage, frame: Frame): VNode {
  const { say, zone, now } = frame
  const { key, name } = view.office
  return (
    <PublicPage frame={frame} title={`${say(publicWords.title)} ${name}`} officeName={name}>
      <p class="sub">
        <a href={publicPaths.office(key)}>{name}</a>
      </p>
      <h1>{say(publicWords.title)}</h1>
      <p>{say(publicWords.intro)}</p>
      {view.open.length === 0 ? null : (
        <section class="flow" aria-labelledby="rancangan">
          <h2 id="rancangan">{say(publicWords.drafts)}</h2>
          <ul class="bare">
            {view.open.map(({ service, name: title, until }) => (
              <li>
                <a class="pick" href={publicPaths.draft(key, service)}>
                  <span>
                    <span class="nm">{say(title)}</span>{' '}
                    <span class="sub">{say(openUntil(longMoment(until, zone, now)))}</span>
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="flow" aria-labelledby="berlaku">
        <h2 id="berlaku">{say(publicWords.inForce)}</h2>
        {view.inForce.length === 0 ? <p class="note">{say(publicWords.noneInForce)}</p> : null}
        <ul class="bare">
          {view.inForce.map(({ service, name: title, number, decidedOn, beginsOn }) => (
            <li>
              <a class="pick" href={publicPaths.standard(key, service)}>
                <span>
                  <span class="nm">{say(title)}</span>{' '}
                  <span class="sub">{say(setBy(number, dateInWords(decidedOn)))}</span>{' '}
                  {beginsOn ? <Status flag="waiting" text={say(beginsLater(dateInWords(beginsOn)))} /> : null}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </section>
      {view.inForce.some(({ pledged }) => pledged) ? (
        <p>
          <a href={publicPaths.pledge(key)}>{say(publicWords.readPledge)}</a>
        </p>
      ) : null}
    </PublicPage>
  )
}

/** One standard in force: the six components that a citizen meets, then the eight of the office. */
export function renderPublicStandardPage(view: PublicStandardPage, frame: Frame): VNode {
  const { say } = frame
  const { office, service } = view
  return (
    <PublicPage frame={frame} title={`${say(publicWords.title)}: ${say(service.name)}`} officeName={office.name}>
      <p class="sub">
        <a href={publicPaths.standards(office.key)}>{say(publicWords.all)}</a>
      </p>
      <h1>{say(service.name)}</h1>
      <Facts
        rows={[
          { term: say(publicWords.decision), value: view.number, sub: say(dateInWords(view.decidedOn)) },
          { term: say(publicWords.since), value: say(dateInWords(view.holdsFrom)) },
        ]}
      />
      {view.enteredOn ? <p class="sub">{say(enteredLater(dateInWords(view.enteredOn)))}</p> : null}
      <Components components={view.components} frame={frame} sop={publicPaths.sop(office.key, service.key)} />
      <p>
        <a href={publicPaths.paper(office.key, service.key)}>{say(publicWords.paper)}</a>
      </p>
      {view.commented ? (
        <p>
          <a href={publicPaths.draft(office.key, service.key)}>{say(publicWords.answered)}</a>
        </p>
      ) : null}
      {view.pledged ? (
        <p>
          <a href={publicPaths.pledge(office.key)}>{say(publicWords.readPledge)}</a>
        </p>
      ) : null}
      <p>
        <a href={publicPaths.service(office.key, service.key)}>{say(publicWords.ask)}</a>
      </p>
    </PublicPage>
  )
}
