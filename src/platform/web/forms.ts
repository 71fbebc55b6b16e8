import type { z } from 'zod'
import type { FormState } from '#ui/frame.ts'
import type { Text } from '#ui/language.ts'
import type { RefusalFacts, WrongForm } from '../refusal.ts'
import type { Body } from './body.ts'

export type Sentences = Readonly<Record<string, Text | ((facts: RefusalFacts) => Text)>>

/** What is wrong, beside each field, with everything typed kept. */
export function wrongForm(
  body: Body,
  error: z.ZodError | undefined,
  sentences: Sentences,
  fieldOf: (place: readonly string[]) => string = (place) => place.join('.'),
): FormState {
  const errors: Record<string, Text> = {}
  for (const issue of error?.issues ?? [])
    errors[fieldOf(issue.path.map(String))] ??= spoken(sentences, issue.message, {})
  for (const { field, fault, name } of body.uploadErrors) errors[field] = spoken(sentences, fault, { name })
  return { values: valuesWith(body), errors }
}

/** What was typed, and the files already safe with us, so that sending the form again loses nothing. */
export function valuesWith(body: Body): FormState['values'] {
  const kept: Record<string, string[]> = {}
  for (const { field, sha256, bytes, name, type } of body.uploads) {
    const key = `kept.${field.replace(/^file\./, '')}`
    kept[key] = [...(kept[key] ?? [body.values[key] ?? []].flat()), [sha256, bytes, type, name].join('|')]
  }
  return { ...body.values, ...kept }
}

/** The sentence for a code; a code without one is our mistake, and says so in words. */
export function spoken(sentences: Sentences, code: string, facts: RefusalFacts): Text {
  const sentence = Object.hasOwn(sentences, code) ? sentences[code] : undefined
  if (sentence === undefined) return { id: 'Periksa lagi isian ini.', en: 'Please check this again.' }
  return typeof sentence === 'function' ? sentence(facts) : sentence
}

/** The sentence beside each field. */
export function spokenAll(sentences: Sentences, { errors, facts }: WrongForm): Record<string, Text> {
  return Object.fromEntries(
    Object.entries(errors).map(([field, code]) => [field, spoken(sentences, code, facts[field] ?? {})]),
  )
}
