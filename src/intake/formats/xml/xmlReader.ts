import type { FaultInFile } from '../../../domain/inFile';
import { fault } from '../../../domain/result';

/** What is told of a document, in order. Names come without their prefix. */
export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  /** Text between two tags comes whole. */
  text?(text: string): void;
  close?(name: string): void;
}

/** Deeper than any table or map nests. */
const MAX_DEPTH = 200;
/** A tag or a text longer than this is none. */
const MAX_PIECE = 16 * 1024 * 1024;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const [GREATER, DOUBLE, SINGLE, SLASH] = [62, 34, 39, 47];
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')\s*/y;
const NAME = /^[\p{L}_][\p{L}\p{N}_.:-]*$/u;

class Malformed extends Error {}

/**
 * Reads XML piece by piece: elements, text and the five signs of XML. A document that defines signs of its own
 * (DOCTYPE) is refused, so that nothing is ever expanded or fetched. Faults: xml-doctype, bad-xml with its line.
 */
export class XmlReader {
  private failed: FaultInFile | null = null;
  private rest = '';
  private line = 1;
  private readonly stack: string[] = [];
  private readonly names = new Set<string>();
  private isOver = false;
  private readonly decoder: TextDecoder;
  private readonly listener: XmlListener;

  constructor(listener: XmlListener, encoding = 'utf-8') {
    this.listener = listener;
    this.decoder = new TextDecoder(encoding);
  }

  /** Nothing more is listened to after a fault. */
  push(piece: Uint8Array): void {
    this.write(this.decoder.decode(piece, { stream: true }));
  }

  write(text: string): void {
    if (this.failed) return;
    const all = this.rest + text;
    let at = 0;
    try {
      at = this.read(all);
      if (all.length - at > MAX_PIECE) throw new Malformed();
    } catch (cause) {
      if (!(cause instanceof Malformed)) throw cause;
      this.failed ??= fault('bad-xml', { line: this.line });
    }
    this.line += countLines(all, at);
    this.rest = all.slice(at);
  }

  end(): FaultInFile | null {
    this.write(this.decoder.decode());
    if (!this.failed && (!this.isOver || this.rest.trim() !== '')) this.failed = fault('bad-xml', { line: this.line });
    return this.failed;
  }

  /** Reads what is whole; gives where the next piece begins. */
  private read(all: string): number {
    let at = 0;
    for (;;) {
      const open = all.indexOf('<', at);
      if (open < 0 || this.failed) return at;
      const next = all.charCodeAt(open + 1);
      let end: number;
      if (next === 33) end = this.readMark(all, open);
      else if (next === 63) end = after(all, '?>', open);
      else end = tagEnd(all, open + 1) + 1;
      if (end <= 0) return at;
      if (open > at) this.readText(all.slice(at, open));
      if (next !== 33 && next !== 63) this.readTag(all, open + 1, end - 1);
      else if (all.startsWith('<![CDATA[', open)) this.listener.text?.(all.slice(open + 9, end - 3));
      at = end;
    }
  }

  /** Where a comment or CDATA ends; -1 where it has not ended yet. */
  private readMark(all: string, at: number): number {
    if (all.startsWith('<!--', at)) return after(all, '-->', at + 4);
    if (all.startsWith('<![CDATA[', at)) return after(all, ']]>', at);
    if (all.startsWith('<!DOCTYPE', at)) this.failed = fault('xml-doctype');
    else if (all.length - at > 9) throw new Malformed();
    return -1;
  }

  /** Documents have few names, and many tags. */
  private isName(name: string): boolean {
    if (this.names.has(name)) return true;
    const fits = name.length <= 200 && NAME.test(name);
    if (fits && this.names.size < 500) this.names.add(name);
    return fits;
  }

  private readText(raw: string): void {
    if (this.stack.length > 0) this.listener.text?.(unescaped(raw));
    else if (raw.replace('\ufeff', '').trim() !== '') throw new Malformed();
  }

  private readTag(all: string, from: number, to: number): void {
    const { stack, listener } = this;
    if (all.charCodeAt(from) === SLASH) {
      const name = all.slice(from + 1, to).trimEnd();
      if (stack.pop() !== name) throw new Malformed();
      this.isOver = stack.length === 0;
      listener.close?.(bare(name));
      return;
    }
    if (this.isOver || stack.length >= MAX_DEPTH) throw new Malformed();
    const isEmpty = all.charCodeAt(to - 1) === SLASH;
    const inner = all.slice(from, isEmpty ? to - 1 : to);
    const blank = inner.search(/\s/);
    const name = blank < 0 ? inner : inner.slice(0, blank);
    if (!this.isName(name)) throw new Malformed();
    listener.open(bare(name), blank < 0 ? NONE : attributesOf(inner, blank));
    if (!isEmpty) stack.push(name);
    else {
      listener.close?.(bare(name));
      this.isOver = stack.length === 0;
    }
  }
}

const NONE: Readonly<Record<string, string>> = {};

const bare = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

function after(all: string, mark: string, from: number): number {
  const at = all.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

/** Where the `>` of a tag stands, outside its quotes; -1 where it has not come yet. */
function tagEnd(all: string, from: number): number {
  for (let i = from; i < all.length; i++) {
    const code = all.charCodeAt(i);
    if (code === GREATER) return i;
    if (code !== DOUBLE && code !== SINGLE) continue;
    i = all.indexOf(code === DOUBLE ? '"' : "'", i + 1);
    if (i < 0) return -1;
  }
  return -1;
}

function attributesOf(inner: string, from: number): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  let at = from;
  while (at < inner.length && /\s/.test(inner[at])) at++;
  while (at < inner.length) {
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(inner);
    if (!found) throw new Malformed();
    attributes[found[1]] = unescaped(found[2] ?? found[3]);
    at = ATTRIBUTE.lastIndex;
  }
  return attributes;
}

function unescaped(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&([^;&\s]{0,12};?)/g, (_, mark: string) => {
    const name = mark.slice(0, -1);
    const code = /^#(?:x([0-9a-f]+)|(\d+));$/i.exec(mark);
    const sign = code ? signOf(code[1] === undefined ? Number(code[2]) : parseInt(code[1], 16)) : NAMED[name];
    if (sign === undefined || !mark.endsWith(';')) throw new Malformed();
    return sign;
  });
}

const signOf = (code: number): string | undefined =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;

function countLines(text: string, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
