import { calendarOf, countOpenPromises, dayKinds, listOwnDays, type OwnDay, openingOf, sayDay, sayWeekOn } from '#clock'
import type { Officer } from '#identity'
import type { Office } from '#offices'
import type { Db } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import type { CalendarPage } from '../contract.ts'
import { mayWithdraw, whyNotDecide } from '../rules.ts'
import { decidedForAll, inKecamatan, ownIn } from '../words.ts'
import { officesOf } from './offices-of.ts'

/** How far ahead days that differ are listed. */
const daysAhead = 120

/** When the own office is open: its week, the days ahead that differ, and what it decided itself. */
export async function calendarPage(
  db: Db,
  by: Officer,
  ask: { now: Temporal.Instant; moved?: string | undefined; kept?: string | undefined },
): Promise<CalendarPage> {
  const today = ask.now.toZonedDateTimeISO(by.zone).toPlainDate()
  const offices = await officesOf(db, by)
  const ids = offices.map(({ id }) => id)
  const [{ calendar }, own] = [await calendarOf(db, by), await listOwnDays(db, ids)]
  const running = await countOpenPromises(db, ids)
  const lastYear = Math.max(...calendar.years.keys())
  const knownUntil = Temporal.PlainDate.from({ year: lastYear, month: 12, day: 31 })
  const profile = calendar.years.has(today.year) ? openingOf(calendar, today).profile : undefined
  const ahead = Array.from({ length: daysAhead }, (_, index) => today.add({ days: index }))
  const known = ahead.filter((date) => calendar.years.has(date.year)).map((date) => openingOf(calendar, date))
  return {
    officeName: by.officeName,
    kecamatan: by.office === by.regency ? offices.map(({ shortName }) => shortName) : undefined,
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
    own: own.map((day) => ({
      ...day,
      mayWithdraw: mayWithdraw(by, day) && !whyNotDecide(day.date, today),
      where: whereOf(day, by, offices),
    })),
    running,
    saved:
      countIn(ask.moved) === undefined ? undefined : { moved: countIn(ask.moved) ?? 0, kept: countIn(ask.kept) ?? 0 },
  }
}

function whereOf(day: OwnDay, by: Officer, offices: readonly Office[]): Text | undefined {
  if (by.office !== by.regency) return day.decision === null ? undefined : decidedForAll
  if (day.decision !== null) return inKecamatan(day.offices.length)
  const name = offices.find(({ id }) => id === day.offices[0])?.shortName ?? ''
  return ownIn(name)
}

function countIn(written: string | undefined): number | undefined {
  return written !== undefined && /^\d{1,6}$/.test(written) ? Number(written) : undefined
}

function isOwn(code: string): code is keyof typeof dayKinds {
  return code in dayKinds
}
