import type { Mode } from '#authority'
import type { Officer } from '#identity'
import type { Web } from '#platform/web.ts'
import { casesPage } from '../views/cases-page.ts'
import { deskPage } from '../views/desk-page.ts'
import { findingsPage } from '../views/findings-page.ts'
import { officePage } from '../views/office-page.ts'
import { officesPage } from '../views/offices-page.ts'
import { servicePage, servicesPage } from '../views/service-page.ts'
import { renderCasesPage } from './cases.page.tsx'
import { renderDeskPage } from './desk.page.tsx'
import { renderFindingsPage } from './findings.page.tsx'
import { renderOfficePage } from './office.page.tsx'
import { renderOfficesPage } from './offices.page.tsx'
import { renderServicePage, renderServicesPage } from './service.page.tsx'

/** Whoever works in an office reads its figures; who supervises reads all. The view keeps them apart. */
const may = 'offices.supervise or cases.work'

/** What a regency sees of its offices, and an office of itself: counts, nobody's name but to a direct superior. */
export function supervisionRoutes(web: Web<Officer>, mode: Mode): void {
  web.page('/offices', {
    may: 'offices.supervise',
    view: (tx, by, { now, query }) => officesPage(tx, by, { now, mode, period: query.masa }),
    render: renderOfficesPage,
  })
  web.page('/findings', {
    may,
    view: (tx, by, { now, query }) => findingsPage(tx, by, { office: query.office, masa: query.masa, now }),
    render: renderFindingsPage,
  })
  web.page('/offices/:office', {
    may,
    view: (tx, by, { now, params, query }) =>
      officePage(tx, by, { office: params.office ?? '', masa: query.masa, now }),
    render: renderOfficePage,
  })
  web.page('/offices/:office/cases', {
    may,
    view: (tx, by, { now, params, query }) =>
      casesPage(tx, by, { ...query, office: params.office ?? '', what: query.what ?? 'open', now }),
    render: renderCasesPage,
  })
  web.page('/offices/:office/desks/:post', {
    may,
    view: (tx, by, { now, params, query }) =>
      deskPage(tx, by, { office: params.office ?? '', post: params.post ?? '', masa: query.masa, now }),
    render: renderDeskPage,
  })
  web.page('/offices/:office/services/:service', {
    may,
    view: (tx, by, { now, params, query }) =>
      officePage(tx, by, { office: params.office ?? '', service: params.service, masa: query.masa, now }),
    render: renderOfficePage,
  })
  web.page('/services', {
    may: 'offices.supervise',
    view: (tx, by, { now, query }) => servicesPage(tx, by, { masa: query.masa, now }),
    render: renderServicesPage,
  })
  web.page('/services/:service', {
    may: 'offices.supervise',
    view: (tx, by, { now, params, query }) =>
      servicePage(tx, by, { service: params.service ?? '', masa: query.masa, now }),
    render: renderServicePage,
  })
}
