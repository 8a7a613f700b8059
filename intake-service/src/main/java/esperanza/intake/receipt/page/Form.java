package esperanza.intake.receipt.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import esperanza.intake.dialogue.view.ImminentDanger;
import esperanza.protocol.vocabulary.PartyKind;
import esperanza.protocol.vocabulary.TraceKind;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The fields of a submitted form. */
record Form(Map<String, String> fields) {

    private static final List<String> SHOWN = List.of(
            "account",
            "danger",
            "place",
            "number",
            "who",
            "about",
            "work",
            "protect",
            "investigate",
            "reach",
            "hours",
            "codeWord",
            "receipt");

    private static final String CHECKED = "checked";
    private static final List<String> SAID = List.of("code", "kind", "words", "danger");

    static Form of(MultivaluedMap<String, String> sent) {
        Map<String, String> fields = new TreeMap<>();
        sent.forEach((name, values) -> fields.put(name, storable(values.getFirst())));
        return new Form(fields);
    }

    /** The form of a first visit: a receipt is asked for unless the person unticks it. */
    static Form first() {
        return new Form(Map.of("receipt", "yes"));
    }

    String text(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The idempotency key: the form carries it, so that submitting twice records once. */
    Optional<String> key() {
        return id("key").map(UUID::toString);
    }

    Optional<UUID> id(String name) {
        try {
            return Optional.of(UUID.fromString(text(name)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Whether the box for danger in the form of the conversation is ticked. */
    ImminentDanger danger() {
        return ImminentDanger.read(TextNode.valueOf(text("danger")));
    }

    /** The first answer that is too long for its page. */
    Optional<String> tooLong() {
        return SHOWN.stream()
                .filter(field -> AnswerLimit.isExceeded(field, text(field)))
                .findFirst();
    }

    /** Whether a receipt was sent and nothing else. */
    boolean isReceiptAlone() {
        return fields.keySet().equals(Set.of("receipt"));
    }

    /** All fields that the first page shows again, with empty text for missing ones. */
    Map<String, String> shown() {
        return texts(SHOWN);
    }

    /** The answers that the form carries on and this page does not ask for; fields without a text are left out. */
    Map<String, String> carriedBeside(Step page) {
        Map<String, String> carried = new TreeMap<>(shown());
        carried.keySet().removeAll(page.asked());
        if (page == Step.CHECK || wasChecked()) {
            carried.put(CHECKED, "yes");
        }
        carried.values().removeIf(String::isBlank);
        return carried;
    }

    /** Whether the person has seen all answers once: from then on a page that was changed leads back there. */
    boolean wasChecked() {
        return text(CHECKED).equals("yes");
    }

    /** Whether the person said on a page of its own that they are sure. */
    boolean isSure() {
        return text("sure").equals("yes");
    }

    /** All fields that the form of the conversation shows again, with empty text for missing ones. */
    Map<String, String> said() {
        return texts(SAID);
    }

    private Map<String, String> texts(List<String> names) {
        return names.stream().collect(Collectors.toMap(name -> name, this::text));
    }

    /** All submitted fields, with a new key if the form had none. */
    Map<String, String> withKey() {
        Map<String, String> all = new TreeMap<>(fields);
        all.putIfAbsent("key", UUID.randomUUID().toString());
        return all;
    }

    byte[] bytes() {
        return fields.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The report as JSON for the report reader. "Not sure" about imminent danger counts as yes. */
    ObjectNode report(String language) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("account", text("account"));
        report.put("language", language);
        report.put(
                "imminentDanger", text("danger").equals("yes") || text("danger").equals("not-sure"));
        report.put("receipt", text("receipt").equals("yes"));
        report.putObject("place").put("description", text("place"));
        if (!text("number").isBlank()) {
            ObjectNode trace = report.putObject("threat").putArray("traces").addObject();
            trace.put("kind", TraceKind.PHONE.name()).put("value", text("number"));
        }
        report.putObject("defence").put("description", text("work"));
        ObjectNode party = report.putArray("parties").addObject().put("name", text("who"));
        about().ifPresent(kind -> party.put("kind", kind.name()));
        ObjectNode consents = report.putObject("consents");
        consent(consents, "PROTECTION", "protect");
        consent(consents, "INVESTIGATION", "investigate");
        report.putObject("safeContact")
                .put("value", text("reach"))
                .put("hours", text("hours"))
                .put("codeWord", text("codeWord"));
        return report;
    }

    /** Empty if the question was not answered: then the party may be a collective. */
    private Optional<PartyKind> about() {
        return switch (text("about")) {
            case "person" -> Optional.of(PartyKind.PERSON);
            case "group" -> Optional.of(PartyKind.ORGANISATION);
            case "community" -> Optional.of(PartyKind.COMMUNITY);
            default -> Optional.empty();
        };
    }

    /** An unticked box is left out; it is not a refusal. */
    private void consent(ObjectNode consents, String purpose, String box) {
        if (text(box).equals("yes")) {
            consents.put(purpose, "GRANTED");
        }
    }

    /**
     * Removes the characters that no stored text can hold and keeps the rest: no report is refused for a stray
     * character.
     */
    private static String storable(String text) {
        return text.codePoints()
                .filter(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
