import type { PostKind } from '../contract.ts'

/**
 * Whether no post of a kecamatan names who stands above it: its pack was applied before posts named that, so nobody is known
 * as anybody's direct superior (decision 0062).
 */
export function namesNoSuperior(posts: readonly Pick<PostKind, 'at' | 'superior'>[]): boolean {
  const here = posts.filter(({ at }) => at === 'kecamatan')
  return here.length > 1 && here.every(({ superior }) => !superior)
}
