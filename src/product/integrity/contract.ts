import { z } from 'zod'
import type { Cost } from '#fees'
import type { Text } from '#ui/language.ts'

/** Why the question may not be put or answered now, or a key not be entered. */
export type IntegrityRefusal =
  | 'question-unknown'
  | 'not-handed-over'
  | 'no-key'
  | 'answer-late'
  | 'asking-code-wrong'
  | 'key-in-force'
  | 'key-of-demonstration'

const requestId = z.uuid('request-id')

// At most three bytes of UTF-8 for each counted character: all of it together fits an envelope.
export const said = (charactersMax: number) =>
  z
    .string()
    .default('')
    .transform((typed) =>
      typed
        .toWellFormed()
        .replaceAll('\r\n', '\n')
        .replace(/[^\P{Cc}\n]/gu, '')
        .trim(),
    )
    .pipe(z.string().max(charactersMax, 'too-long'))

/** Characters that each part of an answer has at most. */
export const answerMax = { amount: 40, purpose: 200, who: 150, happened: 60, contact: 60, words: 500 } as const

/** What a citizen answers. Only the first is asked for. */
export const Answering = z.object({
  requestId,
  asked: z.enum(['no', 'yes'], 'choose'),
  amount: said(answerMax.amount),
  purpose: said(answerMax.purpose),
  who: said(answerMax.who),
  happened: said(answerMax.happened),
  contact: said(answerMax.contact),
  words: said(answerMax.words),
})
export type Answering = z.infer<typeof Answering>

/** On one's own telephone, by number and code of the slip. */
export const AnsweringByCode = Answering.extend({ number: z.string().max(60), code: z.string().max(60) })
export type AnsweringByCode = z.infer<typeof AnsweringByCode>

/** At the kiosk, by the code that was given at the hand-over. */
export const AnsweringAtKiosk = Answering.extend({ kode: z.string().max(20) })
export type AnsweringAtKiosk = z.infer<typeof AnsweringAtKiosk>

export const Asking = z.object({ requestId, number: z.string().max(60) })
export type Asking = z.infer<typeof Asking>

export const EnteringKey = z.object({
  requestId,
  key: z.string().trim().min(1, 'empty').max(4000, 'key-wrong'),
})
export type EnteringKey = z.infer<typeof EnteringKey>

/** What lies in an envelope. The number ties it to its request, also outside this database. */
export type Answer = Omit<Answering, 'requestId'> & { number: string; costRupiah: string }

/** The question as one citizen reads it. */
export type Question = {
  officeName: string
  service: Text
  cost: Cost
  /** Until when it may be answered; unsaid where the regency has no limit. */
  until: Temporal.PlainDate | undefined
  /** Of the key that the answer is closed to. */
  fingerprint: string
}

export type QuestionPage = {
  number: string
  code: string
  officeName: string
  state: 'open' | 'sent' | 'late'
  question: Question | undefined
}

export type KioskPage = {
  officeName: string
  /** What was typed so far of the code. */
  typed: string
  state: 'typing' | 'wrong' | 'open' | 'done'
  question: Question | undefined
}

export type AskingPage = {
  number: string
  service: Text
  fingerprint: string | undefined
  kiosks: number
  /** When it was put at a kiosk last, and the code while it holds. */
  asked: { at: Temporal.Instant; code: string | undefined; until: Temporal.Instant | undefined } | undefined
  why: IntegrityRefusal | undefined
}

export type KeyPage = {
  inForce: { fingerprint: string; enteredAt: Temporal.Instant } | undefined
  older: readonly { fingerprint: string; enteredAt: Temporal.Instant }[]
}
