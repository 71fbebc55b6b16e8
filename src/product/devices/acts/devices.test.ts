import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { deviceAsking, enrolDevice, keepDevices } from '#devices'
import { transaction } from '#platform/db.ts'
import { ElsewhereFirst } from '#platform/web.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { asAnyone } from '#tests/queue.ts'

const office = await openOffice()
const camat = office.officer('camat')

test('a code is typed once, in time, on one device, which then does its one thing until it is revoked', async () => {
  const device = await list('Pintu depan')
  const code = await codeOf(device)
  await assert.rejects(enrol('KODE-KODE', monday), { code: 'code-wrong' })
  await assert.rejects(enrol(code, minutesAfter(monday, 16)), { code: 'code-wrong' })
  const both = await Promise.allSettled([enrol(code, monday), enrol(code, monday)])
  const [first] = both.filter((one) => one.status === 'fulfilled')
  assert.equal(both.filter(({ status }) => status === 'fulfilled').length, 1)
  const token = first?.status === 'fulfilled' ? first.value.token : ''
  const found = await asking(token, 'kiosk')
  assert.deepEqual([found.office, found.kind, found.name], [camat.office, 'kiosk', 'Pintu depan'])
  await assert.rejects(asking(token, 'board'), ElsewhereFirst)
  await assert.rejects(asking(undefined, 'kiosk'), ElsewhereFirst)

  await assert.rejects(list('pintu DEPAN'), { code: 'device-name-taken' })
  const other = office.officer('camat', 'rupat-utara')
  await assert.rejects(revoke(other, device), { code: 'device-unknown' })
  await revoke(camat, device)
  await assert.rejects(asking(token, 'kiosk'), ElsewhereFirst)
  await assert.rejects(revoke(camat, device), { code: 'device-unknown' })
  await list('Pintu depan')
})

async function list(name: string): Promise<string> {
  const input = { do: 'list', requestId: randomUUID(), kind: 'kiosk', name } as const
  return (await office.inAct(camat, monday, (tx) => keepDevices(tx, camat, input, monday))).device
}

async function codeOf(device: string): Promise<string> {
  const { rows } = await office.owner.query<{ code: string }>('select code from devices.code where device = $1', [
    device,
  ])
  return rows[0]?.code ?? ''
}

function enrol(code: string, at: Temporal.Instant) {
  return asAnyone(office, at, (tx) => enrolDevice(tx, { code }, at))
}

function asking(token: string | undefined, kind: 'kiosk' | 'board') {
  return transaction(office.pool, { scope: [office.regency] }, (tx) => deviceAsking(tx, { perangkat: token }, kind))
}

function revoke(by: typeof camat, device: string) {
  const input = { do: 'revoke', requestId: randomUUID(), device } as const
  return office.inAct(by, monday, (tx) => keepDevices(tx, by, input, monday))
}
