import { parseArgs } from 'node:util'
import { appointOfficer, findOfficer } from '#identity'
import { findOfficeByKey, findRegencyHere, listPostKinds, type Office } from '#offices'
import { openPool, setScope, type Tx, transaction } from '#platform/db.ts'
import { reachDatabase } from './database.ts'
import { checkUsername, firstPassword } from './given-password.ts'
import { CommandProblem } from './problem.ts'
import { readSettings } from './settings.ts'

const use =
  'paten officer appoint --username NAME --name "FULL NAME" --office KEY --post KEY [--post KEY]... [--address-as Ibu|Bapak] [--nip NIP] [--rank RANK] [--password-stdin] [--json]'

/** `paten officer appoint`: makes an officer with posts held from today. Refuses an unknown office or post, and a name in use. */
export async function officerAppoint(args: readonly string[]): Promise<number> {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...{ username: text, name: text, office: text, 'address-as': text, nip: text, rank: text },
      post: { type: 'string', multiple: true },
      'password-stdin': { type: 'boolean' },
      json: { type: 'boolean' },
    },
  })
  const { username, name, office, post } = values
  if (!username || !name || !office || !post) {
    process.stderr.write(`${use}\n`)
    return 2
  }
  const nip = values.nip === undefined ? null : checkNip(values.nip)
  const { password, made } = await firstPassword(values['password-stdin'] === true)
  const settings = readSettings(process.env)
  await using database = await reachDatabase(settings, (line) => void process.stderr.write(`${line}\n`))
  const pool = openPool(database.connection, 'paten_app', 2)
  try {
    const now = Temporal.Now.instant()
    await transaction(pool, { scope: [], act: true, at: now }, async (tx) => {
      const at = await openOffice(tx, office, post)
      const from = now.toZonedDateTimeISO(at.zone).toPlainDate()
      if (await findOfficer(tx, { username: checkUsername(username), on: from }))
        throw new CommandProblem(`there is an officer called ${username} already`)
      const person = { username, name, password, addressAs: values['address-as'] ?? 'Bapak/Ibu' }
      const service = { nip, rank: values.rank ?? null }
      await appointOfficer(
        tx,
        { kind: 'program', id: 'paten officer' },
        { ...person, ...service, office: at.id, posts: post, from, mustChange: true },
        now,
      )
    })
  } finally {
    await pool.end()
  }
  if (values.json)
    process.stdout.write(`${JSON.stringify({ username, office, post, ...(made ? { password } : {}) })}\n`)
  else
    process.stdout.write(
      `${name} may sign in as ${username}.${made ? ` Password, shown once and changed at the first sign-in: ${password}` : ''}\n`,
    )
  return 0
}

async function openOffice(tx: Tx, key: string, posts: readonly string[]): Promise<Office> {
  const regency = await findRegencyHere(tx)
  if (regency === undefined) throw new CommandProblem('no regency pack was applied; run: paten setup')
  await setScope(tx, [regency])
  const office = await findOfficeByKey(tx, key)
  if (!office) throw new CommandProblem(`there is no office with the key ${key}; the pack names them in offices.yaml`)
  const here = (await listPostKinds(tx)).filter((kind) => kind.at === office.kind).map((kind) => kind.key)
  const unknown = posts.filter((post) => !here.includes(post))
  if (unknown.length > 0)
    throw new CommandProblem(`${office.name} has no post ${unknown.join(', ')}; its posts are ${here.join(', ')}`)
  await setScope(tx, [regency, office.id])
  return office
}

// Letters name their signer by it, and print nothing that is not one: told here, not on the day the camat signs.
function checkNip(written: string): string {
  const nip = written.replaceAll(' ', '')
  if (!/^\d{18}$/.test(nip)) throw new CommandProblem('a NIP has 18 digits; spaces between them do not matter')
  return nip
}
