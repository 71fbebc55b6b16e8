import type { VNode } from 'preact'
import { hourOf, letterDay, shortMoment, zoneName } from '#clock'
import { Key } from '#ui/button.tsx'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { keptValue } from '#ui/field.tsx'
import type { Frame } from '#ui/frame.ts'
import { Rail } from '#ui/rail.tsx'
import { Status } from '#ui/status.tsx'
import type { CasePage, RailStep } from '../contract.ts'
import { inHandsOf } from '../daily-words.ts'
import { awayWords } from '../standing-in-words.ts'
import { GivenToYou, SentBack } from './arrival-notes.tsx'
import { BesideSlip } from './beside-slip.tsx'
import { CaseActs } from './case-acts.tsx'
import { CaseFacts } from './case-facts.tsx'
import { actLabels, sentAct } from './case-forms.tsx'
import { CaseHistory } from './case-history.tsx'
import { CaseLinks } from './case-links.tsx'
import { CasePapers, LettersGone } from './case-papers.tsx'
import { CasePeople } from './case-people.tsx'
import { CaseSlip } from './case-promise.tsx'
import { caseWords, onYourDesk, printedBy, recorded, sinceWhen, turnHeading, workingPaperNames } from './case-words.ts'
import { CorrectionNote, CorrectionsBefore } from './correction/correction-note.tsx'
import { CaseAmendments } from './daily/case-amendments.tsx'
import { CaseNotes } from './daily/case-notes.tsx'
import { DailyActs } from './daily/daily-acts.tsx'
import { DeskWork } from './desk-work.tsx'
import { letterNumber } from './outside-words.ts'
import { paths } from './paths.ts'
import { queueWords, waitToo } from './queue-words.ts'
import { CaseReaders } from './reading/case-readers.tsx'
import { actsElsewhere, readingWords } from './reading/reading-words.ts'
import { RefusalNote } from './refusal-note.tsx'
import { momentOf } from './slip-words.ts'
import { stepLabelsOf } from './step-forms.tsx'
import { StepWork } from './step-work.tsx'

/** So long after an act its page still says that it was recorded. */
const justDoneSeconds = 60

/** One request, whole: where it lies, what was promised, what came, what happened, and what may be done now. */
export function renderCasePage(view: CasePage, frame: Frame): VNode {
  const { say, zone, now } = frame
  const isRead = view.actsElsewhere !== undefined
  const due = view.promise && !view.stopping?.stopped ? [say(shortMoment(view.promise.dueAt, zone, now))] : []
  return (
    <DeskLayout frame={frame} title={view.number} script="desk">
      <p class="sub noprint">
        <a href={isRead ? paths.search : paths.work} data-key="S" aria-keyshortcuts="S">
          ‹ {say(isRead ? readingWords.search : caseWords.back)} <Key name="S" />
        </a>
      </p>
      <PrintedWhen frame={frame} />
      <ErrorSummary
        frame={frame}
        form={sentAct(frame)}
        labels={{ ...actLabels(frame), ...stepLabelsOf(view, frame) }}
      />
      <DoneBefore view={view} frame={frame} />
      <JustDone view={view} frame={frame} />
      <KeptReason view={view} frame={frame} />
      <SentBack view={view} frame={frame} />
      <GivenToYou view={view} frame={frame} />
      <RefusalNote view={view} frame={frame} />
      <CorrectionNote view={view} frame={frame} />
      <div class="row">
        <h1>{say(view.service)}</h1>
        <p class="sub mono">{view.number}</p>
        {view.promise && view.state !== 'withdrawn' && view.state !== 'lapsed' && !view.refusal ? (
          <p class="sm">
            <Status flag={view.promise.flag} text={[...due, say(view.promise.remaining)].join(' · ')} />
          </p>
        ) : null}
        {view.desk ? (
          <p class="sm">
            <Status flag={view.desk.flag} text={say(view.desk.says)} />
          </p>
        ) : null}
        {view.daily.keeper ? <p class="sub">{say(inHandsOf(view.daily.keeper.name))}</p> : null}
      </div>
      <HolderIsAway view={view} frame={frame} />
      <Rail label={say(caseWords.procedure)} stops={view.rail.map((step) => stopOf(step, view, frame))} />
      <div class="side one">
        <div class="flow">
          <DeskWork view={view} frame={frame} />
          <StepWork view={view} frame={frame} />
          <CaseFacts view={view} frame={frame} />
          <CasePeople view={view} frame={frame} />
          <CasePapers view={view} frame={frame} />
        </div>
        <aside class="flow" aria-label={say(caseWords.aside)}>
          <CaseSlip view={view} frame={frame} />
          <BesideSlip view={view} frame={frame} />
          <Papers view={view} frame={frame} />
          {view.actsElsewhere === undefined ? null : <p class="note">{say(actsElsewhere(view.actsElsewhere))}</p>}
          <CaseActs view={view} frame={frame} />
          <DailyActs view={view} frame={frame} />
        </aside>
        <div class="flow">
          <CaseLinks view={view} frame={frame} />
          <CorrectionsBefore view={view} frame={frame} />
          <CaseAmendments view={view} frame={frame} />
          <CaseNotes view={view} frame={frame} />
          <CaseHistory view={view} frame={frame} />
          <CaseReaders view={view} frame={frame} />
        </div>
      </div>
      <ToYourTurn view={view} frame={frame} />
    </DeskLayout>
  )
}

/** Who the file waits for, what is done meanwhile, and what could be. */
function HolderIsAway({ view: { holderAway }, frame }: { view: CasePage; frame: Frame }) {
  const { say } = frame
  if (!holderAway) return null
  return (
    <p class="note soon">
      {holderAway.says.map(say).join(' ')} <a href={holderAway.href}>{say(awayWords.register)}</a>
    </p>
  )
}

/** Whoever works file after file reads what was recorded a moment ago, and how many still wait. */
function DoneBefore({ view: { queue }, frame }: { view: CasePage; frame: Frame }) {
  const { say } = frame
  if (!queue?.after || frame.form) return null
  return (
    <p class="note noprint">
      {say(queueWords[queue.does].done)} <a href={paths.case(queue.after)}>{queue.after}</a>.{' '}
      {say(queue.others === 0 ? queueWords[queue.does].last : queueWords[queue.does].next)}
    </p>
  )
}

/** Whoever acted a moment ago reads that it was recorded, and goes on to what waits next. */
function JustDone({ view, frame }: { view: CasePage; frame: Frame }) {
  const { say, now, seat, form } = frame
  const [last] = view.history
  if (form || view.holder.mine || !last || last.by !== seat?.name) return null
  if (now.since(last.at).total('seconds') > justDoneSeconds) return null
  return (
    <p class="note noprint">
      {say(recorded(last.what))} <a href={paths.work}>{say(caseWords.nextFile)}</a>
    </p>
  )
}

/** On a phone what may be done lies three screens down: one touch of the thumb leads there. */
function ToYourTurn({ view, frame }: { view: CasePage; frame: Frame }) {
  // While the clock stands still only its going on leads further; a refusal is no main thing to do.
  const isStopped = view.stopping?.stopped !== undefined
  const acts = isStopped ? view.daily.acts.filter(({ act }) => act === 'resume') : view.acts
  const offered = acts.find(({ why }) => why === undefined)
  if (!view.holder.mine || !offered) return null
  return (
    <p class="sm dock noprint">
      <a class="btn" href={isStopped ? '#act-resume' : '#giliran'}>
        {frame.say(turnHeading(view.holder, frame.seat?.addressAs ?? ''))}: {frame.say(offered.label)}
      </a>
      {view.queue?.others ? <span class="sub">{frame.say(waitToo(view.queue))}</span> : null}
    </p>
  )
}

function stopOf(step: RailStep, view: CasePage, frame: Frame) {
  const [name, detail] = [frame.say(step.name), detailOf(step, view, frame)]
  // A desk that comes more than once says each time what it did there.
  const comesAgain = view.rail.filter(({ post }) => post.id === step.post.id).length > 1
  const isTold = detail === name || !comesAgain
  return { state: step.state, name: frame.say(step.post), detail: isTold ? detail : `${name} · ${detail}` }
}

function detailOf(step: RailStep, view: CasePage, frame: Frame): string {
  const { say, zone, now } = frame
  if (step.state === 'past') {
    return [step.at && say(shortMoment(step.at, zone, now)), step.by].filter(Boolean).join(' · ')
  }
  if (step.state === 'ahead') return say(step.name)
  const since = view.holder.since && shortMoment(view.holder.since, zone, now)
  if (view.holder.mine && !view.holder.part) return say(onYourDesk(frame.seat?.addressAs ?? '', since))
  return since ? say(sinceWhen(since)) : say(step.name)
}

/** On paper the head of the page is gone, and "09.00" is no longer of today. */
function PrintedWhen({ frame }: { frame: Frame }) {
  const { say, zone, now, seat } = frame
  if (!seat) return null
  const moment = momentOf(letterDay(now.toZonedDateTimeISO(zone).toPlainDate()), hourOf(now, zone), zoneName(zone))
  return (
    <p class="onpaper">
      {seat.officeName}, {frame.regencyName}. {say(printedBy(moment, seat.name))}
    </p>
  )
}

/** The papers of the case that can be opened or printed. */
function Papers({ view, frame }: { view: CasePage; frame: Frame }) {
  const { say } = frame
  const { letter, slipHref } = view
  return (
    <ul class="bare noprint">
      {slipHref ? (
        <li>
          <a href={slipHref}>{say(view.promise ? caseWords.promiseSlip : caseWords.returnSlip)}</a>
        </li>
      ) : null}
      {letter?.draftHref ? (
        <li>
          <a href={letter.draftHref}>{say(caseWords.draft)}</a>
        </li>
      ) : null}
      {letter?.finalHref ? (
        <li>
          <a href={letter.finalHref}>{say(caseWords.final)}</a>{' '}
          {letter.number ? <span class="sub mono">{say(letterNumber(letter.number, letter.numberSource))}</span> : null}
        </li>
      ) : null}
      <LettersGone view={view} frame={frame} />
      {(view.workingPapers ?? []).map(({ paper, href }) => (
        <li>
          <a href={href}>{say(workingPaperNames[paper])}</a>
        </li>
      ))}
      <li hidden>
        <button class="btn plain" type="button" data-print-page>
          {say(caseWords.printPage)}
        </button>
      </li>
    </ul>
  )
}

/** Someone was faster and the form is gone: what the officer wrote still stands here, to be copied. */
function KeptReason({ view, frame }: { view: CasePage; frame: Frame }) {
  const act = sentAct(frame)
  const reason = keptValue(frame, 'reason')
  const isStillOffered = [...view.acts, ...view.daily.acts].some(
    (offered) => offered.act === act && offered.why === undefined,
  )
  if (reason === '' || isStillOffered) return null
  return (
    <div class="note">
      <b>{frame.say(caseWords.keptReason)}</b>
      <p class="said">{reason}</p>
    </div>
  )
}
