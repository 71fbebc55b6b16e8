import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { extra } from '#tests/extras.ts'
import { startOutsidePostgres } from '#tests/outside-postgres.ts'
import { paten, startPaten } from '#tests/started.ts'

const program = extra('postgresql-15')

if (program) {
  test("PATEN serves on Debian's PostgreSQL 15, under an owner who is no superuser", async () => {
    const data = await mkdtemp(join(tmpdir(), 'paten-outside-'))
    await using outside = await startOutsidePostgres(program)
    const settings = { PATEN_DATA: data, PATEN_PORT: '0', DATABASE_URL: outside.url }
    const started = await startPaten(settings)
    try {
      assert.match(started.said(), /Filled a demonstration regency/)
      assert.equal((await fetch(`${started.origin}/layanan/mandau/tanggungan-keluarga`)).status, 200)
      const verified = await paten(['journal', 'verify', '--json'], settings)
      assert.equal(verified.code, 0, verified.err + verified.out)
      const replayed = await paten(['journal', 'replay', '--json'], settings)
      assert.equal(replayed.code, 0, replayed.err + replayed.out)
    } finally {
      await started.stop()
      await rm(data, { recursive: true, force: true })
    }
  })
} else {
  test('an outside database is refused in a sentence when nobody answers there', async () => {
    const refused = await paten(['serve'], { PATEN_PORT: '0', DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })
    assert.equal(refused.code, 1)
    assert.match(refused.err, /ECONNREFUSED|did not answer/)
  })
}
