import type { Fault } from '#platform/fault.ts'
import { type Located, locate, textAt, valueAt } from '#platform/raw.ts'
import { inUnitOf } from './why-looser.ts'

/**
 * Times of single steps that together are longer than the time the service promises. Only what can be added up is held
 * against it: the same unit, or days and hours of the calendar. Takes a file that may be malformed.
 */
export function normFaults(file: string, raw: unknown): Fault[] {
  const promise = timeOf(valueAt(raw, 'promise'))
  const norms = locate(raw, 'procedure[].norm')
  const last = norms.at(-1)
  if (!promise || !last) return []
  const sum = norms.reduce((all, { value }) => all + (inUnitOf(promise, timeOf(value)) ?? 0), 0)
  if (sum <= promise.amount) return []
  const expected = `steps that together take no longer than the promise, ${promise.amount} ${promise.unit}`
  return [{ file, path: last.path, kind: 'procedure', expected, found: `${Number(sum.toFixed(2))} ${promise.unit}` }]
}

type Time = { amount: number; unit: string }

function timeOf(value: Located['value']): Time | undefined {
  const [amount, unit] = [valueAt(value, 'amount'), textAt(value, 'unit')]
  return typeof amount === 'number' && unit !== undefined ? { amount, unit } : undefined
}
