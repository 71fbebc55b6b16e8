import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { AbsenceKind } from '#identity'
import { CommandProblem } from '../problem.ts'

const marked = { sure: z.enum(['a', 'b']), source: z.string().min(1) }
const share = z.number().min(0).max(1)
const spread = z.strictObject({ median: z.number().positive(), spread: z.number().min(0) })
const weights = z.record(z.string(), z.number().min(0))
const stretch = { office: z.string(), fromDay: z.number().int().min(0), days: z.number().int().positive() }

/** What a simulated year assumes: every number with whether it was read somewhere or is ours. */
export const Assumptions = z.strictObject({
  firstDay: z.strictObject({ ...marked, value: z.iso.date() }),
  casesAYear: z.strictObject({ ...marked, value: z.number().int().positive() }),
  offices: z.strictObject({
    ...marked,
    each: z.array(
      z.strictObject({
        ...{ key: z.string(), people: z.number().positive(), marketDay: z.number().int().min(1).max(7) },
        /** How many work at a desk where the demonstration has one person; one unless said. */
        hands: z.number().positive().optional(),
      }),
    ),
  }),
  arrivals: z.strictObject({
    ...marked,
    ...{ workingDaysAYear: z.number().positive(), marketDay: z.number().positive() },
    ...{ hours: weights, weekdays: weights, months: weights },
  }),
  room: z.strictObject({
    ...marked,
    ...{ priority: share, goneWhenCalled: share, comesAgainAfterDays: spread },
    comesUpSeconds: z.number().int().min(0),
  }),
  services: z.strictObject({ ...marked, weights, otherwise: z.number().min(0) }),
  applicants: z.strictObject({
    ...marked,
    ...{ incomplete: share, twoMissing: share, completes: share, completesAfterDays: spread },
    ...{ lapseDecidedAfterDays: spread, toFollow: share, withdraws: share, objects: share, objectsAfterDays: spread },
    ...{ findsMistake: share, waitsInRoom: share, collectsAfterDays: spread, neverCollects: share },
    ...{ answersQuestion: share, answersAfterHours: spread },
  }),
  decisions: z.strictObject({
    ...marked,
    ...{ refuses: share, sendsBack: share, grantsObjection: share, correctionTurnedDown: share },
  }),
  work: z.strictObject({
    ...marked,
    ...{ minutes: weights, spread: z.number().min(0), roundMinutes: z.number().int().positive() },
    officerSpeed: z.strictObject({ least: z.number().positive(), most: z.number().positive() }),
  }),
  agency: z.strictObject({ ...marked, days: spread, slowShare: share, slowTimes: z.number().positive() }),
  absences: z.strictObject({
    ...marked,
    ofOfficer: z.array(
      z.strictObject({ kind: AbsenceKind, times: z.number().min(0), days: z.number().int().positive() }),
    ),
  }),
  duties: z.strictObject({
    ...marked,
    beforeDays: z.strictObject({ month: spread, quarter: spread, year: spread, account: spread }),
    ...{ late: share, lateDays: spread, forgotten: share },
  }),
  powerCuts: z.strictObject({ ...marked, timesAYear: z.number().min(0), minutes: spread }),
  plants: z.strictObject({
    ...marked,
    'queue-jumper': z.strictObject({ ...stretch, share }),
    'sleeping-desk': z.strictObject({ ...stretch, post: z.string(), heldDays: z.number().int().positive() }),
    'returns-everything': z.strictObject({ ...stretch, share }),
    'holder-absent': z.strictObject({ ...stretch, post: z.string() }),
    'demanded-fee': z.strictObject({ ...stretch, share }),
    'late-deposits': z.strictObject({ ...stretch, lateDays: z.number().int().positive() }),
  }),
})
export type Assumptions = z.infer<typeof Assumptions>

/** Wrongs that may be put into a year on purpose. */
export const plantNames = [
  'queue-jumper',
  'sleeping-desk',
  'returns-everything',
  'holder-absent',
  'demanded-fee',
  'late-deposits',
] as const
export type PlantName = (typeof plantNames)[number]

/** Reads the assumptions that lie beside a regency pack: `regions/bengkalis.simulation.yaml`. Refuses what is not there or wrong. */
export function readAssumptions(packFolder: string): Assumptions {
  const file = `${packFolder.replace(/\/+$/, '')}.simulation.yaml`
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new CommandProblem(`what a year is like in this regency is not known: ${file} is not there`)
  }
  const read = Assumptions.safeParse(parse(text, { schema: 'core' }))
  if (read.success) return read.data
  const [first] = read.error.issues
  throw new CommandProblem(`${file}: ${first?.path.join('.') ?? ''}: ${first?.message ?? 'wrong'}`)
}
