import type { AuthoritiesFile } from '#authority'
import type { CashFile } from '#cash'
import type { DirectoryFile, ServiceFile } from '#catalogue'
import type { CalendarFile } from '#clock'
import type { DutiesFile } from '#duties'
import type { GuideFile } from '#guide'
import type { PackFile, Territory } from '#offices'
import type { FaultKind } from '#platform/fault.ts'
import type { QueueFile } from '#queue'
import type { RegulationsFile } from '#regulations'
import type { RetentionFile } from '#retention'

/** A regency pack that was checked: everything in it may be applied. */
export type Pack = Territory & {
  regulations: RegulationsFile
  authorities: AuthoritiesFile
  calendar: CalendarFile
  directory: DirectoryFile
  services: readonly ServiceFile[]
  guide: GuideFile
  queue: QueueFile
  cash: CashFile
  retention: RetentionFile
  duties: DutiesFile
  /** Emblem and letter templates. */
  files: readonly PackFile[]
  /** Every file as it was written, so that what was applied can be given back. */
  sources: readonly PackFile[]
  /** Over what the pack says, not how it is written: comments and the order of keys make no difference. */
  hash: string
}

/** One mistake, told so that a person finds and mends it. Lines and columns count from 1. */
export type PackError = {
  file: string
  line: number
  column: number
  kind: FaultKind
  /** Where in the file's own terms: `procedure[2].post`. Empty for the file as a whole. */
  where: string
  expected: string
  found: string
  message: string
}

export type CheckedPack = { pack: Pack } | { errors: readonly PackError[] }

export function packError(error: Omit<PackError, 'message'>): PackError {
  const where = error.where === '' ? '' : `${error.where}: `
  return { ...error, message: `${where}expected ${error.expected}; found ${error.found}` }
}
