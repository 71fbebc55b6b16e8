import type { ServiceDefinition } from '#catalogue'
import { type Village, villageKinds } from '#offices'
import type { Registration } from './contract.ts'
import { clean } from './fields.ts'
import {
  type Identity,
  isPhone,
  isSaid,
  isSamePerson,
  type NamedParty,
  personOf,
  wrongIdentity,
} from './named-party.ts'

type Given = Pick<
  Registration,
  'name' | 'nik' | 'noNikReason' | 'phone' | 'address' | 'applicantKind' | 'represented' | 'proxy' | 'guardian'
>

/**
 * Reads who applies, in what capacity, and who comes in their place. Errors stand by the name of the form's field. A NIK
 * that looks wrong is warned about and never blocked; neither a NIK nor a reason is.
 */
export function readApplicants(
  definition: Pick<ServiceDefinition, 'applicants'>,
  input: Given,
  about: { village: Village | undefined; intent: 'open' | 'return' },
): { parties: NamedParty[]; errors: Record<string, string> } {
  const kind = input.applicantKind ?? 'person'
  const errors: Record<string, string> = {}
  if (!definition.applicants.includes(kind)) errors.applicantKind = 'choose'
  Object.assign(errors, wrongIdentity(input, ''), isPhone(input.phone) ? {} : { phone: 'phone' })
  const reach = { phone: input.phone || null, address: clean(input.address) || null }
  const parties: NamedParty[] =
    kind === 'person' ? [{ ...personOf('applicant', input), ...reach }] : represented(kind, input, about, reach, errors)
  const { proxy, guardian } = input
  if (isSaid(proxy)) {
    Object.assign(
      errors,
      wrongIdentity(proxy, 'proxy.'),
      wrongRelation(proxy, 'proxy.'),
      sameAs(proxy, input, 'proxy.'),
    )
    if (!proxy.letterSeen && about.intent === 'open') errors['proxy.letterSeen'] = 'letter-not-seen'
    const said = { relation: clean(proxy.relation ?? ''), letterSeen: proxy.letterSeen ?? false }
    parties.push({ ...personOf('proxy', proxy), ...said })
  }
  if (isSaid(guardian)) {
    Object.assign(errors, wrongIdentity(guardian, 'guardian.'), wrongRelation(guardian, 'guardian.'))
    Object.assign(errors, sameAs(guardian, input, 'guardian.'))
    parties.push({ ...personOf('guardian', guardian), relation: clean(guardian.relation ?? '') })
  }
  return { parties, errors }
}

function represented(
  kind: 'body' | 'village-government',
  input: Given,
  { village }: { village: Village | undefined },
  reach: Pick<NamedParty, 'phone' | 'address'>,
  errors: Record<string, string>,
): NamedParty[] {
  const { name = '', registration = '', post = '' } = input.represented ?? {}
  if (kind === 'body' && clean(name) === '') errors['represented.name'] = 'body-name'
  if (clean(post) === '') errors['represented.post'] = 'post-empty'
  const bodyName = kind === 'body' ? clean(name) : governmentOf(village)
  const body = { ...personOf('applicant', { name: bodyName }), kind, ...reach }
  return [
    { ...body, registration: kind === 'body' ? clean(registration) || null : null },
    { ...personOf('representative', input), post: clean(post) },
  ]
}

// A desa governs itself; a kelurahan is a part of the kecamatan and bears its own name only.
function governmentOf(village: Village | undefined): string {
  if (!village) return ''
  const named = `${villageKinds[village.kind].id} ${village.name}`
  return village.kind === 'desa' ? `Pemerintah ${named}` : named
}

function wrongRelation({ relation }: { relation?: string | undefined }, prefix: 'proxy.' | 'guardian.') {
  return clean(relation ?? '') === '' ? { [`${prefix}relation`]: 'relation-empty' } : {}
}

function sameAs(one: Identity, applicant: Identity, prefix: 'proxy.' | 'guardian.') {
  const code = prefix === 'proxy.' ? 'proxy-name' : 'guardian-name'
  return isSamePerson(one, applicant) ? { [`${prefix}name`]: code } : {}
}
