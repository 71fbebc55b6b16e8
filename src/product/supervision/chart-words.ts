import type { Text } from '#ui/language.ts'
import { monthName, percent, wholeNumber } from './amount-words.ts'
import type { OfficeLine, PaperLine } from './contract.ts'
import { issuedOf, shareOf } from './rules/summary.ts'

/** In how many kecamatan a service is offered. */
export function inHowMany(offices: number): Text {
  return { id: `di ${offices} kecamatan`, en: `in ${offices} ${offices === 1 ? 'sub-district' : 'sub-districts'}` }
}

/** What the chart of months found: the busiest one, and the one that left most behind. */
export function monthsFinding(rows: readonly { month: string; opened: number; issued: number }[]): Text {
  const most = (of: (row: (typeof rows)[number]) => number) =>
    rows.reduce<(typeof rows)[number] | undefined>((best, row) => (!best || of(row) > of(best) ? row : best), undefined)
  const [busiest, behind] = [most(({ opened }) => opened), most(({ opened, issued }) => opened - issued)]
  if (!busiest || !behind) return { id: '', en: '' }
  if (busiest.opened === 0) {
    const best = most(({ issued }) => issued) ?? busiest
    const [n, on] = [wholeNumber(best.issued), monthName(best.month)]
    if (best.issued === 0) return { id: 'Tidak ada yang masuk atau terbit.', en: 'None was opened or issued.' }
    return {
      id: `Tidak ada yang masuk. Paling banyak terbit pada ${on.id}: ${n.id}.`,
      en: `None was opened. Most were issued in ${on.en}: ${n.en}.`,
    }
  }
  const named = ({ month }: { month: string }) => monthName(month)
  const left = behind.opened - behind.issued
  const rest: Text =
    left <= 0
      ? { id: '', en: '' }
      : {
          id: ` Paling banyak tertinggal pada ${named(behind).id}: ${wholeNumber(left).id} lebih banyak masuk daripada terbit.`,
          en: ` Most was left behind in ${named(behind).en}: ${wholeNumber(left).en} more opened than issued.`,
        }
  return {
    id: `Paling ramai ${named(busiest).id}: ${wholeNumber(busiest.opened).id} masuk.${rest.id}`,
    en: `Busiest was ${named(busiest).en}: ${wholeNumber(busiest.opened).en} opened.${rest.en}`,
  }
}

/** What a chart of one count found: in which month it was highest, and how many there were in the last one. */
export function countedFinding(counted: Text, rows: readonly { month: string; n: number }[]): Text {
  const of: Text = { id: capital(counted.id), en: capital(counted.en) }
  const last = rows.at(-1)
  const most = rows.reduce<(typeof rows)[number] | undefined>(
    (best, row) => (row.n > (best?.n ?? 0) ? row : best),
    undefined,
  )
  if (!most || !last) return { id: `${of.id}: tidak ada dalam bulan-bulan ini.`, en: `${of.en}: none in these months.` }
  const [top, at] = [wholeNumber(most.n), monthName(most.month)]
  const [end, on] = [wholeNumber(last.n), monthName(last.month)]
  if (most.month === last.month)
    return {
      id: `${of.id}: paling banyak pada bulan terakhir, ${at.id}, ${top.id}.`,
      en: `${of.en}: most in the last month, ${at.en}, ${top.en}.`,
    }
  return {
    id: `${of.id}: paling banyak pada ${at.id}, ${top.id}. Pada ${on.id} ${end.id}.`,
    en: `${of.en}: most in ${at.en}, ${top.en}. In ${on.en} ${end.en}.`,
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export function monthsWithout(n: number): Text {
  return { id: `${n} bulan tanpa data.`, en: n === 1 ? '1 month without data.' : `${n} months without data.` }
}

/** What the scheme found, without naming a first or a last: how far the shares reach, and in how many offices files are late. */
export function mapFinding(offices: readonly OfficeLine[]): Text {
  const shares = offices.flatMap(({ sum }) => shareOf(sum.onTime, issuedOf(sum)) ?? [])
  const late = offices.filter((office) => office.late > 0).length
  const now: Text =
    late === 0
      ? { id: 'Tidak ada berkas yang lewat janji sekarang.', en: 'No file is past its promise now.' }
      : {
          id: `Sekarang ada yang lewat janji di ${late} kecamatan.`,
          en: `Files are past their promise now in ${late} ${late === 1 ? 'sub-district' : 'sub-districts'}.`,
        }
  if (shares.length === 0) return now
  const [low, high] = [percent(Math.min(...shares)), percent(Math.max(...shares))]
  if (low.id === high.id)
    return { id: `Terbit sesuai janji: ${low.id}. ${now.id}`, en: `Issued on time: ${low.en}. ${now.en}` }
  return {
    id: `Terbit sesuai janji: ${low.id} sampai ${high.id}. ${now.id}`,
    en: `Issued on time: ${low.en} to ${high.en}. ${now.en}`,
  }
}

/** Beside a share: of how many letters it is. */
export function ofIssued(n: number): Text {
  return { id: `dari ${wholeNumber(n).id}`, en: `of ${wholeNumber(n).en}` }
}

export function papersFinding({ name, n }: PaperLine): Text {
  return {
    id: `Paling sering: ${name.id}, ${wholeNumber(n).id} kali.`,
    en: `Most often: ${name.en}, ${wholeNumber(n).en} ${n === 1 ? 'time' : 'times'}.`,
  }
}
