import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { PageRoute } from '#platform/web/route.ts'
import type { Ask } from '#platform/web.ts'
import type { FormState, Frame } from '#ui/frame.ts'
import type { CasePage, PeopleForm } from '../contract.ts'
import { renderCasePage } from './case.page.tsx'
import { askFirst } from './reading/ask-first.ts'
import { type Opened, recordLookUp, recordRead } from './record-read.ts'

type OnCase = Opened & Pick<PeopleForm, 'recognised'>
type Shown<View> = Opened & ({ form: View } | { moved: CasePage })

/** Writes who opened a form about a case, or whom they looked up in it. */
export async function opensForm(tx: Tx, view: OnCase, by: Officer, ask: Pick<Ask, 'now'>): Promise<void> {
  const { file, recognised } = view
  if (recognised.known === undefined) return await recordRead(tx, 'case.read', view, by, ask)
  await askFirst(tx, by, file, ask.now)
  await recordLookUp(tx, { why: 'on-case', recognised, caseId: file.id }, by, ask)
}

/** A form about a case that comes back. When somebody moved the file meanwhile, the case itself says what happened. */
export function orMoved<View extends OnCase>(
  form: Pick<PageRoute<Officer, View>, 'may' | 'view' | 'render'>,
  show: (tx: Tx, by: Officer, ask: Ask) => Promise<(CasePage & Opened) | undefined>,
): PageRoute<Officer, Shown<View>> {
  return {
    may: form.may,
    view: async (tx: Tx, by: Officer, ask: Ask, typed?: FormState) => {
      const waiting = await form.view(tx, by, ask, typed)
      if (waiting) return { file: waiting.file, form: waiting }
      const moved = await show(tx, by, ask)
      return moved && { file: moved.file, moved }
    },
    opens: async (tx, view, by, ask) =>
      'form' in view ? await opensForm(tx, view.form, by, ask) : await recordRead(tx, 'case.read', view, by, ask),
    render: (view: Shown<View>, frame: Frame) =>
      'form' in view ? form.render(view.form, frame) : renderCasePage(view.moved, frame),
  }
}
