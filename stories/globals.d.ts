/** What Vite adds to modules of stories. */
/// <reference types="vite/client" />
