import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { copyBinaries, findBinaries } from './binaries.ts'
import { runProgram } from './run-program.ts'

test('binaries copied beside the data are whole and run, also when two starts copy at one moment', async (t) => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'paten binaries '))
  t.after(() => rm(dataFolder, { recursive: true }))
  const packaged = await findBinaries(dataFolder)
  assert.deepEqual(await readdir(dataFolder), [], 'links of a package that may be written are repaired in place')

  const [copied, same] = await Promise.all([copyBinaries(packaged, dataFolder), copyBinaries(packaged, dataFolder)])
  assert.deepEqual(copied, same)
  assert.deepEqual(await copyBinaries(copied, dataFolder), copied)
  assert.deepEqual(await readdir(dataFolder), [`postgres-binaries-${packaged.version}`])

  const me = { way: 'directly', uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 } as const
  const { code, words } = await runProgram(me, join(copied.folder, 'bin', 'postgres'), ['--version'])
  assert.equal(code, 0, words)
  assert.match(words, new RegExp(packaged.version.split('.').slice(0, 2).join('\\.')))
})
