import { parseArgs } from 'node:util'
import { morningPage, morningText } from '#alerts'
import { findOfficer, listAway, listColleagues, listOfficers, type Officer, withAway } from '#identity'
import { findOfficeByKey, findRegencyHere, listOffices } from '#offices'
import { openPool, setScope, type Tx, transaction } from '#platform/db.ts'
import { owedInRooms } from './owed-here.ts'
import { CommandProblem } from './problem.ts'
import { reachOffice } from './reach-office.ts'
import { readSettings } from './settings.ts'
import { standingAt } from './standing-at.ts'
import { ownTerminal, type Terminal } from './terminal.ts'

/**
 * `paten morning --office KEY [--post KEY]`: the morning of whoever holds a post or acts in it, as plain text of at most 80
 * columns that names nobody; of the camat, or at the regency of the supervisor, unless a post is named.
 */
export async function morning(args: readonly string[], terminal: Terminal = ownTerminal): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { office: { type: 'string' }, post: { type: 'string' }, language: { type: 'string' } },
  })
  const { office, post, language = 'id' } = values
  if (office === undefined) throw new CommandProblem('Name the office, such as --office mandau.')
  const settings = readSettings(terminal.env)
  await using database = await reachOffice(settings, terminal)
  const pool = openPool(database.connection, 'paten_app', 1)
  try {
    const now = Temporal.Now.instant()
    const text = await transaction(pool, { scope: [] }, async (tx) => {
      const by = await findReader(tx, { office, post, now })
      const view = await morningPage(tx, by, { now, mode: settings.mode, told: owedInRooms })
      return morningText(view, language === 'en' ? 'en' : 'id')
    })
    terminal.out(text.trimEnd())
    return 0
  } finally {
    await pool.end()
  }
}

type Wanted = { office: string; post: string | undefined; now: Temporal.Instant }

/** Who holds the post today, or acts in it while nobody does, as they would sign in: with what they stand in for. */
async function findReader(tx: Tx, { office: key, post: wanted, now }: Wanted): Promise<Officer> {
  const regency = await findRegencyHere(tx)
  if (regency === undefined) throw new CommandProblem('no regency pack was applied here')
  await setScope(tx, [regency])
  const office = await findOfficeByKey(tx, key)
  if (!office) throw new CommandProblem(`there is no office ${key}; its key stands in offices.yaml`)
  const all = (await listOffices(tx)).map(({ id }) => id)
  const scope = office.id === regency ? all : [office.id, regency]
  await setScope(tx, scope)
  const post = wanted ?? (office.kind === 'regency' ? 'pengawas' : 'camat')
  const on = now.toZonedDateTimeISO(office.zone).toPlainDate()
  const colleagues = await listColleagues(tx, { office: office.id, on })
  const away = await listAway(tx, { office: office.id, at: now })
  const acts = (one: { id: string; posts: readonly string[] }) => withAway(one, away).posts.includes(post)
  const found = colleagues.find(({ posts }) => posts.includes(post)) ?? colleagues.find(acts)
  const [account] = found ? await listOfficers(tx, { office: office.id, officer: found.id }) : []
  const officer = account && (await findOfficer(tx, { username: account.username, on }))
  if (!officer) throw new CommandProblem(`nobody holds the post ${post} in ${key} today, and nobody acts in it`)
  const [standing] = await standingAt(tx, [{ ...officer, scope, duties: [] }], { office: office.id, at: now })
  if (!standing) throw new Error(`${officer.id} was found and then was not`)
  return standing
}
