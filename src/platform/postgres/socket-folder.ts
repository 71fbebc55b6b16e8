import { createHash } from 'node:crypto'
import { lchown, lstat, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PostgresProblem, systemCode } from './postgres-problem.ts'
import { canEnter, type ServerUser } from './server-user.ts'

/** The number in the socket's name. It opens no network port. */
export const socketPort = 5432

const socketName = `.s.PGSQL.${socketPort}`

/** The file by which PostgreSQL keeps a second server off its socket. */
export const socketLock = `${socketName}.lock`

// A socket's path holds 107 bytes at most (sun_path in unix(7)), and a data folder may lie deeper than that.
const pathBytesMax = 107

/**
 * The private folder of the server's socket: short, outside the data folder, the same at each start. Whoever enters it
 * is trusted by the server, so only the server's user may: a folder that is another's, a link or open is refused.
 */
export async function makeSocketFolder(dataFolder: string, user: ServerUser): Promise<string> {
  const mark = createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)
  const name = `paten-${user.uid}-${mark}`
  for (const base of new Set([tmpdir(), '/tmp', '/var/tmp', '/dev/shm'])) {
    const folder = join(base, name)
    if (!isPlain(folder) || !(await canEnter(user, base))) continue
    if (await makePrivate(folder, user)) return folder
  }
  throw new PostgresProblem('No folder for the database socket: neither /tmp nor /var/tmp can be written.')
}

// PostgreSQL reads a list of folders from this setting, with commas and quotes of its own: plain names only.
function isPlain(folder: string): boolean {
  return /^\/[\w./-]+$/.test(folder) && Buffer.byteLength(join(folder, socketName)) <= pathBytesMax
}

async function makePrivate(folder: string, user: ServerUser): Promise<boolean> {
  try {
    await mkdir(folder, { mode: 0o700 })
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') return false
  }
  const found = await lstat(folder)
  const mine = found.uid === user.uid || found.uid === process.getuid?.()
  if (!found.isDirectory() || !mine || (found.mode & 0o077) !== 0) {
    throw new PostgresProblem(`${folder} is not a private folder of PATEN's. Look who made it, and remove it.`)
  }
  // Only a folder that is still our own is handed over: one that is already theirs could be a trap by now.
  if (found.uid !== user.uid) await lchown(folder, user.uid, user.gid)
  return true
}
