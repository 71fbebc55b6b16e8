export type UploadFault = 'upload-empty' | 'upload-type' | 'upload-broken' | 'upload-locked' | 'upload-too-many-pixels'
export type CleanUpload = { content: Uint8Array; type: 'image/jpeg' | 'application/pdf' }

const pixelsMax = 120_000_000
const sideMax = 2400

/**
 * Looks at what a file is, not at what it says it is. Photos are drawn anew (upright, at most 2400 pixels a side,
 * without place or camera data), one at a time; PDFs stay as they came. Returns why not for anything else.
 */
export async function cleanUpload(content: Buffer): Promise<CleanUpload | UploadFault> {
  if (content.byteLength === 0) return 'upload-empty'
  const { fileTypeFromBuffer } = await import('file-type')
  const kind = await fileTypeFromBuffer(content)
  if (kind?.mime === 'application/pdf') return asItCame(content)
  if (!kind?.mime.startsWith('image/')) return 'upload-type'
  return await inTurn(() => drawAnew(content))
}

function asItCame(content: Buffer): CleanUpload | UploadFault {
  if (!content.subarray(-2048).includes('%%EOF')) return 'upload-broken'
  // The trailer, or the stream that stands for it, says in plain text where the lock is described (ISO 32000-1, 7.6).
  if (/\/Encrypt\s*(\d+\s+\d+\s+R\b|<<)/.test(content.toString('latin1'))) return 'upload-locked'
  return { content, type: 'application/pdf' }
}

async function drawAnew(content: Buffer): Promise<CleanUpload | UploadFault> {
  try {
    const sharp = await loadSharp()
    const { width, height } = await sharp(content, { limitInputPixels: false }).metadata()
    if (width * height > pixelsMax) return 'upload-too-many-pixels'
    const drawn = await sharp(content, { limitInputPixels: pixelsMax, failOn: 'error' })
      .rotate()
      .resize({ width: sideMax, height: sideMax, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .jpeg({ quality: 82, mozjpeg: false })
      .toBuffer()
    return { content: drawn, type: 'image/jpeg' }
  } catch {
    return 'upload-broken'
  }
}

// A tenth of a second, which only whoever draws a photo waits for: a start and every command go without.
async function loadSharp() {
  const { default: sharp } = await import('sharp')
  sharp.concurrency(1)
  sharp.cache(false)
  return sharp
}

// A large photo takes half a gigabyte while it is drawn; several counters sending at once must not add up.
let last: Promise<unknown> = Promise.resolve()

function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const turn = last.then(work)
  last = turn.catch(() => undefined)
  return turn
}
