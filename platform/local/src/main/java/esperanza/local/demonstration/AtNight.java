package esperanza.local.demonstration;

import static esperanza.local.demonstration.Stage.expect;

import esperanza.local.PhoneNetwork;
import esperanza.local.Platform;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The first rung does not answer; the person of the second one answers an SMS by its code. Played where Kannel is
 * installed, on data whose ladder climbs within seconds.
 */
record AtNight(Stage stage, Script script, Platform platform) {

    private static final String SUPERVISOR = "supervisor";
    private static final String SERVICE = "notification";
    private static final String WAYS = "/v1/my-ways";
    /** No country has this code. */
    private static final String NUMBER = "+99970000001";

    private static final Pattern CODE = Pattern.compile(".*su clave es ([0-9]{6})\\..*");
    private static final Pattern PAGE = Pattern.compile(".*Responda ([0-9]{4}) a este mensaje.*");

    void play() {
        stage.chapter("12. At night, by telephone / De noche, por teléfono");
        if (!platform.isHurried()) {
            stage.tell("not played: the ladder of these data climbs after five minutes / no se cuenta con estos datos");
            return;
        }
        platform.gateway()
                .ifPresentOrElse(
                        gateway -> {
                            try (var network = PhoneNetwork.at(gateway.carrier())) {
                                played(network);
                            }
                        },
                        () -> stage.tell(
                                "not played: Kannel is not installed (apt install kannel) / no se cuenta: falta Kannel"));
    }

    private void played(PhoneNetwork network) {
        var way = proven(network);
        stage.tell("the supervisor proves a number by the code that came / la supervisora comprueba su número");
        script.play("night");
        var alerts = "/v1/alerts?case=" + script.of("caseId");
        stage.until("the answer by SMS counts", SUPERVISOR, SERVICE, alerts, answer -> {
            codes(network, PAGE).reduce((_, last) -> last).ifPresent(code -> network.says(NUMBER, "1000", code));
            return isAnswered(answer);
        });
        stage.tell("the telephone got: %s", texts(network).toList().getLast());
        stage.tell("its code comes back: nobody is called any more / su clave vuelve: ya no se llama a nadie");
        done(WAYS + '/' + way + "/removal", "");
    }

    /** The alert of the statement: others of the case go on calling others. */
    private static boolean isAnswered(Answer alerts) {
        return alerts.at("/items")
                .valueStream()
                .filter(alert -> alert.at("/kind").asText().equals("STATEMENT_ADDED"))
                .allMatch(alert -> alert.at("/state").asText().equals("ACKNOWLEDGED"));
    }

    private String proven(PhoneNetwork network) {
        var named = done(WAYS, "{\"kind\": \"SMS\", \"address\": \"%s\"}".formatted(NUMBER));
        var way = named.text("/wayId");
        stage.until("a code came", SUPERVISOR, SERVICE, WAYS, _ -> code(network).isPresent());
        done(
                WAYS + '/' + way + "/proof",
                "{\"code\": \"%s\"}".formatted(code(network).orElseThrow()));
        return way;
    }

    private static Optional<String> code(PhoneNetwork network) {
        return codes(network, CODE).findFirst();
    }

    private static Stream<String> codes(PhoneNetwork network, Pattern form) {
        return texts(network)
                .map(form::matcher)
                .filter(found -> found.matches())
                .map(found -> found.group(1));
    }

    private static Stream<String> texts(PhoneNetwork network) {
        return network.received(NUMBER).stream().map(text -> new String(text.bytes(), StandardCharsets.US_ASCII));
    }

    private Answer done(String path, String body) {
        var answer = stage.post(SUPERVISOR, SERVICE, path, Stage.key(), Optional.empty(), body);
        expect(answer.isDone(), path, answer);
        return answer;
    }
}
