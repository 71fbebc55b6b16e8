import type { VNode } from 'preact'
import type { Frame } from '#ui/frame.ts'
import { PublicPage } from '#ui/public-page.tsx'
import type { HomePage } from '../contract.ts'
import { guideWords, officeIn } from '../words.ts'
import { FindForm } from './find-form.tsx'
import { guidePaths } from './paths.ts'

/** The first page: ask in one's own words, or begin with what has happened, a field, or the office; or track a file. */
export function renderHomePage(view: HomePage, frame: Frame): VNode {
  const { say } = frame
  return (
    <PublicPage frame={frame} title={say(guideWords.homeTitle)}>
      <h1>{say(guideWords.homeHeading)}</h1>
      <p>{say(guideWords.homeIntro)}</p>
      <FindForm frame={frame} offices={view.offices} />
      <p class="row">
        <a class="btn alt" href={guidePaths.lookup}>
          {say(guideWords.track)}
        </a>{' '}
        <span class="sub">{say(guideWords.trackNeeds)}</span>
      </p>
      <Picks
        id="peristiwa"
        heading={say(guideWords.events)}
        picks={view.events.map(({ key, name }) => ({ href: guidePaths.event(key), text: say(name) }))}
      />
      <Picks
        id="kecamatan-kita"
        heading={say(guideWords.offices)}
        hint={say(guideWords.officesHint)}
        picks={view.offices.map(({ key, name, seat }) => ({
          href: guidePaths.office(key),
          text: name,
          sub: say(officeIn(seat)),
        }))}
      />
      <Fields fields={view.fields} frame={frame} />
      <p class="sub">
        {say(guideWords.officers)} <a href={guidePaths.signIn}>{say(guideWords.signIn)}</a>
      </p>
    </PublicPage>
  )
}

/** The services of one field, whoever offers them. */
export function Fields({ fields, frame }: { fields: HomePage['fields']; frame: Frame }) {
  const { say } = frame
  return (
    <Picks
      id="bidang"
      heading={say(guideWords.fields)}
      picks={fields.map(({ key, name }) => ({ href: guidePaths.finding({ bidang: key }), text: say(name) }))}
    />
  )
}

type Pick = { href: string; text: string; sub?: string }

function Picks({ id, heading, hint, picks }: { id: string; heading: string; hint?: string; picks: readonly Pick[] }) {
  if (picks.length === 0) return null
  return (
    <section class="flow" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {hint === undefined ? null : <p class="hint">{hint}</p>}
      <ul class="bare picks">
        {picks.map(({ href, text, sub }) => (
          <li>
            <a class="pick" href={href}>
              <span>
                <span class="nm">{text}</span> {sub === undefined ? null : <span class="sub">{sub}</span>}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
