import type { Officer } from '#identity'
import type { Against, Kind, ObjectionRefusal, Standing, Undoes } from './contract.ts'

/** An objection or appeal as its rules see it. */
export type Objection = {
  id: string
  office: string
  kind: Kind
  number: string
  /** The post that decides it. */
  post: string
  decided: { granted: boolean } | undefined
  carried: boolean
  /** By when it is answered. */
  dueAt: Temporal.Instant
}

/** What was objected to before, of the same decision. */
export type Earlier = { number: string; standing: Standing } | undefined

/**
 * Where an objection stands now. Not answered in time it is taken as granted (UU 30/2014 art 77(5), 78(5)): a state that
 * everybody sees, and nothing that the program does.
 */
export function standingOf(one: Objection, now: Temporal.Instant): Standing {
  if (one.carried) return 'carried-out'
  if (one.decided) return one.decided.granted ? 'granted' : 'turned-down'
  return Temporal.Instant.compare(one.dueAt, now) <= 0 ? 'deemed' : 'waiting'
}

/** What goes on once an objection against this is granted. */
export function undoesOf(matter: Against): Undoes {
  if (matter === 'voided') return 'letter'
  return matter === 'turned-down' ? 'correction' : 'file'
}

/** Why nobody may object to this now. `until`: the last day, of the office; nothing where there is none or it is not known. */
export function whyNotObject(about: {
  hasDecision: boolean
  until: Temporal.PlainDate | undefined
  today: Temporal.PlainDate
  earlier: Earlier
}): ObjectionRefusal | undefined {
  const { earlier, until, today } = about
  if (earlier) return earlier.standing === 'waiting' ? 'objection-filed' : 'objection-answered'
  if (!about.hasDecision) return 'no-decision'
  return until && Temporal.PlainDate.compare(today, until) > 0 ? 'objection-late' : undefined
}

/** Why nobody may appeal against the answer to this objection now. */
export function whyNotAppeal(about: {
  standing: Standing
  until: Temporal.PlainDate | undefined
  today: Temporal.PlainDate
  earlier: Earlier
}): ObjectionRefusal | undefined {
  const { standing, earlier, until, today } = about
  if (earlier) return 'appeal-filed'
  if (standing === 'waiting') return 'appeal-too-early'
  if (standing !== 'turned-down') return 'appeal-granted'
  return until && Temporal.PlainDate.compare(today, until) > 0 ? 'appeal-late' : undefined
}

/** Why this person may not object: whom the decision concerns may, and who comes in their place with a power of attorney. */
export function whyNotPerson(filing: {
  relation: 'applicant' | 'proxy' | 'other'
  proxySeen?: 'yes' | undefined
}): ObjectionRefusal | undefined {
  if (filing.relation === 'other') return 'not-affected'
  return filing.relation === 'proxy' && filing.proxySeen !== 'yes' ? 'proxy-unseen' : undefined
}

/** Why this officer may not answer it now: who decided before answers an objection, the superior an appeal, and in time. */
export function whyNotDecide(one: Objection, by: Officer, now: Temporal.Instant): ObjectionRefusal | undefined {
  const standing = standingOf(one, now)
  if (standing === 'deemed') return 'silence-granted'
  if (standing !== 'waiting') return 'answered-already'
  if (one.kind === 'appeal') return by.duties.includes('appeals.answer') ? undefined : 'superior-answers'
  if (one.office !== by.office) return 'objection-elsewhere'
  return by.posts.includes(one.post) ? undefined : 'answer-not-yours'
}

/**
 * Why this officer may not carry it out now: what was granted, by answer or by silence, and by an officer of the office
 * that decided first who may sign. The case is theirs, also when their superior granted the appeal.
 */
export function whyNotCarryOut(one: Objection, by: Officer, now: Temporal.Instant): ObjectionRefusal | undefined {
  const standing = standingOf(one, now)
  if (standing === 'carried-out') return 'carried-out-already'
  if (standing !== 'deemed' && standing !== 'granted') return 'nothing-granted'
  if (one.office !== by.office) return 'objection-elsewhere'
  return by.duties.includes('cases.sign') ? undefined : 'answer-not-yours'
}
