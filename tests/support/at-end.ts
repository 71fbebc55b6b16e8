import { after, type TestContext } from 'node:test'

type Closing = () => unknown

let ofFile: Closing[] | undefined
const ofTest = new WeakMap<TestContext, Closing[]>()

/**
 * Closes something when the test file ends, or when test `t` ends: what was opened last is closed first, so a server
 * lets go of its database before that is dropped. Everything is closed, even after one closing failed. The first call
 * for a file is made outside its tests.
 */
export function atEnd(closing: Closing, t?: TestContext): void {
  const known = t ? ofTest.get(t) : ofFile
  if (known) {
    known.push(closing)
    return
  }
  const closings = [closing]
  if (t) {
    ofTest.set(t, closings)
    t.after(() => closeAll(closings))
  } else {
    ofFile = closings
    after(() => {
      ofFile = undefined
      return closeAll(closings)
    })
  }
}

async function closeAll(closings: Closing[]): Promise<void> {
  const failures: unknown[] = []
  for (let close = closings.pop(); close; close = closings.pop()) {
    try {
      await close()
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length === 1) throw failures[0]
  if (failures.length > 1) throw new AggregateError(failures, failures.map(String).join('\n'))
}
