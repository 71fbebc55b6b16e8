import { costOf, type ServiceDefinition } from '#catalogue'
import { listRuns } from '#clock'
import { findCost } from '#fees'
import type { Officer } from '#identity'
import type { Db } from '#platform/db.ts'
import { carriedOver } from '../carried-over.ts'
import type { SlipPage } from '../contract.ts'
import type { Equipment } from '../equipment.ts'
import { type KeptNik, keptNiks } from '../kept-nik.ts'
import { handedInFor } from '../link-words.ts'
import { whatIsMissing } from '../parties.ts'
import { whyNotSameVisit } from '../rules/same-visit.ts'
import { stateOf } from '../rules.ts'
import { findCase, type HeldCase } from '../store/find.ts'
import { listParties } from '../store/parties.ts'
import { listPhotos, listSameVisit } from '../store/same-visit.ts'
import { answersOf, peopleAsTyped } from './as-typed.ts'
import { readStory } from './story.ts'

type Typed = Readonly<Record<string, string | readonly string[]>>

/** A case of this visit that another service is registered beside, with what of its form goes on. */
export type BesideCase = { file: HeldCase; niks: readonly KeptNik[]; values: Typed }

/** Reads the case that a further service is asked beside, as long as its visit goes on at this counter. */
export async function besideCase(
  db: Db,
  by: Officer,
  asked: { number: string; now: Temporal.Instant },
  { keys }: Equipment,
): Promise<BesideCase | undefined> {
  const file = await findCase(db, asked.number)
  if (!file || whyNotSameVisit(by, file, asked.now)) return undefined
  const [parties, story, photos] = await Promise.all([
    listParties(db, file.id),
    readStory(db, file.id),
    listPhotos(db, file.id),
  ])
  const kept: Record<string, string[]> = {}
  for (const { requirement, ...photo } of photos)
    kept[`kept.${requirement}`] = [
      ...(kept[`kept.${requirement}`] ?? []),
      [photo.sha256, photo.bytes, photo.type, photo.name].join('|'),
    ]
  const people = peopleAsTyped(file, parties, keys)
  const values = {
    village: file.village,
    ...answersOf(file),
    ...people,
    ...marksOf(story.requirements, file.number),
    ...kept,
  }
  return { file, niks: keptNiks(parties, keys), values: { ...values, sameVisit: file.number } }
}

/** What of a case of the visit stands in the form of the next service: people, common answers, and the same papers. */
export function valuesBeside(beside: BesideCase, into: ServiceDefinition): Typed {
  return carriedOver(beside.values, beside.file.definition, into)
}

// What was missing there is asked anew: here it may be in hand. A paper is noted for the case it really lies with.
function marksOf(requirements: Readonly<Record<string, { state: string; remark: string }>>, number: string): Typed {
  const marks: Record<string, string> = {}
  for (const [key, { state, remark }] of Object.entries(requirements)) {
    if (state === 'missing') continue
    marks[`requirement.${key}`] = state
    marks[`remark.${key}`] = remark === '' && state === 'received' ? handedInFor(number) : remark
  }
  return marks
}

/** The other cases of a visit as one slip lists them: each with its own date or what it lacks, and its cost. */
export async function visitOnSlip(
  db: Db,
  by: Officer,
  file: HeldCase,
  now: Temporal.Instant,
): Promise<SlipPage['visit']> {
  const on = now.toZonedDateTimeISO(by.zone).toPlainDate()
  const others = await listSameVisit(db, file.id)
  const lines = await Promise.all(
    others.map(async ({ number }) => {
      const other = await findCase(db, number)
      if (!other) return []
      const [runs, assessed] = await Promise.all([listRuns(db, other.id), findCost(db, other.id)])
      const incomplete = stateOf(other) === 'incomplete'
      return [
        {
          number,
          service: other.definition.name,
          dueAt: runs.findLast(({ kind }) => kind === 'promise')?.dueAt,
          missing: incomplete ? whatIsMissing(other).map(({ name }) => name) : [],
          cost: assessed ?? costOf(other.definition, { on, answers: other.answers }),
        },
      ]
    }),
  )
  return lines.flat()
}
