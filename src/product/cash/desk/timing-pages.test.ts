import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkHtml } from '#tests/check-html.ts'
import { sampleFrame } from '#tests/sample-frame.ts'
import { renderPage } from '#ui/document.ts'
import type { DepositsPage, OfficesCashPage, SlipShown } from '../contract/pages.ts'
import { renderDepositsPage } from './deposits.page.tsx'
import { renderOfficesCashPage } from './offices-cash.page.tsx'

const date = (text: string) => Temporal.PlainDate.from(text)
const at = Temporal.Instant.from('2026-11-23T09:00:00+07:00')
const waiting = { rupiah: 0n, days: 0, dueOn: null, late: false }

test('a deposit whose last day nobody knows yet is told so on the cashier’s page, neither in time nor late', async () => {
  const by = { name: 'Fatimah Misal', at }
  const slip = (number: number, timing: NonNullable<SlipShown['deposit']>['timing']): SlipShown => ({
    ...{
      id: String(number),
      number,
      year: 2026,
      rupiah: 50_000n,
      days: [],
      made: { ...by, post: 'pemegang-kas', nip: null },
      dropped: undefined,
    },
    deposit: { bankReference: `BRK ${number}`, on: date('2026-11-23'), recorded: by, timing },
  })
  const view: DepositsPage = {
    limit: { days: 1, unit: 'days', regulation: null, source: { id: 'Contoh', en: 'Sample' }, sure: 'a' },
    ...{ keeps: true, waiting, open: [], past: [slip(1, 'in-time'), slip(2, 'late'), slip(3, 'unknown')] },
    bank: { lines: [], all: 0, rupiah: 0n },
  }
  const html = renderPage(renderDepositsPage(view, sampleFrame({ path: '/cash/deposits' })))
  await checkHtml(html, 'deposits')
  assert.deepEqual(
    [...html.matchAll(/<span class="st (\w+)">([^<]+)/g)].map(([, look, words]) => [look, words]),
    [
      ['done', 'Disetor Sen 23 Nov'],
      ['late', 'Disetor terlambat Sen 23 Nov'],
      ['wait', 'Disetor, batasnya belum diketahui, Sen 23 Nov'],
    ],
  )
})

test('the regency reads how many deposits nobody can judge yet, and of which money the last day is not known', async () => {
  const office = {
    ...{ key: 'mandau', name: 'Mandau', started: true, unclosed: [], unsigned: 0, lateDeposits: [], lateMonths: [] },
    ...{ undated: 2, waiting: { ...waiting, rupiah: 50_000n, days: 1 } },
  }
  const view: OfficesCashPage = { year: 2026, offices: [office] }
  const html = renderPage(renderOfficesCashPage(view, sampleFrame({ path: '/cash/offices' })))
  await checkHtml(html, 'cash of offices')
  assert.match(html, /Rp50\.000, batas belum diketahui/)
  assert.match(html, /Belum diketahui tepat waktu atau tidak: 2/)
})
