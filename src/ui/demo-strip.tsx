import type { Frame } from './frame.ts'
import { kitWords } from './words.ts'

/** In demonstration every screen says so: nothing seen here is a promise of a real office. */
export function DemoStrip({ frame }: { frame: Frame }) {
  if (frame.mode !== 'demo') return null
  return <p class="demo">{frame.say(kitWords.demo)}</p>
}
