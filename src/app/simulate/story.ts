import type { ProcedureStep } from '#catalogue'
import type { Assumptions } from './assumptions.ts'
import type { Desks, Task } from './desks.ts'
import type { CaseDeed, Deed, Ground, Visit } from './plan.ts'
import type { Room } from './room.ts'

export type StoryGround = {
  desks: Desks
  room: Room
  ground: Ground
  assumed: Assumptions
  write: (deed: Deed) => void
}

const dayMs = 86_400_000

/** Lets the story of one visit happen: from the room and the counter through the desks to the hand-over, or as far as it comes. */
export function tell(told: StoryGround, visit: Visit): void {
  told.desks.at(visit.comesAt, (now) => {
    told.room.enter(visit, now, (then) => {
      if (visit.missing.length === 0) goOn(told, visit, 1, then)
      else awaitPapers(told, visit, then)
    })
  })
}

function awaitPapers(told: StoryGround, visit: Visit, since: number): void {
  const { lapseDays } = told.ground
  if (visit.completesAfter !== undefined)
    later(told, since, visit.completesAfter, (now) =>
      doing(told, visit, 'receive', now, 'complete', (then) => goOn(told, visit, 1, then)),
    )
  else if (lapseDays !== undefined)
    later(told, since, lapseDays + visit.lapseDecidedAfter, (now) => doing(told, visit, 'sign', now, 'lapse'))
}

function goOn(told: StoryGround, visit: Visit, place: number, now: number, isSecond = false): void {
  const { procedure, tariffs } = visit.service
  const step = procedure[place]
  if (!step) return
  // Where nothing is charged the step passes by itself with the one before it.
  if (step.does === 'pay' && tariffs.length === 0) goOn(told, visit, place + 1, now, isSecond)
  else if (place === 1 && visit.refused && !isSecond) refuse(told, visit, step, now)
  else if (place === 2 && visit.withdrawn)
    later(told, now, 1, (then) => doing(told, visit, 'receive', then, 'withdraw'))
  else if (visit.sentBack && !isSecond && isSendingBack(visit, place)) sendBack(told, visit, step, now)
  else if (step.does === 'pay' && step.cashed) payHere(told, visit, { step, place }, now)
  else if (step.does === 'fetch') fetch(told, visit, { step, place }, now)
  else if (step.does === 'hand-over') collect(told, visit, step, now)
  else stepBy(told, visit, step, now, (then) => goOn(told, visit, place + 1, then, isSecond))
}

// Early in the procedure, so that nothing that was paid or signed is undone by it.
function isSendingBack({ service: { procedure } }: Visit, place: number): boolean {
  const plain = ['receive', 'check', 'draft', 'initial', 'sign']
  const isPlain = procedure.slice(0, place + 1).every(({ does }) => plain.includes(does))
  return place >= 2 && isPlain && ['check', 'initial', 'sign'].includes(procedure[place]?.does ?? '')
}

function sendBack(told: StoryGround, visit: Visit, step: ProcedureStep, now: number): void {
  const to = visit.service.procedure[1]
  if (!to) return
  told.desks.ask(taskOf(told, visit, step), now, (then, by) => {
    told.write({ at: then, by, visit: visit.index, does: 'send-back', step: to.key })
    goOn(told, visit, 1, then, true)
  })
}

function refuse(told: StoryGround, visit: Visit, step: ProcedureStep, now: number): void {
  told.desks.ask(taskOf(told, visit, step), now, (proposed, by) => {
    told.write({ at: proposed, by, visit: visit.index, does: 'propose-refusal' })
    doing(told, visit, 'sign', proposed, 'sign-refusal', (signed) =>
      doing(told, visit, 'number', signed, 'number-refusal', (issued) =>
        later(told, issued, 1 + (visit.collectsAfter ?? 0), (comes) =>
          doing(told, visit, 'hand-over', comes, 'give-refusal', (given) => object(told, visit, given)),
        ),
      ),
    )
  })
}

function object(told: StoryGround, visit: Visit, now: number): void {
  if (visit.objectsAfter === undefined) return
  later(told, now, visit.objectsAfter, (comes) =>
    doing(told, visit, 'receive', comes, 'object', (filed) =>
      later(told, filed, 2, (then) =>
        doing(told, visit, 'sign', then, 'answer', (answered) => {
          if (visit.objectionGranted) goOn(told, visit, 1, answered, true)
        }),
      ),
    ),
  )
}

function fetch(
  told: StoryGround,
  visit: Visit,
  { step, place }: { step: ProcedureStep; place: number },
  now: number,
): void {
  const carried = visit.service.procedure[place - 1]
  if (carried) told.desks.at(now, (then) => paused(told, visit, carried, then))
  later(told, now, visit.agencyDays, (back) =>
    told.desks.ask(taskOf(told, visit, step), back, (then, by) => {
      told.write({ at: then, by, visit: visit.index, does: 'resume' })
      told.write({ at: then, by, visit: visit.index, does: 'step', step: step.key })
      goOn(told, visit, place + 1, then, true)
    }),
  )
}

function paused(told: StoryGround, visit: Visit, step: ProcedureStep, now: number): void {
  const task = { ...taskOf(told, visit, step), minutes: 1, urgent: true }
  told.desks.ask(task, now, (then, by) => told.write({ at: then, by, visit: visit.index, does: 'pause' }))
}

// Whoever collects pays first, at the cashier's: the letter is handed over upon the receipt.
function payHere(
  told: StoryGround,
  visit: Visit,
  { step, place }: { step: ProcedureStep; place: number },
  now: number,
): void {
  if (visit.collectsAfter === undefined) return
  later(told, now, Math.max(visit.collectsAfter, 0.2), (comes) =>
    stepBy(told, visit, step, comes, (paid) => {
      const next = visit.service.procedure[place + 1]
      if (next?.does === 'hand-over') handOver(told, visit, next, paid)
      else goOn(told, visit, place + 1, paid)
    }),
  )
}

function collect(told: StoryGround, visit: Visit, step: ProcedureStep, now: number): void {
  if (visit.collectsAfter === undefined) return
  const days = isPromisedInMinutes(visit) ? visit.collectsAfter : Math.max(visit.collectsAfter, 0.2)
  later(told, now, days, (comes) => handOver(told, visit, step, comes))
}

function handOver(told: StoryGround, visit: Visit, step: ProcedureStep, comes: number): void {
  stepBy(told, visit, step, comes, (given, by) => {
    if (visit.answersQuestion || visit.feeDemanded) answerQuestion(told, visit, given, by)
    if (visit.hasMistake && isCorrectable(visit)) later(told, given, 3, (back) => correct(told, visit, back))
  })
}

// On their own telephone, at whatever hour; `by` is who handed the letter over, for an act of a plan has an officer.
function answerQuestion({ write }: StoryGround, visit: Visit, given: number, by: string): void {
  const at = given + Math.round(visit.answersAfterHours * 3600) * 1000
  write({ at, by, visit: visit.index, does: 'answer-question' })
}

function correct(told: StoryGround, visit: Visit, now: number): void {
  const { procedure } = visit.service
  const give = (then: number) =>
    later(told, then, 1, (comes) => doing(told, visit, 'hand-over', comes, 'give-correction'))
  const archived = (then: number) =>
    procedure.some(({ does }) => does === 'archive')
      ? doing(told, visit, 'archive', then, 'archive-correction', give)
      : give(then)
  doing(told, visit, 'receive', now, 'ask-correction', (asked) => {
    if (visit.correctionTurnedDown) doing(told, visit, 'sign', asked, 'turn-down-correction')
    else
      doing(told, visit, 'sign', asked, 'approve-correction', (approved) =>
        doing(told, visit, 'number', approved, 'number-correction', archived),
      )
  })
}

// A new letter names everybody anew; where a form names many, the counter's work is another story.
function isCorrectable({ service }: Visit): boolean {
  return service.parties.length === 0 && service.procedure[0]?.does === 'receive' && isForPerson(service)
}

function isForPerson({ applicants }: Visit['service']): boolean {
  return applicants.length === 0 || applicants.includes('person')
}

/** Something is done to a request by the post that does this in its procedure. */
function doing(
  told: StoryGround,
  visit: Visit,
  kind: ProcedureStep['does'],
  ready: number,
  does: CaseDeed,
  then: (now: number) => void = () => undefined,
): void {
  const { procedure } = visit.service
  const step = procedure.find((one) => one.does === kind) ?? procedure[0]
  if (!step) return
  told.desks.ask({ ...taskOf(told, visit, step), inPerson: kind === 'sign' }, ready, (now, by) => {
    told.write({ at: now, by, visit: visit.index, does })
    then(now)
  })
}

function stepBy(
  told: StoryGround,
  visit: Visit,
  step: ProcedureStep,
  ready: number,
  then: (now: number, by: string) => void,
): void {
  told.desks.ask(taskOf(told, visit, step), ready, (now, by) => {
    told.write({ at: now, by, visit: visit.index, does: 'step', step: step.key })
    then(now, by)
  })
}

function taskOf({ assumed }: StoryGround, visit: Visit, { does, post }: ProcedureStep): Task {
  const atCounter = does === 'receive' || does === 'hand-over'
  return {
    post,
    minutes: assumed.work.minutes[does] ?? 1,
    urgent: atCounter || isPromisedInMinutes(visit),
    favoured: visit.favoured && !atCounter,
    inPerson: does === 'sign',
  }
}

function isPromisedInMinutes({ service }: Visit): boolean {
  return service.promise.unit === 'working-minutes'
}

/** Days later, when the office is open again. */
function later({ desks }: StoryGround, now: number, days: number, happen: (now: number) => void): void {
  desks.at(now + Math.round(days * dayMs), happen)
}
