import { sayDuration } from '#clock'
import type { Frame } from '#ui/frame.ts'
import type { Text } from '#ui/language.ts'
import type { FoundService } from '../contract.ts'
import { atOffices, guideWords } from '../words.ts'
import { guidePaths } from './paths.ts'

type Props = { services: readonly FoundService[]; office: string | undefined; frame: Frame }

/** Services one under the other: what it is, what it is for, how long, how much, where. */
export function FoundList({ services, office, frame }: Props) {
  const { say } = frame
  return (
    <ul class="bare">
      {services.map((service) => (
        <li>
          <a class="pick" href={addressOf(service, office)}>
            <span>
              <span class="nm">{say(service.name)}</span> <span class="sub">{say(service.purpose)}</span>{' '}
              <span class="sub">
                {[lengthOf(service), costOf(service), whereOf(service)].map((text) => say(text)).join(' · ')}
              </span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function addressOf({ key, here }: FoundService, office: string | undefined): string {
  return office !== undefined && here !== 'not-here' ? guidePaths.service(office, key) : guidePaths.choose(key)
}

function lengthOf({ promise }: Pick<FoundService, 'promise'>): Text {
  return sayDuration(promise)
}

/** What it costs: nothing, said so, or how it is worked out. */
export function costOf({ charges }: Pick<FoundService, 'charges'>): Text {
  if (charges.length === 0) return guideWords.free
  return { id: charges.map(({ id }) => id).join('; '), en: charges.map(({ en }) => en).join('; ') }
}

function whereOf({ here, offices }: FoundService): Text {
  if (here === undefined) return atOffices(offices)
  return { published: guideWords.here, illustrative: guideWords.sampleHere, 'not-here': guideWords.notHere }[here]
}
