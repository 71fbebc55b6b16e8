import type { Substitute } from '#authority'
import type { Officer } from '#identity'
import type { PostKind } from '#offices'
import type { Text } from '#ui/language.ts'
import type { CorrectionAct, CorrectionView, OfferedAct } from '../contract.ts'
import { stepOfCorrection, whyNotTakeCorrection } from '../correcting.ts'
import { faultWords } from '../correction-words.ts'
import type { Equipment } from '../equipment.ts'
import type { CaseFile, CorrectionStage, Step } from '../rules.ts'
import type { ToldCorrection } from '../store/correcting.ts'
import type { HeldCase } from '../store/find.ts'
import * as words from '../words.ts'
import { changeLines, detailKey, joined, same } from './amendment-lines.ts'
import type { DailyStory } from './daily-story.ts'
import { toldLines } from './desk-work.ts'
import { substituting } from './substituting.ts'

const actsAt = {
  sign: ['approve-correction', 'turn-down-correction'],
  number: ['number-correction'],
  archive: ['archive-correction'],
  'hand-over': ['hand-over-correction'],
} as const satisfies Partial<Record<Step['does'], readonly CorrectionAct[]>>

/** What the page offers while a correction is under way: the acts of its stage, for whose turn it is not with the reason. */
export function correctionActs(
  file: CaseFile,
  by: Officer,
  posts: readonly PostKind[],
  substitutes: readonly Substitute[],
): OfferedAct[] {
  const step = stepOfCorrection(file)
  if (!step || !file.correcting) return []
  const { stage } = file.correcting
  const post = posts.find((one) => one.key === step.post)?.short ?? { id: '', en: '' }
  const why = whyNotTakeCorrection(file, by, [stage], substitutes) && words.dutyOf(post)
  const inPlace = stage === 'requested' && why === undefined ? substituting(step, by, substitutes, posts) : undefined
  return actsOf(stage, step).map((act) => ({
    act,
    label: words.acts[act],
    why,
    ...(inPlace && act === 'approve-correction' && { substitute: inPlace }),
  }))
}

// Where a procedure numbers nothing, its signer gives the number.
function actsOf(stage: CorrectionStage, { does }: Step): readonly CorrectionAct[] {
  if (stage === 'approved') return actsAt.number
  return does === 'sign' || does === 'archive' || does === 'hand-over' ? actsAt[does] : []
}

/** Every correction as the case page tells it, old beside new; a NIK is masked. */
export function correctionViews(
  file: HeldCase,
  told: readonly ToldCorrection[],
  story: DailyStory,
  equipment: Equipment,
): CorrectionView[] {
  const path = `/cases/${file.number}`
  return told.map((one) => {
    const { ordinal, stage, fault, reason, by, letter, turnedDown, handover } = one
    const isWaiting = stage === 'requested' || stage === 'approved'
    const isNewest = file.correcting?.id === one.id
    return {
      ...{ ordinal, stage, fault, reason, by, at: Temporal.Instant.from(one.at) },
      underWay: isNewest && (isWaiting || stepOfCorrection(file) !== undefined),
      asked: one.askedBy === null ? undefined : { by: one.askedBy, identitySeen: one.identitySeen ?? '' },
      paperBack: one.paperBack ?? undefined,
      changes: changeLines(file, story, equipment, one.changes),
      old: {
        number: one.old.number,
        href: one.old.gone ? undefined : `${path}/old-letters/${ordinal}`,
        voidedAt: letter && one.old.voidedAt !== null ? Temporal.Instant.from(one.old.voidedAt) : undefined,
      },
      told: toldLines(file, one.told ?? []),
      draftHref: isWaiting ? `${path}/correction/draft.pdf` : undefined,
      letter: letter ? { number: letter.number, at: Temporal.Instant.from(letter.at) } : undefined,
      turnedDown: turnedDown ? { ...turnedDown, at: Temporal.Instant.from(turnedDown.at) } : undefined,
      handover: handover
        ? { ...handover, at: Temporal.Instant.from(handover.at), paperBack: handover.paperBack ?? undefined }
        : undefined,
    }
  })
}

/** What a line of the history was about: whose mistake, which parts, why not; and which number took the place of which. */
export function correctionDetails(views: readonly CorrectionView[]): ReadonlyMap<string, Text> {
  const details = new Map<string, Text>()
  const tell = (name: string, at: Temporal.Instant, text: Text) => details.set(detailKey(name, at.toString()), text)
  for (const { at, fault, reason, changes, turnedDown, letter, old } of views) {
    tell('correction.requested', at, joined([faultWords[fault], ...changes.map(({ label }) => label), same(reason)]))
    if (turnedDown) tell('correction.turned-down', turnedDown.at, same(turnedDown.reason))
    if (letter) tell('correction.issued', letter.at, same(`${old.number} → ${letter.number}`))
  }
  return details
}
