import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { verifyJournal } from '#journal'
import { snapshot } from '#platform/snapshot.ts'
import { openDatabase, type TestDatabase } from '#tests/database.ts'
import { listen, temporaryFolder, urlOf } from '#tests/filled-office.ts'
import { type Connection, withClient } from '../../src/app/database.ts'
import { figuresRecount } from '../../src/app/figures-command.ts'
import { eachContent, nameOf } from '../../src/app/simulate/digest.ts'
import { simulate } from '../../src/app/simulate/simulate-command.ts'

/**
 * Writes the same year through the acts and set by set, and holds the two against each other: every row of every record and
 * derived table, the journal whole, the figures as a recount has them. Returns how many requests and rows there were, and where.
 */
export async function compareBothWays(
  t: TestContext,
  year: readonly string[],
): Promise<{ cases: number; rows: number; database: TestDatabase }> {
  const [walked, laid] = [await openDatabase(t), await openDatabase(t)]
  // One key file: what is kept of a person by hash is the same.
  const dataFolder = temporaryFolder()
  const environmentOf = ({ connection }: typeof laid) => ({ DATABASE_URL: urlOf(connection), PATEN_DATA: dataFolder })
  const write = async (database: typeof laid, ...how: string[]) => {
    const terminal = listen(environmentOf(database))
    assert.equal(await simulate([...year, ...how, '--json'], terminal), 0)
    return JSON.parse(terminal.said.at(-1) ?? '{}')
  }
  const told = await write(walked)
  const toldOfBulk = await write(laid, '--bulk')
  const { rows, differences } = await compareYears(walked.connection, laid.connection)
  assert.deepEqual(differences.slice(0, 30), [])
  assert.deepEqual(toldOfBulk, told)
  const verified = await withClient(laid.connection, (client) => verifyJournal(client, { heads: [] }))
  assert.deepEqual([verified.wrong, verified.unsealed], [0, 0])
  assert.equal(await figuresRecount(['--json'], listen(environmentOf(laid))), 0)
  return { cases: told.cases, rows, database: laid }
}

/** What only one of two databases has, by table and row, whatever their ids are. */
async function compareYears(one: Connection, other: Connection): Promise<{ rows: number; differences: string[] }> {
  const [mine, others] = [await countsOf(one), await countsOf(other)]
  const lacking = (here: ReadonlyMap<string, number>, there: ReadonlyMap<string, number>) =>
    [...here].filter(([content, count]) => (there.get(content) ?? 0) < count).map(([content]) => content)
  const differences = [
    ...lacking(mine, others).map((content) => `${content}, only through the acts`),
    ...lacking(others, mine).map((content) => `${content}, only set by set`),
  ]
  if (differences.length > 0) await sayWords(differences, [one, other])
  return { rows: mine.values().reduce((sum, count) => sum + count, 0), differences: differences.toSorted() }
}

// Who reads of a difference looks for a number or a user name.
async function sayWords(differences: string[], years: readonly Connection[]): Promise<void> {
  const words = new Map<string, string>()
  for (const year of years) {
    const { rows } = await withClient(year, (client) =>
      client.query<{ word: string }>(
        `select number as word from cases.case_file union select username from identity.officer
         union select number from objections.objection`,
      ),
    )
    for (const { word } of rows) words.set(nameOf(word).toString('hex', 0, 16), word)
  }
  for (const [at, difference] of differences.entries())
    differences[at] = difference.replaceAll(/[0-9a-f]{32}/g, (name) => words.get(name) ?? name)
}

async function countsOf(connection: Connection): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  await withClient(connection, (client) =>
    snapshot(client, async () => {
      const count = (content: string) => counts.set(content, (counts.get(content) ?? 0) + 1)
      await eachContent(client, (_place, content) => count(content.toString()), { alsoDerived: true })
    }),
  )
  return counts
}
