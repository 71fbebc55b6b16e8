import type { When } from '#catalogue'
import type { Text } from '#ui/language.ts'
import type { RequirementState } from '../contract.ts'

/** One paper the standard asks for, as it stands in a file and as a form asks for it. */
export type RequirementLine = {
  key: string
  name: Text
  /** How it is to be brought: number, size, stamp, who writes it. */
  note: Text | undefined
  /** Asked only of some: what decides it, and the case in words. */
  when?: When | undefined
  onlyFor?: Text | undefined
  /** False when the published page does not say it: the screen says so too. */
  fromPage: boolean
  originalMayFollow: boolean
  state: RequirementState | undefined
  remark: string
  attachments: readonly {
    id: string
    name: string
    type: string
    bytes: number
    href: string
    /** A better one took its place: when, by whom and why. It stays in the record. */
    replaced?: { at: Temporal.Instant; by: string; reason: string } | undefined
  }[]
}
