import { counted, type Text } from '#ui/language.ts'
import { oneDecimal, wholeDate, wholeNumber } from './amount-words.ts'
import type { OfficeLine } from './contract.ts'

/** What the regency's table of offices says. */
export const officesWords = {
  title: { id: 'Kantor', en: 'Offices' },
  table: { id: 'Sekarang, dengan beban masing-masing', en: 'Now, each with its burden' },
  office: { id: 'Kecamatan', en: 'Sub-district' },
  burden: { id: 'Beban', en: 'Burden' },
  open: { id: 'Berjalan', en: 'Under way' },
  late: { id: 'Lewat', en: 'Late' },
  soon: { id: 'Segera', en: 'Soon' },
  incomplete: { id: 'Menunggu pemohon', en: 'Waiting for applicant' },
  oldest: { id: 'Janji paling awal', en: 'Earliest promise' },
  silent: { id: 'Terakhir bekerja', en: 'Last at work' },
  none: { id: 'tidak ada', en: 'none' },
  alone: { id: 'Meja tanpa pemegang dan tanpa pengganti', en: 'Desks without holder and substitute' },
  notARanking: {
    id: 'Angka mentah, bukan peringkat. Bandingkan dengan kantor yang bebannya serupa.',
    en: 'Raw counts, not a ranking. Compare with offices of a similar burden.',
  },
} satisfies Record<string, Text>

/** Which kiosks and boards of an office nobody heard for a while of its open time. */
export function devicesSilent({ all, silent }: { all: number; silent: readonly Text[] }): { says: Text; which: Text } {
  const of = (language: keyof Text) => silent.map((name) => name[language]).join(', ')
  return {
    says: {
      id: `${silent.length} dari ${all} perangkat diam`,
      en: `${silent.length} of ${counted(all, 'device', 'devices')} silent`,
    },
    which: { id: of('id'), en: of('en') },
  }
}

/** More offices than this are told by their number and the one that is pressed most. */
const namedMax = 3

/** Which offices did nothing for long, and what to ask first. */
export function silentOffices(silent: readonly { name: string; days: number }[]): Text {
  const of = (unit: string) => silent.map(({ name, days }) => `${name} ${days} ${unit}`).join(', ')
  return {
    id: `Senyap: ${of('hari kerja')}. Tanyakan dulu: jaringan, listrik, atau tidak ada orang?`,
    en: `Silent: ${of('working days')}. Ask first: the network, the power, or nobody there?`,
  }
}

/** What matters first of one office: what runs, what is late, and at which desk most of it lies. */
export function officeSentence(
  { open, late, soon }: Pick<OfficeLine, 'open' | 'late' | 'soon'>,
  desks: readonly { name: Text; waiting: number }[],
): Text {
  const most = desks.reduce<(typeof desks)[number] | undefined>(
    (first, desk) => (desk.waiting > (first?.waiting ?? 0) ? desk : first),
    undefined,
  )
  const [files, lying] = [filesOf(open), wholeNumber(most?.waiting ?? 0)]
  const [isLate, isSoon] = [
    late === 0
      ? { id: 'tidak ada yang lewat janji', en: 'none past its promise' }
      : { id: `${wholeNumber(late).id} lewat janji`, en: `${wholeNumber(late).en} past the promise` },
    soon === 0
      ? { id: '', en: '' }
      : { id: `, ${wholeNumber(soon).id} segera jatuh waktu`, en: `, ${wholeNumber(soon).en} due soon` },
  ]
  return {
    id: `Sekarang ${files.id} berjalan, ${isLate.id}${isSoon.id}.${most ? ` Terbanyak di meja ${most.name.id}: ${lying.id}.` : ''}`,
    en: `Now ${files.en} under way, ${isLate.en}${isSoon.en}.${most ? ` Most at the desk ${most.name.en}: ${lying.en}.` : ''}`,
  }
}

/** What matters first: how many run late, and where. */
export function officesSentence(offices: readonly OfficeLine[]): Text {
  const total = (of: (one: OfficeLine) => number) => offices.reduce((sum, office) => sum + of(office), 0)
  const files = filesOf(total(({ open }) => open))
  const [late, soon] = [total((office) => office.late), total((office) => office.soon)]
  const rest: Text =
    soon === 0
      ? { id: '', en: '' }
      : { id: ` ${wholeNumber(soon).id} segera jatuh waktu.`, en: ` ${wholeNumber(soon).en} due soon.` }
  if (late === 0) {
    return {
      id: `${files.id} berjalan, tidak ada yang lewat janji.${rest.id}`,
      en: `${files.en} under way, none past its promise.${rest.en}`,
    }
  }
  const where = placesOf(offices.filter((office) => office.late > 0))
  return {
    id: `${files.id} berjalan, ${wholeNumber(late).id} lewat janji: ${where.id}.${rest.id}`,
    en: `${files.en} under way, ${wholeNumber(late).en} past the promise: ${where.en}.${rest.en}`,
  }
}

function filesOf(n: number): Text {
  const { id, en } = wholeNumber(n)
  return { id: `${id} berkas`, en: `${en} ${n === 1 ? 'file' : 'files'}` }
}

function placesOf(late: readonly OfficeLine[]): Text {
  const named = (language: keyof Text) =>
    late.map((office) => `${office.name} ${wholeNumber(office.late)[language]}`).join(', ')
  if (late.length <= namedMax) return { id: named('id'), en: named('en') }
  const most = late.reduce((first, office) => (office.late > first.late ? office : first))
  const n = wholeNumber(most.late)
  return {
    id: `di ${late.length} kantor, paling banyak di ${most.name} (${n.id})`,
    en: `in ${late.length} offices, most in ${most.name} (${n.en})`,
  }
}

export function countOfOffices(count: number): Text {
  return { id: `${count} kantor`, en: `${count} offices` }
}

/** When figures were counted: with its day, for the sheet may lie on a desk for weeks. */
export function asOf(day: Text, hour: Text): Text {
  return { id: `Keadaan ${day.id}, pukul ${hour.id}`, en: `As of ${day.en}, ${hour.en}` }
}

/** Sea crossings on the way to the regency's capital. */
export function crossed(crossings: number): Text {
  return { id: `${crossings} penyeberangan`, en: `${crossings} ${crossings === 1 ? 'crossing' : 'crossings'}` }
}

/** Places for which the regency asked for a signal and that have none yet. */
export function withoutSignal(places: number): Text {
  return { id: `${places} titik tanpa sinyal`, en: `${places} ${places === 1 ? 'place' : 'places'} without signal` }
}

/** How long a desk has had nobody, and how many files wait there. */
export function aloneFor(days: number, waiting: number): Text {
  return { id: `${days} hari, ${waiting} berkas menunggu`, en: `${days} days, ${waiting} files waiting` }
}

/** The straight line to the regency's capital. */
export function kmAway(km: number): Text {
  return { id: `${km} km garis lurus dari ibu kota`, en: `${km} km in a straight line from the capital` }
}

export function villagesHere(count: number): Text {
  return { id: `${count} desa dan kelurahan`, en: `${count} villages and wards` }
}

export function officersHere(count: number): Text {
  return { id: `${count} petugas`, en: `${count} ${count === 1 ? 'officer' : 'officers'}` }
}

/** In a tile of the scheme: how many files are past their promise, or that none is. */
export function lateHere(count: number): Text {
  return count === 0
    ? { id: 'tidak ada yang lewat', en: 'none late' }
    : { id: `◆ ${wholeNumber(count).id} lewat janji`, en: `◆ ${wholeNumber(count).en} late` }
}

/** In a tile of the scheme: the sea on the way to the capital, also where there is none. */
export function crossingsHere(crossings: number, unsure: Text | undefined): Text {
  const said = crossed(crossings)
  return unsure ? { id: `${said.id} ${unsure.id}`, en: `${said.en} ${unsure.en}` } : said
}

/** In a tile of the scheme: villages and wards for each officer. */
export function placesEach(each: number): Text {
  const { id, en } = oneDecimal(each)
  return { id: `${id} desa/petugas`, en: `${en} villages/officer` }
}

/** What nobody confirmed is marked where it stands. */
export const unconfirmedWords = {
  mark: { id: '(b)', en: '(b)' },
  note: {
    id: '(b): belum dikonfirmasi; yang lain dibaca pada sumber yang ditulis di paket kabupaten.',
    en: '(b): not confirmed yet; the rest was read at the sources written in the regency pack.',
  },
  superior: {
    id: '(b): siapa atasan langsung meja ini menurut paket kabupaten, belum dikonfirmasi pada peraturan susunan organisasi kecamatan.',
    en: '(b): who stands directly above this desk is what the regency pack says, not confirmed yet in the regulation on the organisation of kecamatan.',
  },
} satisfies Record<string, Text>

/** When an office was last at work; so long ago that it is called silent, or not. */
export function silentFor({ silentDays: days, lastDay }: LastAtWork, isSilent: boolean): Text {
  if (days === undefined) {
    if (!lastDay) return { id: 'belum pernah', en: 'never yet' }
    const on = wholeDate(lastDay)
    return {
      id: `${on.id}; hari libur sesudahnya belum ditetapkan`,
      en: `${on.en}; the holidays after it are not set yet`,
    }
  }
  if (days === 0) return { id: 'hari kerja terakhir', en: 'the last working day' }
  if (!isSilent)
    return { id: `${days} hari kerja lalu`, en: days === 1 ? '1 working day ago' : `${days} working days ago` }
  return { id: `senyap ${days} hari kerja`, en: `silent for ${days} working days` }
}

/** Records that say they are of a day that has not come. */
export function datedAheadSays(day: Temporal.PlainDate): Text {
  const on = wholeDate(day)
  return {
    id: `ada catatan bertanggal ${on.id}: jam komputer keliru, dulu atau sekarang`,
    en: `there are records of ${on.en}: the clock is or was wrong`,
  }
}

/** The same as a sentence. */
export function datedAheadNote(day: Temporal.PlainDate): Text {
  const { id, en } = datedAheadSays(day)
  return { id: `A${id.slice(1)}.`, en: `T${en.slice(1)}.` }
}

type LastAtWork = Pick<OfficeLine, 'silentDays' | 'lastDay'>
