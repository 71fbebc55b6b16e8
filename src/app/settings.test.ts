import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { projectFolder, readSettings, WrongSettings } from './settings.ts'

test('the regency pack is the one that comes with the program, unless another folder is named', () => {
  assert.equal(readSettings({}).packFolder, join(projectFolder, 'regions/bengkalis'))
  assert.equal(readSettings({ PATEN_PACK: '/srv/paket' }).packFolder, '/srv/paket')
})

test('the own address is a plain origin, or nothing', () => {
  const originOf = (written: string) => readSettings({ PATEN_ORIGIN: written }).origin
  assert.equal(readSettings({}).origin, undefined)
  assert.equal(originOf(''), undefined)
  assert.equal(originOf('https://paten.example.go.id'), 'https://paten.example.go.id')
  assert.equal(originOf('https://PATEN.example.go.id/'), 'https://paten.example.go.id')
  assert.equal(originOf('http://10.0.0.5:8080'), 'http://10.0.0.5:8080')
  const wrong = [
    'paten.example.go.id',
    'https://paten.example.go.id/masuk',
    'https://a@paten.example',
    'ftp://x.example',
  ]
  for (const written of [...wrong, 'file:///etc', 'https://paten.example?x', 'https://'])
    assert.throws(() => originOf(written), WrongSettings)
})

test('as many processes serve as were asked for, else one for each processor up to four', () => {
  const processesOf = (written?: string) => readSettings({ PATEN_PROCESSES: written }).processes
  assert.ok(processesOf() >= 1 && processesOf() <= 4)
  assert.equal(processesOf('7'), 7)
  for (const written of ['0', '-1', '2.5', 'two', '65']) assert.throws(() => processesOf(written), WrongSettings)
})
