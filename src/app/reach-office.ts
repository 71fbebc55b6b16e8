import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Database, reachDatabase } from './database.ts'
import { CommandProblem } from './problem.ts'
import type { Settings } from './settings.ts'
import type { Terminal } from './terminal.ts'

/** Reaches the database of an office that is there, running or not. Refuses a data folder in which none was ever made. */
export async function reachOffice(settings: Settings, terminal: Terminal): Promise<Database> {
  const made = await stat(join(settings.dataFolder, 'postgres')).catch(() => undefined)
  if (settings.databaseUrl === undefined && !made) {
    throw new CommandProblem(`There is no office in ${settings.dataFolder}. Name its folder with PATEN_DATA.`)
  }
  return await reachDatabase(settings, (line) => terminal.err(line))
}
