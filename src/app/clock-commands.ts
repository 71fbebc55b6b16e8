import { parseArgs } from 'node:util'
import {
  type Calendar,
  CalendarYearMissing,
  calendarFrom,
  calendarOf,
  clockRefusals,
  type Due,
  dueAfter,
  readDuration,
  sayWhy,
  workingDaysOfWeek,
} from '#clock'
import { listOffices } from '#offices'
import { connect } from '#platform/db.ts'
import { withClient } from './database.ts'
import { checkPack } from './pack/check-pack.ts'
import type { Pack } from './pack/pack.ts'
import { CommandProblem } from './problem.ts'
import { reachOffice } from './reach-office.ts'
import { readSettings } from './settings.ts'
import { ownTerminal, type Terminal } from './terminal.ts'

const text = { type: 'string' } as const
const json = { type: 'boolean' } as const

/**
 * `paten due`: when a duration that starts at a moment ends in an office, with each date counted or skipped, and why. On the
 * calendar of the pack; with --applied on the one in force here, with the days that were decided on screen.
 */
export async function due(args: readonly string[], terminal: Terminal = ownTerminal): Promise<number> {
  const options = { office: text, from: text, for: text, json, applied: json }
  const { values } = parseArgs({ args: [...args], options })
  const from = values.from === undefined ? undefined : readMoment(values.from)
  const duration = values.for === undefined ? undefined : readDuration(values.for)
  if (values.office === undefined || from === undefined || duration === undefined)
    return tellWrong(values, { from, duration }, terminal)

  const { name, zone, calendar } = values.applied ? await appliedIn(values.office, terminal) : ofPack(values.office)
  const found = orProblem(() => dueAfter(calendar, from, duration))
  const told = {
    due: writeMoment(found.due, zone),
    counted: found.counted.map((day) => ({
      date: day.date.toString(),
      counted: day.counted,
      why: sayWhy(day).en,
    })),
  }
  terminal.out(values.json ? JSON.stringify(told) : inLines(name, told))
  return 0
}

/** `paten working-days`: working days of each month of a year, of a week of five or of six days. */
export async function workingDays(args: readonly string[], terminal: Terminal = ownTerminal): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { year: text, week: text, json } })
  const year = /^\d{4}$/.test(values.year ?? '') ? Number(values.year) : undefined
  const week = values.week === '5' ? 5 : values.week === '6' ? 6 : undefined
  if (year === undefined || week === undefined) {
    terminal.err('paten working-days --year YEAR --week 5|6 [--json]: a year is four digits, a week has 5 or 6 days.')
    return 2
  }
  const months = orProblem(() => workingDaysOfWeek(readPack().calendar, year, week))
  const told = { year, week, months, total: months.reduce((sum, days) => sum + days, 0) }
  if (values.json) terminal.out(JSON.stringify(told))
  else {
    const lines = months.map((days, index) => `${year}-${String(index + 1).padStart(2, '0')}  ${days}`)
    terminal.out([...lines, `${year}     ${told.total}`].join('\n'))
  }
  return 0
}

type Wrong = { office?: string | undefined; from?: string | undefined; for?: string | undefined }

function tellWrong(
  values: Wrong,
  { from, duration }: { from: Temporal.Instant | undefined; duration: object | undefined },
  terminal: Terminal,
): number {
  const lines = [
    values.office === undefined && '--office is missing: an area code such as 14.03.09',
    values.from === undefined && '--from is missing: a moment such as 2026-03-17T10:00+07:00',
    values.from !== undefined &&
      !from &&
      `--from ${values.from}: expected a moment with its offset, such as 2026-03-17T10:00+07:00`,
    values.for === undefined && '--for is missing: a duration such as "3 working days"',
    values.for !== undefined &&
      !duration &&
      `--for ${values.for}: expected a whole number above 0 of working minutes, working days, days or hours, such as "3 working days"`,
  ]
  terminal.err(lines.filter((line) => line !== false).join('\n'))
  return 2
}

// Without its offset a moment is another one in each zone; none is guessed.
function readMoment(written: string): Temporal.Instant | undefined {
  try {
    return Temporal.Instant.from(written)
  } catch {
    return undefined
  }
}

function writeMoment(at: Temporal.Instant, zone: string): string {
  return at.toZonedDateTimeISO(zone).toString({ timeZoneName: 'never' })
}

function readPack(): Pack {
  const folder = readSettings(process.env).packFolder
  const checked = checkPack(folder)
  if ('errors' in checked)
    throw new CommandProblem(`the regency pack in ${folder} has mistakes; paten pack check tells them`)
  return checked.pack
}

type OfficeCalendar = { name: string; zone: string; calendar: Calendar }

function ofPack(asked: string): OfficeCalendar {
  const { offices, regency, calendar } = readPack()
  const office = findOffice(offices.offices, asked, regency.name.en)
  const zone = office.zone ?? regency.zone
  const own = calendar.offices.find((one) => one.office === office.key)
  return { name: office.name, zone, calendar: calendarFrom(calendar, { own, zone }) }
}

async function appliedIn(asked: string, terminal: Terminal): Promise<OfficeCalendar> {
  await using database = await reachOffice(readSettings(terminal.env), terminal)
  return await withClient(database.connection, async (client) => {
    const db = connect(client)
    const offices = await listOffices(db)
    const regency = offices.find(({ kind }) => kind === 'regency')
    const office = findOffice(offices, asked, regency?.name ?? 'this installation')
    const { calendar } = await calendarOf(db, { regency: regency?.id ?? office.id, office: office.id })
    return { name: office.name, zone: office.zone, calendar }
  })
}

function findOffice<One extends { code: string; key: string }>(
  offices: readonly One[],
  asked: string,
  where: string,
): One {
  const office = offices.find(({ code, key }) => code === asked || key === asked)
  if (office) return office
  const codes = offices.map(({ code }) => code).join(', ')
  throw new CommandProblem(`there is no office ${asked} in ${where}; its offices are ${codes}`)
}

function orProblem<T>(count: () => T): T {
  try {
    return count()
  } catch (error) {
    if (error instanceof CalendarYearMissing)
      throw new CommandProblem(clockRefusals['calendar-year-missing']({ year: error.year }).en)
    if (error instanceof RangeError) throw new CommandProblem(error.message)
    throw error
  }
}

function inLines(
  office: string,
  told: { due: string; counted: readonly { date: string; counted: Due['counted'][number]['counted']; why: string }[] },
) {
  const lines = told.counted.map(({ date, counted, why }) => `  ${date}  ${markOf(counted).padEnd(8)} ${why}`)
  return `${office}: due ${told.due}\n${lines.join('\n')}`
}

function markOf(counted: boolean | number): string {
  if (typeof counted === 'number') return String(counted)
  return counted ? 'counted' : '-'
}
