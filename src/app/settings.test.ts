import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { projectFolder, readSettings } from './settings.ts'

test('the regency pack is the one that comes with the program, unless another folder is named', () => {
  assert.equal(readSettings({}).packFolder, join(projectFolder, 'regions/bengkalis'))
  assert.equal(readSettings({ PATEN_PACK: '/srv/paket' }).packFolder, '/srv/paket')
})
