/**
 * Shows on the screen what the elements print: their own rules for print, taken out of their style sheets and applied as they stand. What a
 * printer adds, pages and their margins, is not shown.
 */
export function applyPrint(root: ShadowRoot): void {
  const rules = root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
  const printed = rules
    .filter((rule) => rule instanceof CSSMediaRule && rule.media.mediaText.includes('print'))
    .flatMap((rule) => [...(rule as CSSMediaRule).cssRules].map(({ cssText }) => cssText));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(printed.join('\n'));
  root.adoptedStyleSheets.push(sheet);
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) applyPrint(shadowRoot);
}
