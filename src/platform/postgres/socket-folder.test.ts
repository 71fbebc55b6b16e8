import assert from 'node:assert/strict'
import { chmod, mkdir, mkdtemp, rm, rmdir, stat, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { PostgresProblem } from './postgres-problem.ts'
import { makeSocketFolder } from './socket-folder.ts'

const me = { way: 'directly', uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 } as const
const given = process.env.TMPDIR
const scratch = await mkdtemp(join(tmpdir(), 'paten-socket-'))

after(async () => {
  if (given === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = given
  await rm(scratch, { recursive: true })
})

test('the socket lies in a private folder: the same for the same data, another for other data', async () => {
  process.env.TMPDIR = scratch
  const folder = await makeSocketFolder('/srv/paten', me)
  assert.equal(dirname(folder), scratch)
  assert.equal((await stat(folder)).mode & 0o777, 0o700)
  assert.equal(await makeSocketFolder('/srv/paten', me), folder)
  assert.notEqual(await makeSocketFolder('/srv/paten-2', me), folder)
})

test('a folder that others may enter, and a link to one, are refused by name', async () => {
  process.env.TMPDIR = scratch
  const folder = await makeSocketFolder('/srv/trap', me)
  await chmod(folder, 0o755)
  await assert.rejects(makeSocketFolder('/srv/trap', me), refusal(folder))

  await rmdir(folder)
  await mkdir(join(scratch, 'elsewhere'), { mode: 0o700 })
  await symlink(join(scratch, 'elsewhere'), folder)
  await assert.rejects(makeSocketFolder('/srv/trap', me), refusal(folder))
})

test('a temporary folder too deep for a socket, or with a space in its name, is passed over for a short one', async () => {
  const deep = join(scratch, 'deep'.repeat(25))
  await mkdir(deep)
  process.env.TMPDIR = deep
  const instead = await makeSocketFolder(deep, me)
  assert.ok(!instead.startsWith(scratch))
  await rmdir(instead)

  const spaced = join(scratch, 'with space')
  await mkdir(spaced)
  process.env.TMPDIR = spaced
  const plain = await makeSocketFolder(spaced, me)
  assert.ok(!plain.startsWith(scratch))
  await rmdir(plain)
})

function refusal(folder: string): (error: unknown) => boolean {
  return (error) => error instanceof PostgresProblem && error.message.startsWith(`${folder} is not a private folder`)
}
