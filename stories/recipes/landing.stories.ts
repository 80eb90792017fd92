import page from './landing.html?raw';
import style from './landing.css?raw';
import { recipe } from './recipe.js';

export default { title: 'Recipes/Landing page', tags: ['!autodocs'] };

export const Page = recipe({ page, style });
