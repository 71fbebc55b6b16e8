import type { Stricter } from '../contract/stricter.ts'
import type { ServiceDefinition, ServiceTariff } from '../contract.ts'

/** The service as an office gives it: the baseline, with what the office promises laid over it. */
export function layOver(baseline: ServiceDefinition, stricter: Stricter): ServiceDefinition {
  const { promise, cost, without = [], basis } = stricter
  return {
    ...baseline,
    promise: promise ? { ...promise, basis } : baseline.promise,
    cost: cost?.atMostRupiah === 0 ? { ...baseline.cost, basis } : baseline.cost,
    tariffs: cost ? baseline.tariffs.flatMap((tariff) => capped(tariff, cost.atMostRupiah)) : baseline.tariffs,
    requirements: baseline.requirements.filter(({ key }) => !without.includes(key)),
  }
}

function capped(tariff: ServiceTariff, atMostRupiah: number): ServiceTariff[] {
  const { kind, amountRupiah, capRupiah } = tariff
  if (kind === 'fine' || kind === 'elsewhere') return [tariff]
  if (atMostRupiah === 0) return []
  if (kind === 'fixed') return [{ ...tariff, amountRupiah: Math.min(amountRupiah ?? atMostRupiah, atMostRupiah) }]
  return [{ ...tariff, capRupiah: Math.min(capRupiah ?? atMostRupiah, atMostRupiah) }]
}
