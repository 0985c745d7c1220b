import { inFile, type FaultInFile } from '../../domain/inFile';
import type { EdgeList } from '../../domain/graph';
import { err, fault, ok, type Result } from '../../domain/result';
import { decode } from '../text/decode';
import { textOfUtf8 } from '../text/utf8';
import { shortFileName } from '../text/cellText';
import { quoted } from '../text/personalData';
import { refuseBySignature } from '../text/signature';

const MAX_NODES = 100_000;
const MAX_EDGES = 5_000_000;
const WHOLE = /^\+?\d+$/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * Reads a graph as OR-Library writes it: a first line `nodes edges [p]`, then that many lines `u v length`, nodes from
 * 1, separated by blanks; blank lines are passed over. Faults name the line: edges-header, edge-line, edge-node,
 * edge-length, edge-count.
 */
export function readEdges(bytes: Uint8Array, fileName: string): Result<EdgeList, FaultInFile> {
  const file = shortFileName(fileName);
  const named = (reason: FaultInFile): Result<never, FaultInFile> => err(inFile(reason, file));
  const refused = refuseBySignature(bytes, file);
  if (refused) return err(refused);
  const decoded = decode(bytes, {});
  if ('code' in decoded) return named(decoded);
  const lines = textOfUtf8(decoded.bytes).split(/\r\n?|\n/);
  const at = lines.findIndex((line) => line.trim() !== '');
  if (at < 0) return named(fault('empty-file'));
  const header = readHeader(lines[at]);
  if (!header)
    return named(
      fault('edges-header', { line: at + 1, value: quoted(lines[at].trim()), nodes: MAX_NODES, edges: MAX_EDGES }),
    );
  const { nodes, edges, p } = header;
  const from = new Uint32Array(edges);
  const to = new Uint32Array(edges);
  const length = new Float64Array(edges);
  let found = 0;
  for (let k = at + 1; k < lines.length; k++) {
    const words = wordsOf(lines[k]);
    if (words.length === 0) continue;
    const wrong = faultOf(words, nodes, k + 1);
    if (wrong) return named(wrong);
    if (found < edges) {
      from[found] = Number(words[0]) - 1;
      to[found] = Number(words[1]) - 1;
      length[found] = Number(words[2]);
    }
    found++;
  }
  return found === edges
    ? ok({ nodes, from, to, length, p })
    : named(fault('edge-count', { line: at + 1, expected: edges, found }));
}

const wordsOf = (line: string): string[] => line.split(/\s+/).filter((word) => word !== '');

function readHeader(line: string): { nodes: number; edges: number; p: number | null } | null {
  const words = wordsOf(line);
  if (words.length < 2 || words.length > 3 || !words.every((word) => WHOLE.test(word))) return null;
  const [nodes, edges, p] = words.map(Number);
  if (nodes < 1 || nodes > MAX_NODES || edges > MAX_EDGES || p === 0) return null;
  return { nodes, edges, p: p ?? null };
}

function faultOf(words: readonly string[], nodes: number, line: number): FaultInFile | null {
  if (words.length !== 3) return fault('edge-line', { line, value: quoted(words.join(' ')) });
  const node = words.slice(0, 2).find((word) => !WHOLE.test(word) || Number(word) < 1 || Number(word) > nodes);
  if (node !== undefined) return fault('edge-node', { line, value: quoted(node), nodes });
  const metres = NUMBER.test(words[2]) ? Number(words[2]) : NaN;
  return metres >= 0 && Number.isFinite(metres) ? null : fault('edge-length', { line, value: quoted(words[2]) });
}
