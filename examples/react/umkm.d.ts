import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {} from 'pantau-umkm/widgets';

interface Choice {
  readonly region: string;
  readonly period: string;
  readonly where: Readonly<Record<string, string>>;
  readonly selected: string;
}

interface Events {
  'onumkm-ready'?: (event: CustomEvent<null>) => void;
  'onumkm-error'?: (event: CustomEvent<{readonly code: string; readonly params: object}>) => void;
  'onumkm-select'?: (event: CustomEvent<Readonly<Record<string, unknown>>>) => void;
  'onumkm-filter'?: (event: CustomEvent<Choice>) => void;
}

/** Properties of an element as React passes them on. */
type Props<Element extends HTMLElement> = DetailedHTMLProps<HTMLAttributes<Element>, Element> &
  Partial<Omit<Element, keyof HTMLElement>> &
  Events;

type UmkmElements = {
  [Tag in Extract<keyof HTMLElementTagNameMap, `umkm-${string}`>]: Props<
    HTMLElementTagNameMap[Tag]
  >;
};

declare module 'react' {
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- all of them, by their tags
    interface IntrinsicElements extends UmkmElements {}
  }
}
