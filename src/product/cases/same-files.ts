import type { ServiceDefinition } from '#catalogue'
import { Refusal } from '#platform/refusal.ts'
import type { Text } from '#ui/language.ts'
import type { Registration } from './contract.ts'
import { proxyLetter } from './named-party.ts'

type Lying = { requirement: string; sha256: string; name: string }

/**
 * Refuses a file that has just come and lies in this form or on this case already, byte for byte, and says where. Once:
 * what was kept from the first sending comes again on purpose, for one paper may stand for two requirements.
 */
export function refuseSameFiles(
  definition: Pick<ServiceDefinition, 'requirements'>,
  uploads: Registration['uploads'],
  before: readonly Lying[],
): void {
  const twice = uploads.flatMap((upload, index) => {
    if (!upload.fresh) return []
    const others = [...before, ...uploads.slice(0, index)].filter(({ sha256 }) => sha256 === upload.sha256)
    return others.length === 0 ? [] : [{ name: upload.name, at: namesOf(definition, others) }]
  })
  if (twice.length === 0) return
  const said = (language: keyof Text) =>
    twice.map(({ name, at }) => `${name} (${at.map((one) => one[language]).join(', ')})`)
  throw new Refusal('file-twice', { id: said('id'), en: said('en') })
}

function namesOf({ requirements }: Pick<ServiceDefinition, 'requirements'>, files: readonly Lying[]): Text[] {
  const named = [{ key: proxyLetter, name: { id: 'Surat kuasa', en: 'Power of attorney' } }, ...requirements]
  return named.flatMap(({ key, name }) => (files.some(({ requirement }) => requirement === key) ? [name] : []))
}
