import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import XLSX from "xlsx";

// Reads a table as a spreadsheet program does, and knows nothing of Esperanza: which cells it would compute.
// node spreadsheet.mjs <file of the table>

const book = XLSX.read(readFileSync(process.argv[2]), { type: "buffer", cellFormula: true });
assert.equal(book.SheetNames.length, 1);
const sheet = book.Sheets[book.SheetNames[0]];
const cells = Object.keys(sheet).filter((name) => !name.startsWith("!"));
const formulas = cells.filter((name) => "f" in sheet[name]);
const numbers = cells.filter((name) => sheet[name].t === "n" && !("f" in sheet[name]));
const { e: last } = XLSX.utils.decode_range(sheet["!ref"]);
console.log(`${last.r + 1} rows of ${last.c + 1} columns, ${numbers.length} numbers, ${formulas.length} formulas`);
