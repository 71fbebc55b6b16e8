import type { ActingMark } from '#identity'
import type { Text } from '#ui/language.ts'

/** Why nobody acts in another's place now, or not the holder themselves. */
export type StandingInRefusal =
  | 'you-are-away'
  | 'substitute-not-named'
  | 'substitute-before-you'
  | 'mark-too-far'
  | 'stand-in-changed'

/** In whose place somebody may sign, under which post and mark, and whether the instrument was read. */
export type Substituting = {
  inPlaceOf: Text
  as: Text
  mark: 'a.n.' | ActingMark
  /** The register says that the holder is away: nobody is asked why. */
  recorded: boolean
  sure: 'a' | 'b'
  note: Text | undefined
}

/** That the holder of the desk where a case lies is away, what is done meanwhile, and what could be. */
export type HolderAway = { says: readonly Text[]; href: '/absences' }
