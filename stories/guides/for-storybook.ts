/**
 * The documentation as Storybook shows it. It is written for a Git host, where links are between files; here they are between pages, and
 * pictures are where the bundler put them.
 */
import { TITLES } from './pages.js';

const PICTURES = import.meta.glob<string>('../../docs/pictures/*.png', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** What `.storybook/main.ts` calls a page that has no name of its own. */
const PAGE_NAME = 'overview';

/** `text` is a Markdown file of the project, `file` its path. */
export function forStorybook(text: string, file: string): string {
  // Code stays as it is.
  return text
    .split(/(^ *```.*?^ *```$|`[^`\n]+`)/ms)
    .map((piece, index) => (index % 2 ? piece : withLinks(withPictures(piece), file)))
    .join('');
}

/** Links to other pages. What has no page here, such as the source, stays as words. */
function withLinks(text: string, file: string): string {
  return text.replace(/\[([^\]]*)\]\(([^)\s]+)\)/g, (link, words: string, target: string) => {
    if (/^(?:[a-z]+:|#)/.test(target)) return link;
    const [path = '', anchor] = target.split('#');
    const title = TITLES[resolve(path, file)];
    if (!title) return words;
    return `[${words}](?path=/docs/${idOf(title)}${anchor ? `#${anchor}` : ''})`;
  });
}

/** Pictures: the light one of a pair, since the page follows the toolbar and not the reader's setting. */
function withPictures(text: string): string {
  return text
    .replace(/<\/?picture>|<source [^>]*>/g, '')
    .replace(
      /src="(docs\/pictures\/[^"]+)"/g,
      (_, path: string) => `src="${PICTURES[`../../${path}`] ?? path}"`,
    );
}

/** The path of `path` as it stands in `file`. */
function resolve(path: string, file: string): string {
  const { pathname } = new URL(path, `file:///${file}`);
  return pathname.slice(1);
}

/** The address that Storybook gives to the page of a title. */
function idOf(title: string): string {
  return `${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}--${PAGE_NAME}`;
}
