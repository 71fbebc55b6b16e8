import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { Ask, Web } from '#platform/web.ts'
import type { PerformancePage } from '../performance-contract.ts'
import { performancePage } from '../views/performance-page.ts'
import { type Kept, keepPerformance } from '../views/performed.ts'
import { asCsv, asJson } from './open-data.ts'
import { renderPerformancePage } from './performance.page.tsx'

const may = 'anyone'

/** Ended months change seldom, and five minutes late is soon enough. */
const keptSeconds = 300

/** How the offices perform, for anybody: pages, and the same as open data. */
export function performanceRoutes(web: Web<Officer>): void {
  const keep = keepPerformance()
  web.page('/kinerja', {
    ...{ may, keptSeconds },
    view: (tx, _person, { query, now }) => performancePage(tx, { year: query.tahun, now }, keep),
    render: renderPerformancePage,
  })
  web.page('/kecamatan/:office/kinerja', {
    ...{ may, keptSeconds },
    view: (tx, _person, { params, query, now }) =>
      performancePage(tx, { year: query.tahun, office: params.office ?? '', now }, keep),
    render: renderPerformancePage,
  })
  web.file('/data/kinerja.csv', {
    ...{ may, perMinute: 20 },
    find: (tx, _person, ask) =>
      openData(tx, ask, keep, { write: asCsv, type: 'text/csv; charset=utf-8', ending: 'csv' }),
  })
  web.file('/data/kinerja.json', {
    ...{ may, perMinute: 20 },
    find: (tx, _person, ask) => openData(tx, ask, keep, { write: asJson, type: 'application/json', ending: 'json' }),
  })
}

async function openData(
  tx: Tx,
  { query, now }: Ask,
  keep: Kept,
  as: { write: (view: PerformancePage) => string; type: string; ending: string },
) {
  const office = query.kecamatan === '' ? undefined : query.kecamatan
  const view = await performancePage(tx, { year: query.tahun, office, now, byMonth: true }, keep)
  if (!view) return undefined
  const name = `${['kinerja', ...(office === undefined ? [] : [office]), view.year].join('-')}.${as.ending}`
  return { content: async () => Buffer.from(as.write(view)), type: as.type, name }
}
