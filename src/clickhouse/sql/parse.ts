import type {Expr, Item, Join, Query, Select, Source, SqlType, Statement} from './ast.js';
import {ExpressionReader} from './parse-expression.js';

/**
 * Reads a query as `src/sql` writes it.
 *
 * @throws Error where the query says what is not known here
 */
export function parseQuery(sql: string): Query {
  const reader = new QueryReader(sql);
  const query = reader.query();
  reader.end();
  return query;
}

/** Reads a statement that makes, or lets go of, a table or view. */
export function parseStatement(sql: string): Statement {
  const reader = new QueryReader(sql);
  const statement = reader.statement();
  reader.end();
  return statement;
}

class QueryReader extends ExpressionReader {
  statement(): Statement {
    if (this.takes('DROP')) {
      this.expect('TABLE');
      return {s: 'drop', name: this.name()};
    }
    this.expect('CREATE');
    if (this.takes('OR')) this.expect('REPLACE');
    this.takes('TEMP');
    const view = this.takes('VIEW');
    if (!view) this.expect('TABLE');
    const name = this.name();
    if (this.takes('(')) {
      const columns: [string, SqlType][] = [];
      do columns.push([this.name(), this.type()]);
      while (this.takes(','));
      this.expect(')');
      return {s: 'empty', name, columns};
    }
    this.expect('AS');
    return {s: view ? 'view' : 'create', name, query: this.query()};
  }

  query(): Query {
    const selects = [this.#select()];
    let distinct = false;
    while (this.takes('UNION')) {
      if (!this.takes('ALL')) distinct = true;
      selects.push(this.#select());
    }
    return {selects, distinct};
  }

  #select(): Select {
    this.expect('SELECT');
    const distinct = this.takes('DISTINCT');
    const items = this.#list(() => this.#item());
    const from = this.takes('FROM') ? this.#source() : null;
    const joins: Join[] = [];
    for (let join = this.#join(); join !== null; join = this.#join()) joins.push(join);
    const where = this.takes('WHERE') ? this.expression() : null;
    let group: Select['group'] = null;
    if (this.takes('GROUP')) {
      this.expect('BY');
      group = this.takes('ALL') ? 'all' : this.#list(() => this.expression());
    }
    const having = this.takes('HAVING') ? this.expression() : null;
    const order: {expr: Expr; descending: boolean}[] = [];
    if (this.takes('ORDER')) {
      this.expect('BY');
      do order.push({expr: this.expression(), descending: this.takes('DESC')});
      while (this.takes(','));
    }
    const limit = this.takes('LIMIT') ? Number(this.next().text) : null;
    return {distinct, items, from, joins, where, group, having, order, limit};
  }

  #item(): Item {
    const table = this.starOf();
    if (table !== undefined) return {expr: {e: 'all', table}, name: '*'};
    const expr = this.expression();
    if (this.takes('AS')) return {expr, name: this.name()};
    return {expr, name: expr.e === 'column' ? expr.name : `column_${this.position}`};
  }

  #join(): Join | null {
    if (this.takes('CROSS')) {
      this.expect('JOIN');
      const on: Expr = {e: 'literal', kind: 'truth', text: 'TRUE'};
      return {kind: 'inner', source: this.#source(), on};
    }
    const kind = this.takes('LEFT') ? 'left' : 'inner';
    if (!this.takes('JOIN')) return null;
    const source = this.#source();
    this.expect('ON');
    return {kind, source, on: this.expression()};
  }

  #source(): Source {
    if (!this.takes('(')) {
      const from = this.name();
      return {from, alias: this.alias() ?? from};
    }
    if (this.takes('VALUES')) {
      const rows = this.#list(() => {
        this.expect('(');
        const row = this.#list(() => this.expression());
        this.expect(')');
        return row;
      });
      this.expect(')');
      const alias = this.alias() ?? 'v';
      this.expect('(');
      const names = this.#list(() => this.name());
      this.expect(')');
      return {from: {names, rows}, alias};
    }
    const from = this.query();
    this.expect(')');
    return {from, alias: this.alias() ?? `s${this.position}`};
  }

  #list<T>(one: () => T): T[] {
    const all = [one()];
    while (this.takes(',')) all.push(one());
    return all;
  }
}
