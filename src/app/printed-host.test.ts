import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printedHost } from './printed-host.ts'

test('the address that is printed can be opened as it stands, with IPv6 in brackets', () => {
  const opened = (host: string) => new URL(`http://${printedHost(host)}:8080`).host
  assert.equal(opened('::1'), '[::1]:8080')
  assert.equal(opened('fd00::12'), '[fd00::12]:8080')
  assert.equal(opened('10.0.0.5'), '10.0.0.5:8080')
  assert.equal(opened('paten.lan'), 'paten.lan:8080')
})

test('who listens everywhere, or only here, is found under localhost', () => {
  assert.deepEqual(['127.0.0.1', '0.0.0.0', '::'].map(printedHost), ['localhost', 'localhost', 'localhost'])
})
