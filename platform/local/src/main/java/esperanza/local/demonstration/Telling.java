package esperanza.local.demonstration;

import static esperanza.local.demonstration.Stage.each;
import static esperanza.local.demonstration.Stage.expect;

import com.fasterxml.jackson.databind.JsonNode;
import esperanza.local.Platform;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Chapter 6: the timeline, as far as each reader may know it, and the live stream. */
record Telling(Stage stage, String caseId, LiveStream live) {

    private static final String OFFICER = "protection-officer";
    private static final String LAST = "handover-confirmed";

    /** The identity of an entry, the same on the timeline and on the stream. */
    private record Entry(String id, String what) {}

    void play() {
        stage.chapter("6. The timeline, as far as each reader may know it / La historia, según quién la lee");
        var timeline = timeline();
        timeline.at("/items").forEach(this::tell);
        expect(!timeline.text().contains("ejemplo"), "no personal data", timeline);
        forAnInvestigator();
        liveAsWell();
    }

    private String path() {
        return "/v1/cases/" + caseId + "/timeline";
    }

    private Answer timeline() {
        return stage.until(
                "the timeline knows all of it",
                OFFICER,
                "notification",
                path(),
                answer -> each(answer, "/items", "/what")
                                .containsAll(List.of(LAST, "deadline-confirmed", "INVESTIGATION_ACTIVITY"))
                        && services(answer).containsAll(Platform.SERVICES));
    }

    private static Set<String> services(Answer timeline) {
        return new HashSet<>(each(timeline, "/items", "/service"));
    }

    private void tell(JsonNode entry) {
        stage.tell(
                "%s · %-13s · %-24s · %s",
                entry.at("/at").asText(),
                entry.at("/service").asText(),
                entry.at("/what").asText(),
                entry.at("/who/role").asText("–"));
    }

    private void forAnInvestigator() {
        var other = stage.get("investigator", "notification", path());
        var seen = each(other, "/items", "/what");
        expect(seen.contains("PROTECTION_ACTIVITY"), "that something happened is seen", other);
        expect(
                seen.stream().noneMatch(Set.of("urgent-measure-decided", "measure-handed-over", LAST)::contains),
                "an investigator does not see a measure",
                other);
        stage.tell("an investigator sees of the measures only PROTECTION_ACTIVITY");
    }

    private void liveAsWell() {
        stage.until(
                "the live stream showed what the timeline shows", OFFICER, "notification", path(), answer -> Set.copyOf(
                                onStream())
                        .equals(onTimeline(answer)));
        expect(onStream().stream().distinct().count(), (long) onStream().size(), "each entry once");
        stage.tell("the live stream showed the same, %d frames", onStream().size());
    }

    private static Set<Entry> onTimeline(Answer answer) {
        return answer.at("/items")
                .valueStream()
                .map(entry ->
                        new Entry(entry.at("/id").asText(), entry.at("/what").asText()))
                .collect(Collectors.toSet());
    }

    private List<Entry> onStream() {
        return live.frames().stream()
                .filter(frame -> frame.text("/caseId").equals(caseId))
                .map(frame -> new Entry(frame.id(), frame.text("/what")))
                .toList();
    }
}
