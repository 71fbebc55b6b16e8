import type { ProcedureStep } from '#catalogue'
import { listReductions } from '#fees'
import { listReceipts } from '#payments'
import { type Db, sql, type Tx } from '#platform/db.ts'
import type { Errand, Signature, StepWork, TeamEntry, VisitPlan } from '../rules/step-work.ts'

/** What was written at the steps of a case; nothing is asked where its procedure has no such step. */
export async function readStepWork(
  db: Db,
  caseId: string,
  procedure: readonly ProcedureStep[],
): Promise<StepWork | undefined> {
  const kinds: readonly ProcedureStep['does'][] = ['verify', 'inspect', 'carry', 'pay', 'parties-sign', 'forward']
  if (!procedure.some(({ does }) => kinds.includes(does))) return undefined
  const roles = procedure.flatMap(({ signers }) => signers ?? [])
  const has = (does: ProcedureStep['does']) => procedure.some((step) => step.does === does)
  const isCashed = procedure.some(({ cashed }) => cashed)
  const [parts, minutes, plans, errands, payments, signatures, signers, receipts, reductions] = await Promise.all([
    has('verify') ? listParts(db, caseId) : [],
    has('verify') ? listMinutes(db, caseId) : [],
    has('inspect') ? listPlans(db, caseId) : [],
    has('carry') || has('forward') ? listErrands(db, caseId) : [],
    has('pay') ? listPayments(db, caseId) : [],
    roles.length > 0 ? listSignatures(db, caseId) : [],
    roles.length > 0 ? listSigners(db, caseId, roles) : [],
    isCashed ? listReceipts(db, caseId) : [],
    isCashed ? listReductions(db, caseId) : [],
  ])
  return { parts, minutes, plans, errands, payments, signatures, signers, receipts, reductions: reductions.length }
}

async function listParts(db: Db, caseId: string): Promise<TeamEntry[]> {
  return await db.all(sql`
    select team_part.ordinal, team_part.part, team_part.outcome, team_part.reason, team_part.officer, team_part.at,
           concat_ws(' ', officer_view.address_as, officer_view.name) as name
    from cases.team_part join identity.officer_view on officer_view.id = team_part.officer
    where team_part.case_id = ${caseId} order by team_part.entry limit 500`)
}

async function listMinutes(db: Db, caseId: string): Promise<{ ordinal: number; text: string }[]> {
  return await db.all(sql`
    select verification.ordinal, verification.minutes as text from cases.verification
    where verification.case_id = ${caseId} order by verification.ordinal limit 50`)
}

async function listPlans(db: Db, caseId: string): Promise<VisitPlan[]> {
  return await db.all(sql`
    select visit_plan.ordinal, visit_plan.planned_on as "plannedOn", visit_plan.order_number as "orderNumber",
           visit_plan.order_date as "orderDate", visit_plan.goes, visit_plan.told, visit_plan.reason, visit_plan.at,
           officer_view.name
    from cases.visit_plan join identity.officer_view on officer_view.id = visit_plan.officer
    where visit_plan.case_id = ${caseId} order by visit_plan.entry limit 100`)
}

async function listErrands(db: Db, caseId: string): Promise<Errand[]> {
  return await db.all(sql`
    select errand.ordinal, errand.way, errand.carrier, errand.happened_on as "happenedOn", errand.paper, errand.product,
           errand.expected_on as "expectedOn"
    from cases.errand where errand.case_id = ${caseId} order by errand.ordinal limit 50`)
}

async function listPayments(db: Db, caseId: string): Promise<StepWork['payments'][number][]> {
  return await db.all(sql`
    select payment.ordinal, payment.amount_rupiah as "amountRupiah", payment.receipt, payment.paid_on as "paidOn"
    from cases.payment where payment.case_id = ${caseId} order by payment.ordinal limit 50`)
}

async function listSignatures(db: Db, caseId: string): Promise<Signature[]> {
  return await db.all(sql`
    select party_signature.ordinal, party_signature.role, party_signature.place, party_signature.name,
           party_signature.signed_on as "signedOn", party_signature.identity
    from cases.party_signature where party_signature.case_id = ${caseId} order by party_signature.entry limit 500`)
}

async function listSigners(db: Db, caseId: string, roles: readonly string[]): Promise<StepWork['signers'][number][]> {
  return await db.all(sql`
    select party.role, party.ordinal as place, party.name from cases.party
    where party.case_id = ${caseId} and party.role = any (${roles}::text[])
    order by array_position(${roles}::text[], party.role), party.ordinal limit 500`)
}

type Place = { office: string; caseId: string; ordinal: number }
type Entry = Place & { entry: number; officer: string; at: Temporal.Instant }

/** One word of a team. Its entry is the guard: the second of two who answer one picture is refused by the key. */
export async function savePart(tx: Tx, part: Entry & Pick<TeamEntry, 'part' | 'outcome' | 'reason'>): Promise<void> {
  await tx.write(sql`
    insert into cases.team_part (case_id, entry, ordinal, office, part, outcome, reason, officer, at)
    values (${part.caseId}, ${part.entry}, ${part.ordinal}, ${part.office}, ${part.part}, ${part.outcome}, ${part.reason},
            ${part.officer}, ${part.at})`)
}

export async function saveMinutes(tx: Tx, written: Place & { minutes: string }): Promise<void> {
  await tx.write(sql`
    insert into cases.verification (case_id, ordinal, office, minutes)
    values (${written.caseId}, ${written.ordinal}, ${written.office}, ${written.minutes})`)
}

export async function savePlan(tx: Tx, plan: Entry & Omit<VisitPlan, 'ordinal' | 'name' | 'at'>): Promise<void> {
  await tx.write(sql`
    insert into cases.visit_plan (case_id, entry, ordinal, office, planned_on, order_number, order_date, goes, told,
                                  reason, officer, at)
    values (${plan.caseId}, ${plan.entry}, ${plan.ordinal}, ${plan.office}, ${plan.plannedOn}, ${plan.orderNumber},
            ${plan.orderDate}, ${plan.goes}, ${plan.told}, ${plan.reason}, ${plan.officer}, ${plan.at})`)
}

export async function saveErrand(tx: Tx, errand: Place & Omit<Errand, 'ordinal'>): Promise<void> {
  await tx.write(sql`
    insert into cases.errand (case_id, ordinal, office, way, carrier, happened_on, paper, product, expected_on)
    values (${errand.caseId}, ${errand.ordinal}, ${errand.office}, ${errand.way}, ${errand.carrier},
            ${errand.happenedOn}, ${errand.paper}, ${errand.product}, ${errand.expectedOn})`)
}

export async function savePayment(
  tx: Tx,
  payment: Place & { amountRupiah: bigint; receipt: string | null; paidOn: Temporal.PlainDate | null },
): Promise<void> {
  await tx.write(sql`
    insert into cases.payment (case_id, ordinal, office, amount_rupiah, receipt, paid_on)
    values (${payment.caseId}, ${payment.ordinal}, ${payment.office}, ${payment.amountRupiah}, ${payment.receipt},
            ${payment.paidOn})`)
}

/**
 * Holds the number of a receipt that is typed in until the act is done, and tells the file of the office that bears it already;
 * spaces and the size of letters make no other number. A file that ended without its letter bears none: whoever asks anew
 * brings the receipt of then.
 */
export async function holdPaper(
  tx: Tx,
  { office, caseId, paper }: { office: string; caseId: string; paper: string },
): Promise<{ file: string } | undefined> {
  const key = paper.replace(/\s/g, '').toUpperCase()
  await tx.write(sql`select pg_advisory_xact_lock(hashtextextended(${`papers ${office} ${key}`}, 4000))`)
  return await tx.one(sql`
    select standing.number as file from cases.payment join cases.standing on standing.case_id = payment.case_id
    where payment.office = ${office} and payment.receipt_key = ${key} and payment.case_id <> ${caseId}
      and standing.state <> all ('{refused,withdrawn,lapsed}') limit 1`)
}

export async function saveSignature(tx: Tx, signature: Entry & Omit<Signature, 'ordinal'>): Promise<void> {
  await tx.write(sql`
    insert into cases.party_signature (case_id, entry, ordinal, office, role, place, name, signed_on, identity, officer, at)
    values (${signature.caseId}, ${signature.entry}, ${signature.ordinal}, ${signature.office}, ${signature.role},
            ${signature.place}, ${signature.name}, ${signature.signedOn}, ${signature.identity}, ${signature.officer},
            ${signature.at})`)
}
