import type { Mode } from '#authority'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { Ask, Web } from '#platform/web.ts'
import { seeAlerts } from '../acts/see-alerts.ts'
import { setThreshold } from '../acts/set-threshold.ts'
import { SeeingAlerts, SettingThreshold } from '../contract.ts'
import { morningText } from '../morning-text.ts'
import { alertsPage, thresholdsPage } from '../views/alerts-page.ts'
import { morningPage, type ToldHere } from '../views/morning-page.ts'
import { errors, refusals } from '../words.ts'
import { renderAlertsPage, renderThresholdsPage } from './alerts.page.tsx'
import { renderMorningPage } from './morning.page.tsx'
import { paths } from './paths.ts'

const may = 'cases.work or offices.supervise'
const supervises = 'offices.supervise'

/** What each officer finds in the morning and must know today, and from where on anything is told. */
export function alertRoutes(web: Web<Officer>, { mode, told }: { mode: Mode; told: ToldHere }): void {
  const own = {
    may,
    view: (tx: Tx, by: Officer, ask: Ask) => alertsPage(tx, by, ask.query.saved),
    render: renderAlertsPage,
  }
  const set = {
    may: supervises,
    view: (tx: Tx, _by: Officer, ask: Ask) => thresholdsPage(tx, ask.query.saved),
    render: renderThresholdsPage,
  }
  web.page(paths.alerts, own)
  web.act(paths.seen, {
    ...{ may, refusals, errors, again: own, input: SeeingAlerts, act: seeAlerts },
    goTo: () => `${paths.alerts}?saved=seen`,
  })
  web.leap(paths.seen, { may, to: () => paths.alerts })
  web.page(paths.thresholds, set)
  web.act(paths.thresholds, {
    ...{ may: supervises, refusals, errors, again: set, input: SettingThreshold, act: setThreshold },
    goTo: () => `${paths.thresholds}?saved=set`,
  })
  web.page(paths.morning, {
    may,
    view: (tx, by, { now }) => morningPage(tx, by, { now, mode, told }),
    render: renderMorningPage,
  })
  web.file(paths.morningText, {
    may,
    find: async (tx, by, { now, query }) => {
      const text = morningText(await morningPage(tx, by, { now, mode, told }), query.lang === 'en' ? 'en' : 'id')
      return { content: async () => Buffer.from(text), type: 'text/plain; charset=utf-8', name: 'pagi.txt' }
    },
  })
}
