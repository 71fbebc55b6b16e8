import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { KeyProblem, keyFile } from '#platform/keys.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { openOfficeKeys } from './open-office-keys.ts'

const office = await openOffice()
const { connection } = office.database

function emptyFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'paten-keys-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('an office whose pack was applied before its first start gets its key then', async (t) => {
  const folder = emptyFolder(t)
  const { fingerprint } = await openOfficeKeys(folder, connection)
  assert.equal((await openOfficeKeys(folder, connection)).fingerprint, fingerprint)
})

test('no key is made beside a NIK that was encrypted under another one, and nothing is in the way of the right key', async (t) => {
  await openCase(office)
  const folder = emptyFolder(t)
  await assert.rejects(openOfficeKeys(folder, connection), KeyProblem)
  assert.equal(existsSync(keyFile(folder)), false)
})
