/** Attribute that does not appear where its property says nothing. */
export const silentWhenEmpty = {
  fromAttribute: (text: string | null): string => text ?? '',
  toAttribute: (text: string): string | null => text || null,
};

/** The words of the attribute `view`. */
export function viewWords(view: string): string[] {
  return view.split(/\s+/).filter(Boolean);
}
