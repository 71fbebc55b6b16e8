import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { ServiceDefinition, ServiceFile } from '#catalogue'
import { bengkalis } from '#tests/regency-pack.ts'

/** The family-dependants letter as Mandau publishes it, with what a test changes in it. */
export function sampleService(changes: Partial<ServiceDefinition> = {}): ServiceDefinition {
  const file = ServiceFile.parse(parse(readFileSync(join(bengkalis, 'services/tanggungan-keluarga.yaml'), 'utf8')))
  const { since: _since, offices: _offices, ...definition } = file
  return ServiceDefinition.parse({ ...definition, ...changes })
}
