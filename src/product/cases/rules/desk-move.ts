import type { ServiceDefinition } from '#catalogue'
import type { Officer } from '#identity'
import type { PostKind } from '#offices'
import type { CaseRefusal } from '../contract.ts'
import type { CaseFile, Step } from '../rules.ts'
import { stateOf, stepNow } from './where-now.ts'

export type DeskMove = { from: string; to: string }

/** The standard of a case with the posts that took over from those that are no more, in the order in which they did. */
export function withDesks(definition: ServiceDefinition, moves: readonly DeskMove[]): ServiceDefinition {
  if (moves.length === 0) return definition
  const now = (post: string) => moves.reduce((held, { from, to }) => (held === from ? to : held), post)
  const procedure = definition.procedure.map((step) => ({
    ...step,
    post: now(step.post),
    ...(step.team && { team: { ...step.team, posts: step.team.posts.map(now) } }),
  }))
  return { ...definition, procedure }
}

/** The post at this step that is no more, its own or one of its team; nothing where each of them can be held. */
export function endedPost(step: Step, posts: readonly PostKind[]): string | undefined {
  const isHeld = (key: string) => posts.some((post) => post.key === key && !post.ended)
  return [step.post, ...(step.team?.posts ?? [])].find((key) => !isHeld(key))
}

/** Who may take over what a post did: posts of the office that may do the same. */
export function mayTakeOver(step: Step, posts: readonly PostKind[]): PostKind[] {
  return posts.filter(({ at, ended, duties, key }) => {
    return at === 'kecamatan' && !ended && duties.includes(`cases.${step.does}`) && key !== step.post
  })
}

/** Why the desk of a file may not be moved now: whoever appoints may, and only from a post that nobody can hold. */
export function whyNotMoveDesk(file: CaseFile, by: Officer, posts: readonly PostKind[]): CaseRefusal | undefined {
  if (stateOf(file) !== 'open') return 'not-open'
  if (!by.duties.includes('officers.manage')) return 'not-your-turn'
  const step = stepNow(file.definition.procedure, file.taken)
  return step && endedPost(step, posts) !== undefined ? undefined : 'desk-not-ended'
}
