package esperanza.local.demonstration;

import static esperanza.local.demonstration.Stage.expect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The checklist of a case: how many items are what, and which unmet ones press most.
 *
 * @param since the instant from which an item without a term is owed
 */
record Unmet(Stage stage, String caseId, String since) {

    private static final int ITEMS = 71;
    private static final int TOLD = 3;
    private static final List<String> MOST_PRESSING_FIRST = List.of("BREACHED", "CONTESTED", "DUE", "NOT_MET");

    void play() {
        var path = "/v1/investigations/" + caseId + "/diligence";
        var list = stage.get("supervisor", "investigation", path);
        var items = list.at("/items").valueStream().toList();
        expect(items.size(), ITEMS, "the items of the checklist");
        stage.tell(
                "checklist / lista: %s",
                items.stream()
                        .collect(Collectors.groupingBy(Unmet::status, TreeMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(count -> count.getKey() + " " + count.getValue())
                        .collect(Collectors.joining(" · ")));
        items.stream()
                .filter(item -> item.path("mandatory").asBoolean())
                .filter(item -> MOST_PRESSING_FIRST.contains(status(item)))
                .sorted(Comparator.<JsonNode>comparingInt(item -> MOST_PRESSING_FIRST.indexOf(status(item)))
                        .thenComparing(Unmet::due))
                .limit(TOLD)
                .forEach(this::tell);
    }

    private void tell(JsonNode item) {
        var due = due(item);
        stage.tell(
                "%s %s %s · %s / %s",
                item.path("item").asText(),
                status(item),
                due.isEmpty() ? "since / desde " + since : "due / vence " + due,
                item.path("label").path("en").asText(),
                item.path("label").path("es").asText());
    }

    private static String status(JsonNode item) {
        return item.path("status").asText();
    }

    private static String due(JsonNode item) {
        return item.path("due").asText("");
    }
}
