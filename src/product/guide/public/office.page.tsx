import type { VNode } from 'preact'
import type { Frame } from '#ui/frame.ts'
import { PublicPage } from '#ui/public-page.tsx'
import type { OfficePage } from '../contract/office.ts'
import { guideWords } from '../words.ts'
import { EndedServices, NamedServices } from './not-offered.tsx'
import { Complaining, OpenNow, Profile, Promises, Visit } from './office-sections.tsx'
import { officeWords } from './office-words.ts'
import { OnlySample, SampleMeans } from './only-sample.tsx'
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
      <OpenNow view={view} frame={frame} />
      {view.fields.length === 0 ? <p class="note">{say(guideWords.noServices)}</p> : null}
      <p class="sub">
        <a href="#kunjungan">{say(guideWords.visit)}</a> · <a href="#mengadu">{say(officeWords.complain)}</a> ·{' '}
        <a href="#profil">{say(officeWords.profile)}</a>
      </p>
      <SampleMeans unless={view.fields.every(({ services }) => services.every(isPublished))} frame={frame} />
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
      <Promises view={view} frame={frame} />
      <Visit view={view} frame={frame} />
      <Complaining view={view} frame={frame} />
      <Profile view={view} frame={frame} />
      <EndedServices services={view.ended} frame={frame} />
      <NamedServices services={view.byName} frame={frame} />
    </PublicPage>
  )
}

function isPublished({ published }: { published: boolean }): boolean {
  return published
}
