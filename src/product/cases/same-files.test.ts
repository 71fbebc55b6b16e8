import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleService } from '#tests/sample-service.ts'
import { refuseSameFiles } from './same-files.ts'

const { requirements } = sampleService()
const [first = '', second = ''] = requirements.map(({ key }) => key)
const file = (requirement: string, sha: string, fresh?: true) => ({
  ...({ requirement, sha256: sha.repeat(64), bytes: 5, type: 'image/jpeg', name: `${requirement}.jpg` } as const),
  ...(fresh && { fresh }),
})
const ask = (...files: ReturnType<typeof file>[]) => refuseSameFiles({ requirements }, files, [])

test('a file that comes twice, or lies on the case already, is told with where it lies', () => {
  const told = { code: 'file-twice', facts: { id: [`${second}.jpg (${requirements[0]?.name.id})`] } }
  const isTold = ({ code, facts }: { code: string; facts: { id: string[] } }) => {
    assert.deepEqual({ code, facts: { id: facts.id } }, told)
    return true
  }
  assert.throws(() => ask(file(first, 'a', true), file(second, 'a', true)), isTold)
  assert.throws(() => refuseSameFiles({ requirements }, [file(second, 'a', true)], [file(first, 'a')]), isTold)
})

test('other files, and what was kept from the first sending, go through', () => {
  ask(file(first, 'a', true), file(second, 'b', true))
  ask(file(first, 'a'), file(second, 'a'))
})
