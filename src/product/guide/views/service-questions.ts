import type { ServiceDefinition } from '#catalogue'
import type { Answers } from '#ui/applies.ts'
import type { Text } from '#ui/language.ts'
import type { ServicePage } from '../contract/service.ts'
import { ofEveryService } from '../public/question-words.ts'

type Asked = Omit<ServicePage['questions'][number], 'chosen'>

/** What is asked on the page of a service: its own questions, and those of every service that its papers rest on. */
export function questionsOf(definition: ServiceDefinition): Asked[] {
  const resting = new Set(definition.requirements.flatMap(({ when }) => Object.keys(when ?? {})))
  const kinds = definition.applicants.map((kind) => ({ key: kind, label: ofEveryService.applicantKinds[kind] }))
  const who = { key: 'applicant', ask: ofEveryService.applicant, help: undefined, answers: kinds }
  const proxy = { key: 'proxy', ask: ofEveryService.proxy, help: undefined, answers: ofEveryService.proxies }
  return [
    ...(resting.has('applicant') && kinds.length > 1 ? [who] : []),
    ...definition.questions.map(({ key, ask, help, answers }) => ({
      ...{ key, ask, help },
      answers: answers.map((answer) => ({ key: answer.key, label: answer.label })),
    })),
    ...(resting.has('proxy') ? [proxy] : []),
  ]
}

/** Of an address, the answers that a service knows: anything else in it was never asked. */
export function answeredIn(definition: ServiceDefinition, given: Answers): Answers {
  const known = questionsOf(definition).flatMap(({ key, answers }) => {
    const answer = answers.find((one) => one.key === given[key])
    return answer ? [[key, answer.key] as const] : []
  })
  const [only] = definition.applicants
  const alone = definition.applicants.length === 1 && only ? { applicant: only } : {}
  return { ...alone, ...Object.fromEntries(known) }
}

/** The questions that a charge is worked out from. */
export function labelsOf({ fields }: ServiceDefinition, tariff: ServiceDefinition['tariffs'][number]): Text[] {
  const keys = tariff.times ?? (tariff.of === undefined ? [] : [tariff.of])
  return keys.flatMap((key) => fields.find((field) => field.key === key)?.label ?? [])
}
