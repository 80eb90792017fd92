/** The page of docs: light or dark as the toolbar's scheme is, so that page and stories belong together. */
import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import { createElement, useEffect, useState, type PropsWithChildren, type ReactElement } from 'react';
import { addons } from 'storybook/preview-api';
import { initialGlobals } from '../stories/support/globals.js';
import { dark, light } from './theme.js';
import './docs.css';

/** What Storybook says when the toolbar has changed. */
const UPDATED = 'globalsUpdated';

interface Globals {
  readonly scheme?: string;
}

/** The toolbar's settings for the first time: they stand in the address, if they were ever changed. */
function schemeAtFirst(): string {
  const globals = new URLSearchParams(location.search).get('globals') ?? '';
  return /(?:^|;)scheme:(\w+)/.exec(globals)?.[1] ?? initialGlobals.scheme;
}

export function FormcueDocs(props: PropsWithChildren<DocsContainerProps>): ReactElement {
  const [scheme, setScheme] = useState(schemeAtFirst);
  useEffect(() => {
    const channel = addons.getChannel();
    const follow = ({ globals }: { readonly globals: Globals }): void =>
      setScheme(globals.scheme ?? initialGlobals.scheme);
    channel.on(UPDATED, follow);
    return () => channel.off(UPDATED, follow);
  }, []);
  useEffect(() => {
    document.documentElement.dataset.docsScheme = scheme;
    return () => {
      delete document.documentElement.dataset.docsScheme;
    };
  }, [scheme]);
  return createElement(DocsContainer, { ...props, theme: scheme === 'dark' ? dark : light });
}
