import { z } from 'zod'
import { EnteringAuthority, EnteringInstrument } from '#authority'

/** Why a paper of an instrument is not kept, shown or taken away. */
export type PaperRefusal = 'paper-unknown' | 'paper-twice' | 'paper-not-stored' | 'paper-stands-so' | 'instrument-none'

/** Who may open a paper: officers, as at first; everybody; or nobody, for it was attached by mistake. */
export const PaperStanding = z.enum(['officers', 'everybody', 'taken-away'])
export type PaperStanding = z.infer<typeof PaperStanding>

const requestId = z.uuid('request-id')
const key = z.string().trim().min(1, 'choose').max(60, 'too-long')

/** Files that came with a form or are safe since it was first sent. */
export const Papers = z
  .array(
    z.object({
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      name: z.string().max(200),
      fresh: z.boolean().default(false),
    }),
  )
  .max(40, 'too-many')
export type Papers = z.infer<typeof Papers>

/** The true instrument with its scan, which may come later. */
export const EnteringWithPapers = EnteringInstrument.extend({ papers: Papers.default([]) })
export type EnteringWithPapers = z.infer<typeof EnteringWithPapers>

/** A power that the pack does not name, with the scan of its instrument, which may come later. */
export const BeginningWithPapers = EnteringAuthority.extend({ papers: Papers.default([]) })
export type BeginningWithPapers = z.infer<typeof BeginningWithPapers>

export const AttachingPapers = z.object({
  requestId,
  code: z.string().max(20),
  regulation: key,
  papers: Papers.min(1, 'paper-none'),
})
export type AttachingPapers = z.infer<typeof AttachingPapers>

export const ShowingPaper = z.object({
  requestId,
  code: z.string().max(20),
  paper: z.uuid('request-id'),
  standing: PaperStanding,
  reason: z.string().trim().max(500, 'too-long').default(''),
})
export type ShowingPaper = z.infer<typeof ShowingPaper>

/** A paper of an instrument as pages list it; one that was taken away is listed nowhere but in the journal. */
export type Paper = {
  id: string
  regulation: string
  sha256: string
  name: string
  bytes: number
  type: string
  standing: PaperStanding
  attachedByName: string
  attachedAt: Temporal.Instant
}
