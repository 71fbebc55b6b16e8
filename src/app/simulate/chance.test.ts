import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chanceFrom } from './chance.ts'

const many = <Value>(draw: () => Value) => Array.from({ length: 4000 }, draw)

test('the same seed and name fall the same way, and another name is a stream of its own', () => {
  const one = chanceFrom(7, 'mandau', 'visits')
  assert.deepEqual(many(chanceFrom(7, 'mandau', 'visits').next), many(one.next))
  assert.notEqual(chanceFrom(7, 'mandau', 'power').next(), chanceFrom(7, 'mandau', 'visits').next())
  assert.notEqual(chanceFrom(8, 'mandau', 'visits').next(), chanceFrom(7, 'mandau', 'visits').next())
})

test('each falls about as often as it should', () => {
  const chance = chanceFrom(1, 'about')
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const near = (value: number, wanted: number) => assert.ok(Math.abs(value - wanted) < wanted * 0.1, `${value}`)
  near(many(() => chance.within(0.3)).filter(Boolean).length, 1200)
  near(mean(many(() => chance.times(5))), 5)
  near(mean(many(() => chance.times(700))), 700)
  near(mean(many(() => chance.below(10))), 4.5)
  const around = many(() => chance.around({ median: 20, spread: 0.5 })).toSorted((one, other) => one - other)
  near(around[2000] ?? 0, 20)
  const picked = many(() => chance.pick([['often', 3] as const, ['seldom', 1] as const]))
  near(picked.filter((one) => one === 'often').length, 3000)
})

test('what never changes has no spread', () => {
  assert.equal(chanceFrom(1, 'still').around({ median: 4, spread: 0 }), 4)
})
