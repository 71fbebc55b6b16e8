import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { Ask, Web } from '#platform/web.ts'
import { Searching } from '../contract.ts'
import type { Equipment } from '../equipment.ts'
import { sealQuestion } from '../question.ts'
import { leadsTo, type SearchShown, searchPage } from '../views/search-page.ts'
import { errors, refusals } from '../words.ts'
import { paths } from './paths.ts'
import { reads } from './reading/reason-route.ts'
import { recordSearch } from './record-read.ts'
import { renderSearchPage } from './search.page.tsx'

/** The one search box. What was typed travels as a form and then sealed: no name, NIK or telephone in an address. */
export function searchRoutes(web: Web<Officer>, equipment: Equipment): void {
  const show = {
    may: reads,
    view: (tx: Tx, by: Officer, ask: Ask) => searchPage(tx, by, { asked: ask.query.asked, now: ask.now }, equipment),
    opens: async (tx: Tx, view: SearchShown, by: Officer, ask: Ask) => {
      if (view.asked !== undefined) await recordSearch(tx, view, by, ask)
    },
    render: renderSearchPage,
  }
  web.page('/search', show)
  web.act('/search', {
    may: reads,
    input: Searching,
    act: async (tx, by, { q }, at) => {
      const number = await leadsTo(tx, q, by, at)
      return { to: number ? paths.case(number) : paths.searched(sealQuestion(q, by, at, equipment.keys)) }
    },
    refusals,
    errors,
    goTo: ({ to }) => to,
    again: show,
  })
}
