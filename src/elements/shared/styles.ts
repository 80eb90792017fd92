/** Style sheets of shadow roots: constructed once and shared, which is also what a strict content security policy allows. */

const sheets = new Map<string, CSSStyleSheet>();

/** Marks a template as CSS, for editors and for the build. */
export function css([text = '']: TemplateStringsArray): string {
  return text;
}

/** Gives `root` the styles in `text` as well, once. */
export function addStyles(root: ShadowRoot, text: string): void {
  let sheet = sheets.get(text);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    sheets.set(text, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
