import type { CostLine, Quantity, Tariff } from '../contract.ts'
import { lawOf, productOf, sharesOf, sumsOf, type Worked } from '../words.ts'

/** Answers carry at most six decimals, so all of them are whole numbers of millionths. */
const millionths = 1_000_000n

/** A number as Indonesian writes it (`1.250,5`), in millionths; nothing for what is no number, or below zero. */
export function readMillionths(written: string): bigint | undefined {
  const [, whole, decimals = ''] = /^(\d{1,15}|\d{1,3}(?:\.\d{3}){1,4})(?:,(\d{1,6}))?$/.exec(written.trim()) ?? []
  return whole === undefined ? undefined : BigInt(whole.replaceAll('.', '') + decimals.padEnd(6, '0'))
}

/**
 * What a tariff comes to, in whole rupiah and in the citizen's favour: a part of a rupiah is not charged. Takes the
 * answers it multiplies, in the order of `times`, or the one it is a share of. Refuses an answer that is no number.
 */
export function calculate(tariff: Tariff, quantities: readonly Quantity[]): CostLine {
  const law = lawOf(tariff)
  const { kind } = tariff
  if (kind === 'elsewhere') return { kind, amountRupiah: 0n, says: sumsOf.elsewhere(tariff), law: null }
  if (kind === 'per-unit') return { kind, ...timesRate(tariff, quantities), law }
  if (kind === 'percentage') return { kind, ...shareOf(tariff, quantities), law }
  const amountRupiah = BigInt(tariff.amountRupiah ?? 0)
  return { kind, amountRupiah, says: sumsOf[kind](tariff.name, amountRupiah), law }
}

function timesRate(tariff: Tariff, quantities: readonly Quantity[]): Pick<CostLine, 'amountRupiah' | 'says'> {
  const rate = BigInt(tariff.rateRupiah ?? 0)
  const numbers = quantities.map(numberOf)
  const product = numbers.reduce((all, one) => all * one, rate)
  const scale = millionths ** BigInt(numbers.length)
  const worked = { whole: product / scale, exact: product % scale === 0n, cap: capOf(tariff) }
  return { amountRupiah: atMostCap(worked), says: productOf(quantities, rate, worked) }
}

function shareOf(tariff: Tariff, quantities: readonly Quantity[]): Pick<CostLine, 'amountRupiah' | 'says'> {
  const percent = readMillionths((tariff.percent ?? '').replace('.', ','))
  const [value] = quantities
  if (percent === undefined || !value) throw new Error('a percentage needs its number and what it is a share of')
  const product = numberOf(value) * percent
  const scale = millionths * millionths * 100n
  const worked = { whole: product / scale, exact: product % scale === 0n, cap: capOf(tariff) }
  return { amountRupiah: atMostCap(worked), says: sharesOf(tariff.percent ?? '', value, worked) }
}

function capOf({ capRupiah }: Tariff): bigint | undefined {
  return capRupiah === undefined ? undefined : BigInt(capRupiah)
}

function atMostCap({ whole, cap }: Worked): bigint {
  return cap !== undefined && whole > cap ? cap : whole
}

function numberOf({ written }: Quantity): bigint {
  const number = readMillionths(written)
  if (number === undefined) throw new Error('a tariff is worked out from numbers that were read before')
  return number
}

/** Whether a tariff holds on a day; what has no first day never does. */
export function isInForce(tariff: Pick<Tariff, 'from' | 'until'>, on: Temporal.PlainDate): boolean {
  const day = on.toString()
  return tariff.from !== undefined && tariff.from <= day && (tariff.until === undefined || day < tariff.until)
}
