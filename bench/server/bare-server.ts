import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server that says the same few bytes to everybody, in a process of its own: what Node can do at most. */
export async function startBareServer(page: {
  headers: [string, string][]
  body: Buffer
}): Promise<Disposable & { port: number }> {
  const child = fork(import.meta.filename, ['serve'])
  child.send({ headers: page.headers, body: page.body.toString('base64') })
  const [port]: [number] = await once(child, 'message').then(([told]) => [Number(told)])
  return { port, [Symbol.dispose]: () => void child.kill() }
}

if (process.send && process.argv[2] === 'serve') {
  process.once('message', (page: { headers: [string, string][]; body: string }) => {
    const body = Buffer.from(page.body, 'base64')
    const headers = Object.fromEntries(page.headers)
    const server = createServer((_request, response) => {
      response.writeHead(200, headers)
      response.end(body)
    })
    server.listen(0, '127.0.0.1', () => {
      // An address of a TCP server is an object.
      process.send?.((server.address() as AddressInfo).port)
    })
  })
  process.on('disconnect', () => process.exit())
}
