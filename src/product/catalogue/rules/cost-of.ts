import { type Cost, calculate, isInForce, lawOf, readMillionths, ruleOf } from '#fees'
import { type Answers, applies } from '#ui/applies.ts'
import type { Text } from '#ui/language.ts'
import type { FormField, ServiceDefinition, ServiceTariff } from '../contract.ts'

type Priced = Pick<ServiceDefinition, 'cost' | 'tariffs' | 'fields'>
type Asked = { on: Temporal.PlainDate; answers: Answers }

/**
 * What a service costs on a day for these answers, the sums told line by line. Answers are those of the form as well as
 * of the deciding questions; a charge whose numbers are not answered yet is not counted. Whole rupiah.
 */
export function costOf(service: Priced, { on, answers }: Asked): Cost {
  const lines = chargesOn(service, on)
    .filter(({ when }) => applies(when, answers) === 'yes')
    .flatMap((tariff) => {
      const quantities = fieldsOf(service, tariff).map((field) => ({
        written: answers[field.key] ?? '',
        unit: field.unit ?? noUnit,
      }))
      return quantities.every(({ written }) => readMillionths(written) !== undefined)
        ? [calculate(tariff, quantities)]
        : []
    })
  const amountRupiah = lines.reduce((sum, line) => sum + line.amountRupiah, 0n)
  if (lines.length === 0) return { amountRupiah: 0n, basis: service.cost.basis }
  return { amountRupiah, basis: lawsOf(lines) ?? service.cost.basis, lines }
}

/** How each charge that holds on a day is worked out, before anybody knows the numbers. */
export function costRules(service: Priced, { on, answers }: Asked): { says: Text; law: Text | null }[] {
  return chargesOn(service, on)
    .filter(({ when }) => applies(when, answers) !== 'no')
    .map((tariff) => ({
      says: ruleOf(
        tariff,
        fieldsOf(service, tariff).map(({ label }) => label),
      ),
      law: lawOf(tariff),
    }))
}

/** The questions whose answers a charge multiplies, or takes a share of, where it holds for these answers; each once. */
export function multipliedBy(service: Priced, { on, answers }: Asked): FormField[] {
  const holding = chargesOn(service, on).filter(({ when }) => applies(when, answers) !== 'no')
  return [...new Set(holding.flatMap((tariff) => fieldsOf(service, tariff)))]
}

/** Charges that held once and hold no more: told with their law and last day, never taken. */
export function pastTariffs({ tariffs }: Priced, on: Temporal.PlainDate): ServiceTariff[] {
  return tariffs.filter(({ until }) => until !== undefined && until <= on.toString())
}

const noUnit: Text = { id: '', en: '' }

function chargesOn({ tariffs }: Priced, on: Temporal.PlainDate): ServiceTariff[] {
  return tariffs.filter((tariff) => isInForce(tariff, on))
}

function fieldsOf({ fields }: Priced, { times, of }: ServiceTariff): FormField[] {
  const keys = times ?? (of === undefined ? [] : [of])
  return keys.flatMap((key) => fields.find((field) => field.key === key) ?? [])
}

function lawsOf(lines: readonly { law: Text | null }[]): Text | undefined {
  const laws = lines.flatMap(({ law }) => law ?? [])
  const joined = (language: keyof Text) => [...new Set(laws.map((law) => law[language]))].join('; ')
  return laws.length === 0 ? undefined : { id: joined('id'), en: joined('en') }
}
