import { after } from 'node:test'

const patienceMs = Number(process.env.PATEN_TEST_PATIENCE_MS ?? 15_000)

// Loaded by the runner before each test file. Closing takes a while; a file that then still holds something would
// wait for ever, and nobody would know for what.
after(() => {
  const patience = setTimeout(() => {
    const held = process.getActiveResourcesInfo().filter((resource) => resource !== 'PipeWrap')
    process.stderr.write(`left open after the last test: ${held.join(', ')}\n`)
    process.exit(1)
  }, patienceMs)
  patience.unref()
})
