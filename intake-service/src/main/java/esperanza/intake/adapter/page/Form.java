package esperanza.intake.adapter.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What somebody filled in. */
record Form(Map<String, String> fields) {

    private static final List<String> SHOWN = List.of(
            "account", "danger", "place", "who", "work", "protect", "investigate", "reach", "hours", "codeWord");

    static Form of(MultivaluedMap<String, String> sent) {
        Map<String, String> fields = new TreeMap<>();
        sent.forEach((name, values) -> fields.put(name, storable(values.getFirst())));
        return new Form(fields);
    }

    static Form empty() {
        return new Form(Map.of());
    }

    String text(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Names this intention: the form carries it, so that sending it twice is sending it once. */
    Optional<String> key() {
        return Optional.of(text("key")).filter(key -> !key.isBlank());
    }

    Optional<UUID> id(String name) {
        try {
            return Optional.of(UUID.fromString(text(name)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** All fields that the first page shows again, none missing. */
    Map<String, String> shown() {
        Map<String, String> shown = new TreeMap<>();
        SHOWN.forEach(name -> shown.put(name, text(name)));
        return shown;
    }

    /** All that was sent, with a key of its own if it had none. */
    Map<String, String> withKey() {
        Map<String, String> all = new TreeMap<>(fields);
        all.putIfAbsent("key", UUID.randomUUID().toString());
        return all;
    }

    byte[] bytes() {
        return fields.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** As a report that the reader of reports takes. Whether danger is imminent is a question: who is not sure is believed. */
    ObjectNode report(String language) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("account", text("account"));
        report.put("language", language);
        report.put(
                "imminentDanger", text("danger").equals("yes") || text("danger").equals("not-sure"));
        report.put("receipt", text("receipt").equals("yes"));
        report.putObject("place").put("description", text("place"));
        report.putObject("defence").put("description", text("work"));
        report.putArray("parties").addObject().put("name", text("who"));
        ObjectNode consents = report.putObject("consents");
        consent(consents, "PROTECTION", "protect");
        consent(consents, "INVESTIGATION", "investigate");
        report.putObject("safeContact")
                .put("value", text("reach"))
                .put("hours", text("hours"))
                .put("codeWord", text("codeWord"));
        return report;
    }

    /** A box that is not ticked says nothing. */
    private void consent(ObjectNode consents, String purpose, String box) {
        if (text(box).equals("yes")) {
            consents.put(purpose, "GRANTED");
        }
    }

    /** What no text can hold is left out, and the rest kept: nobody is turned away for a stray character. */
    private static String storable(String text) {
        return text.codePoints()
                .filter(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
