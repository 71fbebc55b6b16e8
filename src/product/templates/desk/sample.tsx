import { Field, wiring } from '#ui/field.tsx'
import type { Frame } from '#ui/frame.ts'
import { withQuery } from '#ui/page-links.ts'
import { SampleKind, type TemplatePage } from '../contract.ts'
import { sampleNames } from '../words.ts'
import { paths } from './paths.ts'
import { pageCount, pageOf, place, templateWords } from './template-words.ts'

type Shown = { view: TemplatePage; frame: Frame }

/** Which sample is drawn: how much of everything it has, and for which letter where a template makes several. */
export function SampleChoice({ view, frame }: Shown) {
  const { say } = frame
  return (
    <div class="cols">
      <Choice
        {...{ frame, name: 'sample', label: say(templateWords.sample), chosen: view.sample }}
        choices={SampleKind.options.map((kind) => ({ value: kind, label: say(sampleNames[kind]) }))}
      />
      {view.subjects.length > 1 ? (
        <Choice
          {...{ frame, name: 'subject', label: say(templateWords.subject), chosen: view.subject }}
          choices={view.subjects.map(({ key, name }) => ({ value: key, label: say(name) }))}
        />
      ) : (
        <input type="hidden" name="subject" value={view.subject} />
      )}
    </div>
  )
}

type Choosing = {
  frame: Frame
  name: string
  label: string
  chosen: string
  choices: readonly { value: string; label: string }[]
}

// Something is always drawn, so nothing is no choice.
function Choice({ frame, name, label, chosen, choices }: Choosing) {
  return (
    <Field frame={frame} name={name} label={label}>
      <select {...wiring({ frame, name, label })}>
        {choices.map(({ value, label: said }) => (
          <option value={value} selected={value === chosen}>
            {said}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** What drawing the sample came to, in a few words: a script changes them alone, so that they are read aloud. */
export function SampleNews({ view, frame }: Shown) {
  const { pages, problems, ended } = view.drawing
  const { say } = frame
  return (
    <p
      class="sub"
      id="kabar"
      role="status"
      data-away={say(templateWords.notDrawnAway)}
      data-refused={say(templateWords.notDrawnRefused)}
      data-safe={say(templateWords.typedSafe)}
      data-unsafe={say(templateWords.typedUnsafe)}
    >
      {ended ? null : say(problems.length > 0 ? templateWords.wrong : pageCount(pages.length))}
    </p>
  )
}

/** The pages of the sample, or in words why it does not become a letter, with the line. */
export function SamplePages({ view, frame }: Shown) {
  const { say } = frame
  const { pages, problems, ended } = view.drawing
  const query = { sample: view.sample, subject: view.subject, version: view.looksAt?.id ?? '' }
  return (
    <section id="halaman" class="flow" aria-labelledby="halaman-judul">
      <h2 id="halaman-judul" class="vh">
        {say(templateWords.pages)}
      </h2>
      {ended === 'too-long' ? <p class="errors">{say(templateWords.tooLong)}</p> : null}
      {ended === 'too-much' ? <p class="errors">{say(templateWords.tooMuch)}</p> : null}
      {ended === 'newer' ? <p class="sub">{say(templateWords.newer)}</p> : null}
      {problems.length > 0 ? <Problems view={view} frame={frame} /> : null}
      {pages.length === 0 ? null : (
        <div class="sheets" id="lembar" tabindex={0} role="group" aria-labelledby="halaman-judul">
          {pages.map((page, index) => (
            <img
              class="drawn"
              src={asAddress(page)}
              alt={`${say(pageOf(index + 1, pages.length))}, ${say(view.title)}, ${say(sampleNames[view.sample]).toLowerCase()}`}
              loading="lazy"
              width="596"
              height="842"
            />
          ))}
        </div>
      )}
      <p>
        <a href={withQuery(paths.pdf(view.template), query)}>{say(templateWords.pdf)}</a>
      </p>
    </section>
  )
}

function Problems({ view, frame }: Shown) {
  const { say } = frame
  const own = `${view.template}.typ`
  return (
    <ul class="errors bare">
      {view.drawing.problems.slice(0, 20).map(({ file, line, column, says }) => {
        const where = say(place(file, line, column))
        return (
          <li>
            {file === own && line !== null ? (
              <a href="#f-source" data-line={line} data-column={column ?? 1}>
                {where}
              </a>
            ) : (
              where
            )}
            : {say(says)}
          </li>
        )
      })}
    </ul>
  )
}

// Written as text and not as base64: it travels compressed, and so it is a third as large.
function asAddress(svg: string): string {
  return `data:image/svg+xml,${svg.replaceAll('%', '%25').replaceAll('#', '%23')}`
}
