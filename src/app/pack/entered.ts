import { z } from 'zod'
import { AuthorityCode, listClosings, listRegister } from '#authority'
import { listEnactedOffers, listPlacements, listTakenVersions, Stricter } from '#catalogue'
import { DateText, Key, listOffices, Sure } from '#offices'
import type { Tx } from '#platform/db.ts'
import { listEnteredRegulations, listMarks, listRegulations } from '#regulations'
import { listEnactedTemplates } from '#templates'

const Stretch = { from: DateText, until: DateText.optional() }

/**
 * What officers entered here beside what the pack says: entered.yaml of an exported pack. A check reads it, an apply
 * does not: here it stands already, and elsewhere somebody decides on each of it.
 */
export const EnteredFile = z.strictObject({
  /** Regulations, with what their first page says. */
  regulations: z.array(z.looseObject({ key: Key })),
  /** What became of regulations. */
  marks: z.array(
    z.strictObject({
      regulation: Key,
      what: z.enum(['changed', 'revoked', 'lapsed']),
      from: DateText,
      by: Key.optional(),
      article: z.string().optional(),
      source: z.string(),
      sure: Sure,
    }),
  ),
  /** Powers as true instruments give them; `offices` as in authorities.yaml. */
  authorities: z.array(z.looseObject({ code: AuthorityCode, ...Stretch })),
  closings: z.array(
    z.strictObject({
      code: AuthorityCode,
      on: DateText,
      what: z.enum(['ended', 'revoked']),
      regulation: Key.optional(),
      article: z.string().optional(),
      reason: z.string(),
    }),
  ),
  /** Services that the regency put under another power than their file names. */
  placements: z
    .array(z.strictObject({ authority: AuthorityCode, service: Key, offices: z.array(Key).min(1), ...Stretch }))
    .default([]),
  /** What offices enacted, the baseline as it is where nothing is stricter; `givenUp` from `until` on, where the office itself ended it. */
  services: z.array(
    z.strictObject({
      service: Key,
      office: Key,
      ...Stretch,
      givenUp: z.literal(true).optional(),
      stricter: Stricter.optional(),
    }),
  ),
  /** Templates of letters that the regency wrote itself, whole; one without a source gave the pack's own back. */
  templates: z.array(z.strictObject({ template: Key, from: DateText, source: z.string().optional() })).default([]),
})
export type EnteredFile = z.infer<typeof EnteredFile>

/** Everything officers entered here that a pack also says; nothing when they entered nothing. */
export async function readEntered(tx: Tx): Promise<EnteredFile | undefined> {
  const entered: EnteredFile = {
    ...(await regulationsEntered(tx)),
    ...(await authoritiesEntered(tx)),
    placements: await placementsEntered(tx),
    services: await servicesEntered(tx),
    templates: (await listEnactedTemplates(tx)).map(({ template, from, source }) => ({
      ...{ template, from: from.toString() },
      ...(source === null ? {} : { source }),
    })),
  }
  return Object.values(entered).some((list) => list.length > 0) ? entered : undefined
}

async function regulationsEntered(tx: Tx): Promise<Pick<EnteredFile, 'regulations' | 'marks'>> {
  const keys = new Map((await listRegulations(tx)).map(({ id, key }) => [id, key]))
  const marks = (await listMarks(tx, null)).filter(({ markedBy, takenBack }) => markedBy !== null && takenBack === null)
  return {
    regulations: (await listEnteredRegulations(tx)).map(({ id: _, ...regulation }) => regulation),
    marks: marks.map(({ regulation, what, from, by, article, source, sure }) => ({
      ...{ regulation: keys.get(regulation) ?? regulation, what, from: from.toString() },
      ...(by === null ? {} : { by }),
      ...(article === null ? {} : { article }),
      ...{ source, sure },
    })),
  }
}

async function authoritiesEntered(tx: Tx): Promise<Pick<EnteredFile, 'authorities' | 'closings'>> {
  const keys = await officeKeys(tx)
  const entered = (await listRegister(tx, null)).filter(({ enteredByName }) => enteredByName !== null)
  const living = (await listClosings(tx, null)).filter(({ cancelled }) => cancelled === null)
  return {
    // The day by law, for whoever takes it over elsewhere; and since when it is in use here, where that is later.
    authorities: entered.filter(hasDays).map(({ code, body, holders, illustrative, lawfulFrom, from, until }) => ({
      ...{ code, ...daysOf({ from: lawfulFrom ?? from, until }), illustrative },
      ...(lawfulFrom === null || lawfulFrom.equals(from) ? {} : { inUseFrom: from.toString() }),
      ...{ offices: holders === null ? 'all' : holders.map((id) => keys.get(id) ?? id) },
      ...body,
    })),
    closings: living.map(({ code, on, what, regulation, article, reason }) => ({
      ...{ code, on: on.toString(), what },
      ...(regulation === null ? {} : { regulation }),
      ...(article === null ? {} : { article }),
      reason,
    })),
  }
}

async function placementsEntered(tx: Tx): Promise<EnteredFile['placements']> {
  const keys = await officeKeys(tx)
  const all = (await listPlacements(tx, null)).filter(hasDays)
  const groups = Map.groupBy(all, ({ authority, key, from, until }) => [authority, key, from, until].join(' '))
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const offices = group.map(({ office }) => keys.get(office) ?? office).sort()
    return [{ authority: first.authority, service: first.key, offices, ...daysOf(first) }]
  })
}

async function servicesEntered(tx: Tx): Promise<EnteredFile['services']> {
  const keys = await officeKeys(tx)
  const [versions, offers] = [(await listTakenVersions(tx)).filter(hasDays), await listEnactedOffers(tx)]
  // A service is the office's own with its first version here; one enacted without a version says so itself.
  const isSaid = (one: (typeof offers)[number]) =>
    versions.some(({ key, office, from }) => key === one.key && office === one.office && from.equals(one.from))
  return [
    ...versions.map(({ key, office, stricter, givenUp, ...stretch }) => ({
      ...{ service: key, office: keys.get(office) ?? office, ...daysOf(stretch) },
      ...(givenUp ? { givenUp } : {}),
      stricter,
    })),
    ...offers
      .filter((one) => hasDays(one) && !isSaid(one))
      .map(({ key, office, ...stretch }) => ({ service: key, office: keys.get(office) ?? office, ...daysOf(stretch) })),
  ]
}

type Days = { from: Temporal.PlainDate; until: Temporal.PlainDate | null }

/** What was withdrawn before its first day never held. */
function hasDays({ from, until }: Days): boolean {
  return until === null || Temporal.PlainDate.compare(from, until) < 0
}

function daysOf({ from, until }: Days): { from: string; until?: string } {
  return until === null ? { from: from.toString() } : { from: from.toString(), until: until.toString() }
}

async function officeKeys(tx: Tx): Promise<Map<string, string>> {
  return new Map((await listOffices(tx)).map(({ id, key }) => [id, key]))
}
