package esperanza.local.demonstration;

import static esperanza.local.demonstration.Stage.expect;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/**
 * The national picture, as a dashboard receives it: counts that reveal no person.
 *
 * @param counted when the report was among what is counted
 */
record Picture(Stage stage, LiveStream pictures, Instant counted) {

    private static final String AREA = "XX-01";
    private static final List<String> COUNTS = List.of("reports", "openDeadlines", "breaches");
    /** A count below this is suppressed; every other count is a multiple of it. */
    private static final int THRESHOLD = 5;

    void play() {
        var frame =
                pictures.await("a picture made after the report was counted", each -> Instant.parse(each.text("/at"))
                        .isAfter(counted));
        var areas = frame.at("/areas").valueStream().toList();
        expect(
                areas.stream().map(area -> area.at("/area").asText()).toList(),
                List.of(AREA, "XX-02", "XX-03", "XX-04", "XX-05", "UNKNOWN"),
                "the areas: all of the first level, whether anything happened there or not");
        areas.forEach(Picture::suppressed);
        expect(frame.text("/definition"), "4", "what is counted and how");
        areas.stream()
                .filter(Picture::isOurs)
                .forEach(area ->
                        stage.tell("the national picture, small cells suppressed: %s has %s", AREA, shown(area)));
    }

    private static boolean isOurs(JsonNode area) {
        return area.at("/area").asText().equals(AREA);
    }

    private static void suppressed(JsonNode area) {
        for (var count : COUNTS) {
            var shown = area.path(count);
            var allowed = shown.isMissingNode()
                    || shown.isNull()
                    || shown.asInt() >= THRESHOLD && shown.asInt() % THRESHOLD == 0;
            expect(allowed, true, "no small or exact count is shown: " + area);
        }
        expect(area.size() <= COUNTS.size() + 1, true, "nothing but counts is shown: " + area);
    }

    private static String shown(JsonNode area) {
        return COUNTS.stream()
                .map(count -> count + " "
                        + (area.path(count).isNumber() ? area.path(count).asText() : "suppressed"))
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
    }
}
