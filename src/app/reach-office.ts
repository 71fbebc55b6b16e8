import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { type Connection, type Database, reachDatabase, withClient } from './database.ts'
import { CommandProblem } from './problem.ts'
import { readSettings, type Settings } from './settings.ts'
import type { Terminal } from './terminal.ts'

/** Reaches the database of an office that is there, running or not. Refuses a data folder in which none was ever made. */
export async function reachOffice(settings: Settings, terminal: Terminal): Promise<Database> {
  const made = await stat(join(settings.dataFolder, 'postgres')).catch(() => undefined)
  if (settings.databaseUrl === undefined && !made) {
    throw new CommandProblem(`There is no office in ${settings.dataFolder}. Name its folder with PATEN_DATA.`)
  }
  return await reachDatabase(settings, (line) => terminal.err(line))
}

/** Does some work as the owner of the office's database, over one connection, which is closed afterwards. */
export async function withOwner<Result>(
  terminal: Terminal,
  work: (client: pg.Client, connection: Connection) => Promise<Result>,
): Promise<Result> {
  await using database = await reachOffice(readSettings(terminal.env), terminal)
  return await withClient(database.connection, (client) => work(client, database.connection))
}
