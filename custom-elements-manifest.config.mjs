/** Readers of the manifest import what is published, not the sources it was made from. */
const published = (name) =>
  name
    .replace(/^\//, '')
    .replace(/\.ts$/, '.js')
    .replace(/^(widgets|src)\//, 'dist/$1/');

/** Tag names from `static tag`, published paths, and nothing that is private. */
function asPublished() {
  return {
    name: 'as-published',
    packageLinkPhase({customElementsManifest: manifest}) {
      for (const module of manifest.modules) {
        module.path = published(module.path);
        for (const declaration of module.declarations ?? []) describe(declaration);
        rename(module.declarations);
        rename(module.exports);
      }
      manifest.modules = manifest.modules.filter(({path}) => !path.includes('/internal/'));
      for (const module of [...manifest.modules]) {
        for (const {tagName, name} of module.declarations ?? []) {
          if (tagName) manifest.modules.push(definition(module.path, tagName, name));
        }
      }
    },
  };
}

function describe(declaration) {
  const tag = declaration.members?.find(({name, static: ofClass}) => name === 'tag' && ofClass);
  if (tag?.default) declaration.tagName = tag.default.replace(/['"]| as const/g, '');
  const internal = ['tag', 'styles', 'properties', 'messages'];
  declaration.members = declaration.members?.filter(
    ({name, privacy, static: ofClass}) =>
      privacy !== 'private' &&
      privacy !== 'protected' &&
      !/^[#_]/.test(name) &&
      !(ofClass && internal.includes(name)) &&
      name !== 'render',
  );
}

function rename(part) {
  if (Array.isArray(part)) part.forEach(rename);
  else if (part !== null && typeof part === 'object') {
    if (typeof part.module === 'string') part.module = published(part.module);
    Object.values(part).forEach(rename);
  }
}

function definition(path, tagName, className) {
  return {
    kind: 'javascript-module',
    path: path.replace('dist/widgets/', 'dist/widgets/define/'),
    declarations: [],
    exports: [
      {
        kind: 'custom-element-definition',
        name: tagName,
        declaration: {name: className, module: path},
      },
    ],
  };
}

export default {
  globs: ['widgets/**/*.ts'],
  exclude: ['widgets/all.ts', 'widgets/embed.ts', 'widgets/chart/**', 'widgets/define/**'],
  outdir: 'dist',
  litelement: true,
  plugins: [asPublished()],
};
