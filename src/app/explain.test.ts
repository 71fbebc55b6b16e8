import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CalendarYearMissing } from '#clock'
import { explain } from './explain.ts'
import { CommandProblem } from './problem.ts'

test('what we refuse is told without the insides of the program, whatever kind of it; anything else keeps its trace', () => {
  assert.equal(explain(new CommandProblem('no folder')), 'no folder')
  assert.equal(explain(new CalendarYearMissing(2031)), 'calendar-year-missing: year 2031')
  const [first, then] = [new CalendarYearMissing(2031), new CommandProblem('no folder')]
  assert.equal(explain(new SuppressedError(then, first)), 'calendar-year-missing: year 2031\nno folder')
  assert.match(explain(new RangeError('too far')), /^RangeError: too far\n +at /)
})
