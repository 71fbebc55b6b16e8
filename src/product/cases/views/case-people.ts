import type { Keys } from '#platform/keys.ts'
import type { Text } from '#ui/language.ts'
import { ownRoleWords } from '../amended-words.ts'
import type { CasePage, CasePerson } from '../contract.ts'
import { proxyLetter } from '../named-party.ts'
import { bornField, maskNik, nikWarnings, readDate, readNik } from '../nik.ts'
import { nikWarningWords } from '../nik-words.ts'
import { missingParties } from '../parties.ts'
import type { HeldCase } from '../store/find.ts'
import type { KeptParty } from '../store/parties.ts'
import type { Story } from './story.ts'

/** Everybody a case names, as its page shows them: the applicant first, NIK masked, warnings until the letter is out. */
export function peopleOfCase(
  file: HeldCase,
  people: readonly KeptParty[],
  story: Story,
  keys: Keys,
): Pick<CasePage, 'applicant' | 'despite' | 'people' | 'peopleMissing'> {
  const mayMend = !file.issued && !file.refused && !file.withdrawn
  const identify = (party: KeptParty | undefined, bornOn: Temporal.PlainDate | undefined) => {
    const nik = party?.nikCipher ? keys.decrypt(party.nikCipher, 'nik') : undefined
    return {
      nikMasked: nik && maskNik(nik),
      nikWarnings: nik && mayMend ? nikWarnings(readNik(nik), { bornOn }).map(nikWarningWords) : [],
      noNikReason: party?.noNikReason ?? undefined,
    }
  }
  const applicant = people.find(({ role }) => role === 'applicant')
  const roles = [
    ...Object.entries(ownRoleWords),
    ...file.definition.parties.map(({ key, name }) => [key, name] as const),
  ]
  return {
    despite: story.despite ?? [],
    applicant: {
      kind: applicant?.kind ?? 'person',
      registration: applicant?.registration ?? undefined,
      name: applicant?.name ?? '',
      ...identify(applicant, readDate(file.fields[bornField])),
      phone: applicant?.phone ?? undefined,
      village: story.village?.name ?? '',
      villageCode: story.village?.code ?? '',
      address: applicant?.address ?? undefined,
    },
    people: roles.flatMap(([key, name]: readonly [string, Text]) =>
      people
        .filter(({ role }) => role === key)
        .map(
          (party): CasePerson => ({
            role: name,
            name: party.name,
            ...identify(party, party.bornOn ?? undefined),
            post: party.post ?? undefined,
            relation: party.relation ?? undefined,
            letter: letterOf(file, party, story),
            bornOn: party.bornOn ?? undefined,
            address: party.address ?? undefined,
            phone: party.phone ?? undefined,
          }),
        ),
    ),
    peopleMissing:
      file.opened || file.refused ? [] : missingParties(file.definition, file.parties).map(({ name }) => name),
  }
}

function letterOf(file: HeldCase, { letterSeen }: KeptParty, story: Story): CasePerson['letter'] {
  if (letterSeen === null) return undefined
  const papers = story.attachments.filter(({ requirement }) => requirement === proxyLetter)
  const path = `/cases/${file.number}/attachments`
  return {
    seen: letterSeen,
    attachments: papers.map(({ id, name, bytes }) => ({ name, bytes, href: `${path}/${id}` })),
  }
}
