import assert from 'node:assert/strict'
import { test } from 'node:test'
import { absences, asPlh } from '#tests/absences.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { plainText } from '#tests/plain-text.ts'
import { asAnyone } from '#tests/queue.ts'
import { sampleFrame } from '#tests/sample-frame.ts'
import { renderTripPage } from '../public/trip.page.tsx'
import { tripPage } from './public-pages.ts'

const office = await openOffice()
const register = absences(office)
const later = minutesAfter(monday, 30)

const signer = async (place: 'mandau' | 'rupat-utara', now = later) =>
  (await asAnyone(office, now, (tx) => tripPage(tx, { office: place, now })))?.signer?.id

test('the trip page says of the camat what the register of absences knows: there, or away until a day', async () => {
  assert.equal(await signer('rupat-utara'), 'Camat, hari ini bertugas')
  const camat = office.officer('camat', 'rupat-utara')
  await register.away(camat, camat)
  assert.equal(await signer('rupat-utara'), 'Camat, hari ini tidak di tempat, bertugas lagi Sab 7 Mar')
})

test('of a camat who is away with a substitute the trip page says whose desk takes the work', async () => {
  const [camat, secretary] = [office.officer('camat'), office.officer('sekcam')]
  await register.away(camat, camat, { substitute: secretary.id, ...asPlh })
  assert.equal(await signer('mandau'), 'Camat, hari ini dikerjakan Sekretaris Camat')
  assert.equal(await signer('mandau', Temporal.Instant.from('2020-01-02T02:00:00Z')), undefined)
})

test('on a day without hours the trip page says when the office opens again, and of nobody that they are at the desk', async () => {
  const sunday = monday.subtract({ hours: 24 })
  const view = await asAnyone(office, sunday, (tx) => tripPage(tx, { office: 'rupat-utara', now: sunday }))
  assert.ok(view)
  const text = plainText(renderTripPage(view, sampleFrame({ path: '/', seat: undefined })))
  assert.match(text, /Kantor tutup\. Buka lagi Senin, \d+ Maret, pukul 0\d\.\d\d\./)
  assert.doesNotMatch(text, /Saat itu|Penanda tangan|Lama menunggu/)
})
