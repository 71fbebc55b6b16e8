import { getAuthority } from '#authority'
import { sql, type Tx } from '#platform/db.ts'
import { stepOfCorrection } from '../correcting.ts'
import { workStep } from '../refusing.ts'
import { seenOf } from '../rules/daily.ts'
import { awayOf, openParts } from '../rules/step-work.ts'
import { type Step, stateOf } from '../rules.ts'
import { findCase, type HeldCase } from './find.ts'
import { savePapersLeft } from './papers.ts'

/**
 * Writes where a case stands now, from its own rows. Called last in every act on a case, and by the rebuild: the
 * one place that turns rows into standing, so that both can never differ.
 */
export async function saveStanding(tx: Tx, file: HeldCase): Promise<void> {
  const step = workStep(file)
  // A letter that waits is work, also one that refuses; and a refusal is prepared by desks, complete or not. A case whose
  // letter is corrected stays what it is: its promise was kept or not, and is not counted twice.
  const state = file.refusing && step ? 'open' : stateOf(file)
  const counter = file.definition.procedure[0]
  const post = state === 'incomplete' ? counter?.post : step?.post
  const since = file.taken.at(-1)?.takenAt ?? file.registeredAt
  const refusing = file.refusing?.since ?? null
  const correcting = stepOfCorrection(file) ? file.correcting : undefined
  const mayBeSigned = refusing === null && (state === 'open' || correcting !== undefined)
  const substitutes = mayBeSigned ? await substitutesFor(tx, file, step) : null
  const isWalking = state === 'open' && !refusing && !correcting
  const keeper = isWalking ? file.keeper : null
  const open = isWalking ? openParts(file) : []
  const team = open.length === 0 ? null : open
  const awayUntil = isWalking ? (awayOf(file)?.out.expectedOn ?? null) : null
  const ended = state === 'open' || state === 'incomplete' ? null : since
  await tx.write(sql`
    insert into cases.standing (case_id, office, number, service_version, applicant, village, state, step, post, seen,
                                keeper, correcting, since, started_at, soon_at, due_at, ended_at, substitutes, stopped,
                                team, away_until, lapses_at)
    select case_file.id, case_file.office, case_file.number, case_file.service_version, party.name, case_file.village,
           ${state}, ${step?.key}, ${post}, ${seenOf(file)}, ${keeper}, ${correcting?.stage ?? null},
           coalesce(${correcting?.since ?? null}::timestamptz, ${refusing}::timestamptz, refusal.refused_at, withdrawal.withdrawn_at, lapse.lapsed_at, ${since}),
           run_view.started_at, case when run_view.stopped is null then run_view.soon_at end,
           case when run_view.stopped is null then run_view.due_at end,
           case when ${state} in ('open', 'incomplete') then null
                else coalesce(${refusing}::timestamptz, refusal.refused_at, withdrawal.withdrawn_at, lapse.lapsed_at, ${ended}::timestamptz) end,
           ${substitutes}::text[], run_view.stopped, ${team}::text[], ${awayUntil}::date,
           ${state === 'open' || state === 'incomplete' ? file.lapsesAt : null}::timestamptz
    from cases.case_file
    join cases.party on party.case_id = case_file.id and party.role = 'applicant'
    left join cases.refusal on refusal.case_id = case_file.id
    left join cases.withdrawal on withdrawal.case_id = case_file.id
    left join cases.lapse on lapse.case_id = case_file.id and lapse.begun_at is null
    left join lateral (
      select run_view.started_at, run_view.soon_at, run_view.due_at,
             (select pause_view.reason from clock.pause_view
              where pause_view.run = run_view.id and pause_view.until is null) as stopped
      from clock.run_view
      where run_view.subject = case_file.id and run_view.ended_at is null
        and run_view.kind in ('promise', 'answer')
      order by run_view.kind desc limit 1) as run_view on true
    where case_file.id = ${file.id}
    on conflict (case_id) do update set state = excluded.state, step = excluded.step, post = excluded.post,
      seen = excluded.seen, since = excluded.since, started_at = excluded.started_at, soon_at = excluded.soon_at,
      due_at = excluded.due_at, ended_at = excluded.ended_at, applicant = excluded.applicant, village = excluded.village,
      keeper = excluded.keeper, correcting = excluded.correcting, substitutes = excluded.substitutes,
      stopped = excluded.stopped, team = excluded.team, away_until = excluded.away_until,
      lapses_at = excluded.lapses_at, papers_left = null`)
  if (ended !== null) await savePapersLeft(tx, [file.id])
}

/** Posts that may sign this step while its holder is away; nothing where nobody may. */
async function substitutesFor(tx: Tx, file: HeldCase, step: Step | undefined): Promise<string[] | null> {
  if (step?.does !== 'sign') return null
  const { substitutes } = await getAuthority(tx, file.authorityId)
  return substitutes.length === 0 ? null : substitutes.map(({ post }) => post)
}

/** Rebuilds every standing from the records: after a replay, or when a test compares. */
export async function rebuildStanding(tx: Tx): Promise<void> {
  await tx.write(sql`delete from cases.standing`)
  const numbers = await tx.all<{ number: string }>(
    sql`select case_file.number from cases.case_file order by case_file.id`,
  )
  for (const { number } of numbers) {
    const file = await findCase(tx, number)
    if (file) await saveStanding(tx, file)
  }
}

/**
 * Holds every case of an office whose promise or answer still runs, before another act moves their dates: who acts on one
 * meanwhile waits, or is waited for, and neither writes over what the other wrote.
 */
export async function holdRunning(tx: Tx, office: string): Promise<void> {
  await tx.write(sql`
    select 1 from cases.case_file
    where case_file.id in (select run_view.subject from clock.run_view
                           where run_view.office = ${office} and run_view.ended_at is null)
    order by case_file.id for update`)
}

/** Writes anew where cases stand whose promises another act moved. The caller holds them. Takes their ids. Returns their numbers. */
export async function renewStanding(tx: Tx, caseIds: readonly string[]): Promise<string[]> {
  const rows = await tx.all<{ number: string }>(sql`
    select case_file.number from cases.case_file where case_file.id = any (${caseIds}::uuid[]) order by case_file.number`)
  for (const { number } of rows) {
    const file = await findCase(tx, number)
    if (file) await saveStanding(tx, file)
  }
  return rows.map(({ number }) => number)
}
