import { sayCall } from '../spoken.ts'
import { keepFresh } from './news.island.ts'
import { openVoice } from './speak.island.ts'

type Called = { now: number; calls: { id: string; written: string; counter: number; at: number }[] }

/** Calls older than this are not spoken any more: after a cut the board tells the present, not the past. */
const spokenWithinMs = 120_000

const place = document.querySelector<HTMLElement>('[data-live]')
const voice = openVoice()
const seen = new Set<string>()

function read(text: string | undefined): Called {
  return JSON.parse(text ?? '{"now":0,"calls":[]}')
}

for (const { id } of read(place?.dataset.calls).calls) seen.add(id)

// Several calls at once are spoken one after the other, the oldest first.
function speakNew({ now, calls }: Called): void {
  const fresh = calls.filter(({ id }) => !seen.has(id)).reverse()
  for (const { id, written, counter, at } of fresh) {
    seen.add(id)
    if (now - at <= spokenWithinMs) void voice.speak(sayCall(written, counter))
  }
  if (fresh.length > 0) place?.querySelector('.call')?.classList.add('fresh')
}

const away = document.querySelector<HTMLElement>('[data-away]')
if (place)
  keepFresh(
    place,
    (news) => speakNew(read(news.calls)),
    (isAway) => {
      if (away) away.hidden = !isAway
    },
  )

const sound = document.querySelector<HTMLElement>('[data-sound]')
const showSound = () => {
  if (sound) sound.hidden = !voice.isMute()
}
sound?.addEventListener('click', () => void voice.wake().then(showSound))
// The browser may let the board speak only a moment after it has opened.
setTimeout(showSound, 500)
for (const word of sayCall('A-111', 1)) void voice.load(word).catch(() => undefined)
