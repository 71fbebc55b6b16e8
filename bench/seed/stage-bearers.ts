import type pg from 'pg'

/** Whom the case of this number names, with the keyed hash by which the same person is found again. */
export type Staged = { n: number; role: 'applicant' | 'represented'; name: string; phone: string; hash: string }

const rowsAtOnce = 20_000

/** Lays out who stands in the cases that are about to be seeded, in a table that goes with the transaction. */
export async function stageBearers(client: pg.Client, bearers: Iterable<Staged>): Promise<void> {
  await client.query(`create temp table bearer (n int, role text, name text, phone text, hash text,
    primary key (n, role)) on commit drop`)
  for (const some of inTurns(bearers, rowsAtOnce))
    await client.query(
      `insert into bearer (n, role, name, phone, hash)
       select * from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[])`,
      [
        some.map(({ n }) => n),
        some.map(({ role }) => role),
        some.map(({ name }) => name),
        some.map(({ phone }) => phone),
        some.map(({ hash }) => hash),
      ],
    )
  await client.query('analyze bearer')
}

function* inTurns<One>(all: Iterable<One>, most: number): Generator<One[]> {
  let some: One[] = []
  for (const one of all) {
    some.push(one)
    if (some.length < most) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}
