import { z } from 'zod'
import { Key } from '#offices'

const sentence = z.string().trim().min(1).max(2000)

/**
 * What a letter of the common shape says, in the language of letters. `{key}` stands for an answer of the form; a
 * paragraph or a line whose answer was left empty is left out.
 */
export const LetterWords = z
  .strictObject({
    /** Where it differs from the name of the service. */
    title: sentence.max(120).optional(),
    /** After "Yang bertanda tangan di bawah ini Camat …": what the camat does. */
    opening: sentence,
    /** Answers shown as label and value under the applicant; lists become tables. */
    lines: z.array(Key).max(40).default([]),
    /** Roles of the service whose people stand in the letter. */
    parties: z.array(Key).max(10).default([]),
    body: z.array(sentence).min(1).max(10),
    /** The same once more under each, for a letter that is shown abroad; `body` has as many paragraphs. */
    english: z
      .strictObject({ title: sentence.max(120), opening: sentence, body: z.array(sentence).min(1).max(10) })
      .optional(),
  })
  .refine(({ body, english }) => !english || english.body.length === body.length, {
    path: ['english', 'body'],
    error: 'as many paragraphs as body',
  })
export type LetterWords = z.infer<typeof LetterWords>
