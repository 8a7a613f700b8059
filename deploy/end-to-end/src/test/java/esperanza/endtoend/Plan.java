package esperanza.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/**
 * The plan of a statement, made while PostgreSQL avoids reading whole tables: where it does all the same, it has no
 * index for the question.
 */
record Plan(JsonNode root) {

    /** They read all of their input before they answer anything. */
    private static final Set<String> BLOCKING = Set.of("Sort", "Aggregate", "Hash", "WindowAgg", "SetOp");

    /** The tables that grow and of which all rows are read, and the loops of which both sides may grow. */
    Set<String> whole(Set<String> small) {
        var found = new TreeSet<String>();
        look(root, "", false, small, found);
        return found;
    }

    private static void look(JsonNode node, String parent, boolean limited, Set<String> small, Set<String> found) {
        var type = node.path("Node Type").asText();
        var table = node.path("Relation Name").asText();
        if (!table.isEmpty() && !small.contains(table) && readsAll(node, type, limited)) {
            found.add(table);
        }
        if (isRepeated(node, parent) && scanned(node).path("Node Type").asText().equals("CTE Scan")) {
            found.add("loop over " + scanned(node).path("CTE Name").asText());
        }
        var within = type.equals("Limit") || limited && !BLOCKING.contains(type);
        node.path("Plans").forEach(child -> look(child, type, within, small, found));
    }

    private static boolean readsAll(JsonNode node, String type, boolean limited) {
        return switch (type) {
            case "Seq Scan" -> !limited;
            case "Index Scan", "Index Only Scan", "Bitmap Index Scan" -> !limited && !node.has("Index Cond");
            default -> false;
        };
    }

    /** Whether it is read anew for each row of something else. */
    private static boolean isRepeated(JsonNode node, String parent) {
        return node.path("Parent Relationship").asText().equals("SubPlan")
                || parent.equals("Nested Loop")
                        && node.path("Parent Relationship").asText().equals("Inner");
    }

    private static JsonNode scanned(JsonNode node) {
        return node.path("Node Type").asText().equals("Materialize")
                ? scanned(node.path("Plans").get(0))
                : node;
    }
}
