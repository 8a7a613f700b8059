package esperanza.protocol.diligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import esperanza.protocol.term.DemonstrationProfile;
import esperanza.protocol.term.Profiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** The terms that run in the facts of a case, by the demonstration profile. */
class OwedTermsTest {

    private static final Profiles PROFILES = new Profiles(List.of(DemonstrationProfile.load()));
    private static final Map<String, Object> ESCORT = Map.of("measureId", "m1");
    private static final Map<String, Object> RADIO = Map.of("measureId", "m2");

    private final List<Fact> facts = new ArrayList<>();

    @Test
    void what_nobody_has_done_yet_is_owed_and_of_several_measures_the_next_one() {
        on("2026-03-02T08:00:00Z", "urgent-measure-decided", ESCORT);
        on("2026-03-02T10:00:00Z", "urgent-measure-decided", RADIO);
        assertThat(owed()).contains(tuple("URGENT_IMPLEMENTATION", Instant.parse("2026-03-02T17:00:00Z")));
        on("2026-03-02T11:00:00Z", "measure-handed-over", ESCORT);
        assertThat(owed()).contains(tuple("URGENT_IMPLEMENTATION", Instant.parse("2026-03-02T19:00:00Z")));
        on("2026-03-02T12:00:00Z", "measure-handed-over", RADIO);
        assertThat(owed()).extracting(term -> term.toList().getFirst()).doesNotContain("URGENT_IMPLEMENTATION");
    }

    @Test
    void what_is_declined_at_the_own_door_stays_owed_until_somebody_heard_it() {
        on("2026-03-02T08:00:00Z", "urgent-measure-decided", ESCORT);
        on(
                "2026-03-02T09:00:00Z",
                "measure-declined",
                Map.of("measureId", "m1", "askedBackBy", "2026-03-03T09:00:00Z"));
        assertThat(owed()).extracting(term -> term.toList().getFirst()).contains("URGENT_IMPLEMENTATION");
        on("2026-03-02T10:00:00Z", "measure-declined", ESCORT);
        assertThat(owed()).extracting(term -> term.toList().getFirst()).doesNotContain("URGENT_IMPLEMENTATION");
    }

    private List<Tuple> owed() {
        return OwedTerms.at(Instant.parse("2026-03-02T13:00:00Z"), PROFILES, facts).stream()
                .map(owed -> tuple(owed.rule().id(), owed.due()))
                .toList();
    }

    private void on(String at, String event, Map<String, Object> content) {
        Instant recorded = Instant.parse(at);
        facts.add(new Fact(
                event, "protection", "PROTECTION", new UUID(0, 1), facts.size(), false, recorded, recorded, content));
    }
}
