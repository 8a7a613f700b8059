package esperanza.notification;

import static esperanza.notification.Reading.as;
import static esperanza.runtime.Eventually.eventually;
import static java.nio.charset.StandardCharsets.US_ASCII;

import esperanza.local.PhoneNetwork;
import esperanza.runtime.http.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The telephone of a person on duty, behind a real Kannel. */
record Telephone(PhoneNetwork network, String owner, String number) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** The number of the mechanism, to which people answer. */
    private static final String DESK = "1000";

    private static final Pattern CODE = Pattern.compile(
            "Guardia: su clave es ([0-9]{6})\\. Vale una hora\\." + " Si otra persona la pide, no se la diga\\.");
    private static final Pattern PAGE =
            Pattern.compile("Guardia: se espera su respuesta ahora\\. Responda ([0-9]{4}) a este"
                    + " mensaje, entre a la consola o llame al 0000\\.");

    /** The owner names the number, and proves it by the code that comes. */
    Telephone proven() {
        String way = post(owner, "/v1/my-ways", Map.of("kind", "SMS", "address", number))
                .expect(201)
                .json()
                .getString("wayId");
        post(owner, "/v1/my-ways/" + way + "/proof", Map.of("code", last(CODE))).expect(200);
        return this;
    }

    boolean isPaged() {
        return !pages().isEmpty();
    }

    /** The code of the page that came last. A person is paged every half second here, and only the last five count. */
    String page() {
        return last(PAGE);
    }

    /** The codes of the pages that came, in their order. */
    List<String> pages() {
        return codes(PAGE);
    }

    List<String> texts() {
        return network.received(number).stream().map(Telephone::words).toList();
    }

    void says(String words) {
        network.says(number, DESK, words);
    }

    static boolean isPage(PhoneNetwork.Text text) {
        return PAGE.matcher(words(text)).matches();
    }

    /** This person is reached by no way any more. */
    static void waysEnd(String owner) {
        as(owner).get("/v1/my-ways").json().getList("wayId", String.class).forEach(way -> post(
                        owner, "/v1/my-ways/" + way + "/removal", Map.of())
                .expect(200));
    }

    static Answer post(String who, String path, Map<String, String> body) {
        return as(who).header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    private String last(Pattern form) {
        eventually(PATIENCE, () -> !codes(form).isEmpty());
        return codes(form).getLast();
    }

    private List<String> codes(Pattern form) {
        return texts().stream()
                .map(form::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .toList();
    }

    private static String words(PhoneNetwork.Text text) {
        return new String(text.bytes(), US_ASCII);
    }
}
