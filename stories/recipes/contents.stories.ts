import page from './contents.html?raw';
import style from './contents.css?raw';
import { recipe } from './recipe.js';

export default { title: 'Recipes/Table of contents', tags: ['!autodocs'] };

export const Page = recipe({ page, style });
