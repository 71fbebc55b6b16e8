import assert from 'node:assert/strict'
import { connect, sql } from '#platform/db.ts'
import { WrongForm } from '#platform/refusal.ts'
import type { TestOffice } from '#tests/office.ts'

/** A line of the journal with the images it left, as `cases.step I`, sorted. */
export type WrittenLine = {
  name: string
  office: string
  subject: string
  by: string
  post: string | null
  at: Temporal.Instant
  facts: Record<string, unknown>
  images: string[]
}

/** Does something and returns the lines it left in the journal, in their order. */
export async function written(office: Pick<TestOffice, 'owner'>, work: () => Promise<unknown>): Promise<WrittenLine[]> {
  const db = connect(office.owner)
  const last = await db.one<{ seq: bigint }>(sql`select coalesce(max(line.seq), 0) as seq from journal.line`)
  await work()
  return await db.all(sql`
    select line.name, line.office, line.subject, line.by_id as by, line.by_post as post, line.event_at as at, line.facts,
           array(select format('%s %s', image.place, image.op) from journal.image where image.line = line.id
                 order by image.place, image.op) as images
    from journal.line where line.seq > ${last?.seq ?? 0n} order by line.seq`)
}

/** Expects an attempt to be refused with this code, and to leave no line, no image and no row behind. */
export async function refused(
  office: Pick<TestOffice, 'owner'>,
  code: string,
  attempt: () => Promise<unknown>,
): Promise<void> {
  const before = await everything(office)
  await assert.rejects(attempt, { name: /^(Refusal|CalendarYearMissing)$/, code })
  assert.deepEqual(await everything(office), before, 'a refused act writes nothing')
}

/** A fingerprint of every table that an act may write, by its name. */
export async function everything({ owner }: Pick<TestOffice, 'owner'>): Promise<Record<string, string>> {
  // Most tables are empty most of the time, and a table without a page can be told so without being read.
  const { rows: places } = await owner.query<{ place: string; untouched: boolean }>(
    `select place, pg_relation_size(place::regclass) = 0 as untouched from
       (select place from journal.declared where kind in ('record', 'derived')
        union all values ('journal.line'), ('journal.image')) as written order by place`,
  )
  const touched = places.flatMap(({ place, untouched }) =>
    untouched
      ? []
      : `select '${place}' as place, count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as print
         from ${place} as t`,
  )
  const { rows } = await owner.query<{ place: string; print: string }>(touched.join(' union all '))
  const prints = new Map(rows.map(({ place, print }) => [place, print]))
  return Object.fromEntries(places.map(({ place }) => [place, prints.get(place) ?? '0 0']))
}

/** Expects an attempt to be told what is wrong with its form, and returns that by the fields' names. */
export async function wrongForm(attempt: Promise<unknown>): Promise<Readonly<Record<string, string>>> {
  const told = await attempt.then(
    () => undefined,
    (error: unknown) => error,
  )
  assert.ok(told instanceof WrongForm, `expected a wrong form, not ${String(told)}`)
  return told.errors
}
