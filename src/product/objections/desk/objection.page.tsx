import type { VNode } from 'preact'
import { letterDay, shortDay, shortMoment } from '#clock'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { type Fact, Facts } from '#ui/facts.tsx'
import type { Frame } from '#ui/frame.ts'
import { Slip } from '#ui/slip.tsx'
import { Status } from '#ui/status.tsx'
import type { ObjectionPage } from '../contract.ts'
import { againstWords, sayAgainst, standings } from '../words.ts'
import { appealBy, deskWords, headingOf, silenceAhead, silencePast, undoesWords, withHolder } from './desk-words.ts'
import { actLabels, ObjectionActs } from './objection-forms.tsx'
import { paths } from './paths.ts'

type Props = { view: ObjectionPage; frame: Frame }

/** One objection or appeal, whole: what it is against, its clock and what silence does, its answer, and what may be done. */
export function renderObjectionPage(view: ObjectionPage, frame: Frame): VNode {
  const { say } = frame
  return (
    <DeskLayout frame={frame} title={view.number} script="desk">
      <p class="sub noprint">
        <a href={paths.list}>‹ {say(deskWords.back)}</a>
      </p>
      <ErrorSummary frame={frame} labels={actLabels(frame)} />
      <div class="row">
        <h1>{say(headingOf(view.kind, view.number))}</h1>
        <Status flag={flagOf(view)} text={say(standings[view.standing])} />
        {view.holder ? <span class="sub">{say(withHolder(view.holder))}</span> : null}
      </div>
      <Coming view={view} frame={frame} />
      <div class="side">
        <div class="flow">
          <Facts rows={factsOf(view, frame)} />
          <section class="flow" aria-labelledby="alasan">
            <h2 id="alasan">{say(deskWords.grounds)}</h2>
            <ol>
              {view.grounds.map((ground) => (
                <li class="said">{ground}</li>
              ))}
            </ol>
          </section>
          <Answer view={view} frame={frame} />
        </div>
        <aside class="flow" aria-label={say(deskWords.acts)}>
          <Clock view={view} frame={frame} />
          <ObjectionActs view={view} frame={frame} />
        </aside>
      </div>
    </DeskLayout>
  )
}

function flagOf({ standing, answer }: ObjectionPage) {
  if (standing === 'deemed' || standing === 'granted') return 'late'
  return standing === 'waiting' ? answer.flag : 'done'
}

/** What silence will do, before it does; and once it has, who owes what by when. */
function Coming({ view, frame }: Props) {
  const { say, zone, now } = frame
  const spoken = (at: Temporal.Instant) => shortMoment(at, zone, now)
  if (view.standing === 'waiting') return <p class="sub">{say(silenceAhead(spoken(view.answer.dueAt)))}</p>
  if (view.standing !== 'deemed' || !view.holder) return null
  const by = view.carryBy && spoken(view.carryBy.at)
  return (
    <p class="note soon">
      {say(silencePast(view.holder, by))} {view.carryBy ? <span class="sub">{say(view.carryBy.basis)}</span> : null}
    </p>
  )
}

function factsOf(view: ObjectionPage, frame: Frame): Fact[] {
  const { say, zone, now } = frame
  const spoken = (at: Temporal.Instant) => say(shortMoment(at, zone, now))
  const { appeals, letter, decidedFor } = view
  const matter = say(sayAgainst(view.matter, letter?.number))
  return [
    {
      term: say(deskWords.case),
      value: (
        <a href={paths.case(view.caseNumber)}>
          {say(view.service)} <span class="sub nb">{view.caseNumber}</span>
        </a>
      ),
    },
    { term: say(deskWords.applicant), value: <bdi>{view.applicant}</bdi> },
    ...(appeals
      ? [
          {
            term: say(deskWords.against),
            value: say(againstWords.answer),
            sub: <a href={appeals.href}>{appeals.number}</a>,
          },
          { term: say(deskWords.decidedOn), value: spoken(view.decidedAt) },
        ]
      : []),
    {
      term: say(appeals ? deskWords.firstAgainst : deskWords.against),
      value: letter?.href ? <a href={letter.href}>{matter}</a> : matter,
      sub: decidedFor.length > 0 ? decidedFor.map((reason) => <span class="said">{reason}</span>) : undefined,
    },
    ...(appeals ? [] : [{ term: say(deskWords.decidedOn), value: spoken(view.decidedAt) }]),
    ...(view.against !== 'delay' && view.against !== 'answer'
      ? [{ term: say(deskWords.toldOn), value: spoken(view.toldAt) }]
      : []),
    {
      term: say(deskWords.filedBy),
      value: <bdi>{view.filedBy}</bdi>,
      sub: view.relation === 'proxy' ? say(deskWords.proxy) : undefined,
    },
    { term: say(deskWords.filedOn), value: spoken(view.filedAt) },
  ]
}

/** Every date can be asked how it was counted. */
function Clock({ view, frame }: Props) {
  const { say, zone, now } = frame
  const { answer } = view
  return (
    <Slip
      id="batas"
      look={answer.flag === 'late' ? 'late' : undefined}
      heading={say(deskWords.answer)}
      due={
        <time datetime={answer.dueAt.toString({ timeZone: zone, smallestUnit: 'minute' })}>
          {say(shortMoment(answer.dueAt, zone, now))}
        </time>
      }
      status={view.standing === 'waiting' ? <Status flag={answer.flag} text={say(answer.remaining)} /> : undefined}
    >
      <p class="sub">{say(answer.basis)}</p>
      <details>
        <summary>{say(deskWords.reckoning)}</summary>
        <ul class="bare sub">
          {view.counted.map(({ date, counted, why }) => (
            <li>
              {say(shortDay(date))}: <b>{say(counted ? deskWords.counted : deskWords.skipped)}</b>, {say(why)}
            </li>
          ))}
        </ul>
      </details>
    </Slip>
  )
}

/** What was decided and why, how it was carried out, and the road on. */
function Answer({ view, frame }: Props) {
  const { say, zone, now } = frame
  const { decision, carried, appeal, appealUntil } = view
  if (!decision && !carried) return null
  return (
    <section class="flow" aria-labelledby="jawaban">
      <h2 id="jawaban">{say(deskWords.decision)}</h2>
      {decision ? (
        <>
          <p>
            <b>{say(decision.granted ? deskWords.granted : deskWords.turnedDown)}</b>{' '}
            <span class="sub">
              {decision.by}, {say(shortMoment(decision.at, zone, now))}
            </span>
          </p>
          <p class="sub">{say(deskWords.considered)}</p>
          <ol>
            {decision.reasons.map((reason) => (
              <li class="said">{reason}</li>
            ))}
          </ol>
          <Facts rows={detailsOf(decision, frame)} />
        </>
      ) : null}
      {carried ? (
        <p>
          <b>{say(deskWords.carried)}</b>{' '}
          <span class="sub">
            {carried.by}, {say(shortMoment(carried.at, zone, now))}
          </span>{' '}
          {carried.step ? `${say(deskWords.goesOn)} ${say(carried.step)}.` : say(undoesWords[view.undoes].done)}
        </p>
      ) : null}
      {view.letterHref ? (
        <p class="noprint">
          <a href={view.letterHref}>{say(deskWords.letter)}</a>
        </p>
      ) : null}
      {appeal ? (
        <p>
          {say(deskWords.appealed)}: <a href={appeal.href}>{appeal.number}</a>
        </p>
      ) : appealUntil ? (
        <p>{say(appealBy(letterDay(appealUntil)))}</p>
      ) : null}
    </section>
  )
}

function detailsOf(decision: NonNullable<ObjectionPage['decision']>, { say }: Frame): Fact[] {
  return [
    ...(decision.basis ? [{ term: say(deskWords.basis), value: decision.basis }] : []),
    ...(decision.reference ? [{ term: say(deskWords.reference), value: decision.reference }] : []),
    ...(decision.step ? [{ term: say(deskWords.goesOn), value: say(decision.step) }] : []),
  ]
}
