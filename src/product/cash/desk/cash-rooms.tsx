import type { Frame } from '#ui/frame.ts'
import { cashWords as words } from './cash-words.ts'
import { paths } from './paths.ts'

/** The pages of cash, one beside the other. */
export function CashRooms({ frame, here }: { frame: Frame; here: 'cash' | 'book' | 'deposits' | 'accounts' }) {
  const { say } = frame
  const rooms = [
    ['cash', paths.cash, words.today],
    ['book', paths.book, words.book],
    ['deposits', paths.deposits, words.deposits],
    ['accounts', paths.accounts, words.accounts],
  ] as const
  return (
    <nav class="tabs" aria-label={say(words.rooms)}>
      {rooms.map(([key, href, label]) => (
        <a href={href} aria-current={key === here ? 'page' : undefined}>
          {say(label)}
        </a>
      ))}
    </nav>
  )
}
