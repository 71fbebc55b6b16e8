/** Monday to Sunday, and January to December, as people say them: `names.id.months[0]` is Januari. */
export type CalendarNames = { readonly weekdays: readonly string[]; readonly months: readonly string[] }

// Written out, not asked of the runtime: its abbreviations change with its release, and asking takes a page's time.
const indonesian: CalendarNames = {
  weekdays: ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'],
  months: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
}
const english: CalendarNames = {
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  months: 'January February March April May June July August September October November December'.split(' '),
}

/** One phrase in every language, made with the names of its days and months. */
export function inCalendarWords(phrase: (names: CalendarNames) => string): { id: string; en: string } {
  return { id: phrase(indonesian), en: phrase(english) }
}

/** For letters, and where day and month must not be confused: "25 November 2026". */
export function dateInWords(date: Temporal.PlainDate): { id: string; en: string } {
  return inCalendarWords(({ months }) => `${date.day} ${months[date.month - 1]} ${date.year}`)
}
