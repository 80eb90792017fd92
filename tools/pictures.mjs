/**
 * `npm run pictures`: photographs the pictures of the README and the guides again, into docs/pictures/. Needs a build. What still shows the same is
 * left as it is: two machines draw a letter differently. Pictures that are in no list any more are removed. `tests/docs/pictures.test.ts`
 * sees to it that they show the real thing.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Darkroom } from './pictures/darkroom.mjs';
import { FOLDER, PICTURES } from './pictures/list.mjs';
import { root } from './steps.mjs';

const folder = join(root, FOLDER);
mkdirSync(folder, { recursive: true });

const darkroom = await Darkroom.open();
try {
  for (const picture of PICTURES) {
    const path = join(folder, picture.file);
    const after = await darkroom.photograph(picture);
    const before = existsSync(path) ? readFileSync(path) : undefined;
    const isSame = before && (await darkroom.compare(before, after)).difference === undefined;
    if (!isSame) writeFileSync(path, after);
    console.log(`${FOLDER}/${picture.file}  ${isSame ? 'shows the same' : 'is new'}`);
  }
} finally {
  await darkroom.close();
}

const listed = new Set(PICTURES.map(({ file }) => file));
for (const file of readdirSync(folder).filter((name) => name.endsWith('.png') && !listed.has(name))) {
  rmSync(join(folder, file));
  console.log(`${FOLDER}/${file}  is in no list, and removed`);
}
