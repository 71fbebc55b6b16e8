import { authorityFaults } from '#authority'
import { cashFaults } from '#cash'
import { directoryFaults, serviceFaults, stricterFaults } from '#catalogue'
import { CalendarFile } from '#clock'
import { dutyFaults } from '#duties'
import { guideFaults } from '#guide'
import { numberSeries, territoryFaults } from '#offices'
import { faultWords, readQris } from '#payments'
import { type Fault, nearest, quote } from '#platform/fault.ts'
import { type Located, locate, textAt, valueAt } from '#platform/raw.ts'
import { queueFaults } from '#queue'
import { RegulationsFile, readCitations, regulationFaults, shortName, textsIn } from '#regulations'
import { retentionFaults } from '#retention'
import { standardLimitFaults } from '#standards'
import { lapsedCharges } from './lapsed-charges.ts'
import { kecamatanKeys, type RawPack, serviceKeys, unknown } from './raw-pack.ts'

/** Everything that one file of a pack cannot know of another, and what each slice asks beyond the shape of its files. */
export function crossChecks(pack: RawPack): Fault[] {
  const calendar = CalendarFile.safeParse(pack.calendar).data
  return [
    ...territoryFaults(pack),
    ...regulationFaults(pack.regulations),
    ...citations(pack),
    ...lapsedCharges(pack.services, pack.regulations),
    ...authorityFaults(pack.authorities),
    ...pack.services.flatMap(({ file, raw }) => serviceFaults(file, raw)),
    ...pack.services.flatMap(({ file, raw }) => stricterFaults(file, raw, calendar)),
    ...pack.services.flatMap(({ file, raw }) => serviceReferences(pack, file, raw)),
    ...guideFaults(pack.guide, serviceKeys(pack), directoryKeys(pack)),
    ...cashFaults(pack.cash, kecamatanKeys(pack)),
    ...retentionFaults(pack.retention, pack.services),
    ...dutyFaults(pack.duties, pack.posts),
    ...queueFaults(pack.queue, serviceKeys(pack)),
    ...directoryFaults('known-services.yaml', pack.directory, serviceKeys(pack)),
    ...keepers(pack),
    ...holders(pack),
    ...substitutes(pack),
    ...limits(pack),
    ...calendarNames(pack),
    ...standardLimitFaults(pack.calendar),
    ...paths(pack),
    ...zones(pack),
    ...numbered(pack),
    ...paymentCodes(pack),
  ]
}

function directoryKeys({ directory }: RawPack): string[] {
  return locate(directory, 'services[].key').map(({ value }) => String(value))
}

function serviceReferences(pack: RawPack, file: string, raw: unknown): Fault[] {
  const authorities = locate(pack.authorities, 'authorities[]')
  const codes = authorities.flatMap(({ value }) => textAt(value, 'code') ?? [])
  const own = file.replace(/^services\/(.*)\.yaml$/, '$1')
  const key = textAt(raw, 'key')
  const code = textAt(raw, 'authority')
  const field = textAt(raw, 'field')
  const authority = authorities.find(({ value }) => textAt(value, 'code') === code)?.value
  const authorityField = textAt(authority, 'field')
  const faults = [
    ...unknown(file, locate(raw, 'authority'), codes, 'the code of an authority in authorities.yaml'),
    ...unknown(file, locate(raw, 'offices[].office'), kecamatanKeys(pack), 'the key of a kecamatan in offices.yaml'),
    ...locate(raw, 'procedure[]').flatMap((step) => postsFaults(pack, file, step)),
  ]
  if (key !== undefined && key !== own)
    faults.push({ file, path: ['key'], kind: 'file', expected: `${own}, the name of the file`, found: quote(key) })
  if (field && authorityField && field !== authorityField) {
    const expected = `${authorityField}, the field of ${code}`
    faults.push({ file, path: ['field'], kind: 'authority', expected, found: quote(field) })
  }
  return faults
}

function postFaults(pack: RawPack, file: string, step: Located): Fault[] {
  const posts = locate(pack.posts, 'posts[]')
  const key = textAt(step.value, 'post')
  const does = textAt(step.value, 'does')
  const post = posts.find(({ value }) => textAt(value, 'key') === key)?.value
  const keys = posts.flatMap(({ value }) => textAt(value, 'key') ?? [])
  if (key === undefined || post === undefined)
    return unknown(file, locate(step.value, 'post', step.path), keys, 'the key of a post in posts.yaml')
  const path = [...step.path, 'post']
  if (textAt(post, 'at') === 'regency')
    return [
      { file, path, kind: 'procedure', expected: 'a post of a kecamatan', found: `${key}, a post of the regency` },
    ]
  const duties = locate(post, 'duties[]').map(({ value }) => value)
  if (does === undefined || duties.length === 0 || duties.includes(`cases.${does}`)) return []
  return [
    { file, path, kind: 'procedure', expected: `a post with the duty cases.${does}`, found: `${key}, which has not` },
  ]
}

/** Whoever takes the step may; and everybody of a team may verify, as its leader may. */
function postsFaults(pack: RawPack, file: string, step: Located): Fault[] {
  const team = locate(step.value, 'team.posts[]', step.path)
  const members = team.map((one) => ({ ...one, value: { post: one.value, does: 'verify' } }))
  return [step, ...members].flatMap((one) => postFaults(pack, file, one))
}

/** Whatever a text rests on stands among the regulations, or nobody would see that it has changed. */
function citations(pack: RawPack): Fault[] {
  const known = RegulationsFile.safeParse(pack.regulations).data?.regulations
  if (!known) return []
  const keys = known.map(({ key }) => key)
  const causes = locate(pack.regulations, 'regulations[].status[].by')
  const texts = [
    { file: 'authorities.yaml', raw: pack.authorities },
    { file: 'calendar.yaml', raw: valueAt(pack.calendar, 'limits'), at: ['limits'] },
    ...pack.services,
  ].flatMap(({ file, raw, ...more }) => textsIn(raw, 'at' in more ? more.at : []).map((one) => ({ file, ...one })))
  return [
    ...unknown('regulations.yaml', causes, keys, 'the key of a regulation'),
    ...unknown(
      'authorities.yaml',
      locate(pack.authorities, 'authorities[].instrument.regulation'),
      keys,
      'the key of a regulation',
    ),
    ...texts.flatMap(({ file, path, text }) =>
      readCitations(text, known).strange.map((name) => ({
        ...{ file, path, kind: 'dangling' as const, found: `${name}, which is not there` },
        expected: `a regulation of regulations.yaml${near(name, known)}`,
      })),
    ),
  ]
}

function near(name: string, known: readonly Parameters<typeof shortName>[0][]): string {
  const names = known.map((one) => shortName(one).id)
  const meant = nearest(name, names)
  return meant ? ` (did you mean ${meant}?)` : ''
}

/** A number format is of a series, or of a letter that the pack can print. */
function numbered(pack: RawPack): Fault[] {
  const letters = pack.paths.flatMap((path) => /^letters\/(.+)\.typ$/.exec(path)?.[1] ?? [])
  const kinds = [...numberSeries, ...letters]
  const located = locate(pack.regency, 'numberFormats.papers[].of')
  return unknown('regency.yaml', located, kinds, `${numberSeries.join(', ')}, or the name of a template in letters/`)
}

/** A code on the wall is whole, of a kecamatan, and names no amount: what it asks for, the payer types. */
function paymentCodes(pack: RawPack): Fault[] {
  const codes = locate(pack.regency, 'qris[]').flatMap(({ path, value }): Fault[] => {
    const { faults, kind } = readQris(textAt(value, 'code') ?? '')
    const told = faults.map(({ code }) => faultWords[code].en)
    if (told.length === 0 && kind !== 'static') told.push('It is for one payment.')
    const fault = { file: 'regency.yaml', path: [...path, 'code'], kind: 'letter' as const }
    return told.length === 0
      ? []
      : [{ ...fault, expected: 'a whole code of a wall, as the bank gave it', found: told.join(' ') }]
  })
  const offices = locate(pack.regency, 'qris[].office')
  return [...codes, ...unknown('regency.yaml', offices, kecamatanKeys(pack), 'the key of a kecamatan in offices.yaml')]
}

/** What the regency keeps for all is kept by a post of the regency. */
function keepers(pack: RawPack): Fault[] {
  return locate(pack.posts, 'posts[]')
    .filter(({ value }) => textAt(value, 'at') === 'kecamatan')
    .flatMap((post) => locate(post.value, 'duties[]', post.path))
    .filter(({ value }) => ['regulations.keep', 'authorities.keep', 'templates.keep'].includes(String(value)))
    .map(({ path, value }) => {
      const expected = 'this duty at a post of the regency'
      return { file: 'posts.yaml', path, kind: 'territory' as const, expected, found: `${value} at a kecamatan` }
    })
}

function holders(pack: RawPack): Fault[] {
  const located = locate(pack.authorities, 'authorities[].offices[]')
  return unknown('authorities.yaml', located, kecamatanKeys(pack), 'the key of a kecamatan in offices.yaml')
}

/** Whoever signs while the camat is away holds a post of a kecamatan that may sign. */
function substitutes(pack: RawPack): Fault[] {
  return locate(pack.authorities, 'authorities[].substitutes[]').flatMap((one) => {
    const post = textAt(one.value, 'post')
    const step = { ...one, value: { post, does: 'sign' } }
    return post === undefined ? [] : postFaults(pack, 'authorities.yaml', step)
  })
}

/** A limit asks what every service under its power asks: else nothing would ever be held against it. */
function limits(pack: RawPack): Fault[] {
  return pack.services.flatMap(({ file, raw }) => {
    const code = textAt(raw, 'authority')
    const asked = locate(raw, 'fields[].key').map(({ value }) => value)
    const power = locate(pack.authorities, 'authorities[]').find(({ value }) => textAt(value, 'code') === code)
    return locate(power?.value, 'limits[].question')
      .filter(({ value }) => !asked.includes(value))
      .map(({ value }) => {
        const expected = `a question ${String(value)}, for ${code} is limited by it`
        return { file, path: ['fields'], kind: 'form' as const, expected, found: 'none of that key' }
      })
  })
}

/** Files that are named must be there. */
function paths(pack: RawPack): Fault[] {
  const emblem = locate(pack.regency, 'emblem.file').map((one) => ({
    file: 'regency.yaml',
    ...one,
    path: one.path,
    needs: String(one.value),
  }))
  const letters = pack.services.flatMap(({ file, raw }) =>
    locate(raw, 'letter.template').map((one) => ({ file, ...one, needs: `letters/${String(one.value)}.typ` })),
  )
  return [...emblem, ...letters]
    .filter(({ needs }) => !pack.paths.includes(needs))
    .map(({ file, path, value, needs }) => {
      const near = nearest(needs, pack.paths)
      const expected = `a file ${needs} in the pack${near ? ` (did you mean ${near}?)` : ''}`
      return { file, path, kind: 'dangling' as const, expected, found: `${quote(value)}, and no such file` }
    })
}

function calendarNames(pack: RawPack): Fault[] {
  const offices = locate(pack.calendar, 'offices[].office')
  const services = locate(pack.calendar, 'pauses[].services[]')
  return [
    ...unknown('calendar.yaml', offices, kecamatanKeys(pack), 'the key of a kecamatan in offices.yaml'),
    ...unknown('calendar.yaml', services, serviceKeys(pack), 'the key of a service'),
  ]
}

function zones(pack: RawPack): Fault[] {
  const [wanted, found] = [textAt(pack.regency, 'zone'), textAt(pack.calendar, 'zone')]
  if (!wanted || !found || wanted === found) return []
  const expected = `${wanted}, as in regency.yaml`
  return [{ file: 'calendar.yaml', path: ['zone'], kind: 'territory', expected, found: quote(found) }]
}
