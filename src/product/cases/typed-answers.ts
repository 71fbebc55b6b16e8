import type { Answers } from '#ui/applies.ts'

/** What decides on papers and charges, from the counter's form as it was typed so far, by the names of its fields. */
export function typedAnswers(values: Readonly<Record<string, string | readonly string[]>>): Answers {
  const texts = Object.entries(values).flatMap(([name, value]) =>
    name.startsWith('field.') && typeof value === 'string'
      ? [[name.slice('field.'.length), value.trim()] as const]
      : [],
  )
  const kind = values.applicantKind
  const isProxied = Object.entries(values).some(([name, value]) => name.startsWith('proxy.') && value !== '')
  const applicant = typeof kind === 'string' && kind !== '' ? kind : 'person'
  return { ...Object.fromEntries(texts), applicant, proxy: isProxied ? 'yes' : 'no' }
}
