/** docs/problems.md, from the list of problem kinds. Needs a build. */

/** @returns {Promise<string>} */
export async function problemsPage() {
  /** @type {typeof import('../../src/model/problem.js')} */
  const { PROBLEM_KINDS } = await import(new URL('../../dist/model/problem.js', import.meta.url).href);
  const rows = Object.entries(PROBLEM_KINDS).map(
    ([code, [severity, meaning]]) => `| \`${code}\` | ${severity} | ${meaning} |`,
  );
  return `# Problems

Every kind of problem that \`formcue check\` finds. Each comes with its place and a way to mend it. Errors make the command fail;
warnings do so with \`--strict\`. Made from the source by \`npm run docs\`.

| code | severity | what it means |
| --- | --- | --- |
${rows.join('\n')}
`;
}
