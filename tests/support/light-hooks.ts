import asyncHooks, { AsyncLocalStorage, AsyncResource } from 'node:async_hooks'

// Loaded by the runner before each test file. Node follows every promise and every handle, and has the collector tell it of
// each that goes, only to know in which test a `test()` or an `after()` stands. The store that it carries along knows it too.

type Init = (asyncId: number, type: string, triggerAsyncId: number, resource: object) => void
type Work = (...given: unknown[]) => unknown

const running = new AsyncLocalStorage<number>()
const inits: Init[] = []
const { createHook, executionAsyncId } = asyncHooks
const { runInAsyncScope } = AsyncResource.prototype

Object.assign(asyncHooks, {
  createHook({ init }: { init: Init }) {
    inits.push(init)
    return { enable: () => undefined, disable: () => undefined }
  },
  executionAsyncId: () => running.getStore(),
})
await import('node:test')
// All others get what Node gives.
Object.assign(asyncHooks, { createHook, executionAsyncId })

Object.assign(AsyncResource.prototype, {
  runInAsyncScope(this: AsyncResource, work: Work, thisArg: unknown, ...given: unknown[]): unknown {
    if (!isTest(this)) return Reflect.apply(runInAsyncScope, this, [work, thisArg, ...given])
    const id = this.asyncId()
    for (const init of inits) init(id, 'Test', 0, this)
    const inTest = (...args: unknown[]) => running.run(id, () => Reflect.apply(work, thisArg, args))
    return Reflect.apply(runInAsyncScope, this, [inTest, thisArg, ...given])
  },
})

function isTest(resource: object): boolean {
  return 'subtests' in resource && 'hooks' in resource
}
