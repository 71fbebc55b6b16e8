/** Milliseconds that the server may take to answer at all. */
const answerMs = 5000

/**
 * Asks for the head of one of our pages, before the page is left: where nobody answers, the browser would show a page of its
 * own, from which there is no way back. Gives the status of the answer; nothing where none came in time.
 */
export async function askServer(path: string): Promise<number | undefined> {
  return await fetch(path, { method: 'HEAD', signal: AbortSignal.timeout(answerMs) }).then(
    ({ status }) => status,
    () => undefined,
  )
}
