import type {BinaryOp, Call, Expr, Query, SqlType} from './ast.js';
import {tokensOf, type Token} from './tokens.js';

/** Words that cannot be the name of a table. */
const reserved: ReadonlySet<string> = new Set(
  'JOIN LEFT CROSS ON WHERE GROUP HAVING ORDER LIMIT UNION FROM AS AND OR THEN ELSE END'.split(' '),
);

const types: Readonly<Record<string, SqlType>> = {
  VARCHAR: 'text',
  DOUBLE: 'float',
  INTEGER: 'int',
  BIGINT: 'int',
  TINYINT: 'int',
  DATE: 'int',
  BOOLEAN: 'truth',
};

/** Reads expressions, the looser binding ones first. */
export abstract class ExpressionReader {
  readonly #sql: string;
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(sql: string) {
    this.#sql = sql;
    this.#tokens = tokensOf(sql);
  }

  abstract query(): Query;

  get position(): number {
    return this.#at;
  }

  expression(): Expr {
    return this.#binary(['OR'], () => this.#binary(['AND'], () => this.#negation()));
  }

  /** The table of a `*`, `null` for one of all tables; `undefined` where none stands here. */
  starOf(): string | null | undefined {
    const [a, b, c] = [0, 1, 2].map((ahead) => this.#tokens[this.#at + ahead]?.text);
    if (a === '*') {
      this.#at++;
      return null;
    }
    if (b !== '.' || c !== '*') return undefined;
    this.#at += 3;
    return a;
  }

  name(): string {
    const token = this.next();
    if (token.kind !== 'word' && token.kind !== 'name') this.#fail(token);
    return token.text;
  }

  /** The name that a table is given, where there is one. */
  alias(): string | null {
    if (this.takes('AS')) return this.name();
    const token = this.#tokens[this.#at];
    return token.kind === 'word' && !reserved.has(token.upper) ? this.name() : null;
  }

  type(): SqlType {
    const token = this.next();
    const type = types[token.upper];
    if (type === undefined) this.#fail(token);
    if (!this.takes('[')) return type;
    this.expect(']');
    return 'list';
  }

  next(): Token {
    return this.#tokens[this.#at++];
  }

  takes(word: string): boolean {
    const {kind, upper} = this.#tokens[this.#at];
    if ((kind !== 'word' && kind !== 'sign') || upper !== word) return false;
    this.#at++;
    return true;
  }

  expect(word: string): void {
    if (!this.takes(word)) this.#fail(this.#tokens[this.#at]);
  }

  end(): void {
    if (this.#tokens[this.#at].kind !== 'end') this.#fail(this.#tokens[this.#at]);
  }

  #fail({at}: Token): never {
    throw new Error(
      `SQL: ${this.#sql.slice(Math.max(0, at - 40), at)}►${this.#sql.slice(at, at + 40)}`,
    );
  }

  #binary(ops: readonly BinaryOp[], inner: () => Expr): Expr {
    let a = inner();
    for (;;) {
      const op = ops.find((one) => this.takes(one));
      if (op === undefined) return a;
      a = {e: 'binary', op, a, b: inner()};
    }
  }

  #negation(): Expr {
    return this.takes('NOT') ? {e: 'not', a: this.#negation()} : this.#comparison();
  }

  #comparison(): Expr {
    const sum = (): Expr =>
      this.#binary(['+', '-'], () => this.#binary(['*', '/'], () => this.#unary()));
    let a = sum();
    for (;;) {
      const op = (['=', '<>', '<=', '>=', '<', '>'] as const).find((one) => this.takes(one));
      if (op !== undefined) a = {e: 'binary', op, a, b: sum()};
      else if (this.takes('IS')) a = this.#is(a, sum);
      else if (this.takes('BETWEEN')) {
        const low = sum();
        this.expect('AND');
        a = {
          e: 'binary',
          op: 'AND',
          a: {e: 'binary', op: '>=', a, b: low},
          b: {e: 'binary', op: '<=', a, b: sum()},
        };
      } else if (this.takes('IN')) a = this.#in(a);
      else if (this.takes('NOT')) {
        this.expect('IN');
        a = {e: 'not', a: this.#in(a)};
      } else return a;
    }
  }

  #is(a: Expr, sum: () => Expr): Expr {
    const not = this.takes('NOT');
    let found: Expr;
    if (this.takes('DISTINCT')) {
      this.expect('FROM');
      const same: Expr = {e: 'binary', op: 'same', a, b: sum()};
      return not ? same : {e: 'not', a: same};
    }
    if (this.takes('NULL')) found = {e: 'is', a, what: 'null'};
    else if (this.takes('TRUE')) found = {e: 'is', a, what: 'true'};
    else {
      this.expect('FALSE');
      found = {e: 'is', a, what: 'false'};
    }
    return not ? {e: 'not', a: found} : found;
  }

  #in(a: Expr): Expr {
    this.expect('(');
    if (this.#tokens[this.#at].upper === 'SELECT') {
      const list = this.query();
      this.expect(')');
      return {e: 'in', a, list};
    }
    return {e: 'in', a, list: this.#arguments()};
  }

  /** What stands in brackets that are open already. */
  #arguments(): Expr[] {
    const all: Expr[] = [];
    if (this.takes(')')) return all;
    do all.push(this.#argument());
    while (this.takes(','));
    this.expect(')');
    return all;
  }

  #argument(): Expr {
    if (!this.takes('LAMBDA')) return this.expression();
    const name = this.name();
    this.expect(':');
    return {e: 'lambda', name, body: this.expression()};
  }

  #unary(): Expr {
    if (this.takes('-')) return {e: 'minus', a: this.#unary()};
    let a = this.#primary();
    while (this.takes('::')) a = {e: 'cast', a, type: this.type()};
    return a;
  }

  #primary(): Expr {
    if (this.takes('(')) {
      const a = this.expression();
      this.expect(')');
      return a;
    }
    if (this.takes('CASE')) return this.#case();
    const token = this.next();
    if (token.kind === 'text' || token.kind === 'number')
      return {e: 'literal', kind: token.kind, text: token.text};
    if (token.kind === 'word') {
      if (token.upper === 'NULL') return {e: 'literal', kind: 'null', text: 'NULL'};
      if (token.upper === 'TRUE' || token.upper === 'FALSE')
        return {e: 'literal', kind: 'truth', text: token.upper};
      // Days are counted from there.
      if (token.upper === 'DATE' && this.#tokens[this.#at].text === '1970-01-01') {
        this.next();
        return {e: 'literal', kind: 'number', text: '0'};
      }
      if (token.upper === 'INTERVAL') {
        const count = this.next().text;
        this.expect('MONTH');
        return {e: 'months', count};
      }
      if (this.takes('(')) return this.#call(token.text.toLowerCase());
    }
    if (token.kind !== 'word' && token.kind !== 'name') this.#fail(token);
    return this.takes('.')
      ? {e: 'column', table: token.text, name: this.name()}
      : {e: 'column', table: null, name: token.text};
  }

  #case(): Expr {
    const operand = this.takes('WHEN') ? null : this.expression();
    if (operand !== null) this.expect('WHEN');
    const whens: [Expr, Expr][] = [];
    do {
      const when = this.expression();
      this.expect('THEN');
      whens.push([when, this.expression()]);
    } while (this.takes('WHEN'));
    const otherwise = this.takes('ELSE') ? this.expression() : null;
    this.expect('END');
    return {e: 'case', operand, whens, otherwise};
  }

  #call(name: string): Call {
    const distinct = this.takes('DISTINCT');
    let order: Expr[] = [];
    let args: Expr[] = [];
    if (this.takes('*')) this.expect(')');
    else {
      if (!this.takes(')')) {
        do args.push(this.#argument());
        while (this.takes(','));
        if (this.takes('ORDER')) {
          this.expect('BY');
          order = [this.expression()];
        }
        this.expect(')');
      }
    }
    args = [...args];
    let filter: Expr | null = null;
    if (this.takes('FILTER')) {
      this.expect('(');
      this.expect('WHERE');
      filter = this.expression();
      this.expect(')');
    }
    let over: Call['over'] = null;
    if (this.takes('OVER')) {
      this.expect('(');
      const partition: Expr[] = [];
      if (this.takes('PARTITION')) {
        this.expect('BY');
        partition.push(this.expression());
      }
      this.expect(')');
      over = {partition};
    }
    return {e: 'call', name, args, distinct, filter, order, over};
  }
}
