import { z } from 'zod'

/** The counter's form half way, as its fields were sent. */
export const DraftForm = z.object({
  draft: z.uuid(),
  values: z
    .record(z.string().max(200), z.union([z.string(), z.array(z.string())]))
    .refine((values) => JSON.stringify(values).length <= 300_000, 'too-long'),
})
export type DraftForm = z.infer<typeof DraftForm>
export const Discarding = z.object({ requestId: z.uuid('request-id'), draft: z.uuid() })
export type Discarding = z.infer<typeof Discarding>
