package esperanza.bench;

import com.fasterxml.jackson.databind.JsonNode;
import esperanza.local.Kannel;
import esperanza.local.Keycloak;
import esperanza.local.PhoneNetwork;
import esperanza.local.Platform;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The telephones of people who take turns on duty, behind a real Kannel and a carrier in this process. Each number is
 * proven by the code that came to it.
 *
 * <p>One person gets three SMS a minute at most for new alerts. Only turns show more SMS than that in a minute.
 */
final class Telephones implements AutoCloseable {

    /** On this rung two are called; the demo users of other functions stand in for officers. */
    private static final List<List<String>> TURNS = List.of(
            List.of("intake-officer", "risk-analyst"),
            List.of("board-member", "investigator"),
            List.of("custodian", "night-officer"));

    /** A rota needs one person of its function. */
    private static final String OFFICER = "protection-officer";

    private static final String KEEPER = "supervisor";
    private static final String WAYS = "/v1/my-ways";
    private static final String ROTAS = "/v1/rotas";
    private static final Pattern CODE = Pattern.compile("su clave es ([0-9]{6})\\.");

    private final Rest notification;
    private final Keycloak keycloak;
    private final PhoneNetwork network;
    private final String rota;

    Telephones(Platform platform, Kannel kannel) {
        this.notification = new Rest(platform.service("notification").url());
        this.keycloak = platform.keycloak();
        this.network = PhoneNetwork.at(kannel.carrier());
        this.rota = rota();
        ReportFlow.await("Kannel to call the carrier", network::isCalled);
        List<String> people = TURNS.stream().flatMap(List::stream).toList();
        IntStream.range(0, people.size()).forEach(n -> prove(people.get(n), "+9997000001" + n));
        firstTurn();
    }

    /** The first people are called from now on. */
    void firstTurn() {
        onDuty(TURNS.getFirst());
    }

    /** One turn after the other; returns at the end of the last. */
    void takeTurns(Duration length) {
        TURNS.forEach(people -> {
            onDuty(people);
            Machine.rest(length.dividedBy(TURNS.size()));
        });
    }

    @Override
    public void close() {
        network.close();
    }

    private void onDuty(List<String> people) {
        done(KEEPER, ROTAS + '/' + rota + "/changes", """
                {"seats": 1, "standing": ["%s", "%s", "%s"]}""".formatted(
                        keycloak.subjectOfPerson(people.getFirst()),
                        keycloak.subjectOfPerson(people.getLast()),
                        keycloak.subjectOfPerson(OFFICER)));
    }

    private void prove(String who, String number) {
        String way = done(who, WAYS, "{\"kind\": \"SMS\", \"address\": \"%s\"}".formatted(number))
                .path("wayId")
                .asText();
        ReportFlow.await("the code of a number", () -> code(number).isPresent());
        done(
                who,
                WAYS + '/' + way + "/proof",
                "{\"code\": \"%s\"}".formatted(code(number).orElseThrow()));
    }

    private Optional<String> code(String number) {
        return network.received(number).stream()
                .map(text -> new String(text.bytes(), StandardCharsets.US_ASCII))
                .flatMap(text -> CODE.matcher(text).results())
                .map((MatchResult found) -> found.group(1))
                .findFirst();
    }

    private String rota() {
        return notification
                .get(ROTAS, keycloak.tokenOfPerson(KEEPER))
                .valueStream()
                .filter(each -> each.path("function").asText().equals(OFFICER))
                .findFirst()
                .orElseThrow()
                .path("rotaId")
                .asText();
    }

    private JsonNode done(String who, String path, String body) {
        HttpResponse<String> answer =
                notification.post(path, keycloak.tokenOfPerson(who), body).join();
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + " was answered " + answer.statusCode() + " " + answer.body());
        }
        return Rest.tree(answer.body());
    }
}
