import { describe, expect, it } from 'vitest';
import { longLines } from '../../scripts/lint/longLines';

const name = 'n'.repeat(110);

describe('lines that are too long', () => {
  it('are those of names, calls and comments that the formatter leaves whole', () => {
    expect(longLines(`const a = 1;\nconst ${name} = 1234;\n`)).toEqual([2]);
    expect(
      longLines(`// ${name} and more words\n/**\n * ${name} and more words\n */\n<!-- ${name} and more -->`),
    ).toEqual([1, 3, 5]);
  });

  it('are not those of strings, templates and regular expressions', () => {
    const lines = [
      `const a = '${name}//${name}';`,
      `const b = \`${name}\n${name}\${name}\`;`,
      `const c = /${name}[/']${name}/;`,
    ];
    expect(longLines(lines.join('\n'))).toEqual([]);
    expect(longLines(`${lines.join('\n')}\nconst ${name} = 1234;`)).toEqual([5]);
  });

  it('are not the comments that a tool wants on one line', () => {
    expect(longLines(`<!-- svelte-ignore ${name} (why it is so) -->`)).toEqual([]);
  });
});
