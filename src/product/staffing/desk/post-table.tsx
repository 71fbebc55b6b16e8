import { fieldId } from '#ui/field.tsx'
import type { PostLine } from '../contract.ts'
import type { Shown } from './officer.page.tsx'
import { aloneWith, staffingWords, stretchOf } from './staffing-words.ts'

/** The posts of an officer by date, each with the form that ends it; files left with nobody are told before. */
export function PostTable({ view, frame }: Shown) {
  const { say } = frame
  if (view.officer.posts.length === 0) return <p class="sub">{say(staffingWords.noPosts)}</p>
  const mayEnd = !view.own && !view.fromRegency
  return (
    <>
      <ul class="bare">
        {view.officer.posts.map((post) => (
          <li class="panel flow">
            <p>
              <b>{say(post.name)}</b> <span class="sub">{say(staffingWords[post.stands])}</span>
              <br />
              {say(stretchOf(post))}
            </p>
            {post.alone ? <p class="note soon">{say(aloneWith(post.alone))}</p> : null}
            {mayEnd && post.stands !== 'ended' ? <EndPost post={post} view={view} frame={frame} /> : null}
          </li>
        ))}
      </ul>
      {mayEnd || view.officer.leftAt !== null ? null : (
        <p class="why">{say(view.own ? staffingWords.own : staffingWords.fromRegency)}</p>
      )}
    </>
  )
}

function EndPost({ post, view, frame }: Shown & { post: PostLine }) {
  const { say } = frame
  const id = fieldId('until', `akhir-${post.id}`)
  return (
    <form method="post" action={`/officers/${view.officer.id}/posts/end`} class="flow">
      <input type="hidden" name="requestId" value={frame.requestId()} />
      <input type="hidden" name="holding" value={post.id} />
      <div class="f">
        <label for={id}>{say(staffingWords.endDay)}</label>
        <input type="date" id={id} name="until" value={view.today.toString()} />
      </div>
      {post.alone ? (
        <label class="pick">
          <input type="checkbox" name="knowing" value="yes" />
          {say(staffingWords.knowing)}
        </label>
      ) : null}
      <button class="btn alt" type="submit">
        {say(staffingWords.endPost)}
        <span class="vh">: {say(post.name)}</span>
      </button>
    </form>
  )
}
