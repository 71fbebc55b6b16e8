import type { ComponentChildren, VNode } from 'preact'
import { PaperSize } from '#documents'
import { ActButton } from '#ui/button.tsx'
import { RadioField } from '#ui/choice-field.tsx'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import { TextField } from '#ui/text-field.tsx'
import type { LeaseLine, NumbersPage } from '../contract.ts'
import {
  leaseSentence,
  nextNumber,
  numbersLabels,
  numbersTitle,
  numbersWords,
  paperNow,
  paperWords,
  savedWords,
  unexplainedSentence,
} from './numbers-words.ts'
import { paths } from './paths.ts'

type Shown = { view: NumbersPage; frame: Frame }

/** What an office does with the numbers of a book beside using them, each act with its reason. */
export function renderNumbersPage(view: NumbersPage, frame: Frame): VNode {
  const { say } = frame
  const title = say(numbersTitle(view.book, view.year))
  const saved = savedWords[view.saved ?? '']
  const labels = Object.fromEntries(Object.entries(numbersLabels).map(([name, label]) => [name, say(label)]))
  return (
    <DeskLayout frame={frame} title={title} solo>
      <p class="sub">
        <a href={paths.book(view.book)}>‹ {say(numbersWords.back)}</a>
      </p>
      <ErrorSummary frame={frame} labels={labels} />
      <h1>{title}</h1>
      {saved ? (
        <p class="note" role="status">
          {say(saved)}
        </p>
      ) : null}
      <p>
        <b>{say(nextNumber(view.last))}</b> {view.unexplained.length === 0 ? say(numbersWords.explained) : null}
      </p>
      {view.unexplained.length > 0 ? <p class="note soon">{say(unexplainedSentence(view.unexplained))}</p> : null}
      <Cancelling view={view} frame={frame} />
      <Opening view={view} frame={frame} />
      <Leasing view={view} frame={frame} />
      {view.book === 'letter' ? <Paper view={view} frame={frame} /> : null}
      {view.leases.length > 0 ? <Leases view={view} frame={frame} /> : null}
    </DeskLayout>
  )
}

/** One act folded away; it stands open when its form came back. */
function Act(props: Shown & { act: string; title: string; note: string; action: string; children: ComponentChildren }) {
  const { frame, act, title, note, action, children } = props
  return (
    <details class="unfold" open={frame.form?.values.act === act}>
      <summary class="btn alt">{title}</summary>
      <form method="post" action={action} class="flow">
        <input type="hidden" name="requestId" value={frame.requestId()} />
        <input type="hidden" name="act" value={act} />
        <p class="sub">{note}</p>
        {children}
      </form>
    </details>
  )
}

function own(frame: Frame, act: string): { frame: Frame; form: string } {
  return { frame: frame.form?.values.act === act ? frame : { ...frame, form: undefined }, form: act }
}

function Reason({ frame, act }: { frame: Frame; act: string }) {
  return <TextField {...own(frame, act)} name="reason" label={frame.say(numbersLabels.reason)} maxLength={500} />
}

function Cancelling({ view, frame }: Shown) {
  const { say } = frame
  return (
    <Act
      {...{ view, frame }}
      act="cancel"
      title={say(numbersWords.cancelling)}
      note={say(numbersWords.cancellingNote)}
      action={paths.cancellation(view.book)}
    >
      <TextField
        {...own(frame, 'cancel')}
        name="number"
        label={say(numbersLabels.number)}
        start={String(view.last + 1)}
        keyboard="numeric"
        maxLength={6}
      />
      <Reason frame={frame} act="cancel" />
      <ActButton id="act-cancel" label={say(numbersWords.cancellingButton)} risk />
    </Act>
  )
}

function Opening({ view, frame }: Shown) {
  const { say } = frame
  const title = say(numbersWords.opening)
  if (!view.mayKeep) return <ActButton alt id="act-open" label={title} why={say(numbersWords.keepersOnly)} />
  return (
    <Act {...{ view, frame, title }} act="open" note={say(numbersWords.openingNote)} action={paths.opening(view.book)}>
      <input type="hidden" name="year" value={view.year} />
      <TextField {...own(frame, 'open')} name="last" label={say(numbersLabels.last)} keyboard="numeric" maxLength={6} />
      <TextField
        {...own(frame, 'open')}
        name="source"
        label={say(numbersLabels.source)}
        hint={say(numbersWords.sourceHint)}
        maxLength={200}
      />
      <Reason frame={frame} act="open" />
      <ActButton id="act-open" label={say(numbersWords.openingButton)} />
    </Act>
  )
}

function Leasing({ view, frame }: Shown) {
  const { say } = frame
  const title = say(numbersWords.leasing)
  if (!view.mayKeep) return <ActButton alt id="act-lease" label={title} why={say(numbersWords.keepersOnly)} />
  return (
    <Act {...{ view, frame, title }} act="lease" note={say(numbersWords.leasingNote)} action={paths.leases(view.book)}>
      <TextField
        {...own(frame, 'lease')}
        name="count"
        label={say(numbersLabels.count)}
        keyboard="numeric"
        maxLength={4}
      />
      <TextField
        {...own(frame, 'lease')}
        name="node"
        label={say(numbersLabels.node)}
        hint={say(numbersWords.nodeHint)}
        maxLength={200}
      />
      <Reason frame={frame} act="lease" />
      <ActButton id="act-lease" label={say(numbersWords.leasingButton)} />
    </Act>
  )
}

function Paper({ view, frame }: Shown) {
  const { say } = frame
  const title = say(numbersWords.choosing)
  return (
    <section class="flow" aria-labelledby="kertas">
      <h2 id="kertas">{say(numbersLabels.paper)}</h2>
      <p>{say(paperNow(view.paper))}</p>
      {view.mayKeep ? (
        <Act
          {...{ view, frame, title }}
          act="paper"
          note={say(numbersWords.choosingNote)}
          action={paths.paper(view.book)}
        >
          <RadioField
            {...own(frame, 'paper')}
            name="paper"
            label={say(numbersLabels.paper)}
            start={view.paper}
            choices={PaperSize.options.map((value) => ({ value, label: say(paperWords[value]) }))}
          />
          <ActButton id="act-paper" label={say(numbersWords.choosingButton)} />
        </Act>
      ) : (
        <ActButton alt id="act-paper" label={title} why={say(numbersWords.keepersOnly)} />
      )}
    </section>
  )
}

function Leases({ view, frame }: Shown) {
  const { say } = frame
  return (
    <section class="flow" aria-labelledby="pinjaman">
      <h2 id="pinjaman">{say(numbersWords.leases)}</h2>
      {view.leases.map((lease) => (
        <Lease view={view} frame={frame} lease={lease} />
      ))}
    </section>
  )
}

function Lease({ view, frame, lease }: Shown & { lease: LeaseLine }) {
  const { say } = frame
  const sentence = say(leaseSentence(lease))
  const act = `return-${lease.id}`
  return (
    <div class="panel flow">
      <p>
        {sentence}. <span class="sub">{lease.reason}</span>
      </p>
      {view.mayKeep ? (
        <Act
          {...{ view, frame, act }}
          title={say(numbersWords.returning)}
          note={say(numbersWords.returningNote)}
          action={paths.returning(view.book, lease.id)}
        >
          <Reason frame={frame} act={act} />
          <ActButton id={`act-${act}`} label={say(numbersWords.returning)} />
        </Act>
      ) : (
        <ActButton alt id={`act-${act}`} label={say(numbersWords.returning)} why={say(numbersWords.keepersOnly)} />
      )}
    </div>
  )
}
