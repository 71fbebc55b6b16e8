import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { paten } from '#tests/started.ts'

const kept = join(import.meta.dirname, '../kept')

test('every backup kept from an earlier release restores into this one, and its journal replays row by row', async () => {
  const backups = (await readdir(kept)).filter((name) => name.endsWith('.paten-backup'))
  assert.ok(backups.length > 0)
  for (const name of backups) {
    const folder = await mkdtemp(join(tmpdir(), 'paten-kept-'))
    try {
      const data = join(folder, 'data')
      const restored = await paten(['restore', '--from', join(kept, name), '--data', data, '--json'], {
        PATEN_DATA: data,
      })
      assert.equal(restored.code, 0, `${name}: ${restored.err}`)
      const replayed = await paten(['journal', 'replay', '--json'], { PATEN_DATA: data })
      assert.equal(replayed.code, 0, `${name}: ${replayed.err}${replayed.out}`)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
})
