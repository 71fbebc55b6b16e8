import type { Text } from '#ui/language.ts'
import type { Duration } from '../contract.ts'
import type { Remaining, Shown } from '../rules/remaining.ts'

/** For a column of a list: "13 menit", "4,6 jam kerja", "3 menit lagi", "hari terakhir", "lewat 1 hari". */
export function sayRemaining(remaining: Remaining): Text {
  if (remaining.flag === 'late') return sayLate(remaining.overdueBy)
  const time = sayShown(remaining.left)
  if (remaining.flag === 'in-time' || remaining.left.unit === 'last-day') return time
  return { id: `${time.id} lagi`, en: `${time.en} left` }
}

/** For a sentence about one case: "tinggal 1 hari kerja" while in good time, else as in the list. */
export function sayPromiseLeft(remaining: Remaining): Text {
  if (remaining.flag !== 'in-time' || remaining.left.unit === 'last-day') return sayRemaining(remaining)
  const time = sayShown(remaining.left)
  return { id: `tinggal ${time.id}`, en: `${time.en} left` }
}

/** What a promise that has ended came to: "1 hari kerja lebih cepat", "tepat waktu", "lewat 1 hari". */
export function sayPromiseKept(remaining: Remaining): Text {
  if (remaining.flag === 'late') return sayLate(remaining.overdueBy)
  if (remaining.left.unit === 'last-day') return { id: 'tepat waktu', en: 'on time' }
  const time = sayShown(remaining.left)
  return { id: `${time.id} lebih cepat`, en: `${time.en} early` }
}

/** A duration as a standard states it: "1 hari kerja", "45 menit", "14 hari", "72 jam". */
export function sayDuration(duration: Duration): Text {
  const unit = duration.unit === 'working-minutes' ? 'minutes' : duration.unit
  if (unit === 'years') {
    const years = duration.amount === 1 ? 'year' : 'years'
    return { id: `${duration.amount} tahun`, en: `${duration.amount} ${years}` }
  }
  return sayShown({ unit, amount: duration.amount })
}

function sayLate(by: Shown): Text {
  const time = sayShown(by)
  return { id: `lewat ${time.id}`, en: `${time.en} late` }
}

function sayShown({ unit, amount }: Shown): Text {
  if (unit === 'last-day') return { id: 'hari terakhir', en: 'last day' }
  const name = unitNames[unit]
  if (amount === 0) return { id: `kurang dari 1 ${name.id}`, en: `less than 1 ${name.en}` }
  return { id: `${String(amount).replace('.', ',')} ${name.id}`, en: `${amount} ${name.en}${amount === 1 ? '' : 's'}` }
}

const unitNames: Record<Exclude<Shown['unit'], 'last-day'>, Text> = {
  minutes: { id: 'menit', en: 'minute' },
  'working-minutes': { id: 'menit kerja', en: 'working minute' },
  hours: { id: 'jam', en: 'hour' },
  'working-hours': { id: 'jam kerja', en: 'working hour' },
  days: { id: 'hari', en: 'day' },
  'working-days': { id: 'hari kerja', en: 'working day' },
}
