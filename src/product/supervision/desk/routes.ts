import type { Mode } from '#authority'
import type { Officer } from '#identity'
import type { Web } from '#platform/web.ts'
import { officesPage } from '../views/offices-page.ts'
import { renderOfficesPage } from './offices.page.tsx'

/** What a regency sees of its offices: counts, nobody's name. */
export function supervisionRoutes(web: Web<Officer>, mode: Mode): void {
  web.page('/offices', {
    may: 'offices.supervise',
    view: (tx, by, ask) => officesPage(tx, by, { now: ask.now, mode }),
    render: renderOfficesPage,
  })
}
