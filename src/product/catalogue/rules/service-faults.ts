import { type Fault, findDuplicates, quote } from '#platform/fault.ts'
import { type Located, locate, textAt, valueAt } from '#platform/raw.ts'
import type { CatalogueRefusal, OfferedService } from '../contract.ts'
import { chargeFaults } from './charge-faults.ts'
import { checkFaults } from './check-faults.ts'
import { normFaults } from './norm-faults.ts'
import { procedureFaults } from './procedure-faults.ts'
import { questionFaults } from './question-faults.ts'
import { validityFaults } from './validity-faults.ts'
import { wordFaults } from './word-faults.ts'

/** Why a service may not be opened in an office: it is not offered there, or only as an example. */
export function whyNotOffered(
  service: Pick<OfferedService, 'adopted'> | undefined,
  mode: 'demo' | 'production',
): CatalogueRefusal | undefined {
  if (!service) return 'service-not-here'
  if (service.adopted === 'illustrative' && mode === 'production') return 'service-illustrative'
  return undefined
}

/** Everything in one service file that its shape alone cannot tell. Takes a file that may be malformed. */
export function serviceFaults(file: string, raw: unknown): Fault[] {
  return [
    ...findDuplicates(file, locate(raw, 'requirements[].key')),
    ...findDuplicates(file, locate(raw, 'fields[].key')),
    ...findDuplicates(file, locate(raw, 'procedure[].key')),
    ...findDuplicates(file, locate(raw, 'parties[].key')),
    ...locate(raw, 'parties[]').flatMap((role) => partyFaults(file, role)),
    ...findDuplicates(file, locate(raw, 'offices[].office')),
    ...locate(raw, 'fields[]').flatMap((field) => [
      ...fieldFaults(file, field),
      ...locate(field.value, 'columns[]', field.path).flatMap((column) => fieldFaults(file, column)),
      ...findDuplicates(file, locate(field.value, 'columns[].key', field.path)),
    ]),
    ...locate(raw, 'fields[]').flatMap((field) =>
      findDuplicates(file, locate(field.value, 'choices[].key', field.path)),
    ),
    ...procedureFaults(file, raw),
    ...normFaults(file, raw),
    ...checkFaults(file, raw),
    ...questionFaults(file, raw),
    ...chargeFaults(file, raw),
    ...wordFaults(file, raw),
    ...validityFaults(file, raw),
  ]
}

const ownKeys: ReadonlyMap<string, readonly string[]> = new Map([
  ['choices', ['choice']],
  ['columns', ['list']],
  ['rowsMax', ['list']],
  ['maxLength', ['text', 'long-text']],
  ['min', ['number']],
  ['max', ['number']],
  ['unit', ['number']],
])
const neededKey: ReadonlyMap<string, string> = new Map([
  ['choice', 'choices'],
  ['list', 'columns'],
  ['number', 'unit'],
])

function fieldFaults(file: string, { path, value }: Located): Fault[] {
  const type = textAt(value, 'type') ?? ''
  const need = neededKey.get(type)
  const faults: Fault[] = []
  if (need && valueAt(value, need) === undefined)
    faults.push({ file, path, kind: 'form', expected: `${need}, for its type is ${type}`, found: 'nothing' })
  for (const [key, types] of ownKeys) {
    const isStray = type !== '' && valueAt(value, key) !== undefined && !types.includes(type)
    const expected = `${key} only where type is ${types.join(' or ')}`
    if (isStray) faults.push({ file, path: [...path, key], kind: 'form', expected, found: `type ${type}` })
  }
  const [min, max] = [valueAt(value, 'min'), valueAt(value, 'max')]
  if (typeof min === 'number' && typeof max === 'number' && min > max)
    faults.push({
      file,
      path: [...path, 'max'],
      kind: 'form',
      expected: `${min} or more, as min says`,
      found: `${max}`,
    })
  return faults
}

/** Roles that every service has; its own bear other keys, or a letter could not tell them apart. */
const rolesOfEvery: readonly string[] = ['applicant', 'representative', 'proxy', 'guardian']

function partyFaults(file: string, { path, value }: Located): Fault[] {
  const key = textAt(value, 'key') ?? ''
  const [min, max] = [valueAt(value, 'min'), valueAt(value, 'max')]
  const faults: Fault[] = []
  if (rolesOfEvery.includes(key)) {
    const expected = 'a role of this service, for every service has that one'
    faults.push({ file, path: [...path, 'key'], kind: 'form', expected, found: quote(key) })
  }
  if (typeof min === 'number' && typeof max === 'number' && min > max) {
    const expected = `${min} or more, as min says`
    faults.push({ file, path: [...path, 'max'], kind: 'form', expected, found: `${max}` })
  }
  return faults
}
