import { formOf, type ServiceDefinition } from '#catalogue'

type Typed = Readonly<Record<string, string | readonly string[]>>

/** What belongs to one sending of the form, and not to the people in it. */
const ofSending = ['acknowledged', 'despite', 'fill', 'intent', 'lookUp', 'requestId', 'toService']

/**
 * The counter's form as it goes on when the applicant turns out to want another service: everything about people stays,
 * and so does an answer that the other service asks too. A mark and its photos stay where the very same paper is asked.
 */
export function carriedOver(typed: Typed, from: ServiceDefinition | undefined, into: ServiceDefinition): Typed {
  const kept = Object.entries(typed).filter(([name, value]) => {
    const [part = '', key = ''] = name.split('.')
    if (ofSending.includes(part)) return false
    if (part === 'applicantKind') return into.applicants.some((kind) => kind === value)
    if (part === 'field') return asksToo(from, into, key)
    if (part === 'party') return into.parties.some((role) => role.key === key)
    if (part === 'requirement' || part === 'remark' || (part === 'kept' && key !== 'proxy-letter'))
      return isSamePaper(from, into, key)
    return true
  })
  return { ...Object.fromEntries(kept), service: into.key }
}

function asksToo(from: ServiceDefinition | undefined, into: ServiceDefinition, key: string): boolean {
  const find = (service: ServiceDefinition | undefined) => service && formOf(service).find((field) => field.key === key)
  const [before, after] = [find(from), find(into)]
  return before !== undefined && before.type === after?.type
}

function isSamePaper(from: ServiceDefinition | undefined, into: ServiceDefinition, key: string): boolean {
  const find = (service: ServiceDefinition | undefined) => service?.requirements.find((paper) => paper.key === key)
  const [before, after] = [find(from), find(into)]
  return before !== undefined && before.name.id === after?.name.id && before.kind === after.kind
}
