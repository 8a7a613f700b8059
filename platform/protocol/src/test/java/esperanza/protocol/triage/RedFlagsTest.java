package esperanza.protocol.triage;

import static esperanza.protocol.vocabulary.Presence.ABSENT;
import static esperanza.protocol.vocabulary.Presence.PRESENT;
import static esperanza.protocol.vocabulary.Presence.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.protocol.vocabulary.Presence;
import esperanza.protocol.vocabulary.TriageFactor;
import esperanza.protocol.vocabulary.Urgency;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RedFlagsTest {

    @Test
    void no_factor_sets_no_floor() {
        assertThat(RedFlags.floor(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TriageFactor.class)
    void one_present_factor_sets_a_floor_of_u1_at_least_exactly_if_it_is_a_red_flag(TriageFactor factor) {
        var floor = RedFlags.floor(Map.of(factor, PRESENT));

        assertThat(floor).isEqualTo(factor.floor());
        assertThat(floor.stream()).isSubsetOf(Urgency.U0, Urgency.U1);
    }

    @Test
    void there_are_five_red_flags_and_armed_presence_is_the_one_of_life_at_risk_now() {
        assertThat(TriageFactor.values())
                .filteredOn(factor -> factor.floor().isPresent())
                .hasSize(5);
        assertThat(RedFlags.floor(Map.of(TriageFactor.ARMED_PRESENCE_NOW, PRESENT)))
                .contains(Urgency.U0);
        assertThat(RedFlags.floor(Map.of(TriageFactor.CHILD_LOCATED, PRESENT))).contains(Urgency.U1);
    }

    @Test
    void the_highest_floor_counts() {
        assertThat(RedFlags.floor(
                        Map.of(TriageFactor.DISAPPEARANCE_OF_PEER, PRESENT, TriageFactor.ARMED_PRESENCE_NOW, PRESENT)))
                .contains(Urgency.U0);
    }

    @ParameterizedTest
    @EnumSource(
            value = Presence.class,
            names = {"ABSENT", "UNKNOWN"})
    void what_is_absent_or_unknown_neither_raises_nor_lowers(Presence presence) {
        Map<TriageFactor, Presence> factors = new EnumMap<>(TriageFactor.class);
        for (TriageFactor factor : TriageFactor.values()) {
            factors.put(factor, presence);
        }
        assertThat(RedFlags.floor(factors)).isEmpty();

        factors.put(TriageFactor.CHILD_LOCATED, PRESENT);
        assertThat(RedFlags.floor(factors)).contains(Urgency.U1);
    }

    @Test
    void an_unknown_flag_beside_a_present_one_takes_nothing_away() {
        assertThat(RedFlags.floor(Map.of(
                        TriageFactor.ARMED_PRESENCE_NOW, UNKNOWN,
                        TriageFactor.ARMED_OR_PHOTO_SURVEILLANCE, PRESENT,
                        TriageFactor.WEAPON, ABSENT)))
                .contains(Urgency.U1);
    }
}
