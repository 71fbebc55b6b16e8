import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { Ask, Web } from '#platform/web.ts'
import type { WithPublicIndicators } from '../indicator-contract.ts'
import type { PerformancePage } from '../performance-contract.ts'
import { performancePage } from '../views/performance-page.ts'
import { type Kept, keepPerformance } from '../views/performed.ts'
import { asCsv, asJson } from './open-data.ts'
import { indicatorsAsCsv, indicatorsAsJson } from './open-indicators.ts'
import { renderPerformancePage } from './performance.page.tsx'

const may = 'anyone'

/** Ended quarters change seldom, and five minutes late is soon enough. */
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
  const table = { type: 'text/csv; charset=utf-8', ending: 'csv' }
  const json = { type: 'application/json', ending: 'json' }
  web.file('/data/kinerja.csv', {
    ...{ may, perMinute: 20 },
    find: (tx, _person, ask) => openData(tx, ask, keep, { ...table, write: asCsv, of: 'kinerja' }),
  })
  web.file('/data/kinerja.json', {
    ...{ may, perMinute: 20 },
    find: (tx, _person, ask) => openData(tx, ask, keep, { ...json, write: asJson, of: 'kinerja' }),
  })
  web.file('/data/indikator.csv', {
    ...{ may, perMinute: 20 },
    find: (tx, _person, ask) => openData(tx, ask, keep, { ...table, write: indicatorsAsCsv, of: 'indikator' }),
  })
  web.file('/data/indikator.json', {
    ...{ may, perMinute: 20 },
    find: (tx, _person, ask) => openData(tx, ask, keep, { ...json, write: indicatorsAsJson, of: 'indikator' }),
  })
}

type Written = {
  write: (view: PerformancePage & WithPublicIndicators) => string
  of: 'kinerja' | 'indikator'
  type: string
  ending: string
}

async function openData(tx: Tx, { query, now }: Ask, keep: Kept, { write, of, type, ending }: Written) {
  const office = query.kecamatan === '' ? undefined : query.kecamatan
  const asked = { year: query.tahun, office, now, byMonth: of === 'kinerja' }
  const view = await performancePage(tx, asked, keep)
  if (!view) return undefined
  const name = `${[of, ...(office === undefined ? [] : [office]), view.year].join('-')}.${ending}`
  return { content: async () => Buffer.from(write(view)), type, name }
}
