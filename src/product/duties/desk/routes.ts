import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { Ask, Web } from '#platform/web.ts'
import type { FormState } from '#ui/frame.ts'
import { withQuery } from '#ui/page-links.ts'
import { declareDuty } from '../acts/declare-duty.ts'
import { withdrawDeclaration } from '../acts/withdraw-declaration.ts'
import { DeclaringDuty, WithdrawingDeclaration } from '../contract.ts'
import { dutiesPage, officesDutiesPage } from '../views/duties-page.ts'
import { errors, refusals } from '../words.ts'
import { type AnyDutiesPage, renderDutiesPage } from './duties.page.tsx'
import { paths } from './paths.ts'

const may = 'cases.work or offices.supervise'

/** What an office owes by law, and at the regency what every office owes. */
export function dutyRoutes(web: Web<Officer>): void {
  const page = {
    may,
    view: async (tx: Tx, by: Officer, ask: Ask, form?: FormState): Promise<AnyDutiesPage | undefined> => {
      const office = ask.query.office ?? [form?.values.office].flat()[0]
      if (by.duties.includes('offices.supervise') && office === undefined)
        return { of: 'all', ...(await officesDutiesPage(tx, by, ask.now)) }
      const found = await dutiesPage(tx, by, { office, now: ask.now, saved: ask.query.saved })
      return found && { of: 'one', ...found }
    },
    render: renderDutiesPage,
  }
  const said = { may, refusals, errors, again: page } as const
  web.page(paths.duties, page)
  web.act(paths.declarations, {
    ...said,
    input: DeclaringDuty,
    act: declareDuty,
    goTo: ({ office }) => withQuery(paths.duties, { office, saved: 'declared' }),
  })
  web.act(paths.withdrawals, {
    ...said,
    input: WithdrawingDeclaration,
    act: withdrawDeclaration,
    goTo: ({ office }) => withQuery(paths.duties, { office, saved: 'taken-back' }),
  })
  for (const path of [paths.declarations, paths.withdrawals]) web.leap(path, { may, to: () => paths.duties })
}
