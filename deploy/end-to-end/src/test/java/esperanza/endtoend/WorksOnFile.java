package esperanza.endtoend;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;

/** The work of an investigator on a file: who works on it, what the threat has, and what it is. */
interface WorksOnFile extends OnCase {

    default void takesTheFile() {
        story().decided(login(), "investigation", story().file(), "/taking", "");
    }

    default void findsNoConflictOf(OnCase... persons) {
        var checks = Stream.of(persons)
                .map(each -> "{\"person\": \"%s\", \"outcome\": \"NONE_FOUND\"}".formatted(each.subject()))
                .collect(joining(", "));
        does("/conflict-checks", "{\"persons\": [%s], \"reasons\": \"Compared with the staff list\"}", checks);
    }

    default void namesAsContact(OnCase person) {
        does("/contact", """
                {"person": "%s", "reasons": "Speaks the language of the valley"}""", person.subject());
    }

    default void qualifiesTheOffence() {
        does("/qualification", """
                {"offence": "AGGRAVATED_THREAT", "minor": false, "reasons": "It is against a defender"}""");
    }

    /** @param traits like {@code "PHONE": "YES"}, divided by commas */
    default void saysThatTheThreatHas(String traits) {
        does("/traits", "{\"traits\": {%s}, \"reasons\": \"From the account\"}", traits);
    }

    default void codesTheCase() {
        does("/coding", story().example("/coding"));
    }

    /** @return the code of the refusal */
    default String isRefusedToArchive() {
        var type = story().refused(login(), "investigation", story().file() + "/archive-proposals", """
                {"ground": "AUTHORS_NOT_FOUND", "reasons": "Nobody was found"}""")
                .text("/type");
        return type.substring(type.lastIndexOf(':') + 1);
    }
}
