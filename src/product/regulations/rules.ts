import type { Officer } from '#identity'
import { type Fault, findDuplicates, quote } from '#platform/fault.ts'
import { type Located, locate, textAt } from '#platform/raw.ts'
import type { Mark, MarkingRegulation, MarkKind, Regulation, RegulationRefusal, RegulationState } from './contract.ts'

type Marked = Pick<Mark, 'what' | 'from' | 'by' | 'takenBack'>

/** Regulations are kept by the regency, whatever the duties of a post of a kecamatan say. */
export function whyNotKeep(by: Pick<Officer, 'officeKind'>): RegulationRefusal | undefined {
  return by.officeKind === 'regency' ? undefined : 'regency-only'
}

/** How a regulation stands on a day, by what was marked and not taken back. Revoked and lapsed outweigh changed. */
export function stateOn(marks: readonly Marked[], on: Temporal.PlainDate): RegulationState {
  const done = standing(marks).filter(({ from }) => Temporal.PlainDate.compare(from, on) <= 0)
  const end = done.find(({ what }) => what !== 'changed')
  return end?.what ?? (done.length > 0 ? 'changed' : 'in-force')
}

/** The first change that lies ahead of a day. */
export function aheadOf(marks: readonly Marked[], on: Temporal.PlainDate): Temporal.PlainDate | null {
  const days = standing(marks).map(({ from }) => from)
  return days.filter((day) => Temporal.PlainDate.compare(on, day) < 0).sort(Temporal.PlainDate.compare)[0] ?? null
}

/** Why a regulation may not be marked so: nothing is changed after its end, nothing twice, nothing before it was enacted. */
export function whyNotMark(
  regulation: Pick<Regulation, 'key' | 'date'>,
  marks: readonly Marked[],
  input: Pick<MarkingRegulation, 'what' | 'from'> & { by: string | null },
): RegulationRefusal | undefined {
  if (input.by === regulation.key) return 'mark-of-itself'
  if (regulation.date !== undefined && Temporal.PlainDate.compare(input.from, regulation.date) < 0)
    return 'mark-too-early'
  const kept = standing(marks)
  if (kept.some(({ what, from, by }) => what === input.what && by === input.by && from.equals(input.from)))
    return 'mark-repeated'
  const end = kept.find(({ what }) => what !== 'changed')
  if (end && (isEnd(input.what) || Temporal.PlainDate.compare(end.from, input.from) <= 0)) return 'regulation-over'
  return undefined
}

function isEnd(what: MarkKind): boolean {
  return what !== 'changed'
}

function standing<Kept extends Marked>(marks: readonly Kept[]): Kept[] {
  return marks.filter(({ takenBack }) => takenBack === null)
}

/** The name from which a regulation's id is made: `perbup-39-2011`. Takes its kind, number and year as typed. */
export function keyOf({ kind, number, year }: Pick<Regulation, 'kind' | 'number' | 'year'>): string {
  const plain = number.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return `${kind}-${plain.replace(/^-|-$/g, '') || 'x'}-${year}`.slice(0, 60).replace(/-$/, '')
}

const file = 'regulations.yaml'

/** Everything in a pack's regulations that the shape of the file alone cannot tell. Takes a file that may be malformed. */
export function regulationFaults(raw: unknown): Fault[] {
  return [
    ...findDuplicates(file, locate(raw, 'regulations[].key')),
    ...locate(raw, 'regulations[]').flatMap((entry) =>
      locate(entry.value, 'status[]', entry.path).flatMap(statusFaults(entry)),
    ),
  ]
}

function statusFaults({ value: regulation }: Located): (status: Located) => Fault[] {
  const [own, enacted] = [textAt(regulation, 'key'), textAt(regulation, 'date')]
  return ({ path, value }) => {
    const [what, by, from] = [textAt(value, 'what'), textAt(value, 'by'), textAt(value, 'from')]
    const faults: Fault[] = []
    if (by === undefined && (what === 'changed' || what === 'revoked'))
      faults.push({
        file,
        path: [...path, 'by'],
        kind: 'missing',
        expected: `the key of what ${what} it`,
        found: 'nothing',
      })
    if (by !== undefined && by === own)
      faults.push({
        file,
        path: [...path, 'by'],
        kind: 'dangling',
        expected: 'another regulation',
        found: `${quote(by)}, itself`,
      })
    if (enacted !== undefined && from !== undefined && from < enacted)
      faults.push({
        file,
        path: [...path, 'from'],
        kind: 'overlap',
        expected: `a day from ${enacted} on`,
        found: quote(from),
      })
    return faults
  }
}
