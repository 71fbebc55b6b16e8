import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { listDuties } from '#duties'
import { findRegencyHere, listOffices } from '#offices'
import { openPool, transaction } from '#platform/db.ts'
import { listFindings } from '#supervision'
import { openDatabase, type TestDatabase } from '#tests/database.ts'
import { listen, temporaryFolder, urlOf } from '#tests/filled-office.ts'
import { readOfficers } from '../../src/app/demo-officers.ts'
import { simulate } from '../../src/app/simulate/simulate-command.ts'
import { tellAlerts } from '../../src/app/tell-alerts.ts'

/** What is found in a year, each once: by office, kind and post on `/findings`, and as it was told to somebody as an alert. */
export type FoundInYear = { findings: string[]; alerts: string[] }

/** Simulates a year with these options in a database of its own; no act is refused in it. Returns what is found, and how many requests. */
export async function foundInYear(
  t: TestContext,
  options: readonly string[],
): Promise<FoundInYear & { cases: number }> {
  await using database = await openDatabase(t)
  const terminal = listen({ DATABASE_URL: urlOf(database.connection), PATEN_DATA: temporaryFolder() })
  assert.equal(await simulate([...options, '--json'], terminal), 0)
  assert.deepEqual(
    terminal.complained.filter((line) => line.includes('refused')),
    [],
  )
  const { cases } = JSON.parse(terminal.said.at(-1) ?? '{}')
  return { ...(await foundIn(database)), cases }
}

/** Reads what is found in a simulated year of the first day of the assumptions, with alerts told once a month meanwhile. */
export async function foundIn({ connection, pool: owner }: TestDatabase): Promise<FoundInYear> {
  const pool = openPool(connection, 'paten_app', 1)
  try {
    const regency = (await transaction(pool, { scope: [] }, (tx) => findRegencyHere(tx))) ?? ''
    const offices = await transaction(pool, { scope: [regency] }, (tx) => listOffices(tx))
    const [from, until] = [Temporal.PlainDate.from('2025-11-01'), Temporal.PlainDate.from('2026-11-01')]
    const [by] = await readOfficers(pool, { scope: [regency], usernames: ['pengawas'], on: until })
    assert.ok(by)
    const kecamatan = offices.filter(({ kind }) => kind === 'kecamatan')
    const found = await transaction(pool, { scope: offices.map(({ id }) => id) }, (tx) =>
      listFindings(tx, by, { offices: kecamatan, period: { from, until } }),
    )
    for (let month = 1; month <= 12; month += 1)
      await tellAlerts(
        pool,
        from.add({ months: month }).toZonedDateTime({ timeZone: by.zone, plainTime: '10:00' }).toInstant(),
      )
    const { rows } = await owner.query<{ office: string; matter: string }>(
      `select alert.office, alert.matter from alerts.alert where alert.kind = 'finding'`,
    )
    const keyOf = (id: string) => kecamatan.find((office) => office.id === id)?.key ?? id
    return {
      findings: eachOnce(
        found.map(({ kind, office, post }) => [office.key, kind, post?.key].filter(Boolean).join(' ')),
      ),
      // A matter ends with its month.
      alerts: eachOnce(rows.map(({ office, matter }) => `${keyOf(office)} ${matter.replace(/ [-\d]+$/, '')}`)),
    }
  } finally {
    await pool.end()
  }
}

/** What is late on a day of a simulated year, by office and duty. */
export async function lateOn({ connection }: TestDatabase, day: string): Promise<string[]> {
  const pool = openPool(connection, 'paten_app', 1)
  try {
    const regency = (await transaction(pool, { scope: [] }, (tx) => findRegencyHere(tx))) ?? ''
    const offices = await transaction(pool, { scope: [regency] }, (tx) => listOffices(tx))
    const kecamatan = offices.filter(({ kind }) => kind === 'kecamatan')
    const [zone] = offices.map((office) => office.zone)
    const now = Temporal.PlainDate.from(day)
      .toZonedDateTime({ timeZone: zone ?? 'UTC', plainTime: '06:00' })
      .toInstant()
    const found = await transaction(pool, { scope: offices.map(({ id }) => id) }, (tx) =>
      listDuties(tx, kecamatan, { regency, now }),
    )
    return found.flatMap(({ office, lines }) =>
      lines.filter(({ state }) => state === 'late').map(({ key }) => `${office.key} ${key}`),
    )
  } finally {
    await pool.end()
  }
}

function eachOnce(some: readonly string[]): string[] {
  return [...new Set(some)].sort()
}
