import type { Officer } from '#identity'
import type { Submitted, Upload } from '#platform/web/body.ts'
import type { PageRoute } from '#platform/web/route.ts'
import type { Web } from '#platform/web.ts'
import { withQuery } from '#ui/page-links.ts'
import { Discarding, DraftForm } from '../contract.ts'
import { discardDraft, keepDraft } from '../drafts.ts'
import type { Equipment } from '../equipment.ts'
import { errors, refusals } from '../words.ts'
import { keptLine } from './form.ts'
import { paths } from './paths.ts'

/** Drafts of the counter's form: kept while it is typed or by a button, and thrown away. */
export function draftRoutes<View>(web: Web<Officer>, equipment: Equipment, again: PageRoute<Officer, View>): void {
  web.act('/drafts', {
    may: 'cases.register',
    takesFiles: true,
    input: DraftForm,
    shape: shapeDraft,
    act: (tx, by, input, at) => keepDraft(tx, by, input, at, equipment.keys),
    refusals,
    errors,
    goTo: ({ draft }) => withQuery(paths.register, { draft }),
    again,
  })
  web.leap('/drafts', { may: 'cases.register', to: ({ query }) => withQuery(paths.register, query) })
  web.act('/drafts/:draft/discard', {
    may: 'cases.register',
    input: Discarding,
    act: discardDraft,
    refusals,
    errors,
    goTo: () => paths.work,
  })
}

// The request's own id stays out: keeping a form is not the request that it will be. Nor is a look-up kept.
function shapeDraft(
  { draft, requestId: _, lookUp: __, fill: ___, ...values }: Submitted,
  uploads: readonly Upload[],
): unknown {
  const kept = uploads.map((upload) => keptLine(upload))
  const names = [...new Set(kept.map(([name]) => name))]
  const more = names.map((name) => {
    const before = values[name] === undefined ? [] : [values[name]].flat()
    return [name, [...before, ...kept.flatMap(([of, line]) => (of === name ? [line] : []))]]
  })
  return { draft, values: { ...values, ...Object.fromEntries(more) } }
}
