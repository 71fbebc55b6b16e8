import { type Answers, applies } from '#ui/applies.ts'
import type { Requirement, ServiceDefinition } from '../contract.ts'

/**
 * The requirements of a service that hold for these answers, in the standard's order. Answers bear the key of their
 * question; `applicant` and `proxy` stand beside the service's own.
 */
export function requirementsFor(
  { requirements }: Pick<ServiceDefinition, 'requirements'>,
  answers: Answers,
): Requirement[] {
  return requirements.filter(({ when }) => applies(when, answers) === 'yes')
}
