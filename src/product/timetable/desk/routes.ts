import { clockRefusals } from '#clock'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { Ask, Web } from '#platform/web.ts'
import { decideDay } from '../acts/decide-day.ts'
import { withdrawDay } from '../acts/withdraw-day.ts'
import { DecidingDay, WithdrawingDay } from '../contract.ts'
import { calendarPage } from '../views/calendar-page.ts'
import { errors, refusals } from '../words.ts'
import { renderCalendarPage } from './calendar.page.tsx'

const may = 'calendar.keep'

/** The calendar of the own office: when it is open, and what it decides beside its regency's calendar. */
export function timetableRoutes(web: Web<Officer>): void {
  const page = {
    may,
    view: (tx: Tx, by: Officer, ask: Ask) => calendarPage(tx, by, { now: ask.now, ...ask.query }),
    render: renderCalendarPage,
  }
  const goTo = ({ moved, kept = 0 }: { moved: number; kept?: number }) =>
    `/calendar?moved=${moved}${kept > 0 ? `&kept=${kept}` : ''}`
  const said = { may, refusals: { ...clockRefusals, ...refusals }, errors, again: page, goTo }
  web.page('/calendar', page)
  web.act('/calendar', { ...said, input: DecidingDay, act: decideDay })
  web.act('/calendar/withdrawals', { ...said, input: WithdrawingDay, act: withdrawDay })
  web.leap('/calendar/withdrawals', { may, to: () => '/calendar' })
}
