import { remarksHeading } from '#catalogue'
import { dateInWords } from '#ui/calendar-words.ts'
import { RadioField } from '#ui/choice-field.tsx'
import { Facts } from '#ui/facts.tsx'
import { fileSize } from '#ui/file-size.ts'
import type { Frame } from '#ui/frame.ts'
import { Hours } from '#ui/hours.tsx'
import { kitWords } from '#ui/words.ts'
import type { ServicePage } from '../contract/service.ts'
import { OftenMissing } from './often-missing.tsx'
import { guidePaths } from './paths.ts'
import { counterAt, isFree, officeAt, publicWords, reportMoney } from './public-words.ts'
import { questionWords } from './question-words.ts'
import { drawnFrom, mayObject, notAdopted, ownDecision, serviceWords } from './service-words.ts'

type Props = { view: ServicePage; frame: Frame }

/** The papers, each with a box to tick at home. The boxes have no name, so nothing is ever sent. */
export function ToBring({ view, frame }: Props) {
  const { say } = frame
  return (
    <section class="flow" aria-labelledby="bawa">
      <h2 id="bawa">{say(serviceWords.bring)}</h2>
      <Questions view={view} frame={frame} />
      <p class="sub">{say(serviceWords.tick)}</p>
      <ul class="bare">
        {view.requirements.map((requirement) => (
          <li>
            <label class="pick">
              <input type="checkbox" />
              <span>
                {say(requirement.name)} <span class="sub">{toldOf(requirement, frame)}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <OftenMissing view={view} frame={frame} />
    </section>
  )
}

/** What decides on the papers, as a form that only asks for this page again. */
function Questions({ view, frame }: Props) {
  const { say } = frame
  if (view.questions.length === 0) return null
  const isOpen = view.questions.some(({ chosen }) => chosen === undefined)
  const asked = (
    <form method="get" action="#bawa" class="flow">
      {view.questions.map(({ key, ask, help, answers, chosen }) => (
        <RadioField
          frame={{ ...frame, form: undefined }}
          name={key}
          label={say(ask)}
          hint={help && say(help)}
          choices={answers.map((answer) => ({ value: answer.key, label: say(answer.label) }))}
          start={chosen}
        />
      ))}
      <button class="btn" type="submit">
        {say(questionWords.show)}
      </button>
    </form>
  )
  if (isOpen) return asked
  const chosen = view.questions.flatMap(({ answers, chosen: key }) => answers.find((one) => one.key === key) ?? [])
  return (
    <details class="fold">
      <summary>
        {chosen.map(({ label }) => say(label)).join(', ')} <span class="sub">{say(questionWords.again)}</span>
      </summary>
      {asked}
    </details>
  )
}

function toldOf(requirement: ServicePage['requirements'][number], { say }: Frame): string {
  const { note, onlyFor, originalMayFollow, fromPage } = requirement
  const told = [
    onlyFor,
    note,
    originalMayFollow ? serviceWords.mayFollow : undefined,
    fromPage ? undefined : serviceWords.notOnPage,
  ]
  return told.flatMap((text) => (text ? say(text) : [])).join(' · ')
}

/** Opening hours and place, and what to do when somebody asks for money. */
export function Leaving({ view, frame }: Props) {
  const { say } = frame
  return (
    <section class="flow" aria-labelledby="pergi">
      <h2 id="pergi">{say(serviceWords.before)}</h2>
      <ul>
        <li>{say(counterAt(officeAt(view.officeName, view.officeSeat)))}</li>
        <li>
          <Hours hours={view.hours} frame={frame} lines />{' '}
          {view.hoursUnconfirmed ? <mark>{say(serviceWords.hoursUnconfirmed)}</mark> : null}
        </li>
        <li>
          <b>{say(publicWords.askedForMoney)}</b> {say(reportMoney(view.costRules.length > 0 || !isFree(view.cost)))}
        </li>
      </ul>
      <p>
        {say(serviceWords.handedIn)} <a href={guidePaths.lookup}>{say(kitWords.trackFile)}</a>
      </p>
    </section>
  )
}

/** What a citizen may do when the promise passes, each with its article. */
export function Late({ view, frame }: Props) {
  const { say } = frame
  const object = mayObject(view.rights)
  return (
    <section class="flow" aria-labelledby="terlambat">
      <h2 id="terlambat">{say(serviceWords.late)}</h2>
      <ol>
        <li>
          {say(serviceWords.lateTrack)} <a href={guidePaths.lookup}>{say(kitWords.trackFile)}</a>
        </li>
        <li>{say(serviceWords.lateAsk)}</li>
        {object && <li>{say(object)}</li>}
        <li>
          {say(serviceWords.lateComplain)}{' '}
          <a href={`${guidePaths.office(view.officeKey)}#mengadu`}>{say(serviceWords.howToComplain)}</a>
        </li>
      </ol>
    </section>
  )
}

/** Who acts on the file, one after the other. */
export function Working({ view, frame }: Props) {
  const { say } = frame
  return (
    <section class="flow" aria-labelledby="alur">
      <h2 id="alur">{say(serviceWords.who)}</h2>
      <ol>
        {view.steps.map((step) => (
          <li>{say(step)}</li>
        ))}
      </ol>
    </section>
  )
}

/** Law, standard and authority, each marked where nobody has confirmed it. */
export function Sources({ view, frame }: Props) {
  const { say } = frame
  const { publisher, reference, adopted } = view.source
  const { decision } = view
  const { code, basis, illustrative } = view.authority
  const rows = [
    { term: say(serviceWords.law), value: <Laws view={view} frame={frame} /> },
    decision
      ? {
          term: say(serviceWords.standard),
          value: (
            <a href={guidePaths.standard(view.officeKey, view.key)}>
              {say(ownDecision(decision.number, dateInWords(decision.decidedOn)))}
            </a>
          ),
          sub: say(drawnFrom(publisher, reference)),
        }
      : {
          term: say(serviceWords.standard),
          value: `${say(publisher)} (${reference})`,
          sub: adopted ? <Sample frame={frame}>{say(notAdopted(view.officeName))}</Sample> : undefined,
        },
    {
      term: say(serviceWords.authority),
      value: illustrative || !basis ? code : say(basis),
      sub: illustrative ? (
        <Sample frame={frame}>{say(serviceWords.illustrative)}</Sample>
      ) : (
        <Papers {...{ view, frame }} />
      ),
    },
  ]
  return (
    <section class="flow" aria-labelledby="sumber">
      <h2 id="sumber">{say(serviceWords.lawHeading)}</h2>
      <Facts rows={rows} />
    </section>
  )
}

/** What is to be known of the standard itself, under a heading of its own: no part of what is promised. */
export function Remarks({ view, frame }: Props) {
  const { say } = frame
  const { remarks = [] } = view
  if (remarks.length === 0) return null
  return (
    <section class="flow" aria-labelledby="catatan">
      <h2 id="catatan">{say(remarksHeading)}</h2>
      <ul>
        {remarks.map((remark) => (
          <li>{say(remark)}</li>
        ))}
      </ul>
    </section>
  )
}

function Papers({ view, frame }: Props) {
  const { say } = frame
  const { papers } = view.authority
  if (papers.length === 0) return null
  return (
    <>
      {say(serviceWords.paper)}{' '}
      {papers.map(({ id, name, bytes }, place) => (
        <>
          {place === 0 ? '' : '; '}
          <a href={`/naskah/${id}`}>{name}</a>, {say(fileSize(bytes))}
        </>
      ))}
    </>
  )
}

function Laws({ view, frame }: Props) {
  const { say } = frame
  if (view.legalBasis.length === 0) return <>{say(serviceWords.noLaw)}</>
  return (
    <ul class="bare">
      {view.legalBasis.map(({ text, sure }) => (
        <li>
          {say(text)} {sure === 'b' ? <mark>{say(serviceWords.unconfirmed)}</mark> : null}
        </li>
      ))}
    </ul>
  )
}

function Sample({ frame, children }: { frame: Frame; children: string }) {
  return (
    <>
      <mark>{frame.say(publicWords.sample)}</mark> {children}
    </>
  )
}
