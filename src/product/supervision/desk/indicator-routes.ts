import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { Ask, Web } from '#platform/web.ts'
import type { FormState } from '#ui/frame.ts'
import { endIndicator } from '../acts/end-indicator.ts'
import { setIndicator } from '../acts/set-indicator.ts'
import { EndingIndicator, SettingIndicator } from '../indicator-contract.ts'
import { errors, refusals } from '../indicator-words.ts'
import { askedPeriod } from '../rules/period.ts'
import { indicatorPage, indicatorsPage, wordingPage } from '../views/indicators-page.ts'
import { renderIndicatorPage } from './indicator.page.tsx'
import { indicatorPaths as paths } from './indicator-paths.ts'
import { renderIndicatorsPage } from './indicators.page.tsx'
import { renderWordingPage } from './wording.page.tsx'

const may = 'offices.supervise'

/** The regency's own indicators: made, tried, put in force, changed and ended by itself. An office reads what is told of it. */
export function indicatorRoutes(web: Web<Officer>): void {
  const form = {
    may,
    view: (tx: Tx, by: Officer, ask: Ask, form?: FormState) => wordingPage(tx, by, ask, form),
    render: renderWordingPage,
  }
  const one = {
    may: 'offices.supervise or cases.work',
    view: (tx: Tx, by: Officer, { params, query, now }: Ask) =>
      indicatorPage(tx, by, {
        ...{ indicator: params.indicator ?? '', masa: askedPeriod(query), now, saved: query.saved },
      }),
    render: renderIndicatorPage,
  }
  web.page(paths.all, {
    may,
    view: (tx, by, { now, query }) => indicatorsPage(tx, by, { now, saved: query.saved }),
    render: renderIndicatorsPage,
  })
  web.page(paths.wording, form)
  web.act(paths.wording, {
    ...{ may, refusals, errors, again: form, input: SettingIndicator, act: setIndicator },
    fieldOf: (place) => place[0] ?? '',
    goTo: ({ indicator }) => `${paths.one(indicator)}?saved=set`,
  })
  web.again(paths.preview, { may, again: form })
  web.leap(paths.preview, { may, to: () => paths.wording })
  web.page('/indicators/:indicator', one)
  web.act(paths.ending(':indicator'), {
    ...{ may, refusals, errors, again: one, input: EndingIndicator, act: endIndicator },
    goTo: () => `${paths.all}?saved=ended`,
  })
  web.leap(paths.ending(':indicator'), { may, to: ({ params }) => paths.one(params.indicator ?? '') })
}
