import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NamesOfIds } from './names-of-ids.ts'
import { RowContent } from './row-content.ts'

const [one, other, pack] = [
  '0199aaaa-1111-7222-8333-444455556666',
  '0199bbbb-1111-7222-8333-444455556666',
  '007da0fa-8318-5546-8c6d-6298b56b8162',
]

// Amid other rows, as it comes from the database.
function content(place: string, row: object, called: Record<string, string> = {}): string {
  const names = new NamesOfIds()
  for (const [id, name] of Object.entries(called)) names.add(Buffer.from(id), 0, Buffer.from(name))
  const said = Buffer.from(JSON.stringify(row).replaceAll('\\', '\\\\'))
  const lines = Buffer.concat([Buffer.from(`before ${one}\n`), said, Buffer.from(`\n${one} after`)])
  return new RowContent(names)
    .of(place, lines, lines.indexOf('\n') + 1, lines.indexOf('\n') + 1 + said.length)
    .toString()
}

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

test('what comes out another each time is no content, and every moment and word is', () => {
  assert.equal(content('cases.tracking_code', { code: 'A' }), content('cases.tracking_code', { code: 'B' }))
  const person = (cipher: string) => ({ became: { people: [{ name: 'Nur "Contoh"', nikCipher: cipher }] } })
  assert.equal(content('cases.correction', person('x')), content('cases.correction', person('y')))
  assert.notEqual(content('cases.note', { code: 'A' }), content('cases.note', { code: 'B' }))
})

test('a row of any length is taken whole, and the next after it', () => {
  const text = `${'x'.repeat(200_000)} ${one}`
  assert.equal(content('cases.note', { text }), `cases.note {"text":"${'x'.repeat(200_000)} *"}`)
})
