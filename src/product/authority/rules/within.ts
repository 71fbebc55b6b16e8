import type { RefusalFacts } from '#platform/refusal.ts'
import type { Authority, Limit } from '../contract.ts'

/**
 * The limit that an answer goes beyond, with what its sentence names, the article of its power included; nothing when all is within. Numbers are read as the
 * counter writes them, `1.100,5`; a question that was not answered is another rule's matter.
 */
export function whyBeyond(
  { limits, basis }: Pick<Authority, 'limits' | 'basis'>,
  answers: Readonly<Record<string, unknown>>,
): { code: 'authority-limit'; facts: RefusalFacts } | undefined {
  for (const limit of limits) {
    const answer = answers[limit.question]
    if (typeof answer !== 'string' || answer === '' || isWithin(limit, answer)) continue
    const { name, above } = limit
    return {
      code: 'authority-limit',
      facts: {
        name: [name.id, name.en],
        bound: boundOf(limit),
        given: answer,
        above: [above.id, above.en],
        basis: [basis.id, basis.en],
      },
    }
  }
  return undefined
}

function isWithin({ atMost, atLeast, among }: Limit, answer: string): boolean {
  if (among !== undefined) return among.includes(answer)
  const value = Number(answer.replaceAll('.', '').replace(',', '.'))
  return Number.isFinite(value) && value <= (atMost ?? value) && value >= (atLeast ?? value)
}

/** The bound of a limit in both languages: "paling banyak 100 m²". */
export function boundOf({ atMost, atLeast, among, unit }: Limit): [string, string] {
  const write = (value: number) => `${value}`.replace('.', ',')
  const [unitId, unitEn] = unit ? [` ${unit.id}`, ` ${unit.en}`] : ['', '']
  if (among !== undefined) return [`hanya ${among.join(', ')}`, `only ${among.join(', ')}`]
  const parts = [
    ...(atLeast === undefined ? [] : [[`paling sedikit ${write(atLeast)}`, `at least ${atLeast}`]]),
    ...(atMost === undefined ? [] : [[`paling banyak ${write(atMost)}`, `at most ${atMost}`]]),
  ]
  const joined = (place: 0 | 1, and: string) => parts.map((part) => part[place]).join(and)
  return [`${joined(0, ' dan ')}${unitId}`, `${joined(1, ' and ')}${unitEn}`]
}
