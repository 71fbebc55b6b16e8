import { kecamatanIdOf } from '#offices'
import { uuidV5 } from '#platform/uuid-v5.ts'
import type { KeptVersion } from '#platform/validity.ts'
import type { ServiceFile, Stricter } from '../contract.ts'
import type { Laid, Piece } from './lay-pieces.ts'

/** A version of one office. `givenUp`: ended here and not by a pack, which may not bring it back. */
export type OfficeVersion = KeptVersion & {
  serviceId: string
  office: string
  stricter: Stricter
  enacted: boolean
  givenUp: boolean
}

/** An offer ever kept. `enacted`: the office made the service its own here, and not by a pack. */
export type KeptOffer = KeptVersion & { serviceId: string; offeredBy: string; enacted: boolean }

/** What a pack says of the services it names, and what is kept of their offices. */
export type AppliedVersions = {
  files: ReadonlyMap<string, ServiceFile>
  kept: readonly OfficeVersion[]
  /** Services and offices that no pack says anything of, as `takenChains` finds them. */
  taken: ReadonlySet<string>
  /** The first day of what the pack says of a service. */
  beginOf(serviceId: string): Temporal.PlainDate
  today: Temporal.PlainDate
  shortestDay: number
}

/** One service at one office: its versions so far, and what is to hold from today on. */
export type OfficeChain = { serviceId: string; office: string; kept: readonly OfficeVersion[]; pieces: Piece[] }

/** What each office is to promise from today on: what it enacted itself, else what the pack says. */
export function chainsOf(regencyId: string, { files, kept, taken, today, beginOf }: AppliedVersions): OfficeChain[] {
  const wanted = new Map(
    [...files].flatMap(([serviceId, file]) =>
      file.offices.flatMap(({ office, stricter }) =>
        stricter ? [[chainName(serviceId, kecamatanIdOf(regencyId, office)), stricter] as const] : [],
      ),
    ),
  )
  const chains = Map.groupBy(kept, ({ serviceId, office }) => chainName(serviceId, office))
  return [...new Set([...wanted.keys(), ...chains.keys()])].map((name) => {
    const [serviceId = '', office = ''] = name.split(' ')
    const own = chains.get(name) ?? []
    const living = own.filter(({ from, until }) => until === null || (isBefore(from, until) && isBefore(today, until)))
    if (taken.has(name)) return { serviceId, office, kept: own, pieces: living }
    const stricter = wanted.get(name)
    const begin = beginOf(serviceId)
    const goesOn = isBefore(today, begin) ? living.filter(({ from }) => isBefore(from, begin)) : []
    const before = goesOn.map((piece) => ({ ...piece, until: earlier(piece.until, begin) }))
    const said = stricter ? [{ stricter, enacted: false, from: begin, until: null }] : []
    return { serviceId, office, kept: own, pieces: [...before, ...said] }
  })
}

/** What an office enacted, kept or gave up here is its own: services and offices that no pack says anything of. */
export function takenChains(kept: readonly OfficeVersion[], offers: readonly KeptOffer[]): Set<string> {
  const versions = kept.filter(({ enacted, givenUp }) => enacted || givenUp)
  const own = offers.filter(({ enacted }) => enacted)
  return new Set([
    ...versions.map(({ serviceId, office }) => chainName(serviceId, office)),
    ...own.map(({ serviceId, offeredBy }) => chainName(serviceId, offeredBy)),
  ])
}

/** One service at one office, as a word. */
export function chainName(serviceId: string, office: string): string {
  return [serviceId, office].join(' ')
}

/** A version as it is saved, its id made from whose it is and what it says. */
export function versionOf(serviceId: string, office: string, laid: Laid) {
  return { ...laid, id: uuidV5(serviceId, `version/${office}/${laid.hash}/${laid.from}`), serviceId, forOffice: office }
}

function earlier(until: Temporal.PlainDate | null, begin: Temporal.PlainDate): Temporal.PlainDate {
  return until !== null && isBefore(until, begin) ? until : begin
}

function isBefore(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) < 0
}
