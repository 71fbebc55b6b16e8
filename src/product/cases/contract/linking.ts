import { z } from 'zod'
import type { Text } from '#ui/language.ts'

/** Why two cases may not be linked now. */
export type LinkingRefusal =
  | 'link-self'
  | 'link-twice'
  | 'link-unknown'
  | 'link-circle'
  | 'visit-over'
  | 'visit-other-person'

/** What an officer says of two cases: one follows from the other, or needs what the other issues. */
export const linkKinds = ['follows-from', 'needs-product'] as const
/** What an officer says, and what registering several services in one visit says by itself. */
export type LinkKind = (typeof linkKinds)[number] | 'same-visit'

export const Linking = z.object({
  requestId: z.uuid('request-id'),
  number: z.string(),
  kind: z.enum(linkKinds, 'choose'),
  other: z.string().trim().min(1, 'empty').max(40, 'too-long'),
})
export type Linking = z.infer<typeof Linking>

export const Unlinking = z.object({ requestId: z.uuid('request-id'), number: z.string(), link: z.uuid('choose') })
export type Unlinking = z.infer<typeof Unlinking>

/** Another matter of the same person that a case page leads to. */
export type LinkLine = {
  /** What it is to this case: "lanjutan dari", "keberatan atas berkas ini". */
  relation: Text
  number: string
  href: string
  what: Text
  /** How it stands, or where it lies. */
  state: Text
  /** This case waits for what the other issues, and it is not issued yet. */
  awaited?: boolean | undefined
  /** A link that may be taken away; nothing where it follows from what happened. */
  link?: string | undefined
}
