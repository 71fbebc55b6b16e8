import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Why a work was ended from outside: for the time or the memory it took, or because nobody waits for it any more. */
export type Stopped = 'too-long' | 'too-much' | 'unwanted'

type Work<Order, Answer> = {
  order: Order
  msMax: number
  done: (answer: Answer | { stopped: Stopped }) => void
  fail: (error: Error) => void
}

const lookEveryMs = 50
/** What counts, at most, between two looks: a machine that stood still, or sleeps, runs both clocks on at once. */
const countedMsMax = 4 * lookEveryMs
/** On a machine that others keep busy a work may wait so many times as long as it may run. */
const waitsMax = 6

/**
 * Work that may not end by itself, done in a process of its own: one order after the other is sent to `script`, which
 * answers each with one message. Native code listens to nothing, so what takes too long or too much is ended with its whole
 * process, and the next order gets a new one. The process goes when nobody asked for `idleMs`, and never outlives ours.
 */
export class WorkAside<Order extends object, Answer extends object> {
  readonly #script: URL
  readonly #limits: { memoryBytesMax: number; idleMs: number }
  readonly #waiting: Work<Order, Answer>[] = []
  #current: (Work<Order, Answer> & { watch: NodeJS.Timeout }) | undefined
  #process: ChildProcess | undefined
  #idle: NodeJS.Timeout | undefined

  constructor(script: URL, limits: { memoryBytesMax: number; idleMs: number }) {
    this.#script = script
    this.#limits = limits
    process.once('exit', () => this.#process?.kill('SIGKILL'))
  }

  /**
   * Sends an order once those before it are answered; its `msMax` milliseconds of the processor begin then, and six times as
   * many on the clock. Time in which the machine stood still is not held against it.
   */
  ask(order: Order, msMax: number): Promise<Answer | { stopped: Stopped }> {
    return new Promise((done, fail) => {
      this.#waiting.push({ order, msMax, done, fail })
      this.#next()
    })
  }

  /** Ends what is in work. */
  stop(why: Stopped): void {
    const stopped = this.#finish()
    this.#leave()
    stopped?.done({ stopped: why })
    this.#next()
  }

  #next(): void {
    if (this.#current) return
    const work = this.#waiting.shift()
    if (!work) return
    clearTimeout(this.#idle)
    this.#process ??= this.#open()
    this.#process.ref()
    this.#process.channel?.ref()
    const counted = { ran: counting(ranMsOf(this.#process.pid)), waited: counting(performance.now()) }
    this.#current = { ...work, watch: setInterval(() => this.#look(work.msMax, counted), lookEveryMs) }
    // An order that cannot be sent is told like one whose process has ended.
    this.#process.send(work.order, (error) => error && this.#lose(error))
  }

  #look(msMax: number, counted: { ran: Counting; waited: Counting }): void {
    const ranMs = counted.ran(ranMsOf(this.#process?.pid))
    const waitedMs = counted.waited(performance.now())
    if (ranMs > msMax || waitedMs > msMax * waitsMax) this.stop('too-long')
    else if (memoryOf(this.#process?.pid) > this.#limits.memoryBytesMax) this.stop('too-much')
  }

  #open(): ChildProcess {
    const opened = fork(this.#script, {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    // The script is ours, and answers with nothing else.
    opened.on('message', (answer: Answer) => {
      this.#finish()?.done(answer)
      this.#next()
    })
    opened.on('error', (error) => this.#lose(error))
    opened.on('exit', () => this.#lose(new Error(`the process of ${this.#script.pathname} has ended`)))
    return opened
  }

  #lose(error: Error): void {
    const lost = this.#finish()
    this.#leave()
    lost?.fail(error)
    this.#next()
  }

  #finish(): Work<Order, Answer> | undefined {
    const finished = this.#current
    clearInterval(finished?.watch)
    this.#current = undefined
    this.#process?.unref()
    this.#process?.channel?.unref()
    clearTimeout(this.#idle)
    this.#idle = setTimeout(() => this.#leave(), this.#limits.idleMs).unref()
    return finished
  }

  #leave(): void {
    const left = this.#process
    this.#process = undefined
    left?.removeAllListeners()
    // What is said on the way out, such as a channel that broke, is nobody's any more.
    left?.on('error', () => undefined)
    left?.kill('SIGKILL')
  }
}

type Counting = (nowMs: number) => number

// Milliseconds from the first reading of a clock on, of which a leap between two readings counts in part only.
function counting(firstMs: number): Counting {
  let last = firstMs
  let sum = 0
  return (nowMs) => {
    sum += Math.min(nowMs - last, countedMsMax)
    last = nowMs
    return sum
  }
}

// Linux says in pages of 4 KiB what a process holds; where it does not say, only the time is watched.
function memoryOf(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096
  } catch {
    return 0
  }
}

// Linux says in hundredths of a second how long a process ran; where it does not say, only the clock is watched.
function ranMsOf(pid: number | undefined): number {
  try {
    const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
    const [userTicks, systemTicks] = after.split(' ').slice(11, 13).map(Number)
    return ((userTicks ?? 0) + (systemTicks ?? 0)) * 10
  } catch {
    return 0
  }
}
