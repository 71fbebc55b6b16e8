import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NamesOfIds } from './names-of-ids.ts'
import { RowContent } from './row-content.ts'

const [one, other, pack] = [
  '0199aaaa-1111-7222-8333-444455556666',
  '0199bbbb-1111-7222-8333-444455556666',
  '007da0fa-8318-5546-8c6d-6298b56b8162',
]

/** Says rows one after the other, each amid others as it comes from the database. */
function speaker(called: Record<string, string> = {}) {
  const names = new NamesOfIds()
  for (const [id, name] of Object.entries(called)) names.add(Buffer.from(id), 0, Buffer.from(name))
  const contents = new RowContent(names)
  return (place: string, row: string) => {
    const said = Buffer.from(row.replaceAll('\\', '\\\\'))
    const lines = Buffer.concat([Buffer.from(`before ${one}\n`), said, Buffer.from(`\n${one} after`)])
    const from = lines.indexOf('\n') + 1
    return contents.of(place, lines, from, from + said.length).toString()
  }
}

const content = (place: string, row: object, called: Record<string, string> = {}) =>
  speaker(called)(place, JSON.stringify(row))

test('an id is what it names: another id with the same name is the same content', () => {
  const said = content('cases.step', { id: one, case_id: one, office: pack }, { [one]: 'MDU-2026-0000001' })
  assert.equal(
    said,
    content('cases.step', { id: other, case_id: other, office: pack }, { [other]: 'MDU-2026-0000001' }),
  )
  assert.notEqual(
    said,
    content('cases.step', { id: other, case_id: other, office: pack }, { [other]: 'MDU-2026-0000002' }),
  )
  assert.match(said, new RegExp(`^cases\\.step \\{"id":"[0-9a-f]{32}","case_id":"[0-9a-f]{32}","office":"${pack}"\\}$`))
  assert.equal(content('cases.step', { id: one }), 'cases.step {"id":"*"}')
})

test('an id is one wherever it stands in a row, and two are two with nothing between them', () => {
  const say = speaker()
  assert.equal(say('some.table', `${one}${other} ${one}`), 'some.table ** *')
  assert.equal(say('some.table', `1${one}-${one}2`), 'some.table 1*-*2')
  assert.equal(say('some.table', one.slice(1)), `some.table ${one.slice(1)}`)
})

test('what comes out another each time is no content, and every moment and word is', () => {
  assert.equal(content('cases.tracking_code', { code: 'A' }), content('cases.tracking_code', { code: 'B' }))
  const person = (cipher: string) => ({ became: { people: [{ name: 'Nur "Contoh"', nikCipher: cipher }] } })
  assert.equal(content('cases.correction', person('x')), content('cases.correction', person('y')))
  assert.notEqual(content('cases.note', { code: 'A' }), content('cases.note', { code: 'B' }))
})

test('a row of any length is taken whole, and a short one after it', () => {
  const say = speaker()
  const long = `${'é'.repeat(100_000)}\\ ${one}`
  const said = `cases.note ${'é'.repeat(100_000)}\\\\ *`
  assert.deepEqual(
    [say('cases.note', long) === said, say('cases.note', 'short'), say('cases.note', long) === said],
    [true, 'cases.note short', true],
  )
})
