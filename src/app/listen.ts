import type { FastifyInstance } from 'fastify'
import { CommandProblem } from './problem.ts'

/** Listens where the settings say. Refuses in a sentence when the port is taken, not allowed, or the address not ours. */
export async function listen(app: FastifyInstance, at: { host: string; port: number }): Promise<void> {
  try {
    await app.listen({ host: at.host, port: at.port })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw Object.hasOwn(reasons, code) ? new CommandProblem(reasons[code]?.(at)) : error
  }
}

const reasons: Readonly<Record<string, (at: { host: string; port: number }) => string>> = {
  EADDRINUSE: ({ port }) =>
    `Port ${port} is taken by another program. Stop that one first, or choose another port with PATEN_PORT.`,
  EACCES: ({ port }) => `Port ${port} is not for ordinary users. Choose one from 1024 on with PATEN_PORT.`,
  EADDRNOTAVAIL: ({ host }) => `This machine has no address ${host}. Choose one of its own with PATEN_HOST.`,
  ENOTFOUND: ({ host }) => `There is no address ${host}. Choose one of this machine with PATEN_HOST.`,
}
