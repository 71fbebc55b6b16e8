import type { Frame } from '#ui/frame.ts'
import type { Text } from '#ui/language.ts'
import type { Unheld } from '../contract.ts'

/** What waits at posts that nobody holds today, for whoever appoints; nothing when there is none. */
export function UnheldNote({ posts, frame, href }: { posts: readonly Unheld[]; frame: Frame; href?: string }) {
  const { say } = frame
  if (posts.length === 0) return null
  return (
    <div class="note soon flow">
      <p>
        <b>{say(unheldWords.heading)}</b> {say(unheldWords.what)}
      </p>
      <ul>
        {posts.map((post) => (
          <li>
            <b>{say(post.name)}</b>: {say(countAt(post))}
          </li>
        ))}
      </ul>
      {href === undefined ? null : (
        <p>
          <a href={href}>{say(unheldWords.appoint)}</a>
        </p>
      )}
    </div>
  )
}

const unheldWords = {
  heading: { id: 'Pekerjaan tanpa pemegang.', en: 'Work without a holder.' },
  what: {
    id: 'Hari ini tidak ada yang memegang jabatan ini. Beri jabatannya kepada seorang petugas.',
    en: 'Nobody holds this post today. Give it to an officer.',
  },
  appoint: { id: 'Tunjuk pemegangnya', en: 'Appoint a holder' },
} satisfies Record<string, Text>

function countAt({ now, coming }: Unheld): Text {
  return {
    id: `${now} berkas di meja, ${coming} akan sampai.`,
    en: `${now} ${now === 1 ? 'file' : 'files'} on the desk, ${coming} to come.`,
  }
}
