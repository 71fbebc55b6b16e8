import type { VNode } from 'preact'
import { letterDate, shortMoment } from '#clock'
import { DeskLayout } from '#ui/desk-layout.tsx'
import type { Frame } from '#ui/frame.ts'
import type { TemplateLine, TemplatesPage } from '../contract.ts'
import { paths } from './paths.ts'
import { aheadFrom, draftOf, templateWords, versionName, waiting } from './template-words.ts'

/** Every template, which version of it holds since when and by whom, and what is under work. */
export function renderTemplatesPage(view: TemplatesPage, frame: Frame): VNode {
  const { say } = frame
  return (
    <DeskLayout frame={frame} title={say(templateWords.title)}>
      <h1>{say(templateWords.title)}</h1>
      <p class="note">{say(templateWords.intro)}</p>
      <table class="list stack">
        <caption class="vh">{say(templateWords.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(templateWords.template)}</th>
            <th scope="col">{say(templateWords.inForce)}</th>
            <th scope="col">{say(templateWords.since)}</th>
            <th scope="col">{say(templateWords.work)}</th>
          </tr>
        </thead>
        <tbody>
          {view.lines.map((line) => (
            <Line line={line} frame={frame} />
          ))}
        </tbody>
      </table>
    </DeskLayout>
  )
}

function Line({ line, frame }: { line: TemplateLine; frame: Frame }) {
  const { say, zone, now } = frame
  const { template, title, own, ahead, proposed, draft } = line
  const work = [
    ...(ahead?.from ? [aheadFrom(ahead.ordinal, ahead.from)] : []),
    ...(proposed > 0 ? [waiting(proposed)] : []),
    ...(draft ? [draftOf(draft.officerName, shortMoment(draft.savedAt, zone, now))] : []),
  ]
  return (
    <tr>
      <th scope="row">
        <a href={paths.template(template)}>{say(title)}</a> <span class="sub mono">{template}.typ</span>
      </th>
      <td>{own ? say(versionName(own.ordinal)) : <span class="sub">{say(templateWords.ofPack)}</span>}</td>
      <td>{own?.from ? `${say(letterDate(own.from))}, ${own.enactedByName}` : null}</td>
      <td>{work.map(say).join('; ')}</td>
    </tr>
  )
}
