import type { Mode } from '#authority'
import type { Officer } from '#identity'
import type { Web } from '#platform/web.ts'
import { eventPage } from '../views/event-page.ts'
import { findPage, homePage } from '../views/find-page.ts'
import { chooseOfficePage, officePage } from '../views/office-page.ts'
import { servicePage } from '../views/service-page.ts'
import { renderChooseOfficePage } from './choose-office.page.tsx'
import { renderEventPage } from './event.page.tsx'
import { renderFindPage } from './find.page.tsx'
import { renderHomePage } from './home.page.tsx'
import { renderOfficePage } from './office.page.tsx'
import { renderServicePage } from './service.page.tsx'

/** The way to a service, for anyone, without an account and without a trace. */
export function guideRoutes(web: Web<Officer>, mode: Mode): void {
  web.page('/', { may: 'anyone', view: (tx, _person, ask) => homePage(tx, ask.now), render: renderHomePage })
  web.page('/layanan', {
    may: 'anyone',
    view: (tx, _person, { query: { q, kecamatan, bidang, mulai }, now }) =>
      findPage(tx, { q, kecamatan, bidang, mulai, now }),
    render: renderFindPage,
  })
  web.page('/layanan/:service', {
    may: 'anyone',
    view: (tx, _person, { params, now }) => chooseOfficePage(tx, { service: params.service ?? '', now }),
    render: renderChooseOfficePage,
  })
  web.page('/layanan/:office/:service', {
    may: 'anyone',
    view: (tx, _person, { params, query, now }) =>
      servicePage(tx, { office: params.office ?? '', service: params.service ?? '', answers: query, now, mode }),
    render: renderServicePage,
  })
  web.page('/peristiwa/:event', {
    may: 'anyone',
    view: (tx, _person, { params, query, now }) =>
      eventPage(tx, { event: params.event ?? '', kecamatan: query.kecamatan, now }),
    render: renderEventPage,
  })
  web.page('/kecamatan/:office', {
    may: 'anyone',
    view: (tx, _person, { params, now }) => officePage(tx, { office: params.office ?? '', now }),
    render: renderOfficePage,
  })
}
