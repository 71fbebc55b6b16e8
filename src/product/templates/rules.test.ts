import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TemplateVersion } from './contract.ts'
import {
  aheadOf,
  inForceOn,
  readSet,
  standingOf,
  whyNotEnact,
  whyNotFrom,
  whyNotKeep,
  whyNotKeepDraft,
  whyNotPropose,
  whyNotWithdraw,
  writeSet,
} from './rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const at = Temporal.Instant.from('2026-03-02T02:00:00Z')
const today = day('2026-03-02')

function version(changes: Partial<TemplateVersion>): TemplateVersion {
  return {
    ...{ id: 'satu', template: 'keterangan', ordinal: 1, source: 'isi', note: 'Contoh', from: null },
    ...{ proposedBy: 'sari', proposedByName: 'Sari Contoh', proposedAt: at, enactedByName: null, enactedAt: null },
    ...{ withdrawnAt: null, withdrawnByName: null, withdrawnReason: null },
    ...changes,
  }
}

const old = version({ id: 'lama', from: day('2026-01-05') })
const now = version({ id: 'kini', from: today })
const next = version({ id: 'nanti', from: day('2026-04-01') })
const gone = version({ id: 'batal', from: day('2026-03-20'), withdrawnAt: at })
const all = [next, gone, now, old, version({ id: 'usul' })]

test('the version with the newest first day that has come holds; a withdrawn one never does', () => {
  assert.equal(inForceOn(all, today)?.id, 'kini')
  assert.equal(inForceOn(all, day('2026-03-01'))?.id, 'lama')
  assert.equal(inForceOn(all, day('2026-03-25'))?.id, 'kini')
  assert.equal(inForceOn(all, day('2026-04-01'))?.id, 'nanti')
  assert.equal(inForceOn(all, day('2026-01-04')), undefined)
  assert.equal(aheadOf(all, today)?.id, 'nanti')
  assert.deepEqual(
    all.map((one) => standingOf(one, all, today)),
    ['ahead', 'withdrawn', 'in-force', 'past', 'proposed'],
  )
})

test('who may do what, and why not', () => {
  assert.equal(whyNotKeep({ office: 'mandau', regency: 'kabupaten' }), 'template-regency-only')
  assert.equal(whyNotKeepDraft({ revision: 3 }, 2), 'template-draft-moved')
  assert.equal(whyNotKeepDraft(undefined, 0), undefined)
  assert.equal(whyNotPropose('isi', 'isi'), 'template-unchanged')
  assert.equal(whyNotPropose(null, null), 'template-unchanged')
  assert.equal(whyNotPropose('isi', null), undefined)
  assert.equal(whyNotEnact(version({}), { id: 'sari' }), 'template-same-person')
  assert.equal(whyNotEnact(version({}), { id: 'budi' }), undefined)
  assert.equal(whyNotEnact(now, { id: 'budi' }), 'template-enacted')
  assert.equal(whyNotEnact(gone, { id: 'budi' }), 'template-withdrawn')
})

test('from today or later, on a day that no other version has, and never back', () => {
  assert.equal(whyNotFrom(day('2026-03-01'), today, []), 'template-day-past')
  assert.equal(whyNotFrom(today, today, []), undefined)
  assert.equal(whyNotFrom(day('2026-04-01'), today, all), 'template-day-taken')
  assert.equal(whyNotFrom(day('2026-03-20'), today, all), undefined)
})

test('a version is taken back until its first day', () => {
  assert.equal(whyNotWithdraw(version({}), today), undefined)
  assert.equal(whyNotWithdraw(next, today), undefined)
  assert.equal(whyNotWithdraw(now, today), 'template-in-force')
  assert.equal(whyNotWithdraw(gone, today), 'template-withdrawn')
})

test('a set is named by its pack and by every own version, in one order', () => {
  const pack = 'a'.repeat(64)
  const [one, other] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002']
  assert.equal(writeSet({ pack, versions: [] }), pack)
  assert.equal(writeSet({ pack, versions: [other, one] }), writeSet({ pack, versions: [one, other] }))
  assert.deepEqual(readSet(writeSet({ pack, versions: [other, one] })), { pack, versions: [one, other] })
  assert.deepEqual(readSet(pack), { pack, versions: [] })
  assert.equal(readSet('../x'), undefined)
})
