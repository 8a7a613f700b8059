import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { ReactNode } from 'react';

interface Twin {
  title: string;
  /** What the numbers do not say. */
  note?: string | undefined;
  columns: string[];
  /** The first cell is the name of the row. */
  rows: ReactNode[][];
  /** The picture; the table says the same. */
  children?: ReactNode;
}

/** A table with its bars in their rows, and the picture beside it that says the same. */
export function Figure({ title, note, columns, rows, children }: Twin) {
  return (
    <figure className="figure">
      <figcaption>
        <h2>{title}</h2>
        {note && <p>{note}</p>}
      </figcaption>
      <div className="figure-parts">
        {children && <div aria-hidden="true">{children}</div>}
        <Table variant="compact" role="table" gridBreakPoint="" aria-label={title}>
          <Thead>
            <Tr>
              {columns.map((column) => (
                <Th key={column}>{column}</Th>
              ))}
            </Tr>
          </Thead>
          <Tbody>
            {rows.map(([name, ...cells], index) => (
              <Tr key={index}>
                <Th scope="row">{name}</Th>
                {cells.map((cell, at) => (
                  <Td key={at}>{cell}</Td>
                ))}
              </Tr>
            ))}
          </Tbody>
        </Table>
      </div>
    </figure>
  );
}
