import { appendFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

// Loaded into a real server: asked by a signal, it throws away what ended requests left behind and tells what is kept.
setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')
const file = process.env.BENCH_KEPT

process.on('SIGUSR2', async () => {
  // What a first round only lets go of, the second takes away.
  for (let round = 0; round < 3; round += 1) {
    collect()
    await wait(50)
  }
  const { heapUsed, external } = process.memoryUsage()
  if (file) appendFileSync(file, `${process.pid} ${heapUsed + external}\n`)
})
