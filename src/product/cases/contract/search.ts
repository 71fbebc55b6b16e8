import { z } from 'zod'
import type { Text } from '#ui/language.ts'
import type { QuestionKind } from '../question.ts'

/** What the one search box sends. */
export const Searching = z.object({ q: z.string().trim().min(1, 'question-empty').max(200, 'too-long') })
export type Searching = z.infer<typeof Searching>

export type SearchRow = {
  number: string
  service: Text
  applicant: string
  /** Who was found, when that is not the applicant but somebody else the case names. */
  found: string | undefined
  village: string
  /** Said when the reader sees more than one office. */
  office: string | undefined
  state: Text
  flag: 'waiting' | 'in-time' | 'done'
  registeredOn: Temporal.PlainDate
  mine: boolean
}

/** What one question found; before any was asked, nothing. */
export type SearchPage = {
  /** As typed; a NIK masked. */
  asked: string | undefined
  kinds: readonly QuestionKind[]
  rows: readonly SearchRow[]
  /** There are more than are shown: the question should say more. */
  more: boolean
  /** Nobody bears all the words that were typed; these bear all but one. */
  partly: boolean
  wholeRegency: boolean
  officeName: string
  mayRegister: boolean
}
