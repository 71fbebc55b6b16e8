import type { Mode } from '#authority'
import type { Listening } from '#devices'
import type { Officer } from '#identity'
import type { Db } from '#platform/db.ts'
import type { Web } from '#platform/web.ts'
import { recordPeopleRead } from '../record-people-read.ts'
import { askedPeriod } from '../rules/period.ts'
import { casesPage, serviceCasesPage } from '../views/cases-page.ts'
import { deskPage } from '../views/desk-page.ts'
import { findingsPage } from '../views/findings-page.ts'
import { officePage } from '../views/office-page.ts'
import { officesPage } from '../views/offices-page.ts'
import { reportPage } from '../views/report-page.ts'
import { servicePage, servicesPage } from '../views/service-page.ts'
import { renderCasesPage } from './cases.page.tsx'
import { renderDeskPage } from './desk.page.tsx'
import { renderFindingsPage } from './findings.page.tsx'
import { indicatorRoutes } from './indicator-routes.ts'
import { renderOfficePage } from './office.page.tsx'
import { renderOfficesPage } from './offices.page.tsx'
import { renderReportPage } from './report.page.tsx'
import { renderServicePage, renderServicesPage } from './service.page.tsx'

/** Whoever works in an office reads its figures; who supervises reads all. The view keeps them apart. */
const may = 'offices.supervise or cases.work'

/** From where on an office, and a device in it, is called silent, told by whoever keeps that. */
type Here = { mode: Mode; silentFrom: (db: Db) => Promise<number>; listening: Listening }

/** What a regency sees of its offices, and an office of itself: counts, nobody's name but to a direct superior. */
export function supervisionRoutes(web: Web<Officer>, { mode, silentFrom, listening }: Here): void {
  indicatorRoutes(web)
  web.page('/offices', {
    may: 'offices.supervise',
    view: async (tx, by, { now, query }) =>
      officesPage(tx, by, { now, mode, period: askedPeriod(query), silentFrom: await silentFrom(tx), listening }),
    render: renderOfficesPage,
  })
  web.page('/report', {
    may,
    view: async (tx, by, { now, query }) =>
      reportPage(tx, by, {
        ...{ now, mode, period: askedPeriod(query), office: query.kecamatan },
        silentFrom: await silentFrom(tx),
      }),
    render: renderReportPage,
  })
  web.page('/findings', {
    may,
    view: (tx, by, { now, query }) => findingsPage(tx, by, { office: query.office, masa: askedPeriod(query), now }),
    render: renderFindingsPage,
  })
  web.page('/offices/:office', {
    may,
    view: (tx, by, { now, params, query }) =>
      officePage(tx, by, { office: params.office ?? '', masa: askedPeriod(query), now }),
    render: renderOfficePage,
  })
  web.page('/offices/:office/cases', {
    may,
    view: (tx, by, { now, params, query }) =>
      casesPage(tx, by, {
        ...{ ...query, office: params.office ?? '', what: query.what ?? 'open', now },
        masa: askedPeriod(query),
      }),
    render: renderCasesPage,
  })
  web.page('/offices/:office/desks/:post', {
    may,
    view: (tx, by, { now, params, query }) =>
      deskPage(tx, by, { office: params.office ?? '', post: params.post ?? '', masa: askedPeriod(query), now }),
    opens: recordPeopleRead,
    render: renderDeskPage,
  })
  web.page('/offices/:office/services/:service', {
    may,
    view: (tx, by, { now, params, query }) =>
      officePage(tx, by, { office: params.office ?? '', service: params.service, masa: askedPeriod(query), now }),
    render: renderOfficePage,
  })
  serviceRoutes(web)
}

/** Each service in all kecamatan, for who supervises them. */
function serviceRoutes(web: Web<Officer>): void {
  web.page('/services', {
    may: 'offices.supervise',
    view: (tx, by, { now, query }) => servicesPage(tx, by, { masa: askedPeriod(query), now }),
    render: renderServicesPage,
  })
  web.page('/services/:service/cases', {
    may: 'offices.supervise',
    view: (tx, by, { now, params, query }) =>
      serviceCasesPage(tx, by, {
        ...{ ...query, service: params.service ?? '', what: query.what ?? 'opened', now },
        masa: askedPeriod(query),
      }),
    render: renderCasesPage,
  })
  web.page('/services/:service', {
    may: 'offices.supervise',
    view: (tx, by, { now, params, query }) =>
      servicePage(tx, by, { service: params.service ?? '', masa: askedPeriod(query), now }),
    render: renderServicePage,
  })
}
