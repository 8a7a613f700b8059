import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A column, whose cells are drawn by a component: it may ask for words and names. */
export interface Column<R> {
  key: string;
  label: string;
  /** Left out where the list is narrow. */
  wide?: boolean;
  /** Left out also where the list has only the room of a usual screen. */
  widest?: boolean;
  /** Takes the room that the others leave; a longer text is cut. */
  gives?: boolean;
  /** The order that a click on its head asks for. */
  order?: string;
  /** Whether that order goes downwards. */
  down?: boolean;
  Cell: (of: { row: R; chosen: boolean }) => ReactNode;
}

/** The rows that a person marks for one act on all of them. */
export interface Marks<R> {
  of: ReadonlySet<string>;
  turn: (id: string, on: boolean) => void;
  /** In words, for whom the box has no column. */
  label: (row: R) => string;
  /** A row on which the act makes no sense has no box. */
  may: (row: R) => boolean;
}

interface Shown<R> {
  label: string;
  columns: Column<R>[];
  rows: R[];
  idOf: (row: R) => string;
  /** The name of the attribute that carries the id: `report` for `data-report`. */
  mark: string;
  chosen?: string | undefined;
  order?: string | undefined;
  onOrder?: (order: string) => void;
  marks?: Marks<R> | undefined;
}

/** A list, a line for each row, so that many are seen at once; what is cut stands whole in its title. */
export function LineTable<R>({ label, columns, rows, idOf, mark, chosen, order, onOrder, marks }: Shown<R>) {
  const { t } = useTranslation('list');
  return (
    <Table variant="compact" role="table" gridBreakPoint="grid-md" aria-label={label} isStickyHeader className="one-line">
      <Thead>
        <Tr>
          {marks && <Th screenReaderText={t('marks')} />}
          {columns.map((column) => (
            <Head key={column.key} of={column} order={order} onOrder={onOrder} />
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => {
          const id = idOf(row);
          return <Line key={id} row={row} id={id} columns={columns} mark={mark} chosen={id === chosen} marks={marks} marked={marks?.of.has(id) ?? false} />;
        })}
      </Tbody>
    </Table>
  );
}

function Head<R>({ of, order, onOrder }: { of: Column<R>; order: string | undefined; onOrder: ((order: string) => void) | undefined }) {
  const { order: mine, down = false } = of;
  const sort =
    mine === undefined || onOrder === undefined
      ? {}
      : {
          sort: {
            columnIndex: 0,
            sortBy: order === mine ? { index: 0, direction: down ? ('desc' as const) : ('asc' as const) } : {},
            onSort: () => onOrder(mine),
          },
        };
  return (
    <Th className={classOf(of)} {...sort}>
      {of.label}
    </Th>
  );
}

function classOf<R>({ wide, widest, gives }: Column<R>): string | undefined {
  return Object.entries({ wide, widest, gives }).flatMap(([name, holds]) => (holds ? [name] : [])).join(' ') || undefined;
}

interface OfLine<R> {
  row: R;
  id: string;
  columns: Column<R>[];
  mark: string;
  chosen: boolean;
  marks: Marks<R> | undefined;
  marked: boolean;
}

/** Drawn anew only when its row, its mark or the columns change: a long list stays quick. */
const Line = memo(DrawnLine, (one, other) =>
  one.row === other.row && one.chosen === other.chosen && one.marked === other.marked && one.columns === other.columns && !one.marks === !other.marks,
) as typeof DrawnLine;

function DrawnLine<R>({ row, id, columns, mark, chosen, marks, marked }: OfLine<R>) {
  return (
    <Tr {...{ [`data-${mark}`]: id }} isRowSelected={chosen}>
      {marks && (
        <Td>
          {marks.may(row) && (
            <input type="checkbox" className="mark" aria-label={marks.label(row)} checked={marked} onChange={({ target }) => marks.turn(id, target.checked)} />
          )}
        </Td>
      )}
      {columns.map((column) => (
        <Td key={column.key} dataLabel={column.label} className={classOf(column)}>
          <column.Cell row={row} chosen={chosen} />
        </Td>
      ))}
    </Tr>
  );
}

/** A text of a row that may be longer than its column. */
export function Cut({ children }: { children: string }) {
  return (
    <div className="cut" title={children}>
      {children}
    </div>
  );
}
