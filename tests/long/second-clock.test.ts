// Ten thousand random spans in place of a thousand, by the same tests.
process.env.PATEN_TEST_CLOCK_RUNS = '10000'
await import('../../src/product/clock/rules/second-clock.test.ts')
