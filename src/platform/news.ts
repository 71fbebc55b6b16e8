import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { sql, type Tx } from './db.ts'

/** News between the processes that serve: what one of them did, the pages that hang on another hear of. */
export type News = AsyncDisposable & {
  /** Calls `listener` whenever something about `topic` was committed, anywhere; returns what stops it. */
  hear: (topic: string, listener: () => void) => () => void
}

const channel = 'paten_news'

/** Milliseconds before a lost connection is tried again, and after which everybody looks even if nothing was heard. */
const patience = { reconnectMs: 1000, lookMs: 15_000 }

/** Says inside an act that something about `topic` changed; it is heard once the act is committed, and only then. */
export async function tellNews(tx: Tx, topic: string): Promise<void> {
  await tx.write(sql`select pg_notify(${channel}, ${topic})`)
}

/**
 * Listens on one connection for all pages of this process. While the connection is away, and now and then in any case,
 * every listener is called: what was missed is found, and what only time changes is shown.
 */
export async function openNews(connection: pg.ClientConfig): Promise<News> {
  const listeners = new Map<string, Set<() => void>>()
  const tellAll = () => {
    for (const some of listeners.values()) for (const listener of some) listener()
  }
  const ending = new AbortController()
  let client: pg.Client | undefined
  const begin = async () => {
    const next = new pg.Client(connection)
    client = next
    next.on('notification', ({ payload = '' }) => {
      for (const listener of listeners.get(payload) ?? []) listener()
    })
    const lost = new Promise<void>((gone) => {
      next.on('error', () => gone())
      next.on('end', () => gone())
    })
    await next.connect()
    await next.query(`listen ${channel}`)
    void lost.then(again)
  }
  const again = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      await wait(patience.reconnectMs, undefined, { signal: ending.signal }).catch(() => undefined)
      if (ending.signal.aborted) return
      try {
        await begin()
        return tellAll()
      } catch {
        await client?.end().catch(() => undefined)
      }
    }
  }
  await begin()
  const looking = setInterval(tellAll, patience.lookMs).unref()
  return {
    hear(topic, listener) {
      const some = listeners.get(topic) ?? new Set()
      listeners.set(topic, some.add(listener))
      return () => {
        some.delete(listener)
        if (some.size === 0 && listeners.get(topic) === some) listeners.delete(topic)
      }
    },
    async [Symbol.asyncDispose]() {
      ending.abort()
      clearInterval(looking)
      await client?.end().catch(() => undefined)
    },
  }
}
