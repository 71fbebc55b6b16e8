import { randomUUIDv7 } from 'node:crypto'
import { json, sql, type Tx } from '#platform/db.ts'
import type { Wording } from '../contract/components.ts'
import type { PledgeSigner } from '../contract/life.ts'

type On = { standard: string; office: string; officer: string; at: Temporal.Instant }

/** Begins a standard; nothing when somebody begins one of the same service at the same moment. Returns its id. */
export async function saveStandard(
  tx: Tx,
  begun: { office: string; service: string; ordinal: number; officer: string; at: Temporal.Instant },
): Promise<string | undefined> {
  const row = await tx.one<{ id: string }>(sql`
    insert into standards.standard (id, office, service, ordinal, begun_by, begun_at)
    values (${randomUUIDv7()}, ${begun.office}, ${begun.service}, ${begun.ordinal}, ${begun.officer}, ${begun.at})
    on conflict (office, service, ordinal) do nothing returning id`)
  return row?.id
}

export async function saveWording(tx: Tx, on: On, written: { ordinal: number; words: Wording }): Promise<void> {
  await tx.write(sql`
    insert into standards.wording (standard, ordinal, office, body, written_by, written_at)
    values (${on.standard}, ${written.ordinal}, ${on.office}, ${json(written.words)}, ${on.officer}, ${on.at})`)
}

export async function saveDiscussion(
  tx: Tx,
  on: On,
  held: {
    wording: number
    signedOn: Temporal.PlainDate
    place: string
    attended: number
    agreed: string
    minutes: string
    attendance: string
  },
): Promise<void> {
  await tx.write(sql`
    insert into standards.discussion (standard, office, wording, signed_on, place, attended, agreed, minutes, attendance,
                                      recorded_by, recorded_at)
    values (${on.standard}, ${on.office}, ${held.wording}, ${held.signedOn}, ${held.place}, ${held.attended},
            ${held.agreed}, ${held.minutes}, ${held.attendance}, ${on.officer}, ${on.at})`)
}

export async function savePublication(
  tx: Tx,
  on: On,
  published: { wording: number; commentsUntil: Temporal.Instant },
): Promise<void> {
  await tx.write(sql`
    insert into standards.publication (standard, office, wording, comments_until, published_by, published_at)
    values (${on.standard}, ${on.office}, ${published.wording}, ${published.commentsUntil}, ${on.officer}, ${on.at})`)
}

export async function saveComment(
  tx: Tx,
  comment: { standard: string; office: string; name: string | null; words: string; at: Temporal.Instant },
): Promise<string> {
  const id = randomUUIDv7()
  await tx.write(sql`
    insert into standards.comment (id, office, standard, name, words, given_at)
    values (${id}, ${comment.office}, ${comment.standard}, ${comment.name}, ${comment.words}, ${comment.at})`)
  return id
}

export async function saveAnswer(
  tx: Tx,
  on: On,
  answer: { comment: string; accepted: boolean; reason: string },
): Promise<void> {
  await tx.write(sql`
    insert into standards.answer (comment, office, accepted, reason, answered_by, answered_at)
    values (${answer.comment}, ${on.office}, ${answer.accepted}, ${answer.reason}, ${on.officer}, ${on.at})`)
}

export async function saveMending(tx: Tx, on: On, mended: { wording: number }): Promise<void> {
  await tx.write(sql`
    insert into standards.mending (standard, office, wording, mended_by, mended_at)
    values (${on.standard}, ${on.office}, ${mended.wording}, ${on.officer}, ${on.at})`)
}

/** Takes a mended draft up again. Returns the id of the reopening, under which the time to mend it runs. */
export async function saveReopening(tx: Tx, on: On, taken: { ordinal: number; reason: string }): Promise<string> {
  const id = randomUUIDv7()
  await tx.write(sql`
    insert into standards.reopening (id, office, standard, ordinal, reason, reopened_by, reopened_at)
    values (${id}, ${on.office}, ${on.standard}, ${taken.ordinal}, ${taken.reason}, ${on.officer}, ${on.at})`)
  return id
}

export async function saveRemending(tx: Tx, on: On, mended: { reopening: string; wording: number }): Promise<void> {
  await tx.write(sql`
    insert into standards.remending (reopening, office, wording, mended_by, mended_at)
    values (${mended.reopening}, ${on.office}, ${mended.wording}, ${on.officer}, ${on.at})`)
}

export async function savePaper(
  tx: Tx,
  on: On,
  paper: { begunOn: Temporal.PlainDate; instrument: string },
): Promise<void> {
  await tx.write(sql`
    insert into standards.paper (standard, office, begun_on, instrument, entered_by, entered_at)
    values (${on.standard}, ${on.office}, ${paper.begunOn}, ${paper.instrument}, ${on.officer}, ${on.at})`)
}

export async function saveEnactment(
  tx: Tx,
  on: On,
  enacted: {
    number: string
    decidedOn: Temporal.PlainDate
    holdsFrom: Temporal.PlainDate
    version: string
    /** The file of a decision that was made on paper. */
    decision: string | null
  },
): Promise<void> {
  const paper = enacted.decision === null ? null : on.standard
  await tx.write(sql`
    insert into standards.enactment (standard, office, number, decided_on, holds_from, version, enacted_by, enacted_at,
                                     paper, decision)
    values (${on.standard}, ${on.office}, ${enacted.number}, ${enacted.decidedOn}, ${enacted.holdsFrom},
            ${enacted.version}, ${on.officer}, ${on.at}, ${paper}, ${enacted.decision})`)
}

export async function savePledge(tx: Tx, on: On, signer: PledgeSigner): Promise<void> {
  await tx.write(sql`
    insert into standards.pledge (standard, office, signer, published_by, published_at)
    values (${on.standard}, ${on.office}, ${json(signer)}, ${on.officer}, ${on.at})`)
}

export async function saveEvaluation(
  tx: Tx,
  on: On,
  held: { ordinal: number; heldOn: Temporal.PlainDate; findings: string },
): Promise<string> {
  const id = randomUUIDv7()
  await tx.write(sql`
    insert into standards.evaluation (id, office, standard, ordinal, held_on, findings, evaluated_by, evaluated_at)
    values (${id}, ${on.office}, ${on.standard}, ${held.ordinal}, ${held.heldOn}, ${held.findings}, ${on.officer},
            ${on.at})`)
  return id
}

export async function saveReview(
  tx: Tx,
  on: On,
  held: { ordinal: number; heldOn: Temporal.PlainDate; outcome: 'kept' | 'changed'; findings: string },
): Promise<string> {
  const id = randomUUIDv7()
  await tx.write(sql`
    insert into standards.review (id, office, standard, ordinal, held_on, outcome, findings, reviewed_by, reviewed_at)
    values (${id}, ${on.office}, ${on.standard}, ${held.ordinal}, ${held.heldOn}, ${held.outcome}, ${held.findings},
            ${on.officer}, ${on.at})`)
  return id
}

export async function saveDropped(tx: Tx, on: On, reason: string): Promise<void> {
  await tx.write(sql`
    insert into standards.dropped (standard, office, reason, dropped_by, dropped_at)
    values (${on.standard}, ${on.office}, ${reason}, ${on.officer}, ${on.at})`)
}
