import assert from 'node:assert/strict'
import { test } from 'node:test'
import { awayFrom } from './away-from.ts'

const at = (day: string) => Temporal.PlainDate.from(`2026-${day}`).toZonedDateTime('Asia/Jakarta').toInstant()
const held = (officer: string, post: string, from: string, until?: string) => ({
  ...{ officer, post, from: at(from).epochMilliseconds },
  until: until === undefined ? Number.POSITIVE_INFINITY : at(until).epochMilliseconds,
})
const absence = { officer: null, post: null, from: at('03-03'), until: null, substitute: null }

test('an empty post is filled by whoever holds it next, although nobody ended the entry', () => {
  const vacant = { ...absence, post: 'camat' }
  assert.deepEqual(awayFrom(vacant, [held('old', 'camat', '01-01', '03-03')]).until, undefined)
  const filled = [held('old', 'camat', '01-01', '03-03'), held('new', 'camat', '04-01'), held('x', 'sekcam', '03-10')]
  assert.deepEqual(awayFrom(vacant, filled), {
    posts: ['camat'],
    from: at('03-03'),
    until: at('04-01'),
    hasSubstitute: false,
  })
  assert.deepEqual(awayFrom({ ...vacant, until: at('03-09') }, filled).until, at('03-09'), 'who acted ended it before')
})

test('who was away left the desks that were theirs then, also when they hold another today', () => {
  const away = { ...absence, officer: 'andi', until: at('03-20'), substitute: 'nur' }
  const posts = [
    held('andi', 'camat', '01-01', '03-25'),
    held('andi', 'sekcam', '03-25'),
    held('nur', 'camat', '03-25'),
  ]
  assert.deepEqual(awayFrom(away, posts), {
    posts: ['camat'],
    from: at('03-03'),
    until: at('03-20'),
    hasSubstitute: true,
  })
})
