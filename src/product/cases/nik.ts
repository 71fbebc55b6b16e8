export type Sex = 'female' | 'male'

/** What a NIK carries (PP 40/2019 art 30-33), as far as it could be read. Nothing here proves a person: there is no check digit. */
export type Nik = {
  /** What was typed, without spaces, dots and hyphens. Only `length` and `characters` may make it other than 16 digits. */
  readonly digits: string
  readonly warnings: readonly NikWarning[]
  /** Where the person was first registered: province, regency, district. It does not follow moves. */
  readonly areaCode: string | undefined
  readonly sex: Sex | undefined
  /** Birth dates it may mean, oldest first; the century is not stored. */
  readonly bornOn: readonly Temporal.PlainDate[]
}

/** Why a NIK should be looked at again together with the applicant. A warning never blocks: early data hold such numbers. */
export type NikWarning =
  | { readonly code: 'characters' }
  | { readonly code: 'length'; readonly found: number }
  | { readonly code: 'province'; readonly found: string }
  | { readonly code: 'day'; readonly found: string }
  | { readonly code: 'month'; readonly found: string }
  | { readonly code: 'date'; readonly day: number; readonly month: number }
  | { readonly code: 'serial' }
  | { readonly code: 'sex-differs'; readonly nik: Sex; readonly stated: Sex }
  | { readonly code: 'birth-differs'; readonly nik: Temporal.PlainDate; readonly stated: Temporal.PlainDate }

/** What the applicant says or the papers show, to hold beside the NIK. */
export type StatedPerson = { readonly sex?: Sex | undefined; readonly bornOn?: Temporal.PlainDate | undefined }

/** The date of birth of the applicant, in every service whose letter names it: a form field of this key. */
export const bornField = 'tanggal-lahir'

/** A date as forms keep it, `1990-04-07`; nothing for anything else. */
export function readDate(text: unknown): Temporal.PlainDate | undefined {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

/** Reads a NIK as it was typed; spaces, dots and hyphens are only for the eye. */
export function readNik(text: string): Nik {
  const digits = text.replace(/[\s.-]/g, '')
  const unread = { digits, areaCode: undefined, sex: undefined, bornOn: [] }
  if (!/^\d*$/.test(digits)) return { ...unread, warnings: [{ code: 'characters' }] }
  if (digits.length !== 16) return { ...unread, warnings: [{ code: 'length', found: digits.length }] }

  const birth = readBirth(digits.slice(6, 12))
  const province = provinceWarning(digits.slice(0, 2))
  const serial: NikWarning[] = digits.endsWith('0000') ? [{ code: 'serial' }] : []
  return {
    digits,
    areaCode: digits.slice(0, 6),
    sex: birth.sex,
    bornOn: birth.dates,
    warnings: [...province, ...birth.warnings, ...serial],
  }
}

/** All warnings of a NIK, also where it tells another sex or birth date than the applicant. */
export function nikWarnings(nik: Nik, stated: StatedPerson = {}): NikWarning[] {
  const warnings = [...nik.warnings]
  if (nik.sex && stated.sex && nik.sex !== stated.sex) {
    warnings.push({ code: 'sex-differs', nik: nik.sex, stated: stated.sex })
  }
  const { bornOn } = stated
  const read = bornOn && nearest(nik.bornOn, bornOn)
  if (bornOn && read && !read.equals(bornOn)) warnings.push({ code: 'birth-differs', nik: read, stated: bornOn })
  return warnings
}

// The century is not in the number: the one that comes nearest to what was stated is meant.
function nearest(dates: readonly Temporal.PlainDate[], to: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const away = (date: Temporal.PlainDate) => Math.abs(date.until(to).total('days'))
  return dates.toSorted((one, other) => away(one) - away(other))[0]
}

/** A NIK as screens and slips show it: `140301******9991`. One that is not 16 digits keeps at most its last four. */
export function maskNik(digits: string): string {
  if (/^\d{16}$/.test(digits)) return `${digits.slice(0, 6)}******${digits.slice(-4)}`
  const shown = digits.length > 8 ? 4 : 0
  return '*'.repeat(digits.length - shown) + digits.slice(digits.length - shown)
}

/** Whether somebody wrote a NIK as `maskNik` shows it: nobody can tell whose it is. */
export function isMasked(text: string): boolean {
  return /^\d*\*{3,}\d*$/.test(text.trim())
}

/** Codes of provinces run from 11 to 96; 99 begins the number of a person first registered abroad. */
function provinceWarning(found: string): NikWarning[] {
  const code = Number(found)
  return (code >= 11 && code <= 96) || code === 99 ? [] : [{ code: 'province', found }]
}

/** DDMMYY of birth; a woman's day carries 40 more. */
function readBirth(part: string): { warnings: NikWarning[]; sex: Sex | undefined; dates: Temporal.PlainDate[] } {
  const [dayRead, monthRead, yearRead] = [part.slice(0, 2), part.slice(2, 4), part.slice(4, 6)]
  const [written, month, year] = [Number(dayRead), Number(monthRead), Number(yearRead)]
  const sex: Sex = written > 40 ? 'female' : 'male'
  const day = sex === 'female' ? written - 40 : written
  const dayFits = day >= 1 && day <= 31
  const monthFits = month >= 1 && month <= 12

  const warnings: NikWarning[] = []
  if (!dayFits) warnings.push({ code: 'day', found: dayRead })
  if (!monthFits) warnings.push({ code: 'month', found: monthRead })
  if (!dayFits || !monthFits) return { warnings, sex: dayFits ? sex : undefined, dates: [] }

  const dates = [1900 + year, 2000 + year].flatMap((fullYear) => existing(fullYear, month, day))
  if (dates.length === 0) warnings.push({ code: 'date', day, month })
  return { warnings, sex, dates }
}

function existing(year: number, month: number, day: number): Temporal.PlainDate[] {
  const { daysInMonth } = Temporal.PlainYearMonth.from({ year, month })
  return day <= daysInMonth ? [Temporal.PlainDate.from({ year, month, day })] : []
}
