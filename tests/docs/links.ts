/** Where the links of a page of Markdown lead. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the links of a page name, and its pictures: files, with what is behind `#`. Addresses are left out. */
function targetsOf(page: string): string[] {
  const text = readFileSync(page, 'utf8').replace(/```.*?```|`[^`\n]*`/gs, '');
  const links = [...text.matchAll(/\]\(([^)\s]+)\)|^\[[^\]^]+\]: +(\S+)|(?:src|srcset)="([^"]+)"/gm)];
  return links
    .map(([, link, definition, picture]) => link ?? definition ?? picture ?? '')
    .filter((target) => !/^(?:https?|mailto):/.test(target));
}

/** The names that a Git host gives to the headings of a page. */
function anchorsOf(page: string): string[] {
  return [...readFileSync(page, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  );
}

/** The links of a page that lead to no file, or to no heading of it. */
export function brokenLinks(page: string): string[] {
  return targetsOf(page).filter((target) => {
    const [path = '', anchor] = target.split('#');
    const file = path ? join(dirname(page), path) : page;
    if (!existsSync(file)) return true;
    return anchor !== undefined && !anchorsOf(file).includes(anchor);
  });
}
