import { type Fault, quote } from '#platform/fault.ts'
import { type Located, locate, textAt, valueAt } from '#platform/raw.ts'
import { StepKind } from '../contract.ts'
import { kindOf, type StepPlace } from '../step-kinds.ts'

type Act = { path: Located['path']; value: Located['value']; does: StepKind }
type Say = (path: Located['path'], expected: string, found: string) => void

const places: readonly StepPlace[] = [
  'team',
  'agency',
  'agencyTimeCounts',
  'payTo',
  'cashed',
  'signers',
  'next',
  'schedule',
  'counter',
]

/**
 * What is wrong with the steps of a service file: where a kind stands, what it needs, and what is never reached. Takes a
 * file that may be malformed; a kind that is none is told by its shape.
 */
export function procedureFaults(file: string, raw: unknown): Fault[] {
  const steps = locate(raw, 'procedure[]').map(({ path, value }) => ({ path, value, does: textAt(value, 'does') }))
  const acts = steps.flatMap(({ does, ...step }): Act[] => {
    const kind = StepKind.safeParse(does)
    return kind.success ? [{ ...step, does: kind.data }] : []
  })
  if (acts.length === 0 || acts.length < steps.length) return []
  const faults: Fault[] = []
  const say: Say = (path, expected, found) => faults.push({ file, path, kind: 'procedure', expected, found })
  checkEnds(acts, say)
  checkOrder(acts, say)
  for (const act of acts) checkPlaces(act, say)
  checkTeams(acts, say)
  checkSigners(acts, raw, say)
  checkCharge(acts, raw, say)
  return faults
}

/** Whoever receives begins, whoever gives the letter away ends, and what stands after the end is never reached. */
function checkEnds(acts: readonly Act[], say: Say): void {
  const [first, last] = [acts[0], acts.at(-1)]
  if (!first || !last) return
  if (first.does !== 'receive')
    say(doesOf(first), 'receive: a procedure begins where the file is received', quote(first.does))
  for (const later of acts.slice(1).filter(({ does }) => does === 'receive'))
    say(doesOf(later), 'receive only as the first step', 'it again')
  const end = acts.findIndex(({ does }) => kindOf(does).ends)
  if (end === -1) say(doesOf(last), 'hand-over or forward as the last step', quote(last.does))
  for (const beyond of end === -1 ? [] : acts.slice(end + 1))
    say(doesOf(beyond), 'nothing after the step that closes the case', `${beyond.does}, a step that is never reached`)
}

function checkOrder(acts: readonly Act[], say: Say): void {
  const last = acts.at(-1)
  if (last && !acts.some(({ does }) => does === 'sign'))
    say(doesOf(last), 'a step that signs, before the case is closed', 'none')
  for (const [place, act] of acts.entries()) {
    const { after, follows } = kindOf(act.does)
    const isEarly = after !== undefined && acts.slice(place).some(({ does }) => does === after)
    if (isEarly && !kindOf(act.does).ends) say(doesOf(act), `${act.does} after ${after}`, 'it before')
    if (follows !== undefined && acts[place - 1]?.does !== follows)
      say(doesOf(act), `${act.does} right after ${follows}`, quote(acts[place - 1]?.does ?? 'nothing'))
    const isLost = act.does === 'carry' && acts[place + 1]?.does !== 'fetch'
    if (isLost) say(doesOf(act), 'fetch right after carry: what is taken away is fetched', quote(acts[place + 1]?.does))
  }
}

function checkPlaces({ path, value, does }: Act, say: Say): void {
  const { needs = [], may = [] } = kindOf(does)
  for (const place of places) {
    const isThere = valueAt(value, place) !== undefined
    if (needs.includes(place) && !isThere) say(path, `${place}, for its step does ${does}`, 'nothing')
    if (isThere && !needs.includes(place) && !may.includes(place))
      say([...path, place], `${place} only where a step has use for it`, `a step that does ${does}`)
  }
}

function checkTeams(acts: readonly Act[], say: Say): void {
  for (const { path, value } of acts) {
    const [posts, agree] = [locate(value, 'team.posts[]'), valueAt(valueAt(value, 'team'), 'agree')]
    if (typeof agree === 'number' && agree > posts.length)
      say([...path, 'team', 'agree'], `at most ${posts.length}, for so many take part`, `${agree}`)
    for (const post of posts.filter((one) => one.value === textAt(value, 'post')))
      say([...path, ...post.path], 'the others only: the post of the step leads the team', quote(post.value))
  }
}

function checkSigners(acts: readonly Act[], raw: unknown, say: Say): void {
  const roles = ['applicant', ...locate(raw, 'parties[].key').map(({ value }) => value)]
  for (const { path, value } of acts)
    for (const signer of locate(value, 'signers[]').filter((one) => !roles.includes(one.value)))
      say([...path, ...signer.path], `a role of this service: ${roles.join(', ')}`, quote(signer.value))
}

/** An amount that another agency sets is a tariff of its own, so that every page says who sets it before it is known. */
function checkCharge(acts: readonly Act[], raw: unknown, say: Say): void {
  const isCharged = locate(raw, 'tariffs[].kind').some(({ value }) => value === 'elsewhere')
  for (const act of acts.filter(({ does }) => does === 'assess'))
    if (!isCharged) say(doesOf(act), 'a tariff of the kind elsewhere, for its step assesses', 'none')
}

function doesOf({ path }: Act): Located['path'] {
  return [...path, 'does']
}
