package esperanza.endtoend;

import esperanza.local.Platform;
import esperanza.local.demonstration.Client;
import esperanza.local.demonstration.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Everybody of the local realm, who reads whatever can be read without an opening on the record.
 *
 * @param words that are looked for in what they read
 */
record Readers(Platform platform, List<Operation> operations, List<String> words) {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final int AT_ONCE = 8;

    /** A viewing shows only a thing that was opened on the record. */
    private static final String VIEWING = "/viewings/";

    private static final List<String> EVERYBODY = List.of(
            "hotline-demo",
            "hotline-second",
            "intake-officer",
            "risk-analyst",
            "protection-officer",
            "board-member",
            "investigator",
            "police-liaison",
            "implementing-authority",
            "supervisor",
            "custodian",
            "ombudsman",
            "auditor",
            "statistician",
            "tech-admin");

    /**
     * What somebody read.
     *
     * @param operation its name
     * @param shown whether the operation answered 200
     * @param told whether the answer has one of the words
     */
    record Read(String operation, String who, boolean shown, boolean told) {

        @Override
        public String toString() {
            return operation + ' ' + who;
        }
    }

    /**
     * Asks every operation that reads as everybody.
     *
     * @param names the ids in the paths; a name that several services have stands behind the service
     */
    List<Read> all(Map<String, String> names) {
        try (var client = new Client();
                var readers = Executors.newFixedThreadPool(AT_ONCE)) {
            var answers = operations.stream()
                    .filter(Readers::isRead)
                    .flatMap(operation ->
                            EVERYBODY.stream().map(who -> readers.submit(() -> read(client, operation, who, names))))
                    .toList();
            return answers.stream().map(Readers::result).toList();
        }
    }

    /** A list, a thing or a text; no stream, and nothing that is gone while no warning holds: {@link SeriesTest} reads that. */
    private static boolean isRead(Operation operation) {
        var answers = operation.document().at("/responses/200/content").properties().stream()
                .map(Map.Entry::getKey)
                .findFirst();
        return operation.changesNothing()
                && !operation.path().contains(VIEWING)
                && !answers.equals(Optional.of("text/event-stream"))
                && !operation.document().path("responses").has("410");
    }

    private Read read(Client client, Operation operation, String who, Map<String, String> names) {
        var path = NAME.matcher(operation.path())
                .replaceAll(name -> Matcher.quoteReplacement(id(names, operation.service(), name.group(1))));
        var answer = client.get(platform.service(operation.service()).url() + path, token(who));
        var told = words.stream().anyMatch(answer.text()::contains);
        return new Read(operation.name(), who, answer.status() == 200, told);
    }

    private static String id(Map<String, String> names, String service, String name) {
        return names.getOrDefault(service + ' ' + name, names.getOrDefault(name, "none"));
    }

    static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String token(String who) {
        return who.startsWith("hotline")
                ? platform.keycloak().tokenOfClient(who)
                : platform.keycloak().tokenOfPerson(who);
    }
}
