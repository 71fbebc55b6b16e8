import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'

/** How this installation runs, read from the environment once. */
export type Settings = {
  mode: 'demo' | 'production'
  host: string
  port: number
  dataFolder: string
  /** An outside PostgreSQL; unset means the embedded one. */
  databaseUrl: string | undefined
  /** The folder of the regency pack: of the first start, and of commands that name none. */
  packFolder: string
  /** Where everyone reaches this office, such as `https://paten.example.go.id`; unset means as each visitor came. */
  origin: string | undefined
  tls: { cert: string; key: string } | undefined
  /** How many processes serve; each fills one processor. */
  processes: number
}

export class WrongSettings extends Error {}

export const projectFolder = join(import.meta.dirname, '../..')

/**
 * Reads PATEN_MODE, PATEN_HOST, PATEN_PORT, PATEN_DATA, PATEN_PACK, PATEN_ORIGIN, PATEN_PROCESSES, PATEN_TLS_CERT,
 * PATEN_TLS_KEY and DATABASE_URL.
 * Refuses a wrong value, and outside demonstration a public address without TLS: cameras, installed pages and passkeys
 * need a secure origin, and passwords a closed one.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const mode = env.PATEN_MODE ?? 'demo'
  if (mode !== 'demo' && mode !== 'production')
    throw new WrongSettings(`PATEN_MODE is demo or production, not "${mode}"`)
  const port = Number(env.PATEN_PORT ?? '8080')
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new WrongSettings(`PATEN_PORT is a number from 0 to 65535, not "${env.PATEN_PORT}"`)
  const host = env.PATEN_HOST ?? '127.0.0.1'
  const [cert, key] = [env.PATEN_TLS_CERT, env.PATEN_TLS_KEY]
  if ((cert === undefined) !== (key === undefined))
    throw new WrongSettings('PATEN_TLS_CERT and PATEN_TLS_KEY are set together or not at all')
  const tls = cert !== undefined && key !== undefined ? { cert, key } : undefined
  if (mode === 'production' && !tls && !isLoopback(host))
    throw new WrongSettings(
      `without TLS, production listens on this machine only: PATEN_HOST=${host} needs PATEN_TLS_CERT and PATEN_TLS_KEY`,
    )
  const dataFolder = env.PATEN_DATA ? resolve(env.PATEN_DATA) : join(projectFolder, '.paten')
  const packFolder = env.PATEN_PACK ? resolve(env.PATEN_PACK) : join(projectFolder, 'regions/bengkalis')
  return {
    mode,
    host,
    port,
    dataFolder,
    databaseUrl: env.DATABASE_URL || undefined,
    packFolder,
    origin: readOrigin(env.PATEN_ORIGIN),
    tls,
    processes: readProcesses(env.PATEN_PROCESSES),
  }
}

/** Without a word from the office: one for each processor, and no more than four share a machine with PostgreSQL. */
function readProcesses(written: string | undefined): number {
  if (!written) return Math.min(4, availableParallelism())
  const processes = Number(written)
  if (!Number.isInteger(processes) || processes < 1 || processes > 64)
    throw new WrongSettings(`PATEN_PROCESSES is a number from 1 to 64, not "${written}"`)
  return processes
}

function readOrigin(written: string | undefined): string | undefined {
  if (!written) return undefined
  const origin = URL.canParse(written) ? new URL(written).origin : 'null'
  if (!/^https?:/.test(origin) || written.replace(/\/$/, '').toLowerCase() !== origin)
    throw new WrongSettings(
      `PATEN_ORIGIN is the address of this office without a path, such as https://paten.example.go.id, not "${written}"`,
    )
  return origin
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}
