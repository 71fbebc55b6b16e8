import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import type pg from 'pg'
import {
  compareReplay,
  describeFinding,
  type Head,
  listHeads,
  parseHead,
  printHead,
  type ReplayCompared,
  type Replayed,
  replayJournal,
  type Verification,
  verifyJournal,
} from '#journal'
import { keysFrom, readKey } from '#platform/keys.ts'
import { migrate } from '#platform/migrate.ts'
import { snapshot } from '#platform/snapshot.ts'
import { type Connection, createDatabase, inDatabase, withClient } from './database.ts'
import { withOwner } from './reach-office.ts'
import { rebuilders } from './rebuilders.ts'
import { readSettings } from './settings.ts'
import { ownTerminal, type Terminal } from './terminal.ts'

/** `paten journal heads`: prints the newest seal of each office, in the form that a closing sheet carries. */
export async function journalHeads(args: readonly string[], terminal: Terminal = ownTerminal): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } })
  const heads = await withOwner(terminal, (client) => snapshot(client, listHeads))
  if (values.json) terminal.out(JSON.stringify({ heads: heads.map((head) => ({ ...head, printed: printHead(head) })) }))
  else for (const head of heads) terminal.out(printHead(head))
  return 0
}

/**
 * `paten journal verify`: holds the journal against itself, against the printed heads that were given, and every record
 * against its images. Exit 0 when nothing is wrong, 1 when something was found, 2 for a head that cannot be read.
 */
export async function journalVerify(args: readonly string[], terminal: Terminal = ownTerminal): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean' }, head: { type: 'string', multiple: true } },
  })
  const heads: Head[] = []
  for (const text of values.head ?? []) {
    const head = parseHead(text)
    if (!head) {
      terminal.err(`"${text}" is not a head. A head looks like 0a1b2c3d4e5f:1043:9f2c11aa03d4e5b6c7d8.`)
      return 2
    }
    heads.push(head)
  }
  const verified = await withOwner(terminal, (client) => verifyJournal(client, { heads }))
  if (values.json) terminal.out(JSON.stringify({ ok: verified.wrong === 0, ...verified }))
  else {
    for (const finding of verified.findings) terminal.out(describeFinding(finding).en)
    terminal.out(summary(verified))
  }
  return verified.wrong === 0 ? 0 : 1
}

function summary({ lines, images, destroyed, unsealed, rows, wrong, findings }: Verification): string {
  const more = wrong > findings.length ? ` (the first ${findings.length} are listed)` : ''
  const seen = `Checked ${lines} sealed lines, ${images} images and ${rows} rows`
  const passed = `${destroyed} images were destroyed on schedule; ${unsealed} lines wait for their seal`
  const things = wrong === 1 ? '1 thing is wrong' : `${wrong} things are wrong${more}`
  return `${seen}; ${passed}.\n${wrong === 0 ? 'Nothing is wrong' : things}.`
}

/**
 * `paten journal replay`: rebuilds every record table from the journal in a database of its own beside the live one and
 * compares the two row by row. The copy is dropped afterwards, unless `--keep NAME` asks for it.
 */
export async function journalReplay(args: readonly string[], terminal: Terminal = ownTerminal): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' }, keep: { type: 'string' } } })
  if (values.keep !== undefined && !/^[a-z_][a-z0-9_]{0,62}$/.test(values.keep)) {
    terminal.err(`"${values.keep}" is not a name for a database: small letters, digits and _ only.`)
    return 2
  }
  const name = values.keep ?? `paten_replay_${randomBytes(5).toString('hex')}`
  const key = readKey(readSettings(terminal.env).dataFolder)
  if (!key) terminal.err('The key file is not here: the keyed hashes of persons are left out of the rebuilt database.')
  const rebuild = rebuilders(key && keysFrom(key))
  const { replayed, compared } = await withOwner(terminal, (client, connection) =>
    replayBeside(client, connection, { name, keep: values.keep !== undefined, rebuild }),
  )
  if (values.json)
    terminal.out(JSON.stringify({ ok: compared.wrong === 0, ...replayed, ...compared, kept: values.keep }))
  else {
    for (const { place, key, kind } of compared.differences) terminal.out(`${place} ${key}: ${difference[kind]}`)
    terminal.out(`Replayed ${replayed.lines} lines and ${replayed.images} images into ${replayed.rows} rows.`)
    terminal.out(`Compared ${compared.rows} rows: ${compared.wrong === 0 ? 'all equal' : `${compared.wrong} differ`}.`)
    if (values.keep) terminal.out(`The rebuilt database is ${values.keep}.`)
  }
  return compared.wrong === 0 ? 0 : 1
}

const difference = {
  differs: 'differs from what the journal says',
  'only-live': 'is not in the journal',
  'only-replayed': 'is in the journal only',
}

async function replayBeside(
  client: pg.Client,
  connection: Connection,
  { name, keep, rebuild }: { name: string; keep: boolean; rebuild: ReturnType<typeof rebuilders> },
): Promise<{ replayed: Replayed; compared: ReplayCompared }> {
  await createDatabase(client, name)
  let done = false
  try {
    const into = inDatabase(connection, name)
    await migrate(into)
    // One snapshot for both: what the office writes meanwhile belongs neither to the replay nor to the comparison.
    const result = await snapshot(client, async (live) => {
      const replayed = await replayJournal({ from: client, into, rebuild })
      const compared = await withClient(into, (copy) => snapshot(copy, (rebuilt) => compareReplay(live, rebuilt)))
      return { replayed, compared }
    })
    done = true
    return result
  } finally {
    // Every connection of ours is closed; a plain drop waits for an autovacuum worker, which force may not end.
    if (!keep || !done) await client.query(`drop database if exists ${client.escapeIdentifier(name)}`)
  }
}
