/** Seconds of silence between two words of a call. */
const gapSeconds = 0.03

/** A voice of sounds that lie on our own server: it speaks without a network beyond it, one sentence after the other. */
export function openVoice() {
  const sounds = document.body.dataset.sounds ?? ''
  const context = new AudioContext()
  const kept = new Map<string, Promise<AudioBuffer>>()
  let speaking: Promise<void> = Promise.resolve()
  const load = (word: string) => {
    const known = kept.get(word) ?? fetchSound(context, `${sounds}${word}.wav`)
    kept.set(word, known)
    // What could not be fetched is asked for again with the next call.
    known.catch(() => kept.delete(word))
    return known
  }
  const say = async (words: readonly string[]) => {
    const parts = await Promise.all(words.map(load))
    if (context.state !== 'running') return
    let at = context.currentTime + 0.05
    for (const buffer of parts) {
      const source = new AudioBufferSourceNode(context, { buffer })
      source.connect(context.destination)
      source.start(at)
      at += buffer.duration + gapSeconds
    }
    document.body.dataset.spoken = words.join(' ')
    await new Promise((done) => setTimeout(done, (at - context.currentTime) * 1000))
  }
  return {
    /** A browser lets nobody speak before somebody touched the page, unless it was started for a kiosk. */
    isMute: () => context.state !== 'running',
    wake: () => context.resume(),
    load,
    /** Speaks after what is being spoken. */
    speak(words: readonly string[]): Promise<void> {
      speaking = speaking.then(() => say(words)).catch(() => undefined)
      return speaking
    },
  }
}

async function fetchSound(context: AudioContext, address: string): Promise<AudioBuffer> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(address)
  return await context.decodeAudioData(await answer.arrayBuffer())
}
