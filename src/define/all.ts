/** Registers every element. The library comes first, so that the cards inside it find it. */
import './content-library.js';
import './exercise-card.js';
import './exercise-figure.js';
