import type { VNode } from 'preact'
import { beforeHour, letterDate, longDay, sayDuration, sayReopening } from '#clock'
import { type Fact, Facts } from '#ui/facts.tsx'
import type { Frame } from '#ui/frame.ts'
import { Moment } from '#ui/moment.tsx'
import { PublicPage } from '#ui/public-page.tsx'
import { Slip } from '#ui/slip.tsx'
import { kitWords } from '#ui/words.ts'
import type { ServicePage } from '../contract/service.ts'
import { guideWords } from '../words.ts'
import { guidePaths } from './paths.ts'
import { costAmount, costBasis, publicWords } from './public-words.ts'
import { chargedUntil, questionWords } from './question-words.ts'
import { Late, Leaving, Remarks, Sources, ToBring, Working } from './service-sections.tsx'
import { serviceWords, sinceComplete } from './service-words.ts'

type Props = { view: ServicePage; frame: Frame }

/** One service at one office, read before the trip: the date first, then what to bring, the way of the file, the law. */
export function renderServicePage(view: ServicePage, frame: Frame): VNode {
  const { say } = frame
  return (
    <PublicPage frame={frame} title={say(view.name)} officeName={view.officeName}>
      <p class="sub">
        <a href={guidePaths.find}>{say(kitWords.allServices)}</a> › {say(view.field)}
      </p>
      <h1>{say(view.name)}</h1>
      <p>{say(view.purpose)}</p>
      {view.authority.whyNot ? <ClosedSlip view={view} frame={frame} /> : <PromiseSlip view={view} frame={frame} />}
      {view.beyond ? <p>{say(view.beyond)}</p> : null}
      {view.notices.map((notice) => (
        <p class="note soon">
          <b>{say(serviceWords.important)}</b> {say(notice)}
        </p>
      ))}
      <ToBring view={view} frame={frame} />
      <Leaving view={view} frame={frame} />
      <Working view={view} frame={frame} />
      <Late view={view} frame={frame} />
      <p>
        <a href={guidePaths.standards(view.officeKey)}>{say(guideWords.officeStandards)}</a> ·{' '}
        <a href={guidePaths.performance(view.officeKey, view.key)}>{say(guideWords.howWePerform)}</a>
      </p>
      <Sources view={view} frame={frame} />
      <Remarks view={view} frame={frame} />
    </PublicPage>
  )
}

function PromiseSlip({ view, frame }: Props) {
  const { say, zone, now } = frame
  const dueAt = view.ifComplete?.dueAt
  const length = sayDuration(view.promise)
  return (
    <Slip
      id="janji"
      heading={say(dueAt ? serviceWords.ifComplete : serviceWords.howLong)}
      due={
        dueAt ? (
          <Moment at={dueAt} frame={frame}>
            {say(longDay(dueAt, zone, now))}
          </Moment>
        ) : (
          say(length)
        )
      }
      dueNote={dueAt && say(beforeHour(dueAt, zone))}
    >
      {view.ifComplete?.reopensAt ? <p>{say(sayReopening(view.ifComplete.reopensAt, zone, now))}</p> : null}
      <Facts rows={[timeOf(view, frame), ...costAndResult(view, frame)]} />
    </Slip>
  )
}

/** Nothing without authority: the page says why, before anybody gathers papers. */
function ClosedSlip({ view, frame }: Props) {
  const { say } = frame
  return (
    <Slip
      id="janji"
      look="open"
      heading={say(serviceWords.here)}
      due={say(serviceWords.notOpen)}
      dueNote={view.authority.whyNot && say(view.authority.whyNot)}
    >
      <Facts rows={costAndResult(view, frame)} />
    </Slip>
  )
}

function timeOf({ promise }: ServicePage, { say }: Frame): Fact {
  return { term: say(serviceWords.time), value: say(sinceComplete(sayDuration(promise))), sub: say(promise.basis) }
}

function costAndResult({ cost, costRules, pastCosts, product, signer }: ServicePage, { say }: Frame): Fact[] {
  const rules = costRules.map(({ says, law }) => (law ? `${say(says)} (${say(law)})` : say(says)))
  const once = pastCosts.map(({ says, law, until }) => say(chargedUntil(says, law, letterDate(until))))
  const isCharged = rules.length > 0
  return [
    ...(isCharged ? [{ term: say(publicWords.cost), value: <b>{rules.join('; ')}</b> }] : []),
    ...(isCharged
      ? []
      : [{ term: say(publicWords.cost), value: <b>{say(costAmount(cost))}</b>, sub: say(costBasis(cost)) }]),
    ...(once.length > 0 ? [{ term: say(questionWords.once), value: once.join(' ') }] : []),
    { term: say(serviceWords.result), value: say(product), sub: say(serviceWords.collect) },
    ...(signer
      ? [
          {
            term: say(serviceWords.signer),
            value: [signer.post, signer.capacity].flatMap((text) => (text ? say(text) : [])).join(', '),
            sub: (
              <>
                {signer.today ? say(signer.today) : null}{' '}
                {signer.sure ? null : <mark>{say(serviceWords.signerUnconfirmed)}</mark>}
              </>
            ),
          },
        ]
      : []),
  ]
}
