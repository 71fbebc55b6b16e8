import { chmod, chown, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Binaries, copyBinaries, findBinaries } from './binaries.ts'
import { PostgresProblem } from './postgres-problem.ts'
import { runProgram } from './run-program.ts'

type Account = { uid: number; gid: number; name: string }

/**
 * As whom the server runs. PostgreSQL refuses root, so root lends it another user (`setuid`), or shows it another
 * name inside a user namespace while the files stay root's own (`namespace`). `uid` owns the files in each way.
 */
export type ServerUser =
  | { way: 'directly'; uid: number; gid: number }
  | { way: 'setuid'; uid: number; gid: number }
  | { way: 'namespace'; uid: number; gid: number; shownAs: Account }

/** A user, and binaries which that user can run. */
export type Seat = { user: ServerUser; binaries: Binaries }

/**
 * Decides who runs the server over `cluster`. A cluster that exists answers by its owner, so the first choice holds
 * for ever; for a new one root tries the folder's own user, `postgres`, `nobody`, a namespace, then copied binaries.
 * Refuses, with the way out, when the data are another user's or nobody suitable is found.
 */
export async function chooseSeat(dataFolder: string, cluster: string): Promise<Seat> {
  const binaries = await findBinaries(dataFolder)
  const owner = await ownerOf(cluster)
  const me = ownIds()
  if (me.uid === 0) return seatForRoot({ dataFolder, cluster, binaries, owner })
  if (owner && owner.uid !== me.uid) throw await notYours(cluster, owner)
  return { user: { way: 'directly', ...me }, binaries }
}

/** The user under whom `initdb` runs: it asks the system for its user's name, which some containers do not know. */
export async function creatingUser(user: ServerUser): Promise<ServerUser> {
  if (user.way !== 'directly') return user
  const named = await runProgram(user, 'id', ['-un'])
  return named.code === 0 ? user : inNamespace(user)
}

/** Whether that user may enter the folder: asked of the system itself, which knows more rules than mode bits. */
export async function canEnter(user: ServerUser, folder: string): Promise<boolean> {
  return (await runProgram(user, '/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder])).code === 0
}

type RootChoice = { dataFolder: string; cluster: string; binaries: Binaries; owner: Account | undefined }

async function seatForRoot(choice: RootChoice): Promise<Seat> {
  const { dataFolder, binaries, owner } = choice
  const lendable = await lendableUsers(choice)
  for (const user of lendable) {
    if ((await canRun(user, binaries)) && (await canReach(user, dataFolder))) return { user, binaries }
  }
  if (!owner || owner.uid === 0) {
    const user = await inNamespace({ uid: 0, gid: 0 })
    if ((await canEnter(user, dataFolder)) && (await canRun(user, binaries))) return { user, binaries }
  }
  const reaching = await firstThat(lendable, (user) => canReach(user, dataFolder))
  if (reaching) {
    const copied = await copyBinaries(binaries, dataFolder)
    if (await canRun(reaching, copied)) return { user: reaching, binaries: copied }
  }
  throw new PostgresProblem(
    `PostgreSQL does not run as root, and no other user can reach ${dataFolder}. ` +
      'Start PATEN as an ordinary user, or choose a data folder with PATEN_DATA that others may enter, such as /var/lib/paten.',
  )
}

async function lendableUsers({ dataFolder, owner }: RootChoice): Promise<ServerUser[]> {
  const lend = ({ uid, gid }: { uid: number; gid: number }): ServerUser => ({ way: 'setuid', uid, gid })
  if (owner) return owner.uid === 0 ? [] : [lend(owner)]

  const known = await accounts()
  const keeper = (await ownerOf(dataFolder))?.uid
  const wanted = [
    known.find(({ uid }) => uid === keeper),
    known.find(({ name }) => name === 'postgres'),
    known.find(({ name }) => name === 'nobody'),
  ]
  return wanted.flatMap((account) => (account && account.uid !== 0 ? [lend(account)] : []))
}

// A data folder is private. When root keeps it and lends a user, that user's group may pass through, not look around;
// a folder that a group has already is opened for passing to all, since it was not private.
async function canReach(user: ServerUser, dataFolder: string): Promise<boolean> {
  if (await canEnter(user, dataFolder)) return true
  const { uid, mode } = await stat(dataFolder)
  if (uid !== 0 || !(await canEnter(user, dirname(dataFolder)))) return false
  const isPrivate = (mode & 0o077) === 0
  if (isPrivate) await chown(dataFolder, uid, user.gid)
  await chmod(dataFolder, (mode & 0o7777) | (isPrivate ? 0o010 : 0o011))
  return canEnter(user, dataFolder)
}

async function canRun(user: ServerUser, binaries: Binaries): Promise<boolean> {
  return (await runProgram(user, join(binaries.folder, 'bin', 'postgres'), ['--version'])).code === 0
}

async function inNamespace({ uid, gid }: { uid: number; gid: number }): Promise<ServerUser> {
  const nobody = (await accounts()).find(({ name }) => name === 'nobody')
  return { way: 'namespace', uid, gid, shownAs: nobody ?? { name: 'nobody', uid: 65534, gid: 65534 } }
}

async function accounts(): Promise<Account[]> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n')
  return lines.flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : []
  })
}

async function ownerOf(path: string): Promise<Account | undefined> {
  const found = await stat(path).catch(() => undefined)
  if (!found) return undefined
  const name = (await accounts()).find(({ uid }) => uid === found.uid)?.name
  return { uid: found.uid, gid: found.gid, name: name ?? String(found.uid) }
}

async function firstThat<T>(items: readonly T[], suits: (item: T) => Promise<boolean>): Promise<T | undefined> {
  for (const item of items) if (await suits(item)) return item
  return undefined
}

async function notYours(cluster: string, owner: Account): Promise<PostgresProblem> {
  const me = ownIds()
  const mine = (await accounts()).find(({ uid }) => uid === me.uid)?.name ?? String(me.uid)
  return new PostgresProblem(
    `The database in ${cluster} belongs to the user ${owner.name}, and PATEN was started by ${mine}. ` +
      `It was first started by root or by someone else: start it the same way again, or, while it is stopped, ` +
      `let root give the data folder to ${mine} (chown -R), or choose another folder with PATEN_DATA.`,
  )
}

function ownIds(): { uid: number; gid: number } {
  const uid = process.getuid?.()
  const gid = process.getgid?.()
  if (uid === undefined || gid === undefined) throw new PostgresProblem('PATEN runs PostgreSQL on Linux only.')
  return { uid, gid }
}
