import page from './article.html?raw';
import style from './article.css?raw';
import { recipe } from './recipe.js';

export default { title: 'Recipes/Article', tags: ['!autodocs'] };

export const Page = recipe({ page, style });
