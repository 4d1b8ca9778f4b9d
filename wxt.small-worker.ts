import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** What makes the worker small: it is loaded again for each alarm, press and message. */

/**
 * Valibot without what it says of a value that does not fit: nobody reads that here, records and messages are only told
 * apart, and the worker has no room for it.
 */
export function silentValibot(): Plugin {
  const silenced: [RegExp, string][] = [
    // That a value does not fit is all that is noted of it.
    [/_addIssue\(this, "\w+", dataset, config\$1(?:, \{[\s\S]*?\})?\);$/gm, 'dataset.issues = true;'],
    [
      /^(\t+)if \((\w+)\.issues\) \{\s+const pathItem = [\s\S]*?^\1\}$/gm,
      '$1if ($2.issues) dataset.issues = true;',
    ],
    [/^\t+if \(!\w+\.typed\) dataset\.typed = false;$/gm, ''],
    [/\bdataset\.typed = true;/g, ';'],
    [/^\t+(?:typed: true|typed: dataset\.typed|issues: dataset\.issues),?$/gm, ''],
    [/^function _standardSchema\([\s\S]*?^}$/m, 'function _standardSchema(schema) { return schema; }'],
    [
      /^\t\t(?:kind: "schema"|type: "(?!optional")\w+"|expects: .*|async: false|reference: .*|message: message\$1),$/gm,
      '',
    ],
    // No schema of ours has a default (a test holds that) or a fallback that is a function.
    [
      /^(\t+)if \(this\.default !== void 0\) .*\n\t+if \(dataset\.value === (?:null|void 0)\) \{[\s\S]*?^\1\}$/gm,
      '$1return dataset;',
    ],
    [/^\t\tdefault: default_,$/gm, ''],
    [/key in input \|\| \(.*\) && valueSchema\.default !== void 0/g, 'key in input'],
    [/key in input \? input\[key\] : .*;$/gm, 'input[key];'],
    [/\/\* @__PURE__ \*\/ getFallback\((\w+)\b.*?\)/g, '$1.fallback'],
    // Going on after the first fault changes nothing but what would be said of it; there is nothing else to configure.
    [/^\t+if \(config\$1\.abortEarly\) break;$/gm, ''],
    [/, (?:config\$1|ABORT_EARLY_CONFIG|\/\* @__PURE__ \*\/ getGlobalConfig\(config\$1\))\)/g, ')'],
    // Two kinds of optional that are not used here.
    [
      /valueSchema\.type [!=]== "(?:exact_optional|nullish)" (?:&&|\|\|) | (?:&&|\|\|) valueSchema\.type [!=]== "nullish"/g,
      '',
    ],
    // A name that needs no quotes.
    [/\["~run"\]/g, '.run'],
    [/"~run"/g, 'run'],
  ];
  return {
    name: 'silent-valibot',
    enforce: 'pre',
    transform(code, id) {
      if (!/node_modules\/valibot\/dist\/index\.mjs/.test(id)) return null;
      return silenced.reduce((source, [found, replacement]) => {
        if (source.search(found) < 0)
          throw new Error(`valibot has no ${found} any more: look at silentValibot`);
        return source.replace(found, replacement);
      }, code);
    },
  };
}

/**
 * A schema that nobody uses is left out. Valibot says of what makes schemas that it does nothing else; the bundler does
 * not see that through `v`, and the worker would carry the pages' schemas.
 */
export function pureSchemas(): Plugin {
  return {
    name: 'pure-schemas',
    enforce: 'pre',
    transform: (code, id) =>
      /\/lib\/.*\.ts$/.test(id)
        ? code.replace(
            /\bv\.(array|boolean|custom|fallback|lazy|nullable|number|object|optional|picklist|string)\b/g,
            '/* @__PURE__ */ $&',
          )
        : null,
  };
}

/**
 * A released worker starts by running its `main`, and with nothing else of WXT's: no plugin of WXT is used here, and that
 * `main` is synchronous is seen by its type.
 */
export function bareWorker(): Plugin {
  return {
    name: 'bare-worker',
    apply: 'build',
    transform(code, id) {
      if (!id.includes('virtual:wxt-background-entrypoint')) return null;
      const [definition] = /^import definition from .*;$/m.exec(code) ?? [];
      if (!definition) throw new Error('WXT starts the worker in another way: look at bareWorker');
      return `${definition}\ndefinition.main();`;
    },
  };
}

/**
 * Puts functions that are alike beside each other, which packs better: what was said shortly before is said again in
 * few bytes. The order of declarations means nothing to the program.
 */
export function alikeTogether(): Plugin {
  return {
    name: 'alike-together',
    apply: (_, { mode }) => mode === 'production',
    generateBundle(_, bundle) {
      const worker = bundle['background.js'];
      if (worker?.type !== 'chunk') return;
      const { code } = worker;
      const declared = declarationsIn(this.parse(code) as unknown as Node);
      const inOrder = (functions: readonly string[]) =>
        declared.reduceRight(
          (text, { start, end }, i) => text.slice(0, start) + functions[i] + text.slice(end),
          code,
        );
      worker.code = inPackingOrder(
        declared.map(({ start, end }) => code.slice(start, end)),
        inOrder,
      );
    },
  };
}

interface Node {
  type: string;
  start: number;
  end: number;
}

/** The outermost functions that are declared side by side. */
function declarationsIn(node: Node): Node[] {
  const inside = Object.values(node)
    .flat()
    .filter((value): value is Node => typeof value?.type === 'string');
  const declared = inside.filter(({ type }) => type === 'FunctionDeclaration');
  return declared.length > 0 ? declared : (inside.map(declarationsIn).find(({ length }) => length > 0) ?? []);
}

/** How many places are tried for a function: more win little and take long. */
const PLACES = 12;
/** In each round a function finds the others where the one before has put them. */
const ROUNDS = 3;

/** Each in its turn goes behind that one of those most like it where the whole script packs smallest. */
function inPackingOrder(functions: readonly string[], inOrder: (order: readonly string[]) => string): string {
  const parts = new Map(functions.map((text) => [text, partsOf(text)]));
  let best = [...functions];
  let least = packed(inOrder(best));
  for (const [moved, own] of Array.from({ length: ROUNDS }, () => [...parts]).flat()) {
    const near = [...parts]
      .map(([text, others]) => ({ text, likeness: shared(own, others) / Math.sqrt(others.size) }))
      .filter(({ text }) => text !== moved)
      .toSorted((a, b) => b.likeness - a.likeness)
      .slice(0, PLACES);
    const others = best.filter((text) => text !== moved);
    for (const { text } of near) {
      const tried = others.toSpliced(others.indexOf(text) + 1, 0, moved);
      const size = packed(inOrder(tried));
      if (size >= least) continue;
      best = tried;
      least = size;
    }
  }
  return inOrder(best);
}

function packed(script: string): number {
  return gzipSync(script, { level: 9 }).length;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const part of a) if (b.has(part)) count += 1;
  return count;
}

/** Every four letters that stand in a row in it. */
function partsOf(text: string): Set<string> {
  return new Set(Array.from(text, (_, i) => text.slice(i, i + 4)));
}
