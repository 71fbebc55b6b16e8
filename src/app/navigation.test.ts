import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Officer } from '#identity'
import { navigationFor } from './navigation.ts'

const marked = (duties: string[], path: string) => {
  const officer: Pick<Officer, 'duties'> = { duties }
  return navigationFor(officer, path)
    .filter(({ current }) => current)
    .map(({ href }) => href)
}

test('every page of cash stands in the room of cash', () => {
  const cashier = ['cases.work', 'cash.keep']
  for (const path of ['/cash', '/cash/book?month=2026-11', '/cash/deposits', '/cash/accounts', '/cash/days/1'])
    assert.deepEqual(marked(cashier, path), ['/cash'])
  assert.deepEqual(marked(['cash.supervise'], '/cash/offices'), ['/cash/offices'])
  assert.deepEqual(marked(['cash.supervise'], '/cash/book?office=mandau'), ['/cash/offices'])
})

test('a page within another room is in its own', () => {
  assert.deepEqual(marked(['integrity.read'], '/inspectorate/2026-11'), ['/inspectorate'])
  assert.deepEqual(marked(['integrity.read'], '/inspectorate/key'), ['/inspectorate/key'])
  assert.deepEqual(marked(['registers.read'], '/registers/case/numbers'), ['/registers/letter'])
  for (const path of [
    '/offices/mandau/cases',
    '/findings',
    '/services/domisili',
    '/report?masa=3',
    '/indicators/wording',
  ])
    assert.deepEqual(marked(['offices.supervise'], path), ['/offices'])
  assert.deepEqual(marked(['cases.work'], '/alerts/thresholds'), ['/morning'])
})

test('a page of no room marks none, and names that begin alike are not mixed up', () => {
  assert.deepEqual(marked(['cases.work', 'offices.supervise'], '/cases/MDU-2026-000001'), [])
  assert.deepEqual(marked(['offices.supervise'], '/officers'), [])
})
