import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { findProgram } from '#tests/extras.ts'

/** A browser to start: its program, and the environment in which it finds its libraries and its typeface. */
export type Chromium = { executable: string; env: Record<string, string> }

const root = join(import.meta.dirname, '../..')

/**
 * Finds the Chromium that comes as a package; unpacks it the first time (206 MB, about 2 s) and keeps it.
 * It brings the libraries that a bare Debian lacks, and one typeface, so a page looks alike on every machine.
 */
export function findChromium(): Chromium {
  if (process.arch !== 'x64') return { executable: installedChromium(), env: {} }
  const places = [beside(), own()].map((place) => join(place, `chromium-${packagedVersion()}`))
  let folder = places.find((place) => fs.existsSync(place) && isOurs(place))
  if (!folder) {
    folder = places.find((place) => isWritable(dirname(place))) ?? ''
    if (!folder) throw new Error(`neither ${places.map(dirname).join(' nor ')} can be written to`)
    unpack(folder)
  }
  return {
    executable: join(folder, 'chromium'),
    env: { HOME: folder, LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  }
}

/** Beside the packages, so that removing them removes it too. */
function beside(): string {
  return join(root, 'node_modules/.cache/paten')
}

/** For a checkout whose packages belong to somebody else. */
function own(): string {
  return join(tmpdir(), `paten-${process.getuid?.() ?? 0}`)
}

// Anyone may write in /tmp: what lies there is used only when nobody else can have put it there.
function isOurs(folder: string): boolean {
  return folder.startsWith(beside()) || fs.lstatSync(dirname(folder)).uid === process.getuid?.()
}

function isWritable(folder: string): boolean {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o755 })
    fs.accessSync(folder, fs.constants.W_OK)
    return isOurs(join(folder, 'any'))
  } catch {
    return false
  }
}

// The package unpacks into the temporary folder, two at once into the same files; so it gets a folder of its own,
// which takes its name only when whole. The Lambda variable is how it is told to bring its libraries.
function unpack(folder: string): void {
  const partial = fs.mkdtempSync(`${folder}-`)
  const script = `import chromium from '@sparticuz/chromium'; await chromium.executablePath()`
  const done = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: root,
    env: { TMPDIR: partial, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
    encoding: 'utf8',
  })
  if (done.status !== 0) throw new Error(`Chromium could not be unpacked into ${partial}: ${done.stderr}`)
  for (const file of ['', 'chromium']) fs.chmodSync(join(partial, file), 0o755)
  takeOver(partial)
  fs.writeFileSync(join(partial, 'fonts.conf'), fonts)
  try {
    fs.renameSync(partial, folder)
  } catch (error) {
    fs.rmSync(partial, { recursive: true, force: true })
    if (!fs.existsSync(join(folder, 'chromium'))) throw error
  }
}

// The archives name user 1000 as owner; unpacked by root, what root runs would belong to whoever that is here.
function takeOver(folder: string): void {
  if (process.getuid?.() !== 0) return
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const file of ['', ...files]) fs.lchownSync(join(folder, file), 0, 0)
}

// The packaged face for plain text; the machine's own only for code and for signs that Open Sans lacks.
const fonts = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <alias binding="same"><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
  <alias binding="same"><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias binding="same"><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
  <match target="pattern"><edit name="family" mode="append" binding="strong"><string>Open Sans</string></edit></match>
</fontconfig>
`

function packagedVersion(): string {
  const text = fs.readFileSync(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version // npm refuses a package without one
}

function installedChromium(): string {
  const found = findProgram('chromium')
  if (!found) throw new Error(`no package brings Chromium for ${process.arch}: install the chromium of the system`)
  return found
}
