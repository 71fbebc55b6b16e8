import type { ServiceDefinition } from '#catalogue'
import type { Officer } from '#identity'
import { type ComponentKey, type Wording, writtenKeys } from './contract/components.ts'
import type { Life, Stage } from './contract/life.ts'
import type { StandardRefusal } from './contract.ts'

/** How far a standard is at a moment, by the steps that were taken. */
export function stageOf(life: Life, now: Temporal.Instant): Stage {
  if (life.dropped) return 'dropped'
  if (life.enactment && isReplaced(life, now)) return 'replaced'
  if (life.enactment) return life.pledge ? 'pledged' : 'enacted'
  if (life.mending) return 'mended'
  if (life.publication) return Temporal.Instant.compare(now, life.publication.commentsUntil) < 0 ? 'open' : 'mending'
  return life.discussion ? 'discussed' : 'draft'
}

/** Whether the day has come on which a later standard takes its place; until then it holds, and is owed what it was. */
export function isReplaced({ replaced }: Pick<Life, 'replaced'>, now: Temporal.Instant): boolean {
  return replaced !== undefined && Temporal.Instant.compare(replaced.at, now) <= 0
}

/** Whether nothing has been decided of it yet: neither enacted nor given up. */
export function isUnderWay(life: Life): boolean {
  return !life.enactment && !life.dropped
}

/**
 * Of the standards of one service, newest first, the one that the public reads on a day: in force, or where none is yet the
 * one that was enacted and begins later.
 */
export function readOn(lives: readonly Life[], on: Temporal.PlainDate): Life | undefined {
  const enacted = lives.filter(({ enactment }) => enactment)
  return enacted.find(({ enactment }) => enactment && isNotAfter(enactment.holdsFrom, on)) ?? enacted.at(-1)
}

/** The newest that was enacted for a day that lies ahead. */
export function comingOn(lives: readonly Life[], on: Temporal.PlainDate): Life | undefined {
  return lives.find(({ enactment }) => enactment && !isNotAfter(enactment.holdsFrom, on))
}

function isNotAfter(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) <= 0
}

/** The components that nobody has written: with one of them a draft is no standard (UU 25/2009 art 21, PP 96/2012 art 25). */
export function missingComponents(definition: ServiceDefinition, { texts }: Wording): ComponentKey[] {
  const basis = definition.legalBasis.length === 0 && texts['legal-basis'] === '' ? ['legal-basis' as const] : []
  return [...basis, ...writtenKeys.filter((key) => texts[key] === '')]
}

type Person = Pick<Officer, 'office' | 'duties' | 'officeKind'>

/** Why somebody may not write for this standard's office. */
export function whyNotOwn(life: Pick<Life, 'office'>, by: Person): StandardRefusal | undefined {
  if (!by.duties.includes('standards.write')) return 'writer-only'
  return by.office === life.office ? undefined : 'standard-not-yours'
}

/** Why the text may not be changed: it is fixed while the public comments on it, and once it is mended (art 27). */
export function whyNotWrite(life: Life, by: Person, now: Temporal.Instant): StandardRefusal | undefined {
  const stage = stageOf(life, now)
  const open = stage === 'draft' || stage === 'discussed' || stage === 'mending'
  return whyNotOwn(life, by) ?? (stage === 'dropped' ? 'standard-dropped' : open ? undefined : 'draft-fixed')
}

export function whyNotDiscuss(
  life: Life,
  by: Person,
  now: Temporal.Instant,
  missing: readonly ComponentKey[],
): StandardRefusal | undefined {
  const own = whyNotOwn(life, by) ?? whyDropped(life)
  if (own) return own
  if (stageOf(life, now) !== 'draft') return 'already-discussed'
  return missing.length > 0 ? 'component-missing' : undefined
}

export function whyNotPublish(life: Life, by: Person, missing: readonly ComponentKey[]): StandardRefusal | undefined {
  const own = whyNotOwn(life, by) ?? whyDropped(life)
  if (own) return own
  if (!life.discussion) return 'not-discussed'
  if (life.publication) return 'already-published'
  return missing.length > 0 ? 'component-missing' : undefined
}

/** Most comments that one draft takes: more than anybody reads in fourteen days, and no road to fill a disk. */
export const commentsMax = 2000

/** Anybody may comment, for as long as PP 96/2012 art 27(2) gives. */
export function whyNotComment(life: Life, now: Temporal.Instant): StandardRefusal | undefined {
  if (stageOf(life, now) !== 'open') return 'comments-closed'
  return life.comments.given >= commentsMax ? 'comments-full' : undefined
}

/** Each comment is answered once, from the day it came until the draft is mended. */
export function whyNotAnswer(life: Life, by: Person, now: Temporal.Instant): StandardRefusal | undefined {
  const stage = stageOf(life, now)
  return (
    whyNotOwn(life, by) ?? whyDropped(life) ?? (stage === 'open' || stage === 'mending' ? undefined : 'already-mended')
  )
}

export function whyNotMend(
  life: Life,
  by: Person,
  now: Temporal.Instant,
  missing: readonly ComponentKey[],
): StandardRefusal | undefined {
  const own = whyNotOwn(life, by) ?? whyDropped(life)
  if (own) return own
  if (!life.publication) return 'not-published'
  if (life.mending) return 'already-mended'
  if (stageOf(life, now) === 'open') return 'comments-open'
  if (life.comments.unanswered > 0) return 'comments-unanswered'
  return missing.length > 0 ? 'component-missing' : undefined
}

/**
 * A mended draft may be taken up again until it is enacted, such as when a new baseline has overtaken it. PP 96/2012 names
 * one mending and no second time for comments; that there may be another is ours, and pages say so.
 */
export function whyNotReopen(life: Life, by: Person): StandardRefusal | undefined {
  const own = whyNotOwn(life, by) ?? whyDropped(life)
  if (own) return own
  return life.enactment ? 'already-enacted' : life.mending ? undefined : 'not-mended'
}

/** That a draft was begun on paper is said before its discussion is entered, whose day may then lie before the draft. */
export function whyNotPaper(life: Life, by: Person): StandardRefusal | undefined {
  const own = whyNotOwn(life, by) ?? whyDropped(life)
  if (own) return own
  if (life.paper) return 'already-on-paper'
  return life.discussion || life.enactment ? 'already-discussed' : undefined
}

/** A decision made on paper is entered of a draft that says it began there and was not published here. */
export function whyNotEnterEnacted(
  life: Life,
  by: Person,
  missing: readonly ComponentKey[],
): StandardRefusal | undefined {
  const head = whyNotHead(life, by)
  if (head) return head
  if (life.enactment) return 'already-enacted'
  if (life.publication) return 'already-published'
  if (!life.paper) return 'not-on-paper'
  return missing.length > 0 ? 'component-missing' : undefined
}

/** What an office sets, its head sets: the camat for a kecamatan, the regency for its baseline (PP 96/2012 art 27(4)). */
function whyNotHead(life: Life, by: Person): StandardRefusal | undefined {
  if (!by.duties.includes('standards.enact')) return 'enacter-only'
  return by.office === life.office ? whyDropped(life) : 'standard-not-yours'
}

export function whyNotEnact(life: Life, by: Person): StandardRefusal | undefined {
  return whyNotHead(life, by) ?? (life.enactment ? 'already-enacted' : life.mending ? undefined : 'not-mended')
}

export function whyNotPledge(life: Life, by: Person, now: Temporal.Instant): StandardRefusal | undefined {
  const own = whyNotHead(life, by)
  if (own) return own
  // The pledge is of who serves at a counter; the regency's baseline is served by nobody (PP 96/2012 art 30).
  if (by.officeKind === 'regency') return 'pledge-of-kecamatan'
  if (!life.enactment) return 'not-enacted'
  if (life.pledge) return 'already-pledged'
  return isReplaced(life, now) ? 'standard-replaced' : undefined
}

/** Evaluation and review are of a standard in force. */
export function whyNotEvaluate(life: Life, by: Person, now: Temporal.Instant): StandardRefusal | undefined {
  const own = whyNotOwn(life, by) ?? whyDropped(life)
  if (own) return own
  if (!life.enactment) return 'not-enacted'
  return isReplaced(life, now) ? 'standard-replaced' : undefined
}

export function whyNotDrop(life: Life, by: Person): StandardRefusal | undefined {
  return whyNotOwn(life, by) ?? whyDropped(life) ?? (life.enactment ? 'already-enacted' : undefined)
}

function whyDropped(life: Life): StandardRefusal | undefined {
  return life.dropped ? 'standard-dropped' : undefined
}
