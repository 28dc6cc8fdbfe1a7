// Declared, not read: the manifest is made by a build step that the type check does not wait for.
declare module '*/custom-elements.json' {
  const manifest: unknown;
  export default manifest;
}
