import type { Colleague, Officer } from '#identity'
import type { PostKind } from '#offices'
import type { RefusalFacts } from '#platform/refusal.ts'
import type { Text } from '#ui/language.ts'
import type { CaseRefusal, DailyAct, DailyPage } from '../contract.ts'
import { whyNotCorrect } from '../correcting.ts'
import { whoCorrects } from '../correction-words.ts'
import { dailyActs, takeOver } from '../daily-words.ts'
import type { Equipment } from '../equipment.ts'
import {
  whyNotAmend,
  whyNotAttach,
  whyNotBring,
  whyNotGive,
  whyNotReplaceSlip,
  whyNotTakeOn,
  whyNotWithdraw,
} from '../rules/daily.ts'
import { mayTakeOver, whyNotMoveDesk } from '../rules/desk-move.ts'
import { whyNotBeginAgain, whyNotLapse } from '../rules/lapsing.ts'
import { isOfOther } from '../rules/reading.ts'
import { whyNotExtend, whyNotPause, whyNotResume } from '../rules/stopping.ts'
import { type Step, stateOf, stepNow } from '../rules.ts'
import type { HeldCase } from '../store/find.ts'
import { dutyOf, refusals, waitsFor } from '../words.ts'
import { amendmentLines } from './amendment-lines.ts'
import type { DailyStory } from './daily-story.ts'

/** Also one who holds no post here any more: the file is taken over from them, or it would lie there for ever. */
type Keeper = Pick<Colleague, 'id' | 'name' | 'addressAs'>

/** What the daily events left on a case, and which of them this officer may bring about now. */
export function dailyPage(
  by: Officer,
  about: {
    file: HeldCase
    /** The letter in force is void. */
    isVoid: boolean
    story: DailyStory
    posts: readonly PostKind[]
    colleagues: readonly Colleague[]
    keeper: Keeper | undefined
    now: Temporal.Instant
  },
  equipment: Equipment,
): DailyPage {
  const { file, isVoid, story, posts, colleagues, keeper, now } = about
  const step = stateOf(file) === 'open' ? stepNow(file.definition.procedure, file.taken) : undefined
  const peers = colleagues.filter((one) => step && one.id !== by.id && one.posts.includes(step.post))
  const named = (keys: readonly string[]) =>
    file.definition.requirements.flatMap(({ key, name }) => (keys.includes(key) ? [name] : []))
  return {
    acts: dailyActsOf(file, by, { posts, peers, isVoid, now }),
    amendments: amendmentLines(file, story, equipment),
    notes: story.notes.map(({ id, at, by: writer, text, toOfficer, toPost, answers }) => ({
      ...{ id, at: Temporal.Instant.from(at), by: writer, text, answers: answers ?? undefined },
      to: toOfficer === null ? posts.find(({ key }) => key === toPost)?.short : { id: toOfficer, en: toOfficer },
    })),
    noteTo: isOfOther(by, file) ? [] : addressees(by, colleagues, posts),
    peers: peers.map(({ id, name, addressAs }) => ({ id, name: `${addressAs} ${name}` })),
    keeper:
      step && keeper
        ? {
            id: keeper.id,
            name: `${keeper.addressAs} ${keeper.name}`,
            mine: keeper.id === by.id,
            message: keeper.id === by.id ? messageOf(story) : undefined,
          }
        : undefined,
    takers: step && whyNotMoveDesk(file, by, posts) === undefined ? takersOf(step, posts) : undefined,
    papersHeld: file.definition.requirements
      .filter(({ key }) => file.requirements[key] === 'received')
      .map(({ key, name }) => ({ key, name })),
    withdrawal: story.withdrawal
      ? {
          ...story.withdrawal,
          at: Temporal.Instant.from(story.withdrawal.at),
          receiptHref: isOfOther(by, file) ? undefined : `/cases/${file.number}/receipt`,
          originals: named(story.withdrawal.originals),
        }
      : undefined,
  }
}

function takersOf(step: Step, posts: readonly PostKind[]): DailyPage['takers'] {
  return mayTakeOver(step, posts).map(({ key, short }) => ({ value: key, label: short }))
}

function messageOf({ keepings: [last] }: DailyStory) {
  if (!last || last.giver === null || last.reason === '') return undefined
  return { by: last.giver, at: Temporal.Instant.from(last.at), text: last.reason }
}

function dailyActsOf(
  file: HeldCase,
  by: Officer,
  about: { posts: readonly PostKind[]; peers: readonly Colleague[]; isVoid: boolean; now: Temporal.Instant },
): DailyAct[] {
  const { posts, peers, isVoid, now } = about
  const state = stateOf(file)
  if (isOfOther(by, file)) return []
  const act = (act: DailyAct['act'], why: CaseRefusal | undefined): DailyAct => ({
    act,
    label: act === 'take-on' && file.keeper !== null && file.keeper !== by.id ? takeOver : dailyActs[act],
    why: why && explain(why, file, posts),
  })
  const corrects = file.issued && !file.refused ? [act('correct', whyNotCorrect(file, by, isVoid))] : []
  if (state === 'lapsed') return [act('begin-again', whyNotBeginAgain(file, by))]
  if (state !== 'open' && state !== 'incomplete') return corrects
  // Where no rule sets a limit, or while it lasts, nobody is asked about a lapse.
  const notLapse = whyNotLapse(file, by, now)
  const isAhead = notLapse === 'no-lapse-limit' || notLapse === 'lapse-not-due'
  const lapse = isAhead ? [] : [act('lapse', notLapse)]
  const always = [
    act('amend', whyNotAmend(file, by)),
    ...corrects,
    act('attach', whyNotAttach(file, by)),
    act('replace-slip', whyNotReplaceSlip(file, by)),
    act('withdraw', whyNotWithdraw(file, by)),
    ...lapse,
  ]
  if (state === 'incomplete') return always
  const hands = [act('take-on', whyNotTakeOn(file, by)), act('give', whyNotGive(file, by, peers))]
  const clock = [
    file.promise?.stopped ? act('resume', whyNotResume(file, by)) : act('pause', whyNotPause(file, by, now)),
    act('extend', whyNotExtend(file, by, now)),
  ]
  const isStuck = whyNotMoveDesk(file, by, posts) === undefined
  const desk = isStuck ? [act('move-desk', undefined)] : []
  return [...desk, ...hands, act('bring', whyNotBring(file, by)), ...clock, ...always]
}

function explain(why: CaseRefusal, file: HeldCase, posts: readonly PostKind[]): Text {
  const now = stepNow(file.definition.procedure, file.taken)
  if (why === 'not-your-turn' && !now) return dutyOf(whoCorrects)
  const post = posts.find(({ key }) => key === now?.post)?.short
  if (why === 'not-your-turn' && now && post) return waitsFor({ name: now.name, post })
  const sentence: Text | ((facts: RefusalFacts) => Text) = refusals[why]
  return typeof sentence === 'function' ? sentence({}) : sentence
}

function addressees(by: Officer, colleagues: readonly Colleague[], posts: readonly PostKind[]): DailyPage['noteTo'] {
  const held = new Set(colleagues.flatMap((one) => one.posts))
  return [
    ...posts.filter(({ key }) => held.has(key)).map(({ key, short }) => ({ value: `post:${key}`, label: short })),
    ...colleagues
      .filter(({ id }) => id !== by.id)
      .map(({ id, name, addressAs }) => {
        const label = `${addressAs} ${name}`
        return { value: `officer:${id}`, label: { id: label, en: label } }
      }),
  ]
}
