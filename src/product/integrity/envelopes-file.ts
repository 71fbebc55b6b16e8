import { z } from 'zod'
import type { AnswersPage } from './contract/reading.ts'

const Envelope = z.object({ id: z.string(), fingerprint: z.string(), algorithm: z.string(), envelope: z.string() })

/** Envelopes of a month as they are downloaded: closed, with what the office knows of each. */
export const EnvelopesFile = z.object({
  kind: z.literal('paten-inspektorat-amplop-1'),
  office: z.string(),
  month: z.string(),
  answers: z.array(
    Envelope.extend({
      number: z.string(),
      service: z.string(),
      answeredAt: z.string(),
      notes: z.array(Envelope),
    }).extend({
      // Files of before an answer could be given again have none.
      later: z.array(Envelope.extend({ answeredAt: z.string() })).default([]),
      filledAt: z.string().optional(),
    }),
  ),
})
export type EnvelopesFile = z.infer<typeof EnvelopesFile>

/** The file of a page of envelopes. */
export function printEnvelopes({ office, month, answers }: AnswersPage): string {
  const closed = ({ id, fingerprint, algorithm, envelope }: z.infer<typeof Envelope>) => ({
    ...{ id, fingerprint, algorithm, envelope },
  })
  const file: EnvelopesFile = {
    kind: 'paten-inspektorat-amplop-1',
    office: office.name,
    month,
    answers: answers.map((answer) => ({
      ...closed(answer),
      number: answer.number,
      service: answer.service.id,
      answeredAt: answer.answeredAt.toString(),
      notes: answer.notes.map(closed),
      later: answer.later.map((one) => ({ ...closed(one), answeredAt: one.at.toString() })),
      filledAt: answer.filledAt?.toString(),
    })),
  }
  return `${JSON.stringify(file, undefined, 1)}\n`
}
