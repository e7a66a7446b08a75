/**
 * Whether an answer is the file of this build that was asked for. While a new version is being copied to the server, its page
 * may come already, which names other files; and some servers send the page for every file that they do not have.
 */
export const isOfBuild = async (
  response: Response,
  url: string,
  isBuilt: (url: string) => boolean,
): Promise<boolean> => {
  const isPage = /html/.test(response.headers.get('content-type') ?? '')
  if (!response.ok || isPage !== new URL(url).pathname.endsWith('.html')) return false
  if (!isPage) return true
  const scripts = [...(await response.text()).matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)]
  return scripts.length > 0 && scripts.every(([, source = '']) => isBuilt(new URL(source, url).href))
}
