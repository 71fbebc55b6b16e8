import { letterDate } from '#clock'
import type { Text } from '#ui/language.ts'
import { rupiah } from '#ui/rupiah.ts'
import type { ChargeSet, Cost, CostLine, LevyObject, Quantity, Reduction, Tariff } from './contract.ts'

/** Objects of UU 1/2022 article 88, as its list names them. */
export const levyObjects = {
  health: { id: 'pelayanan kesehatan', en: 'health services' },
  cleanliness: { id: 'pelayanan kebersihan', en: 'cleanliness services' },
  'street-parking': { id: 'parkir di tepi jalan umum', en: 'street parking' },
  market: { id: 'pelayanan pasar', en: 'markets' },
  'traffic-control': { id: 'pengendalian lalu lintas', en: 'traffic control' },
  'business-place': { id: 'tempat kegiatan usaha', en: 'business places' },
  auction: { id: 'tempat pelelangan', en: 'auction places' },
  'special-parking': { id: 'tempat khusus parkir', en: 'special parking' },
  lodging: { id: 'tempat penginapan', en: 'lodging' },
  slaughterhouse: { id: 'rumah pemotongan hewan', en: 'slaughterhouses' },
  port: { id: 'jasa kepelabuhanan', en: 'port services' },
  recreation: { id: 'tempat rekreasi dan olahraga', en: 'recreation and sport' },
  'water-crossing': { id: 'penyeberangan di air', en: 'water crossings' },
  'sale-of-production': { id: 'penjualan hasil produksi', en: 'sale of production' },
  'regional-assets': { id: 'pemanfaatan aset daerah', en: 'use of regional assets' },
  'building-approval': { id: 'persetujuan bangunan gedung', en: 'building approval' },
  'foreign-workers': { id: 'penggunaan tenaga kerja asing', en: 'foreign workers' },
  'small-mining': { id: 'pertambangan rakyat', en: 'small mining' },
  'deed-honorarium': { id: 'honorarium PPAT, bukan retribusi', en: 'honorarium of a deed officer, not a levy' },
} satisfies Record<LevyObject, Text>

/** `Perda 2/2012 pasal 8`; nothing where the tariff names no law. */
export function lawOf({ regulation, article }: Pick<Tariff, 'regulation' | 'article'>): Text | null {
  if (regulation === undefined || article === undefined) return null
  return { id: `${regulation} pasal ${article}`, en: `${regulation} article ${article}` }
}

/** The sums of tariffs that multiply nothing. */
export const sumsOf = {
  fixed: (name: Text, amount: bigint): Text => ({
    id: `${name.id}: ${rupiah(amount)}`,
    en: `${name.en}: ${rupiah(amount)}`,
  }),
  fine: (name: Text, amount: bigint): Text => ({
    id: `Denda, ${name.id}: ${rupiah(amount)}`,
    en: `Fine, ${name.en}: ${rupiah(amount)}`,
  }),
  elsewhere: ({ name, assessedBy }: Tariff): Text => ({
    id: `${name.id}: dihitung dan dipungut oleh ${assessedBy?.id ?? ''}, bukan di loket ini`,
    en: `${name.en}: worked out and collected by ${assessedBy?.en ?? ''}, not at this counter`,
  }),
  set: ({ agency, amountRupiah }: ChargeSet): Text => ({
    id: `Ditetapkan ${agency.id}: ${rupiah(amountRupiah)}`,
    en: `Set by ${agency.en}: ${rupiah(amountRupiah)}`,
  }),
  paper: ({ number, dated }: ChargeSet): Text => ({
    id: `ketetapan ${number}, ${letterDate(dated).id}`,
    en: `assessment ${number}, ${letterDate(dated).en}`,
  }),
}

const roundedDown: Text = { id: ', dibulatkan ke bawah', en: ', rounded down' }

/** What was let go, and by which instrument. The head of the region may: UU 1/2022 article 96. */
export function reductionWords(
  { kind, amountRupiah, instrument, dated }: Reduction,
  beforeRupiah: bigint,
): { says: Text; law: Text } {
  const word = kind === 'waiver' ? { id: 'Pembebasan', en: 'Waiver' } : { id: 'Pengurangan', en: 'Reduction' }
  const [before, after, day] = [rupiah(beforeRupiah), rupiah(amountRupiah), letterDate(dated)]
  return {
    says: { id: `${word.id}: ${before} menjadi ${after}`, en: `${word.en}: ${before} becomes ${after}` },
    law: { id: `UU 1/2022 pasal 96, ${instrument}, ${day.id}`, en: `UU 1/2022 article 96, ${instrument}, ${day.en}` },
  }
}

/** `12 m × 4 m × Rp1.000 = Rp48.000`. */
export function productOf(quantities: readonly Quantity[], rate: bigint, worked: Worked): Text {
  return both((language) => {
    const factors = quantities.map(({ written, unit }) => `${written.trim()} ${unit[language]}`)
    return summed([...factors, rupiah(rate)].join(' × '), worked, language)
  })
}

/** `1% × Rp250.000.000 = Rp2.500.000`, and the cap where it holds. */
export function sharesOf(percent: string, { written }: Quantity, worked: Worked): Text {
  const amount = /^\d+$/.test(written.trim()) ? rupiah(BigInt(written.trim())) : `Rp${written.trim()}`
  return both((language) => summed(`${percent.replace('.', ',')}% × ${amount}`, worked, language))
}

/** A product before its cap: whole rupiah, whether nothing was cut off, and the most that is taken of it. */
export type Worked = { whole: bigint; exact: boolean; cap: bigint | undefined }

function summed(factors: string, { whole, exact, cap }: Worked, language: keyof Text): string {
  const sum = `${factors} = ${rupiah(whole)}`
  if (cap !== undefined && whole > cap) return `${sum}, ${atMost[language]} ${rupiah(cap)}`
  return `${sum}${exact ? '' : roundedDown[language]}`
}

const atMost: Text = { id: 'paling banyak', en: 'at most' }

/** How a tariff will be worked out, before anything is known: `panjang × lebar × Rp500 tiap m²`. */
export function ruleOf(tariff: Tariff, labels: readonly Text[]): Text {
  return both((language) => {
    const names = labels.map((label) => label[language].toLowerCase())
    const rate = rupiah(BigInt(tariff.rateRupiah ?? 0))
    const { capRupiah } = tariff
    const cap = capRupiah === undefined ? '' : `, ${atMost[language]} ${rupiah(BigInt(capRupiah))}`
    if (tariff.kind === 'per-unit') {
      const each = language === 'id' ? 'tiap' : 'each'
      return `${[...names, rate].join(' × ')} ${each} ${tariff.unit?.[language] ?? ''}${cap}`
    }
    if (tariff.kind === 'percentage') return `${(tariff.percent ?? '').replace('.', ',')}% × ${names.join(' ')}${cap}`
    if (tariff.kind === 'elsewhere') return sumsOf.elsewhere(tariff)[language]
    return sumsOf[tariff.kind](tariff.name, BigInt(tariff.amountRupiah ?? 0))[language]
  })
}

/** What is owed, in a few signs: `Rp48.000`, `Rp0`, or that somebody else works it out. */
export function owed({ amountRupiah, lines = [] }: Cost): Text {
  const isElsewhere = amountRupiah === 0n && lines.some(({ kind, law }) => kind === 'elsewhere' && law === null)
  return isElsewhere
    ? { id: 'Dihitung di tempat lain', en: 'Worked out elsewhere' }
    : { id: rupiah(amountRupiah), en: rupiah(amountRupiah) }
}

/** The sums of a cost with their articles, one sentence a charge; nothing where nothing is charged. */
export function calculationOf({ lines = [] }: Pick<Cost, 'lines'>): Text | undefined {
  if (lines.length === 0) return undefined
  const sentence = ({ says, law }: CostLine, language: keyof Text) =>
    law === null ? `${says[language]}.` : `${says[language]} (${law[language]}).`
  return both((language) => lines.map((line) => sentence(line, language)).join(' '))
}

function both(say: (language: keyof Text) => string): Text {
  return { id: say('id'), en: say('en') }
}
