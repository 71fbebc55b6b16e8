import type { VNode } from 'preact'
import { sayDuration } from '#clock'
import { Facts } from '#ui/facts.tsx'
import type { Frame } from '#ui/frame.ts'
import { Hours } from '#ui/hours.tsx'
import { PublicPage } from '#ui/public-page.tsx'
import { kitWords } from '#ui/words.ts'
import type { ChooseOfficePage, OfficePage } from '../contract.ts'
import { guideWords, officeIn } from '../words.ts'
import { costOf } from './found-list.tsx'
import { EndedServices, NamedServices } from './not-offered.tsx'
import { guidePaths } from './paths.ts'

/** One office as its citizens know it: its letters by field, where it is, when it is open. */
export function renderOfficePage(view: OfficePage, frame: Frame): VNode {
  const { say } = frame
  return (
    <PublicPage frame={frame} title={view.name} officeName={view.name}>
      <p class="sub">
        <a href={guidePaths.home}>{say(guideWords.elsewhere)}</a>
      </p>
      <h1>{view.name}</h1>
      {view.fields.length === 0 ? <p class="note">{say(guideWords.noServices)}</p> : null}
      {view.fields.map(({ name, services }, place) => (
        <section class="flow" aria-labelledby={`bidang-${place}`}>
          <h2 id={`bidang-${place}`}>{say(name)}</h2>
          <ul class="bare">
            {services.map((service) => (
              <li>
                <a class="pick" href={guidePaths.service(view.key, service.key)}>
                  <span>
                    <span class="nm">{say(service.name)}</span> <OnlySample unless={service.published} frame={frame} />
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section class="flow" aria-labelledby="standar">
        <h2 id="standar">{say(guideWords.standards)}</h2>
        <p>{say(guideWords.standardsNote)}</p>
        <p>
          <a href={guidePaths.standards(view.key)}>{say(guideWords.readStandards)}</a>
        </p>
        <p>
          <a href={guidePaths.pledge(view.key)}>{say(guideWords.readPledge)}</a>
        </p>
      </section>
      <Visit view={view} frame={frame} />
      <EndedServices services={view.ended} frame={frame} />
      <NamedServices services={view.byName} frame={frame} />
    </PublicPage>
  )
}

// An office that borrows a standard says so before anybody sets out.
function OnlySample({ unless, frame }: { unless: boolean; frame: Frame }) {
  if (unless) return null
  return (
    <span class="sub">
      <mark>{frame.say(guideWords.sample)}</mark> {frame.say(guideWords.notAdopted)}
    </span>
  )
}

function Visit({ view, frame }: { view: OfficePage; frame: Frame }) {
  const { say } = frame
  const rows = [
    {
      term: say(guideWords.address),
      value: view.address ?? view.seat,
      sub: view.address ? undefined : say(guideWords.noAddress),
    },
    {
      term: say(guideWords.hours),
      value: <Hours hours={view.hours} frame={frame} lines />,
      sub: view.hoursUnconfirmed ? <mark>{say(guideWords.unconfirmed)}</mark> : undefined,
    },
  ]
  return (
    <section class="flow" aria-labelledby="kunjungan">
      <h2 id="kunjungan">{say(guideWords.visit)}</h2>
      <Facts rows={rows} />
    </section>
  )
}

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
