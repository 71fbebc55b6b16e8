import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export type Answer = { status: number; location: string | undefined; headers: string; body: Buffer }

type Waiting = { done: (answer: Answer) => void; fail: (error: Error) => void }

export type Question = {
  path: string
  cookie?: string
  /** A form to send; without one the page is asked for. */
  form?: { type: string; body: Buffer }
}

/**
 * One connection that is kept, as a browser keeps it: questions go out and answers come back one after the other.
 * Written on the bare socket, because what the load costs is taken from the two processors it measures.
 */
export class Connection implements Disposable {
  readonly #socket: Socket
  readonly #host: string
  #received: Buffer = Buffer.alloc(0)
  #waiting: Waiting | undefined

  /** Connects to this machine. `from` is one of its own addresses (127.0.0.0/8), so that visitors can be many. */
  static async open(port: number, from = '127.0.0.1'): Promise<Connection> {
    const socket = connect({ port, host: '127.0.0.1', localAddress: from, noDelay: true })
    await once(socket, 'connect')
    return new Connection(socket, `127.0.0.1:${port}`)
  }

  private constructor(socket: Socket, host: string) {
    this.#socket = socket
    this.#host = host
    socket.on('data', (chunk) => this.#take(typeof chunk === 'string' ? Buffer.from(chunk) : chunk))
    socket.on('error', (error) => this.#waiting?.fail(error))
    socket.on('close', () => this.#waiting?.fail(new Error('the server closed the connection')))
  }

  ask({ path, cookie, form }: Question): Promise<Answer> {
    const lines = [
      `${form ? 'POST' : 'GET'} ${path} HTTP/1.1`,
      `host: ${this.#host}`,
      'accept: text/html',
      'accept-encoding: gzip, deflate, br',
      ...(cookie === undefined ? [] : [`cookie: ${cookie}`]),
      ...(form
        ? [`origin: http://${this.#host}`, `content-type: ${form.type}`, `content-length: ${form.body.length}`]
        : []),
    ]
    const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1')
    return new Promise((done, fail) => {
      if (this.#waiting) return fail(new Error('one question at a time'))
      this.#waiting = { done, fail }
      this.#socket.write(form ? Buffer.concat([head, form.body]) : head)
    })
  }

  [Symbol.dispose](): void {
    this.#socket.destroy()
  }

  #take(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk])
    const end = this.#received.indexOf('\r\n\r\n')
    if (end < 0) return
    const headers = this.#received.toString('latin1', 0, end)
    const length = /\r\ncontent-length: (\d+)/i.exec(headers)?.[1]
    if (length === undefined) {
      this.#settle((waiting) => waiting.fail(new Error(`no length in:\n${headers}`)))
      return
    }
    const whole = end + 4 + Number(length)
    if (this.#received.length < whole) return
    const body = this.#received.subarray(end + 4, whole)
    this.#received = this.#received.subarray(whole)
    const location = /\r\nlocation: ([^\r]+)/i.exec(headers)?.[1]
    this.#settle((waiting) => waiting.done({ status: Number(headers.slice(9, 12)), location, headers, body }))
  }

  #settle(how: (waiting: Waiting) => void): void {
    const waiting = this.#waiting
    this.#waiting = undefined
    if (waiting) how(waiting)
  }
}
