import { calendarOf, countOpenPromises, dayKinds, listOwnDays, openingOf, sayDay, sayWeekOn } from '#clock'
import type { Officer } from '#identity'
import type { Db } from '#platform/db.ts'
import type { CalendarPage } from '../contract.ts'

/** How far ahead days that differ are listed. */
const daysAhead = 120

/** When the own office is open: its week, the days ahead that differ, and what it decided itself. */
export async function calendarPage(
  db: Db,
  by: Officer,
  ask: { now: Temporal.Instant; moved: string | undefined },
): Promise<CalendarPage> {
  const today = ask.now.toZonedDateTimeISO(by.zone).toPlainDate()
  const [{ calendar }, own, running] = [
    await calendarOf(db, by),
    await listOwnDays(db, by.office),
    await countOpenPromises(db, by.office),
  ]
  const lastYear = Math.max(...calendar.years.keys())
  const knownUntil = Temporal.PlainDate.from({ year: lastYear, month: 12, day: 31 })
  const profile = calendar.years.has(today.year) ? openingOf(calendar, today).profile : undefined
  const ahead = Array.from({ length: daysAhead }, (_, index) => today.add({ days: index }))
  const known = ahead.filter((date) => calendar.years.has(date.year)).map((date) => openingOf(calendar, date))
  return {
    officeName: by.officeName,
    today,
    week: sayWeekOn(calendar, today),
    weekNote: profile?.unconfirmed ? profile.note : undefined,
    days: known
      .filter(({ reason }) => reason.code !== 'working-day' && reason.code !== 'closed-weekday')
      .map((day) => {
        const [said, kind] = [sayDay(day), isOwn(day.reason.code) ? dayKinds[day.reason.code] : undefined]
        return { date: day.date, says: kind ? { id: `${said.id}, ${kind.id}`, en: `${said.en}, ${kind.en}` } : said }
      }),
    knownUntil,
    own,
    running,
    saved: ask.moved !== undefined && /^\d{1,6}$/.test(ask.moved) ? { moved: Number(ask.moved) } : undefined,
  }
}

function isOwn(code: string): code is keyof typeof dayKinds {
  return code in dayKinds
}
