import { shortMoment } from '#clock'
import type { Frame } from '#ui/frame.ts'
import { withQuery } from '#ui/page-links.ts'
import type { WorkPage } from '../contract.ts'
import { discardOf, draftCount, draftWords, keptAt } from './draft-words.ts'
import { paths } from './paths.ts'

/** Forms this officer left unfinished: to go on with, or to throw away. */
export function DraftList({ view, frame }: { view: WorkPage; frame: Frame }) {
  const { say } = frame
  if (view.drafts.length === 0) return null
  return (
    <section class="note noprint" aria-labelledby="isian">
      <h2 id="isian">{say(draftCount(view.drafts.length))}</h2>
      <ul class="bare">
        {view.drafts.map((draft) => (
          <DraftRow draft={draft} frame={frame} />
        ))}
      </ul>
    </section>
  )
}

function DraftRow({ draft, frame }: { draft: WorkPage['drafts'][number]; frame: Frame }) {
  const { say, zone, now } = frame
  const name = draft.name || say(draftWords.nobody)
  return (
    <li>
      <form method="post" action={paths.draftDiscard(draft.id)} class="row">
        <b>{name}</b>
        <span>{say(draft.service)}</span>
        <span class="sub">{say(keptAt(shortMoment(draft.savedAt, zone, now)))}</span>
        <a class="end" href={withQuery(paths.register, { draft: draft.id })}>
          {say(draftWords.resume)} <span class="vh">{name}</span>
        </a>
        <input type="hidden" name="requestId" value={frame.requestId()} />
        <button class="btn plain" type="submit">
          {say(draftWords.discard)} <span class="vh">{say(discardOf(name))}</span>
        </button>
      </form>
    </li>
  )
}
