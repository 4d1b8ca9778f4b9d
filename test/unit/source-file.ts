import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { parseSync } from 'vite';

export const ROOT = resolve(import.meta.dirname, '../..');

/** What the house rules ask about a source file. Paths are from the root, with forward slashes. */
export type SourceFile = {
  path: string;
  lines: number;
  /** All that is imported, on use and for types too: a path from the root, or a package as it is written. */
  imports: string[];
  /** What is passed on with `export … from`. */
  reexports: string[];
  /** Names used as values that the file declares nowhere, such as `window`. */
  globals: Set<string>;
};

/** Every TypeScript file under the given folders. */
export function readSources(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => {
        const path = relative(ROOT, join(ROOT, folder, file)).replaceAll(sep, '/');
        return parse(path, readFileSync(join(ROOT, path), 'utf8'));
      }),
  );
}

export function parse(path: string, code: string): SourceFile {
  const { module, program, errors } = parseSync(path, code);
  if (errors.length) throw new Error(`${path} does not parse: ${errors[0]?.message}`);

  const address = (written: string) =>
    written.startsWith('.') ? posix.join(dirname(path), written) : written;
  const dynamic = module.dynamicImports.map(({ moduleRequest: { start, end } }) => code.slice(start, end));
  const reexports = module.staticExports
    .flatMap(({ entries }) => entries)
    .flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])
    .map(address);
  return {
    path,
    lines: code.split('\n').length - 1,
    imports: [
      ...module.staticImports.map(({ moduleRequest }) => address(moduleRequest.value)),
      ...dynamic.map((expression) => address(expression.replace(/^['"`]|['"`]$/g, ''))),
      ...reexports,
    ],
    reexports,
    globals: findGlobals(program),
  };
}

type Node = { type: string; [field: string]: unknown };

/**
 * One pass, scopes left aside: a name that the file declares anywhere, as a parameter say, counts as its own
 * everywhere in it.
 */
function findGlobals(program: unknown): Set<string> {
  const used = new Set<string>();
  const declared = new Set<string>();

  const visit = (value: unknown, isDeclaration = false): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, isDeclaration);
    if (!isNode(value)) return;
    if (value.type === 'Identifier') (isDeclaration ? declared : used).add(String(value.name));
    for (const [field, child] of Object.entries(value)) {
      if (isTypeOnly(child) || isName(value, field)) continue;
      visit(child, declares(value, field, isDeclaration));
    }
  };
  visit(program);
  return new Set([...used].filter((name) => !declared.has(name)));
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** Types name globals such as `Document` freely; of TypeScript's nodes only these three hold a value. */
function isTypeOnly(value: unknown): boolean {
  const holdsValue = ['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'];
  return isNode(value) && value.type.startsWith('TS') && !holdsValue.includes(value.type);
}

/** Whether an identifier in this place is the name of a property, rather than a variable. */
function isName({ type, computed, shorthand }: Node, field: string): boolean {
  if (computed) return false;
  if (type === 'MemberExpression') return field === 'property';
  return field === 'key' && !shorthand && /^(Property|MethodDefinition|PropertyDefinition)$/.test(type);
}

/** Whether identifiers in this place are declared there: `const here`, `function here(here)`, `import { here }`. */
function declares({ type }: Node, field: string, isDeclaration: boolean): boolean {
  if (type === 'AssignmentPattern') return isDeclaration && field === 'left';
  if (/Pattern$|^Property$|^RestElement$/.test(type)) return isDeclaration;
  if (type === 'CatchClause') return field === 'param';
  return ['id', 'params', 'local'].includes(field);
}
