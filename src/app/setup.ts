import { parseArgs } from 'node:util'
import { appointOfficer, countOfficers } from '#identity'
import { findRegency, findRegencyHere } from '#offices'
import { openPool, transaction } from '#platform/db.ts'
import { reachDatabase } from './database.ts'
import { applyFirstPack } from './first-pack.ts'
import { checkUsername, firstPassword } from './given-password.ts'
import { openOfficeKeys } from './open-office-keys.ts'
import { CommandProblem } from './problem.ts'
import { readSettings } from './settings.ts'

/**
 * `paten setup`: makes the first administrator of an installation, once. The password is read from standard input, or
 * made here and shown once. Refuses when there are officers already: from then on they appoint each other.
 */
export async function setup(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      username: { type: 'string' },
      name: { type: 'string' },
      'password-stdin': { type: 'boolean' },
      json: { type: 'boolean' },
    },
  })
  const username = checkUsername(values.username ?? 'admin')
  const settings = readSettings(process.env)
  if (settings.mode !== 'production')
    throw new CommandProblem('a demonstration makes its own accounts; setup is for PATEN_MODE=production')
  const { password, made } = await firstPassword(values['password-stdin'] === true)
  await using database = await reachDatabase(settings, (line) => void process.stderr.write(`${line}\n`))
  const pool = openPool(database.connection, 'paten_app', 2)
  try {
    const now = Temporal.Now.instant()
    await applyFirstPack(pool, settings.packFolder, now)
    const regency = await transaction(pool, { scope: [] }, (tx) => findRegencyHere(tx))
    if (regency === undefined) throw new CommandProblem('no regency pack was applied')
    await openOfficeKeys(settings.dataFolder, database.connection)
    await transaction(pool, { scope: [regency], act: true }, async (tx) => {
      if ((await countOfficers(tx)) > 0)
        throw new CommandProblem('there are officers already; others are made with: paten officer appoint')
      const home = await findRegency(tx)
      if (!home) throw new CommandProblem('no regency pack was applied')
      const from = now.toZonedDateTimeISO(home.zone).toPlainDate()
      const officer = {
        username,
        password,
        name: values.name ?? 'Administrator',
        addressAs: 'Bapak/Ibu',
        nip: null,
        rank: null,
      }
      await appointOfficer(
        tx,
        { kind: 'program', id: 'paten setup' },
        { ...officer, office: regency, posts: ['administrator'], from, mustChange: true },
        now,
      )
    })
  } finally {
    await pool.end()
  }
  if (values.json) process.stdout.write(`${JSON.stringify({ username, ...(made ? { password } : {}) })}\n`)
  else
    process.stdout.write(
      `Administrator ${username} may sign in.${made ? ` Password, shown once and changed at the first sign-in: ${password}` : ''}\n`,
    )
  return 0
}
