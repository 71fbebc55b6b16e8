import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Officer } from '#identity'
import { findApproval } from '#signing'
import { absences, asPlh } from '#tests/absences.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase, sent } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { refused, written } from '#tests/written.ts'
import { casePage } from '../views/case-page.ts'
import { workPage } from '../views/work-page.ts'
import { signLetter } from './sign-letter.ts'

const office = await openOffice()
const { away, back, standing } = absences(office)
const [camat, sekcam, kesos] = [office.officer('camat'), office.officer('sekcam'), office.officer('kasi-kesos')]
const later = minutesAfter(monday, 60)

const poverty = async () => await openCase(office, { until: 'step 3', service: 'legalisasi-sktm' })
const sign = async (by: Officer, number: string, at = later, seen = 3) =>
  await office.inAct(by, at, (tx) =>
    signLetter(tx, by, { ...sent(number, seen), step: 'tanda-tangan' }, at, office.equipment),
  )
const approvalOf = async (number: string) => {
  const { id } = await getCase(office, sekcam, number)
  return await office.read(sekcam, (tx) => findApproval(tx, id))
}
const pageOf = async (by: Officer, number: string, now = later) =>
  await office.read(by, (tx) => casePage(tx, by, { number, now }, office.equipment))

test('by an order the secretary has the camat’s turn as Plh., signs without a reason, and the letter says so', async () => {
  const number = await poverty()
  const dependants = await openCase(office, { until: 'step 4' })
  const { absence } = await away(camat, camat, { substitute: sekcam.id, ...asPlh })
  const acting = await standing(sekcam)
  const ask = { tab: undefined, page: undefined, now: later }
  const work = await office.read(acting, (tx) => workPage(tx, acting, ask, office.equipment))
  const row = work.groups.flatMap(({ rows }) => rows).find((one) => one.number === number)
  assert.equal(row?.standsIn?.id, 'sebagai Plh. Camat')
  assert.match(work.standing.standsIn[0]?.id ?? '', /^Meja Plh\. Camat juga dikerjakan di sini, sampai Sab 7 Mar/)

  // The family letter’s instrument names no substitute: its signature waits for the camat, and the case says so.
  await refused(office, 'substitute-not-named', () => sign(acting, dependants, later, 4))
  const waits = (await pageOf(acting, dependants))?.holderAway?.says.map(({ id }) => id).join(' ')
  assert.match(
    waits ?? '',
    /^Camat tidak di tempat, kembali Sab 7 Mar\. Pekerjaannya ada pada .* \(Plh\.\)\. Dasar kewenangan .* tidak menyebut pengganti/,
  )

  const lines = await written(office, () => sign(acting, number))
  assert.deepEqual(
    lines.map(({ name, by, post, facts }) => [name, by, post, facts.standsIn, facts.absence]),
    [['letter.signed', sekcam.id, 'camat', 'Plh.', absence]],
  )
  const approval = await approvalOf(number)
  const { post, mark, onBehalfOf, name, nip } = approval?.frozen.data.signer ?? {}
  assert.deepEqual(
    { post, mark, onBehalfOf, name, nip },
    { post: 'Camat Mandau', mark: 'Plh.', onBehalfOf: null, name: sekcam.name, nip: sekcam.nip },
  )
  assert.equal((await pageOf(acting, number))?.history[0]?.as?.id, 'Plh. Camat')

  // The camat is away: no act of theirs meanwhile, and all of it again once they are back.
  const other = await poverty()
  const absent = await standing(camat)
  await refused(office, 'you-are-away', () => sign(absent, other))
  await back(camat, absence, later)
  await sign(await standing(camat, minutesAfter(later, 1)), other, minutesAfter(later, 1))
  assert.equal((await approvalOf(other))?.signer.mark, '')
  assert.equal((await approvalOf(number))?.signer.mark, 'Plh.', 'what was signed meanwhile stays as it is')
})

test('who opened the form in the camat’s place and sends it when the camat is back is told so', async () => {
  const number = await poverty()
  const { absence } = await away(camat, camat, { substitute: sekcam.id, from: '2026-03-10', back: '2026-03-12' })
  const at = Temporal.Instant.from('2026-03-10T02:00:00Z')
  const acting = await standing(sekcam, at)
  await back(camat, absence, at)
  await refused(office, 'stand-in-changed', () => sign(acting, number, at))
})

test('the camat comes back early and signs while the substitute signs: one of them does, ten times over', async () => {
  for (let round = 1; round <= 10; round += 1) {
    const day = Temporal.PlainDate.from('2026-04-06').add({ days: round })
    const at = day.toZonedDateTime({ timeZone: camat.zone, plainTime: '09:00' }).toInstant()
    const number = await openCase(office, { until: 'step 3', service: 'legalisasi-sktm', at: monday })
    const days = { from: day.toString(), back: day.add({ days: 1 }).toString() }
    const { absence } = await away(camat, camat, { ...days, substitute: sekcam.id, ...asPlh }, minutesAfter(monday, 1))
    const acting = await standing(sekcam, at)
    const { done, refused: codes } = await race([
      async () => await sign(acting, number, at),
      async () => {
        await back(camat, absence, at)
        return await sign(await standing(camat, at), number, at)
      },
    ])
    assert.equal(done.length, 1)
    assert.ok(['already-moved', 'stand-in-changed'].includes(codes[0] ?? ''), codes.join())
  }
})

test('with nobody named in the register the instrument still lets its substitute sign, without asking why', async () => {
  const number = await poverty()
  const { absence } = await away(camat, camat, { from: '2026-05-04', back: '2026-05-05' })
  const at = Temporal.Instant.from('2026-05-04T02:00:00Z')
  await sign(await standing(sekcam, at), number, at)
  const approval = await approvalOf(number)
  assert.deepEqual([approval?.post, approval?.signer.mark, approval?.signer.inPlaceOf], ['sekcam', 'a.n.', 'camat'])
  await back(camat, absence, at)
})

test('an absence that begins once the letter is signed leaves it the camat’s, and its number is given meanwhile', async () => {
  const number = await poverty()
  await sign(camat, number)
  await away(camat, camat, { from: '2026-03-16', back: '2026-03-17', substitute: kesos.id })
  const at = Temporal.Instant.from('2026-03-16T02:00:00Z')
  assert.equal((await approvalOf(number))?.signer.mark, '')
  assert.equal(
    (await pageOf(await standing(kesos, at), number, at))?.holderAway,
    undefined,
    'it lies with the operator',
  )
})
