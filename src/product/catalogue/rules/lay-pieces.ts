import { contentHash } from '#platform/content-hash.ts'
import type { Stretch } from '#platform/validity.ts'
import type { Stricter, StricterRefusal } from '../contract/stricter.ts'
import type { ServiceDefinition } from '../contract.ts'
import { layOver } from './lay-over.ts'
import { joinStretches } from './plan-timeline.ts'
import { stillSaid, whyLooser } from './why-looser.ts'

/** What an office promises for some days; `enacted` when it was entered here and not by a pack. */
export type Piece = Stretch & { stricter: Stricter; enacted: boolean }
/** The baseline of some days. */
export type Segment = Stretch & { definition: ServiceDefinition }
/** A version to be: what an office gives on some days. */
export type Laid = Piece & Segment & { hash: string }

/**
 * Lays what an office promises over each baseline of its days: one version for each stretch in which neither changes.
 * Where the baseline has overtaken the office nothing is laid, and `ended` says why.
 */
export function layPieces(
  baseline: readonly Segment[],
  pieces: readonly Piece[],
  shortestDay: number,
): { laid: Laid[]; ended: StricterRefusal[] } {
  const met = pieces.flatMap((piece) =>
    baseline.flatMap((segment) => {
      const stretch = meetingOf(piece, segment)
      return stretch ? [{ piece, segment, stretch }] : []
    }),
  )
  const told = met.map(({ piece, segment, stretch }) => {
    const why = whyLooser(segment.definition, stillSaid(segment.definition, piece.stricter), shortestDay)
    const { stricter, enacted } = piece
    const words = { definition: layOver(segment.definition, stricter), stricter, enacted }
    return { why, laid: { ...words, ...stretch, hash: contentHash(words) } }
  })
  return {
    laid: joinStretches(told.flatMap(({ why, laid }) => (why ? [] : [laid]))),
    ended: told.flatMap(({ why }) => why ?? []),
  }
}

function meetingOf(one: Stretch, other: Stretch): Stretch | undefined {
  const from = Temporal.PlainDate.compare(one.from, other.from) < 0 ? other.from : one.from
  const until = earlier(one.until, other.until)
  return until !== null && Temporal.PlainDate.compare(until, from) <= 0 ? undefined : { from, until }
}

function earlier(one: Temporal.PlainDate | null, other: Temporal.PlainDate | null): Temporal.PlainDate | null {
  if (one === null || other === null) return one ?? other
  return Temporal.PlainDate.compare(one, other) < 0 ? one : other
}
