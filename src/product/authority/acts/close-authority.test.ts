import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { record } from '#journal'
import { WrongForm } from '#platform/refusal.ts'
import { closeFrom, endAuthority } from '#tests/authority.ts'
import { monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { race } from '#tests/race.ts'
import { getPack } from '#tests/regency-pack.ts'
import { refused, written } from '#tests/written.ts'
import { whyNotUnder } from '../rules.ts'
import { listClosings, listRegister } from '../store/register.ts'
import { findAuthority } from '../store.ts'
import { applyAuthorities } from './apply-authorities.ts'
import { cancelClosing } from './cancel-closing.ts'

const office = await openOffice()
const tapem = office.officer('kabag-tapem')
const mandau = office.officer('camat').office
const day = (text: string) => Temporal.PlainDate.from(text)

test('a power is closed from a day ahead: until then it opens, from then on it does not', async () => {
  const lines = await written(office, () => closeFrom(office, 'PEM-05', { on: '2026-04-01' }))
  assert.deepEqual(
    lines.map(({ name, by, images, facts }) => ({ name, by, images, facts })),
    [
      {
        name: 'authority.closed',
        by: tapem.id,
        images: ['authority.closing I', 'authority.version U'],
        facts: { code: 'PEM-05', on: '2026-04-01', what: 'ended', regulation: null },
      },
    ],
  )
  assert.equal(await under('PEM-05', '2026-03-31'), undefined)
  assert.equal(await under('PEM-05', '2026-04-01'), 'authority-ended')
  assert.equal(await under('PEM-05', '2026-04-01', true), undefined)
})

test('what was revoked signs nothing more, and says by which regulation', async () => {
  const wrong = closeFrom(office, 'PEM-06', { on: '2026-04-01', what: 'revoked' })
  await assert.rejects(wrong, (error) => error instanceof WrongForm && error.errors.regulation === 'choose')
  await closeFrom(office, 'PEM-06', { on: '2026-04-01', what: 'revoked', regulation: 'pp-17-2018' })
  assert.equal(await under('PEM-06', '2026-04-01', true), 'authority-ended')
})

test('nothing is closed backwards, twice, after its end, or that is not there', async () => {
  await refused(office, 'closing-past', () => closeFrom(office, 'PEM-07', { on: '2026-03-01' }))
  await refused(office, 'closing-planned', () => closeFrom(office, 'PEM-05', { on: '2026-05-01' }))
  await endAuthority(office, 'PEM-12', '2026-03-10')
  await refused(office, 'authority-over', () => closeFrom(office, 'PEM-12', { on: '2026-03-10' }))
  await refused(office, 'authority-unknown', () => closeFrom(office, 'PEM-99', { on: '2026-04-01' }))
})

test('a closing is cancelled while its day lies ahead; after it, only a new instrument gives the power again', async () => {
  await refused(office, 'closing-unknown', () => cancel('PEM-05', randomUUID()))
  const planned = (await office.read(tapem, (tx) => listClosings(tx, 'PEM-05'))).at(-1)?.id ?? ''
  await refused(office, 'closing-happened', () => cancel('PEM-05', planned, '2026-04-01T02:00:00Z'))
  const lines = await written(office, () => cancel('PEM-05', planned))
  assert.deepEqual(
    lines.map(({ name, images }) => [name, images]),
    [['authority.closing-cancelled', ['authority.closing_cancelled I', 'authority.version U']]],
  )
  assert.equal(await under('PEM-05', '2027-01-04'), undefined)
  await refused(office, 'closing-cancelled', () => cancel('PEM-05', planned))
})

test('only the regency keeps the register', async () => {
  const camat = { ...office.officer('camat'), duties: ['authorities.keep'] }
  await refused(office, 'register-regency-only', () => cancel('PEM-05', randomUUID(), undefined, camat))
})

test('two who close at once, twenty times: one closing is kept, and the other is told', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const raced = await race([1, 2].map(() => () => closeFrom(office, 'TAN-04', { on: '2026-06-01' })))
    assert.deepEqual([raced.done.length, raced.refused], [1, ['closing-planned']])
    const last = (await office.read(tapem, (tx) => listClosings(tx, 'TAN-04'))).at(-1)?.id ?? ''
    const undone = await race([1, 2].map(() => () => cancel('TAN-04', last)))
    assert.deepEqual([undone.done.length, undone.refused], [1, ['closing-cancelled']])
  }
})

test('a pack that is applied at the moment of a closing, twenty times, leaves what was closed closed', async () => {
  const { authorities } = getPack().authorities
  const only = authorities.filter(({ code }) => code === 'PEM-14')
  for (let round = 1; round <= 20; round += 1) {
    const name = { id: `Rekomendasi bantuan, susunan ke-${round}`, en: `Aid, wording ${round}` }
    const others = authorities.filter(({ code }) => code !== 'PEM-14')
    const file = { authorities: [...others, ...only.map((one) => ({ ...one, name }))] }
    const apply = () =>
      office.inAct({ scope: [office.regency] }, monday, async (tx) => {
        await applyAuthorities(tx, office.regency, file, day('2026-03-02'))
        const by = { kind: 'program', id: 'tests' } as const
        await record(tx, { name: 'pack.applied', office: office.regency, subject: office.regency, by, at: monday })
      })
    const close = () => closeFrom(office, 'PEM-14', { on: '2026-06-01' })
    await Promise.all(round % 2 === 0 ? [close(), apply()] : [apply(), close()])
    const [versions, closings] = await office.read(tapem, (tx) =>
      Promise.all([listRegister(tx, 'PEM-14'), listClosings(tx, 'PEM-14')]),
    )
    const open = versions.filter(({ until }) => until === null || until.toString() > '2026-06-01')
    assert.deepEqual(open, [], `round ${round}`)
    await cancel('PEM-14', closings.at(-1)?.id ?? '')
  }
})

async function under(code: string, on: string, running = false) {
  const asked = { code, office: mandau, on: day(on) }
  const authority = await office.read(tapem, (tx) => findAuthority(tx, asked))
  return whyNotUnder(authority, { on: day(on), mode: 'demo', running })
}

async function cancel(code: string, closing: string, when?: string, by = tapem) {
  const at = when ? Temporal.Instant.from(when) : monday
  const input = { requestId: randomUUID(), code, closing, reason: 'Keliru.' }
  return await office.inAct(by, at, (tx) => cancelClosing(tx, by, input, at))
}
