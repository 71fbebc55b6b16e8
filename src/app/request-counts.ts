import type { Worker } from 'node:cluster'
import type { FastifyRateLimitStoreCtor } from '@fastify/rate-limit'

/** How many requests came under a key since its window began, and milliseconds until it ends. */
export type Count = { current: number; ttl: number }

/** Counts one more request under a key, in windows of so many milliseconds. */
export type CountRequest = (key: string, windowMs: number) => Promise<Count>

/** Addresses that are counted at once: past that the one longest seen is forgotten, so that a flood fills no memory. */
const keysMax = 20_000

/** Counts in this process, by the clock that is given in milliseconds. */
export function countHere(now: () => number = Date.now): CountRequest {
  const kept = new Map<string, { current: number; endsAt: number }>()
  return async (key, windowMs) => {
    const at = now()
    const known = kept.get(key)
    const one = known && known.endsAt > at ? known : { current: 0, endsAt: at + windowMs }
    one.current += 1
    kept.delete(key)
    kept.set(key, one)
    const [longest] = kept.keys()
    if (kept.size > keysMax && longest !== undefined) kept.delete(longest)
    return { current: one.current, ttl: one.endsAt - at }
  }
}

type Asked = { count: { id: number; key: string; windowMs: number } }
type Told = { counted: Count & { id: number } }

/** Counts in the first process, of which this is a serving one: a visitor has one number, whoever answers them. */
export function countInFirst(): CountRequest {
  const waiting = new Map<number, (count: Count) => void>()
  let asked = 0
  process.on('message', (told: Partial<Told>) => {
    if (!told.counted) return
    const { id, ...count } = told.counted
    waiting.get(id)?.(count)
    waiting.delete(id)
  })
  return (key, windowMs) => {
    asked += 1
    const id = asked
    process.send?.({ count: { id, key, windowMs } } satisfies Asked)
    return new Promise((heard) => waiting.set(id, heard))
  }
}

/** The other end, in the first process: answers what this serving process asks to be counted. */
export function countFor(worker: Worker, count: CountRequest): void {
  worker.on('message', async (asked: Partial<Asked>) => {
    if (!asked.count) return
    const { id, key, windowMs } = asked.count
    const counted = await count(key, windowMs)
    if (worker.isConnected()) worker.send({ counted: { id, ...counted } } satisfies Told)
  })
}

/** What the limiter asks for each request: counts of its own for each route. */
export function limiterStore(count: CountRequest): FastifyRateLimitStoreCtor {
  const storeOf = (route: string): InstanceType<FastifyRateLimitStoreCtor> => ({
    incr: (key, tell, windowMs) => {
      count(`${route} ${key}`, windowMs).then(
        (counted) => tell(null, counted),
        (error: Error) => tell(error),
      )
    },
    child: (limit) => {
      // The limiter gives what it is set to, with the route inside; its types say the route alone.
      const { routeInfo } = limit as unknown as { routeInfo: { method: string; url: string } }
      return storeOf(`${routeInfo.method} ${routeInfo.url}`)
    },
  })
  return class {
    incr = storeOf('').incr
    child = storeOf('').child
  }
}
