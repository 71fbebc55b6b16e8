import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { signerToday } from './signer-today.ts'

const office = await openOffice()

test('the trip page says of the camat what the register of absences knows, and nothing where nobody holds the post', async () => {
  const camat = office.officer('camat')
  const asked = { office: camat.office, regency: office.regency, now: monday }
  const said = await office.read(camat, (tx) => signerToday(tx, asked))
  assert.equal(said?.id, 'Camat tidak dicatat pergi')
  const before = Temporal.Instant.from('2020-01-02T02:00:00Z')
  assert.equal(await office.read(camat, (tx) => signerToday(tx, { ...asked, now: before })), undefined)
})
