import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listen, openFilledOffice } from '#tests/filled-office.ts'
import { morning } from './morning-command.ts'

const office = await openFilledOffice()

async function told(...args: string[]) {
  const terminal = listen(office.env)
  const exit = await morning(args, terminal)
  return { exit, lines: terminal.said.join('\n').split('\n') }
}

test('the morning of an office is told in short lines, for the camat or another post, and of the regency', async () => {
  const { exit, lines } = await told('--office', 'mandau')
  assert.equal(exit, 0)
  assert.ok(lines.every((line) => line.length <= 80))
  assert.equal(lines[0], 'PATEN, Kecamatan Mandau')
  assert.ok(lines.includes('BERKAS') && lines.includes('TAMU HARI INI'))
  const counter = await told('--office', 'mandau', '--post', 'petugas-loket', '--language', 'en')
  assert.ok(counter.lines.includes('FILES'))
  const regency = await told('--office', 'setda')
  assert.match(regency.lines[0] ?? '', /^PATEN, Bagian Tata Pemerintahan/)
  assert.ok(regency.lines.includes('YANG MENUNGGU') && !regency.lines.includes('BERKAS'), 'no file lies at the regency')
})

test('an office or a post that is not there is said, and no office at all', async () => {
  await assert.rejects(told('--office', 'nirwana'), /no office nirwana/)
  await assert.rejects(told('--office', 'mandau', '--post', 'pengawas'), /nobody holds the post pengawas/)
  await assert.rejects(told(), /Name the office/)
})
