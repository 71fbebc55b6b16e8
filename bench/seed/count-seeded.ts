import type pg from 'pg'
import type { Seed } from './seed-cases.ts'

/** Open cases at a post of an office, and cases in all: what the seed promised. */
export async function countSeeded(
  client: pg.Client,
  held: Seed['held'],
): Promise<{ held: number; open: number; all: number }> {
  const { rows } = await client.query<{ held: number; open: number; all: number }>(
    `select count(*) filter (where standing.state = 'open' and standing.post = $2 and office.key = $1)::int as held,
            count(*) filter (where standing.state = 'open')::int as open, count(*)::int as all
     from cases.standing join offices.office on office.id = standing.office`,
    [held.office, held.post],
  )
  return rows[0] ?? { held: 0, open: 0, all: 0 }
}

/** The number of one seeded case that lies there. */
export async function findHeld(client: pg.Client, held: Pick<Seed['held'], 'office' | 'post'>): Promise<string> {
  const { rows } = await client.query<{ number: string }>(
    `select standing.number from cases.standing join offices.office on office.id = standing.office
     where standing.state = 'open' and standing.post = $2 and office.key = $1 order by standing.number desc limit 1`,
    [held.office, held.post],
  )
  if (!rows[0]) throw new Error(`no case lies at ${held.post} in ${held.office}`)
  return rows[0].number
}
