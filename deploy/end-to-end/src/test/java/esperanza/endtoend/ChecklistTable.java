package esperanza.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import esperanza.kernel.Approval;
import esperanza.local.demonstration.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All items of the checklist of a case at several instants: one row for each item, one column for each instant. The
 * table is a file that a person approved; {@code deploy/approve} copies what was seen.
 */
final class ChecklistTable {

    private static final String FOLDER = "deploy/end-to-end/src/test/resources/esperanza/endtoend/";

    private final Approval table;
    private final List<String> columns = new ArrayList<>(List.of("item"));
    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    ChecklistTable(String file) {
        this.table = new Approval(FOLDER + file);
    }

    /** Reads the checklist as of the instant. */
    void read(String column, OnCase reader, Instant asOf) {
        read(column, reader.sees("/diligence?asOf=" + asOf));
    }

    /** The checklist as it was answered. */
    void read(String column, Answer diligence) {
        columns.add(column);
        for (var item : CaseStory.each(diligence, "/items")) {
            rows.computeIfAbsent(item.path("item").asText(), _ -> new ArrayList<>())
                    .add(told(item));
        }
    }

    /** Fails while the file says otherwise. */
    void compare() {
        var lines = new StringBuilder(comments()).append(String.join(", ", columns));
        rows.forEach(
                (item, statuses) -> lines.append('\n').append(item).append(", ").append(String.join(", ", statuses)));
        table.compare(lines.append('\n').toString());
    }

    private String comments() {
        return String.join(
                "",
                table.kept()
                        .lines()
                        .filter(line -> line.startsWith("#"))
                        .map(line -> line + '\n')
                        .toList());
    }

    /** The status, with what else is said of it: why it does not apply, late, contested, justified. */
    private static String told(JsonNode item) {
        var status = item.path("status").asText();
        return String.join(
                " ",
                Stream.of(
                                status,
                                item.path("reason").asText(""),
                                item.has("lateBy") ? "late" : "",
                                item.path("contests").isEmpty() || status.equals("CONTESTED") ? "" : "contested",
                                item.has("justification") ? "justified" : "")
                        .filter(word -> !word.isEmpty())
                        .toList());
    }
}
