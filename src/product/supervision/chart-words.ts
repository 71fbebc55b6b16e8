import { inCalendarWords } from '#ui/calendar-words.ts'
import type { Text } from '#ui/language.ts'

/** In how many kecamatan a service is offered. */
export function inHowMany(offices: number): Text {
  return { id: `di ${offices} kecamatan`, en: `in ${offices} ${offices === 1 ? 'sub-district' : 'sub-districts'}` }
}

/** What the chart of months found: the busiest one, and the one that left most behind. */
export function monthsFinding(rows: readonly { month: string; opened: number; issued: number }[]): Text {
  const most = (of: (row: (typeof rows)[number]) => number) =>
    rows.reduce<(typeof rows)[number] | undefined>((best, row) => (!best || of(row) > of(best) ? row : best), undefined)
  const [busiest, behind] = [most(({ opened }) => opened), most(({ opened, issued }) => opened - issued)]
  if (!busiest || !behind || busiest.opened === 0) return { id: '', en: '' }
  const named = ({ month }: { month: string }) => {
    const day = Temporal.PlainDate.from(month)
    return inCalendarWords(({ months }) => `${months[day.month - 1]} ${day.year}`)
  }
  const left = behind.opened - behind.issued
  const rest: Text =
    left <= 0
      ? { id: '', en: '' }
      : {
          id: ` Paling banyak tertinggal pada ${named(behind).id}: ${left} lebih banyak masuk daripada terbit.`,
          en: ` Most was left behind in ${named(behind).en}: ${left} more opened than issued.`,
        }
  return {
    id: `Paling ramai ${named(busiest).id}: ${busiest.opened} masuk.${rest.id}`,
    en: `Busiest was ${named(busiest).en}: ${busiest.opened} opened.${rest.en}`,
  }
}
