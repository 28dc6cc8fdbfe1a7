import ts from 'typescript';

/**
 * Gives the fields of a JSON Schema the docstrings of the zod check that it was made from.
 *
 * @param {object} schema is changed: fields get a `description`
 * @param {string} source text of a module in which `const schema = z.strictObject({…})` stands
 */
export function describeFields(schema, source) {
  const file = ts.createSourceFile('config.ts', source, ts.ScriptTarget.ES2022, true);
  const constants = new Map();
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const {name, initializer} of statement.declarationList.declarations)
      constants.set(name.getText(), initializer);
  }
  describe(constants.get('schema'), schema, constants);
}

/** Walks an expression beside the schema that became of it. */
function describe(node, schema, constants) {
  if (node === undefined || schema === undefined) return;
  if (ts.isIdentifier(node)) return describe(constants.get(node.text), schema, constants);
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
  const {name, expression} = node.expression;
  const [first, second] = node.arguments;
  const inner = {
    check: [expression, schema],
    optional: [first, schema],
    nullable: [first, schema],
    array: [first, schema.items],
    record: [second, schema.additionalProperties],
  }[name.text];
  if (inner) return describe(...inner, constants);
  if (name.text === 'union') {
    first.elements.forEach((one, i) => describe(one, schema.anyOf?.[i], constants));
  }
  if (name.text !== 'strictObject') return;
  for (const property of first.properties) {
    const field = schema.properties?.[property.name?.getText()];
    if (field === undefined) continue;
    const words = docOf(property);
    if (words !== '') field.description = words;
    describe(property.initializer ?? property.name, field, constants);
  }
}

function docOf(node) {
  return ts
    .getJSDocCommentsAndTags(node)
    .map(({comment}) => ts.getTextOfJSDocComment(comment) ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
