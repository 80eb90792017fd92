/** The page that shows what changed: before, after and difference beside each other. */

/** @typedef {'before' | 'after' | 'difference'} View */

/** The ends of the names of files. @type {Readonly<Record<View, string>>} */
const ENDINGS = { before: 'before.webp', after: 'after.webp', difference: 'difference.png' };

/**
 * @param {readonly { name: string, message: string, views: readonly View[] }[]} findings
 * @returns {string} HTML
 */
export function reportPage(findings) {
  const sections = findings.map(
    ({ name, message, views }) => `<h2>${name}</h2>
<p>${escape(message)}</p>
<div>${views.map((view) => figure(view, `${name}.${ENDINGS[view]}`)).join('')}</div>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Stills that differ</title>
<style>
body { margin: 2rem; font-family: system-ui, sans-serif; }
div { display: flex; gap: 1rem; align-items: start; overflow-x: auto; }
img { max-width: 40vw; border: 1px solid #ccc; }
</style>
<h1>Stills that differ: ${findings.length}</h1>
${sections.join('\n')}
</html>
`;
}

/**
 * @param {string} caption
 * @param {string} file
 */
function figure(caption, file) {
  return `<figure><figcaption>${caption}</figcaption><img src="${encodeURIComponent(file)}" alt="${caption}"></figure>`;
}

/** @param {string} text */
function escape(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
