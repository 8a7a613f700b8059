package esperanza.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.access.Role;
import esperanza.runtime.access.Door.Operation;
import esperanza.runtime.rest.AccessTable;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Holds a running service against its table of allowed roles, {@code access.csv}: asks every operation of its OpenAPI
 * with a real token of every role, and without a token. A service extends this class and names the parts it runs on.
 */
public abstract class AccessSuite {

    private static final Set<Integer> NOT_AS_DOCUMENTED = Set.of(400, 415, 422);

    private static final List<String> OTHER_TYPES = List.of("text/html", "application/xml", "image/png");
    private static final Map<String, String> PROTECTED = Map.of(
            "Content-Type", "application/problem+json",
            "Cache-Control", "no-store",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Door door = new Door();
    private final AccessTable table = new AccessTable(getClass().getClassLoader());

    @Test
    void the_table_names_every_operation_and_no_other() {
        assertThat(door.operations()).extracting(Operation::id).containsExactlyInAnyOrderElementsOf(table.operations());
    }

    /** The body sent is never acceptable, so that an admitted role changes nothing. */
    @Test
    void every_operation_admits_the_roles_of_the_table_and_nobody_else() {
        List<Door.Asked> asked = door.operations().stream()
                .flatMap(operation -> askedByAll(operation).stream())
                .toList();
        assertThat(asked)
                .filteredOn(each -> answered(each) != expected(each))
                .extracting(each -> "%s as %s: %s, expected %s"
                        .formatted(each.operation().id(), each.role(), each.status(), expected(each)))
                .isEmpty();
    }

    /**
     * Java's text form of an object was once sent to whoever accepts a text. The forms of pages are left out: they are for
     * browsers, and refuse JSON first.
     */
    @Test
    void whoever_accepts_no_type_of_an_operation_is_told_so_and_gets_nothing_else() {
        List<String> otherwise = door.operations().stream()
                .filter(operation -> !operation.isForm())
                .flatMap(operation -> OTHER_TYPES.stream()
                        .filter(type -> !operation.types().contains(type))
                        .flatMap(type -> answeredAs(operation, type)))
                .toList();
        assertThat(otherwise).isEmpty();
    }

    /** A line if the answer was another one. */
    private Stream<String> answeredAs(Operation operation, String type) {
        Role role = table.permitted(operation.id()).iterator().next();
        HttpResponse<String> answer = door.answerAs(operation, role, type);
        boolean told = answer.statusCode() == 406
                && answer.body().contains("urn:esperanza:problem:not-acceptable")
                && PROTECTED.entrySet().stream()
                        .allMatch(each ->
                                answer.headers().allValues(each.getKey()).equals(List.of(each.getValue())));
        return told
                ? Stream.of()
                : Stream.of("%s as %s: %s %s %s"
                        .formatted(
                                operation.id(),
                                type,
                                answer.statusCode(),
                                answer.headers().map(),
                                answer.body()));
    }

    /** 0 means admitted, whatever the answer. */
    private static int answered(Door.Asked asked) {
        int status = asked.status();
        return status == 401 || status == 403 ? status : 0;
    }

    @Test
    void every_documented_example_is_accepted_as_it_stands() {
        SoftAssertions.assertSoftly(
                all -> door.operations().stream().filter(Operation::hasBody).forEach(operation -> {
                    all.assertThat(operation.examples()).as(operation.id()).isNotEmpty();
                    Optional<Role> role = table.permitted(operation.id()).stream()
                            .filter(known -> known != Role.ANYONE)
                            .findFirst();
                    operation.examples().forEach(example -> all.assertThat(
                                    door.ask(operation, role, example).status())
                            .as("%s %s", operation.id(), example)
                            .isNotIn(NOT_AS_DOCUMENTED));
                }));
    }

    /** The operations whose body is accepted whatever it says, and places of others: operation and pointer. */
    protected Set<String> tolerant() {
        return Set.of();
    }

    /** The operations that look for the thing before they read the body. Nothing is there, so they answer 404. */
    protected Set<String> lookFirst() {
        return Set.of();
    }

    /** The example is wrong at one place. The answer is 422, and its first error names that place. */
    @Test
    void a_body_that_is_wrong_at_one_place_is_refused_there() {
        List<String> otherwise = door.operations().stream()
                .filter(operation -> operation.hasBody() && !tolerant().contains(operation.id()))
                .flatMap(operation -> table.permitted(operation.id()).stream()
                        .limit(1)
                        .flatMap(role -> answeredOtherwise(operation, role)))
                .toList();
        assertThat(otherwise).isEmpty();
    }

    /** A line for each bad body that was not refused as it should be. A soft assertion for each would cost more. */
    private Stream<String> answeredOtherwise(Operation operation, Role role) {
        JsonNode example = json(operation.examples().getFirst());
        List<BadBodies.Bad> bodies = BadBodies.of(example, operation.schema());
        assertThat(bodies).as(operation.id()).isNotEmpty();
        return bodies.stream()
                .filter(bad -> !tolerant().contains(operation.id() + ' ' + bad.pointer()))
                .flatMap(bad -> {
                    HttpResponse<String> answer = door.answer(operation, role, bad.body());
                    String expected = lookFirst().contains(operation.id()) ? "404" : bad.pointer();
                    return refusedAt(answer).equals(expected)
                            ? Stream.of()
                            : Stream.of("%s %s: %s, expected %s"
                                    .formatted(operation.id(), bad.body(), answer.body(), expected));
                });
    }

    /** The place that is named first, or the status if the body was not refused. */
    private static String refusedAt(HttpResponse<String> answer) {
        return answer.statusCode() == 422
                ? json(answer.body()).at("/errors/0/pointer").asText()
                : Integer.toString(answer.statusCode());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /**
     * Asks one operation at a time: under a thousand requests at once, a stream that answers late would look like an
     * admission.
     */
    private List<Door.Asked> askedByAll(Operation operation) {
        List<Door.Asked> asked = Stream.concat(
                        Stream.of(Optional.<Role>empty()),
                        EnumSet.complementOf(EnumSet.of(Role.ANYONE)).stream().map(Optional::of))
                .map(role -> door.ask(operation, role, "[]"))
                .toList();
        asked.forEach(Door.Asked::status);
        return asked;
    }

    /** The expected status. 0 means admitted, whatever the answer. */
    private int expected(Door.Asked asked) {
        Set<Role> permitted = table.permitted(asked.operation().id());
        if (permitted.contains(Role.ANYONE)) {
            return 0;
        }
        return asked.role().map(role -> permitted.contains(role) ? 0 : 403).orElse(401);
    }
}
