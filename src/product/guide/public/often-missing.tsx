import type { Frame } from '#ui/frame.ts'
import type { ServicePage } from '../contract/service.ts'
import { ofFiles, serviceWords } from './service-words.ts'

/** What others came without, of how many files; nothing where the numbers are small. */
export function OftenMissing({ view, frame }: { view: ServicePage; frame: Frame }) {
  const { say } = frame
  const { files, papers } = view.oftenMissing
  if (papers.length === 0) return null
  return (
    <p class="note">
      <b>{say(serviceWords.oftenMissing)}</b> {papers.map(({ name, count }) => `${say(name)} (${count})`).join(', ')}.{' '}
      <span class="sub">{say(ofFiles(files))}</span>
    </p>
  )
}
