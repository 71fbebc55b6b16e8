import { setTimeout as wait } from 'node:timers/promises'
import type { CDPSession, Page } from 'playwright-core'

export type Part = { url: string; kind: string; bytes: number }

/** Bytes of the answers as they crossed the wire, compressed, without their headers. */
export type Weight = { bytes: number; requests: number; parts: Part[] }

/**
 * Opens the page that is shown once more, with an empty cache and past any service worker, and weighs everything it
 * fetches until nothing has moved for half a second. Streams that stay open are left out; refuses to wait over 15 s.
 */
export async function weigh(page: Page): Promise<Weight> {
  const session = await page.context().newCDPSession(page)
  try {
    await session.send('Network.enable')
    await session.send('Network.clearBrowserCache')
    await session.send('Network.setBypassServiceWorker', { bypass: true })
    const scale = putOnScale(session)
    await page.reload({ waitUntil: 'load' })
    await scale.untilStill()
    const parts = scale.parts()
    return { bytes: parts.reduce((sum, part) => sum + part.bytes, 0), requests: parts.length, parts }
  } finally {
    await session.detach()
  }
}

function putOnScale(session: CDPSession) {
  const fetched = new Map<string, Part & { headerBytes: number; done: boolean }>()
  let movedAt = performance.now()

  session.on('Network.requestWillBeSent', ({ requestId, request, type = 'Other', redirectResponse }) => {
    movedAt = performance.now()
    const before = redirectResponse ? (fetched.get(requestId)?.bytes ?? 0) : 0
    if (request.url.startsWith('data:') || type === 'EventSource' || type === 'WebSocket') return
    fetched.set(requestId, { url: request.url, kind: type, bytes: before, headerBytes: 0, done: false })
  })
  // Until the headers are in, what has arrived is the headers; the protocol has no count of the body alone.
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const part = fetched.get(requestId)
    if (part) part.headerBytes = response.encodedDataLength
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    movedAt = performance.now()
    const part = fetched.get(requestId)
    if (part) Object.assign(part, { bytes: part.bytes + encodedDataLength - part.headerBytes, done: true })
  })
  session.on('Network.loadingFailed', ({ requestId }) => {
    movedAt = performance.now()
    const part = fetched.get(requestId)
    if (part) part.done = true
  })

  return {
    parts: (): Part[] => [...fetched.values()].map(({ url, kind, bytes }) => ({ url, kind, bytes })),
    async untilStill(): Promise<void> {
      const started = performance.now()
      while ([...fetched.values()].some((part) => !part.done) || performance.now() - movedAt < 500) {
        if (performance.now() - started > 15_000) throw new Error('the page was still fetching after 15 seconds')
        await wait(50)
      }
    },
  }
}
