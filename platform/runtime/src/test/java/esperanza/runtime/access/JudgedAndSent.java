package esperanza.runtime.access;

import esperanza.local.TestParts;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import esperanza.runtime.http.Request;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds what a service says of the acts of a thing against the commands themselves.
 *
 * @param thing the address of the thing
 * @param who asks as the person whose acts were listed
 * @param seen the version of the thing, as its ETag
 * @param example what is sent in place of the example of an operation
 */
public record JudgedAndSent(String thing, Supplier<Request> who, String seen, UnaryOperator<String> example) {

    /** Every event and every remembered command that bears the id of the commands that are only judged. */
    private static final String STORED = """
            select (select count(*) from command_memory where command_id = '00000000-0000-0000-0000-000000000000')
              + (select count(*) from event
                 where position('00000000-0000-0000-0000-000000000000' in convert_from(metadata, 'UTF8')) > 0)""";

    public Json acts() {
        return who.get().get(thing + "/acts").expect(200).json();
    }

    /** The refusal of an act that is closed; its standing otherwise. */
    public static String said(Json acts, String operation) {
        Json act = acts.at("acts[operation=" + operation + "]");
        String refusal = act.getString("refusal");
        return refusal == null ? act.getString("standing") : refusal;
    }

    /** A line for each act that is said to be closed, and that is refused otherwise, or not at all, when it is sent. */
    public List<String> otherwise(Json acts) {
        Map<String, Door.Operation> operations =
                new Door().operations().stream().collect(Collectors.toMap(Door.Operation::id, each -> each));
        return acts.each("acts")
                .filter(act -> act.getString("standing").equals("CLOSED"))
                .flatMap(act -> otherwise(operations.get(act.getString("operation")), act.getString("refusal")))
                .toList();
    }

    private Stream<String> otherwise(Door.Operation operation, String refusal) {
        Answer answer = sent(operation);
        return answer.text().contains("\"urn:esperanza:problem:" + refusal + "\"")
                ? Stream.empty()
                : Stream.of("%s is said to be %s: %s".formatted(operation.id(), refusal, answer.text()));
    }

    private Answer sent(Door.Operation operation) {
        Request asked = who.get()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", seen);
        Request whole = operation.hasBody()
                ? asked.body(example.apply(operation.examples().getFirst()))
                : asked;
        return whole.post(address(operation));
    }

    private String address(Door.Operation operation) {
        return Stream.of(operation.path().split("/"))
                .skip(thing.split("/").length)
                .collect(Collectors.joining("/", thing + '/', ""));
    }

    /** What the service has stored of commands that were only judged. */
    public static long stored(String service) {
        try (Connection connection = TestParts.postgres().connect(service, service, service);
                PreparedStatement query = connection.prepareStatement(STORED);
                ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
