package esperanza.protocol.vocabulary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of the vocabulary: a code, or its list if it names no code.
 *
 * @param spanishCode empty for a list
 * @param source that of the list; a code has one only if it differs from that of its list
 */
record VocabularyRow(String list, String code, String spanishCode, Words words, Optional<Source> source) {

    static final String HEAD = "list;code;code_es;es;en;pt;status;source";

    /** The rows that ship, by their keys and in their order. */
    static Map<String, VocabularyRow> shipped() {
        return all(Table.shipped(VocabularyRow.class, "/esperanza/protocol/vocabulary.csv"));
    }

    static Map<String, VocabularyRow> all(Table table) {
        Map<String, VocabularyRow> rows = new LinkedHashMap<>();
        for (List<String> cells : table.rows(HEAD, VocabularyRow::isWhole)) {
            VocabularyRow row = of(cells);
            if (rows.put(row.key(), row) != null) {
                throw new IllegalStateException("The vocabulary has two rows for " + row.key());
            }
        }
        return Collections.unmodifiableMap(rows);
    }

    private static VocabularyRow of(List<String> cell) {
        return new VocabularyRow(
                cell.get(0),
                cell.get(1),
                cell.get(2),
                new Words(cell.get(4), cell.get(3), cell.get(5)),
                Optional.of(cell.get(6))
                        .filter(status -> !status.isEmpty())
                        .map(status -> new Source(Verification.valueOf(status), cell.get(7))));
    }

    /** Whether the row has all texts. A list needs a source, and a code its Spanish name. */
    private static boolean isWhole(List<String> cell) {
        boolean ofList = cell.get(1).isEmpty();
        boolean sourced = !cell.get(6).isEmpty();
        return cell.subList(3, 6).stream().noneMatch(String::isEmpty)
                && cell.get(2).isEmpty() == ofList
                && cell.get(7).isEmpty() != sourced
                && (sourced || !ofList);
    }

    /** {@code List} or {@code List.CODE}. */
    String key() {
        return code.isEmpty() ? list : list + '.' + code;
    }
}
