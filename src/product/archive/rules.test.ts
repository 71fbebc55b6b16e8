import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isReminderDue, stateOfDocument, whyNotCopy, whyNotLend, whyNotPlace, whyNotReturn } from './rules.ts'

const by = { office: 'a', duties: [] }
const today = Temporal.PlainDate.from('2026-03-02')
const about = {
  ...{ issued: true, approved: true, atSigner: false, voided: false, replaced: false, until: undefined, today },
}

test('a document is a draft, then awaits signature and number, then is issued', () => {
  const before = { ...about, issued: false, approved: false }
  assert.equal(stateOfDocument(before), 'draft')
  assert.equal(stateOfDocument({ ...before, atSigner: true }), 'awaiting-signature')
  assert.equal(stateOfDocument({ ...before, atSigner: true, approved: true }), 'awaiting-number')
  assert.equal(stateOfDocument(about), 'issued')
  assert.equal(stateOfDocument({ ...about, destroyed: true }), 'destroyed')
})

test('a letter expires on the day after its last one; what replaced it says more than that', () => {
  assert.equal(stateOfDocument({ ...about, until: today }), 'issued')
  const past = { ...about, until: today.subtract({ days: 1 }) }
  assert.equal(stateOfDocument(past), 'expired')
  assert.equal(stateOfDocument({ ...past, voided: true }), 'void')
  assert.equal(stateOfDocument({ ...past, voided: true, replaced: true }), 'replaced')
})

test('a reminder is due a week after a letter lay ready, was told of, or was noted, whichever is last', () => {
  const day = (days: number) => Temporal.Instant.from('2026-03-02T01:00:00Z').add({ hours: days * 24 })
  const waiting = { since: day(0), reminded: { last: undefined }, notedAt: undefined }
  assert.deepEqual(
    [6, 7].map((days) => isReminderDue(waiting, day(days))),
    [false, true],
  )
  const noted = { ...waiting, notedAt: day(7) }
  assert.deepEqual(
    [8, 13, 14].map((days) => isReminderDue(noted, day(days))),
    [false, false, true],
  )
  const told = { ...noted, reminded: { last: { at: day(10) } } }
  assert.deepEqual(
    [14, 17].map((days) => isReminderDue(told, day(days))),
    [false, true],
  )
})

test('a copy is made in the office that issued it, of what was issued', () => {
  assert.equal(whyNotCopy(by, { office: 'b', issued: true, destroyed: false }), 'document-elsewhere')
  assert.equal(whyNotCopy(by, { office: 'a', issued: false, destroyed: false }), 'document-not-issued')
  assert.equal(whyNotCopy(by, { office: 'a', issued: true, destroyed: true }), 'document-destroyed')
  assert.equal(whyNotCopy(by, { office: 'a', issued: true, destroyed: false }), undefined)
})

test('a file is put away and lent while it is there, once, until today or later, and comes back once', () => {
  const days = { dueOn: today, today }
  const kept = { office: 'a', forgotten: false }
  assert.deepEqual(
    [whyNotPlace(by, kept), whyNotPlace(by, { ...kept, forgotten: true })],
    [undefined, 'file-forgotten'],
  )
  assert.equal(whyNotLend(by, { ...kept, lent: false }, days), undefined)
  assert.equal(whyNotLend(by, { ...kept, lent: true }, days), 'file-lent')
  assert.equal(whyNotLend(by, { ...kept, lent: false, forgotten: true }, days), 'file-forgotten')
  assert.equal(whyNotLend(by, { ...kept, lent: false }, { dueOn: today.subtract({ days: 1 }), today }), 'loan-past')
  assert.equal(whyNotReturn(by, { office: 'a', lent: false }), 'file-not-lent')
  assert.equal(whyNotReturn(by, { office: 'b', lent: true }), 'document-elsewhere')
})
