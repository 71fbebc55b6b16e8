import { onlyFor, type ServiceDefinition, told } from '#catalogue'
import { type Answers, applies } from '#ui/applies.ts'
import type { RequirementLine } from '../contract.ts'
import type { DailyStory } from './daily-story.ts'
import type { Story } from './story.ts'

/**
 * The standard's requirements in its order, each with how it stands and the papers that show it. With answers only those
 * that hold, and whatever was handed in; without, all of them, each with the case it is asked in.
 */
export function requirementLines(
  definition: ServiceDefinition,
  story: Pick<Story, 'requirements' | 'attachments'> & Partial<Pick<DailyStory, 'replaced'>>,
  path: string,
  answers?: Answers,
): RequirementLine[] {
  const handedIn = new Set(story.attachments.map(({ requirement }) => requirement))
  const asked = definition.requirements.filter(
    ({ key, when }) => answers === undefined || handedIn.has(key) || applies(when, answers) === 'yes',
  )
  return asked.map((requirement) => {
    const checked = story.requirements[requirement.key]
    return {
      key: requirement.key,
      name: requirement.name,
      note: told(requirement),
      when: answers === undefined ? requirement.when : undefined,
      onlyFor: answers === undefined ? onlyFor(definition, requirement.when) : undefined,
      fromPage: requirement.fromPage,
      originalMayFollow: requirement.originalMayFollow,
      state: checked?.state,
      remark: checked?.remark ?? '',
      attachments: story.attachments
        .filter((attachment) => attachment.requirement === requirement.key)
        .map(({ id, name, type, bytes }) => {
          const replaced = story.replaced?.[id]
          return {
            ...{ id, name, type, bytes, href: `${path}/attachments/${id}` },
            replaced: replaced && { ...replaced, at: Temporal.Instant.from(replaced.at) },
          }
        }),
    }
  })
}
