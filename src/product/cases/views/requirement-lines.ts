import type { ServiceDefinition } from '#catalogue'
import type { RequirementLine } from '../contract.ts'
import type { DailyStory } from './daily-story.ts'
import type { Story } from './story.ts'

/** The standard's requirements in its order, each with how it stands and the papers that show it. */
export function requirementLines(
  definition: ServiceDefinition,
  story: Pick<Story, 'requirements' | 'attachments'> & Partial<Pick<DailyStory, 'replaced'>>,
  path: string,
): RequirementLine[] {
  return definition.requirements.map((requirement) => {
    const checked = story.requirements[requirement.key]
    return {
      key: requirement.key,
      name: requirement.name,
      note: requirement.note,
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
