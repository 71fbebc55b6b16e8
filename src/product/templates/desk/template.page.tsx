import type { VNode } from 'preact'
import { shortMoment } from '#clock'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Field, wiring } from '#ui/field.tsx'
import type { Frame } from '#ui/frame.ts'
import { LongTextField } from '#ui/text-field.tsx'
import type { TemplatePage } from '../contract.ts'
import { Differences } from './differences.tsx'
import { paths } from './paths.ts'
import { SampleChoice, SampleNews, SamplePages } from './sample.tsx'
import { draftOf, lookingAt, savedWords, sinceBy, templateWords, versionName } from './template-words.ts'
import { Versions } from './versions.tsx'

type Shown = { view: TemplatePage; frame: Frame }

/** A template: its text and a sample side by side, what it changes, its proposal, and its versions. */
export function renderTemplatePage(view: TemplatePage, frame: Frame): VNode {
  const { say } = frame
  const saved = view.saved === undefined ? undefined : savedWords[view.saved]
  return (
    <DeskLayout frame={frame} title={say(view.title)} script={['desk', 'template']}>
      <p>
        <a href={paths.templates}>{say(templateWords.back)}</a>
      </p>
      <ErrorSummary
        frame={frame}
        labels={{ source: say(templateWords.source), note: say(templateWords.note), from: say(templateWords.from) }}
      />
      <h1>
        {say(view.title)} <span class="sub mono">{view.template}.typ</span>
      </h1>
      {saved && !frame.form ? (
        <p class="note" role="status">
          {say(saved)}
        </p>
      ) : null}
      <InForce view={view} frame={frame} />
      {view.looksAt ? <p class="note">{say(lookingAt(view.looksAt.ordinal))}</p> : null}
      <Editor view={view} frame={frame} />
      <Versions view={view} frame={frame} />
    </DeskLayout>
  )
}

function InForce({ view, frame }: Shown) {
  const { say, zone, now } = frame
  const { own, draft } = view
  return (
    <p class="sub">
      {say(templateWords.inForce)}:{' '}
      {own?.from
        ? `${say(versionName(own.ordinal)).toLowerCase()}, ${say(sinceBy(own.from, own.enactedByName ?? ''))}`
        : say(templateWords.ofPack)}
      .{' '}
      {draft
        ? `${say(templateWords.work)}: ${say(draftOf(draft.officerName, shortMoment(draft.savedAt, zone, now)))}.`
        : null}
    </p>
  )
}

function Editor({ view, frame }: Shown) {
  const { say } = frame
  const { template } = view
  return (
    <form
      method="post"
      action={paths.act(template, 'draft')}
      id="templat"
      class="flow"
      data-keep={view.reader}
      data-leave={say(templateWords.leaveUnsaved)}
      data-draft={view.draft?.savedAt.toString()}
      data-typed={frame.form ? '' : undefined}
      data-saved={frame.form ? undefined : view.saved}
    >
      <input type="hidden" name="requestId" value={frame.requestId()} />
      <input type="hidden" name="seen" value={view.seen} />
      <Unsaved frame={frame} />
      <div class="editor">
        <div class="flow">
          <Source view={view} frame={frame} />
          <p class="row">
            <button class="btn" type="submit" id="simpan">
              {say(templateWords.save)} <kbd>{say(templateWords.saveKeys)}</kbd>
            </button>
            <button class="btn alt" type="submit" formaction={paths.act(template, 'redrawn')} id="gambar">
              {say(templateWords.redraw)}
            </button>
          </p>
          <Names view={view} frame={frame} />
        </div>
        <div class="flow">
          <SampleChoice view={view} frame={frame} />
          <SampleNews view={view} frame={frame} />
          <SamplePages view={view} frame={frame} />
        </div>
      </div>
      <section id="beda" class="flow" aria-labelledby="beda-judul">
        <h2 id="beda-judul">{say(templateWords.changes)}</h2>
        <Differences lines={view.changes} frame={frame} />
        {view.others.length > 0 ? (
          <>
            <h2>{say(templateWords.others)}</h2>
            <Differences lines={view.others} frame={frame} />
          </>
        ) : null}
      </section>
      <Proposal view={view} frame={frame} />
    </form>
  )
}

// Shown by the script alone: what was typed here and not saved, when this template was left the last time.
function Unsaved({ frame: { say } }: { frame: Frame }) {
  return (
    <div id="belum-tersimpan" class="note soon" hidden>
      <p>
        {say(templateWords.unsaved)} <span id="sejak" />
      </p>
      <p class="row">
        <button class="btn" type="button" id="pakai">
          {say(templateWords.useUnsaved)}
        </button>
        <button class="btn alt" type="button" id="buang">
          {say(templateWords.dropUnsaved)}
        </button>
      </p>
    </div>
  )
}

function Source({ view, frame }: Shown) {
  const { say } = frame
  const lines = view.source.split('\n').length
  const asked = { frame, name: 'source', label: say(templateWords.source), hint: say(templateWords.sourceHint) }
  return (
    <Field {...asked}>
      <div class="source">
        <pre id="baris" aria-hidden="true">
          {Array.from({ length: lines }, (_, place) => place + 1).join('\n')}
        </pre>
        <textarea
          {...wiring(asked)}
          rows={lines + 1}
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          class="mono"
        >
          {/* A browser drops a line break that a text area begins with. */}
          {view.source.startsWith('\n') ? `\n${view.source}` : view.source}
        </textarea>
      </div>
    </Field>
  )
}

function Names({ view, frame }: Shown) {
  const { say } = frame
  const { fields, parties } = view.known
  return (
    <details>
      <summary>{say(templateWords.names)}</summary>
      {fields.length + parties.length === 0 ? <p class="sub">{say(templateWords.noNames)}</p> : null}
      {fields.length === 0 ? null : (
        <p>
          {say(templateWords.fields)}: <span class="mono">{fields.map((name) => `fields.${name}`).join(', ')}</span>
        </p>
      )}
      {parties.length === 0 ? null : (
        <p>
          {say(templateWords.parties)}: <span class="mono">{parties.map((name) => `parties.${name}`).join(', ')}</span>
        </p>
      )}
    </details>
  )
}

function Proposal({ view, frame }: Shown) {
  const { say } = frame
  const action = paths.act(view.template, 'proposal')
  return (
    <section class="flow panel" aria-labelledby="usul">
      <h2 id="usul">{say(templateWords.propose)}</h2>
      <LongTextField
        frame={frame}
        name="note"
        label={say(templateWords.note)}
        hint={say(templateWords.proposeHint)}
        rows={2}
        maxLength={500}
      />
      <p class="row">
        <button class="btn" type="submit" formaction={action}>
          {say(templateWords.proposeButton)}
        </button>
        {view.own ? (
          <button class="btn alt" type="submit" formaction={action} name="asPack" value="yes">
            {say(templateWords.asPack)}
          </button>
        ) : null}
      </p>
    </section>
  )
}
