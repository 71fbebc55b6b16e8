export { citeLimits } from './acts/cite-limits.ts'
export { extendRun } from './acts/extend-run.ts'
export { pauseRun } from './acts/pause-run.ts'
export { resumeRun } from './acts/resume-run.ts'
export {
  type CalendarFault,
  CalendarFile,
  type ClockRefusal,
  Duration,
  Hours,
  type PauseReason,
  Profile,
  pauseReasons,
  type Unit,
  units,
  type Weekday,
  type Zone,
  zones,
} from './contract.ts'
export { type CalendarChange, moveRuns } from './move-runs.ts'
export {
  type Calendar,
  CalendarYearMissing,
  calendarFrom,
  type Day,
  type DayReason,
  isOpen,
  nextOpening,
  openingOf,
  reopening,
  type Span,
  workingDaysOfMonth,
} from './rules/calendar.ts'
export {
  type CountedDay,
  type CountReason,
  type Due,
  dueAfter,
  workingDaysBetween,
  workingTimeBetween,
} from './rules/due.ts'
export { type Pause, toldAt } from './rules/pauses.ts'
export { readDuration } from './rules/read-duration.ts'
export { type Flag, type Remaining, type RunTimes, remaining, type Shown, soonAt } from './rules/remaining.ts'
export { workingDaysOfWeek } from './rules/working-days.ts'
export {
  type CalendarOwner,
  calendarFileOf,
  calendarOf,
  findLimit,
  getCalendar,
  getLimit,
  saveCalendar,
} from './store/calendars.ts'
export { forgetStops } from './store/forget-stops.ts'
export { countAnswersOwed, listUnnoticed, type Overdue, saveOverdue } from './store/overdue.ts'
export {
  endOwnDay,
  findOwnDay,
  listOwnDays,
  lockOwnDays,
  type OwnDay,
  type OwnDayKind,
  saveOwnCalendar,
  saveOwnDay,
} from './store/own-days.ts'
export {
  countOpenPromises,
  endRun,
  endRunBy,
  listRuns,
  type Run as KeptRun,
  type RunKind,
  type StandardLimit,
  startRun,
} from './store/runs.ts'
export {
  beforeHour,
  dayAndMonth,
  hourOf,
  letterDate,
  letterDay,
  longDay,
  longMoment,
  sayOpensAgain,
  sayReopening,
  shortDay,
  shortDayOrMoment,
  shortMoment,
  timeOfDay,
  weekdayName,
  zoneName,
} from './words/moments.ts'
export { sayDay, sayWeekOn } from './words/opening-hours.ts'
export { sayDuration, sayPromiseKept, sayPromiseLeft, sayRemaining } from './words/remaining.ts'
export { calendarFaults, dayKinds, limitNames, refusals as clockRefusals, sayWhy } from './words.ts'
