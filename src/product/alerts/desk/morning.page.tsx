import type { ComponentChildren, VNode } from 'preact'
import { letterDay } from '#clock'
import { DeskLayout } from '#ui/desk-layout.tsx'
import type { Frame } from '#ui/frame.ts'
import type { MorningPage } from '../morning.ts'
import {
  andMore,
  awaySays,
  filesSay,
  lateIn,
  officeSays,
  visitorsSay,
  morningWords as words,
} from '../morning-words.ts'
import { alikeSay, dutySays } from '../says.ts'
import { paths } from './paths.ts'

/** What an officer finds in the morning, in the order in which it asks for them: late and waiting first, visitors last. */
export function renderMorningPage(view: MorningPage, frame: Frame): VNode {
  const { say } = frame
  const { work, visitors } = view
  return (
    <DeskLayout frame={frame} title={say(words.title)} solo>
      <h1>{say(letterDay(view.today))}</h1>
      {isCalm(view) ? <p class="note">{say(words.calm)}</p> : null}
      {work ? (
        <Part title={say(words.files)} id="berkas" link={{ href: '/work', text: say(words.toList) }}>
          <li>{say(filesSay(work))}</li>
          {work.lateHere > 0 && frame.seat?.duties.includes('cases.sign') ? <li>{say(officeSays(work))}</li> : null}
        </Part>
      ) : null}
      {view.offices.length === 0 ? null : (
        <Part title={say(words.offices)} id="kantor">
          {view.offices.map((office) => (
            <li>
              <a href={`/offices/${office.key}`}>{say(lateIn(office))}</a>
            </li>
          ))}
        </Part>
      )}
      {view.told.length === 0 ? null : (
        <Part title={say(words.rooms)} id="menunggu">
          {view.told.map(({ says, href, link }) => (
            <li>
              {say(says)} <a href={href}>{say(link)}</a>
            </li>
          ))}
        </Part>
      )}
      <Alerts view={view} frame={frame} />
      <Duties view={view} frame={frame} />
      <Part title={say(words.away)} id="tidak-di-tempat" link={{ href: '/absences', text: say(words.away) }}>
        {view.away.length === 0 ? <li>{say(words.everybody)}</li> : null}
        {view.away.map((one) => (
          <li>{say(awaySays(one, one.name))}</li>
        ))}
      </Part>
      {visitors ? (
        <Part title={say(words.visitors)} id="tamu">
          <li>{say(visitorsSay(visitors))}</li>
        </Part>
      ) : null}
      <p class="noprint">
        <a href={paths.morningText}>{say(words.asText)}</a>
        {work ? (
          <>
            {' · '}
            <a href="/report">{say(words.figures)}</a>
          </>
        ) : null}
      </p>
    </DeskLayout>
  )
}

function isCalm({ work, offices, told, duties, alerts }: MorningPage): boolean {
  const files = work ? work.late + work.soon + work.mine : 0
  return files + offices.length + told.length + duties.length + alerts.length === 0
}

type PartOf = { title: string; id: string; link?: { href: string; text: string }; children: ComponentChildren }

function Part({ title, id, link, children }: PartOf) {
  return (
    <section class="flow" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>{children}</ul>
      {link && link.text !== title ? (
        <p class="noprint">
          <a href={link.href}>{link.text}</a>
        </p>
      ) : null}
    </section>
  )
}

function Duties({ view, frame }: { view: MorningPage; frame: Frame }) {
  const { say } = frame
  if (view.duties.length === 0) return null
  return (
    <Part title={say(words.duties)} id="kewajiban" link={{ href: '/duties', text: say(words.toDuties) }}>
      {view.duties.map((duty) => (
        <li>{say(dutySays(duty))}</li>
      ))}
      <More n={view.more.duties} frame={frame} />
    </Part>
  )
}

function Alerts({ view, frame }: { view: MorningPage; frame: Frame }) {
  const { say } = frame
  if (view.alerts.length === 0) return null
  return (
    <Part title={say(words.alerts)} id="pengingat" link={{ href: paths.alerts, text: say(words.toAlerts) }}>
      {view.alerts.map((alike) => {
        const { says, does, places } = alikeSay(alike)
        return (
          <li>
            {say(says)} <a href={places.length > 1 ? paths.alerts : alike[0].facts.href}>{say(does)}</a>
          </li>
        )
      })}
      <More n={view.more.alerts} frame={frame} />
    </Part>
  )
}

function More({ n, frame }: { n: number; frame: Frame }) {
  return n > 0 ? <li>{frame.say(andMore(n))}</li> : null
}
