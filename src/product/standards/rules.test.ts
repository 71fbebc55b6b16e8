import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monday } from '#tests/cast.ts'
import { sampleService } from '#tests/sample-service.ts'
import { lifeOf } from '#tests/standard-life.ts'
import { noWording, writtenKeys } from './contract/components.ts'
import { componentsOf } from './rules/components-of.ts'
import {
  commentsMax,
  missingComponents,
  readOn,
  stageOf,
  whyNotAnswer,
  whyNotComment,
  whyNotDiscuss,
  whyNotDrop,
  whyNotEnact,
  whyNotEvaluate,
  whyNotMend,
  whyNotOwn,
  whyNotPledge,
  whyNotPublish,
  whyNotWrite,
} from './rules.ts'

const at = 'kecamatan' as const
const camat = { officeKind: at, office: 'mandau', duties: ['standards.write', 'standards.enact'] }
const sekcam = { officeKind: at, office: 'mandau', duties: ['standards.write'] }
const elsewhere = { officeKind: at, office: 'rupat', duties: camat.duties }
const clerk = { officeKind: at, office: 'mandau', duties: [] }
const later = monday.add({ hours: 24 * 30 })
const replaced = { on: Temporal.PlainDate.from('2026-03-02'), at: monday }

test('a standard is as far as the steps that were taken, and comments close by the clock', () => {
  const stages = [
    lifeOf('begun'),
    lifeOf('discussed'),
    lifeOf('published'),
    lifeOf('mended'),
    lifeOf('enacted'),
    lifeOf('pledged'),
  ].map((life) => stageOf(life, monday))
  assert.deepEqual(stages, ['draft', 'discussed', 'open', 'mended', 'enacted', 'pledged'])
  assert.equal(stageOf(lifeOf('published'), later), 'mending')
  assert.equal(stageOf({ ...lifeOf('pledged'), replaced }, monday), 'replaced')
  assert.equal(stageOf({ ...lifeOf('pledged'), replaced: { ...replaced, at: later } }, monday), 'pledged')
  assert.equal(stageOf(lifeOf('dropped'), monday), 'dropped')
})

test('the public reads the newest standard whose day has come, and before any has, the one that begins', () => {
  const day = (text: string) => Temporal.PlainDate.from(text)
  const { enactment, ...rest } = lifeOf('enacted')
  const from = (id: string, holdsFrom: string) => ({
    ...{ ...rest, id },
    enactment: enactment && { ...enactment, holdsFrom: day(holdsFrom) },
  })
  const lives = [lifeOf('published'), from('second', '2026-05-01'), from('first', '2026-04-01')]
  const read = (on: string) => readOn(lives, day(on))?.id
  assert.deepEqual([read('2026-03-31'), read('2026-04-30'), read('2026-05-01')], ['first', 'first', 'second'])
  assert.equal(readOn([lifeOf('published')], day('2026-05-01')), undefined)
})

test('what nobody wrote is missing, the law only where the catalogue names none', () => {
  const empty = missingComponents(sampleService({ legalBasis: [] }), noWording)
  assert.deepEqual(empty, ['legal-basis', ...writtenKeys])
  const law = [{ text: { id: 'UU', en: 'Law' }, sure: 'a' as const, fromPage: false }]
  assert.deepEqual(missingComponents(sampleService({ legalBasis: law }), noWording), [...writtenKeys])
})

test('a law that nobody has confirmed is marked in the standard as it is on the page of the service', () => {
  const law = (id: string, sure: 'a' | 'b') => ({ text: { id, en: id }, sure, fromPage: false })
  const definition = sampleService({ legalBasis: [law('UU 1', 'a'), law('Perbup 2', 'b')] })
  const [basis] = componentsOf(definition, noWording, Temporal.PlainDate.from('2026-03-02'))
  assert.deepEqual(
    basis?.lines.map(({ id }) => id),
    ['UU 1', 'Perbup 2; belum dipastikan'],
  )
})

test('an office writes its own standards, by who holds that duty', () => {
  assert.equal(whyNotOwn({ office: 'mandau' }, sekcam), undefined)
  assert.equal(whyNotOwn({ office: 'mandau' }, clerk), 'writer-only')
  assert.equal(whyNotOwn({ office: 'mandau' }, elsewhere), 'standard-not-yours')
})

test('the text may change until it is published, and again while it is mended', () => {
  assert.equal(whyNotWrite(lifeOf('begun'), sekcam, monday), undefined)
  assert.equal(whyNotWrite(lifeOf('discussed'), sekcam, monday), undefined)
  assert.equal(whyNotWrite(lifeOf('published'), sekcam, monday), 'draft-fixed')
  assert.equal(whyNotWrite(lifeOf('published'), sekcam, later), undefined)
  assert.equal(whyNotWrite(lifeOf('mended'), sekcam, later), 'draft-fixed')
  assert.equal(whyNotWrite(lifeOf('dropped'), sekcam, monday), 'standard-dropped')
})

test('a draft with a component missing is neither discussed, published nor mended', () => {
  assert.equal(whyNotDiscuss(lifeOf('begun'), sekcam, monday, ['staff']), 'component-missing')
  assert.equal(whyNotPublish(lifeOf('discussed'), sekcam, ['staff']), 'component-missing')
  assert.equal(whyNotMend(lifeOf('published'), sekcam, later, ['staff']), 'component-missing')
})

test('each step follows the one before it, and is taken once', () => {
  assert.equal(whyNotDiscuss(lifeOf('discussed'), sekcam, monday, []), 'already-discussed')
  assert.equal(whyNotPublish(lifeOf('begun'), sekcam, []), 'not-discussed')
  assert.equal(whyNotPublish(lifeOf('published'), sekcam, []), 'already-published')
  assert.equal(whyNotMend(lifeOf('discussed'), sekcam, monday, []), 'not-published')
  assert.equal(whyNotMend(lifeOf('published'), sekcam, monday, []), 'comments-open')
  assert.equal(whyNotMend(lifeOf('mended'), sekcam, later, []), 'already-mended')
  assert.equal(whyNotEnact(lifeOf('published'), camat), 'not-mended')
  assert.equal(whyNotEnact(lifeOf('enacted'), camat), 'already-enacted')
  assert.equal(whyNotPledge(lifeOf('mended'), camat, monday), 'not-enacted')
  assert.equal(whyNotPledge(lifeOf('pledged'), camat, monday), 'already-pledged')
  assert.equal(whyNotEvaluate(lifeOf('mended'), sekcam, monday), 'not-enacted')
  assert.equal(whyNotDrop(lifeOf('enacted'), sekcam), 'already-enacted')
})

test('every comment is answered before the draft is mended, and none after', () => {
  const waiting = { ...lifeOf('published'), comments: { given: 2, unanswered: 1 } }
  assert.equal(whyNotMend(waiting, sekcam, later, []), 'comments-unanswered')
  assert.equal(whyNotAnswer(waiting, sekcam, monday), undefined)
  assert.equal(whyNotAnswer(lifeOf('mended'), sekcam, later), 'already-mended')
})

test('the public may comment while the time runs, and not without end', () => {
  assert.equal(whyNotComment(lifeOf('published'), monday), undefined)
  assert.equal(whyNotComment(lifeOf('published'), later), 'comments-closed')
  assert.equal(whyNotComment(lifeOf('discussed'), monday), 'comments-closed')
  const full = { ...lifeOf('published'), comments: { given: commentsMax, unanswered: 0 } }
  assert.equal(whyNotComment(full, monday), 'comments-full')
})

test('the head of the office sets a standard, and of one that was replaced nothing more is owed', () => {
  assert.equal(whyNotEnact(lifeOf('mended'), sekcam), 'enacter-only')
  assert.equal(whyNotEnact(lifeOf('mended'), elsewhere), 'standard-not-yours')
  assert.equal(whyNotEnact(lifeOf('mended'), camat), undefined)
  assert.equal(whyNotPledge({ ...lifeOf('enacted'), replaced }, camat, monday), 'standard-replaced')
  const regency = { ...camat, officeKind: 'regency' as const }
  assert.equal(whyNotPledge(lifeOf('enacted'), regency, monday), 'pledge-of-kecamatan')
  assert.equal(whyNotEvaluate({ ...lifeOf('pledged'), replaced }, sekcam, monday), 'standard-replaced')
  assert.equal(whyNotDrop(lifeOf('dropped'), sekcam), 'standard-dropped')
})
