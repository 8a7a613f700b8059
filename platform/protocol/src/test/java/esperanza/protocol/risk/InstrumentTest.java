package esperanza.protocol.risk;

import static esperanza.protocol.vocabulary.Presence.ABSENT;
import static esperanza.protocol.vocabulary.Presence.PRESENT;
import static esperanza.protocol.vocabulary.Presence.UNKNOWN;
import static esperanza.protocol.vocabulary.RiskLevel.EXTREME;
import static esperanza.protocol.vocabulary.RiskLevel.HIGH;
import static esperanza.protocol.vocabulary.RiskLevel.LOW;
import static esperanza.protocol.vocabulary.RiskLevel.MEDIUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.protocol.vocabulary.Presence;
import esperanza.protocol.vocabulary.RiskLevel;
import esperanza.protocol.vocabulary.TriageFactor;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The default instrument, by vectors that were worked out by hand from the text of its rules. */
class InstrumentTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    -                                            | -    | -      | LOW     | LOW     | -
                    EXPLICIT_HARM REPETITION ISOLATED            | -    | -      | MEDIUM  | MEDIUM  | R4
                    EXPLICIT_HARM REPETITION ISOLATED            | AUTHOR_CAPACITY | - | MEDIUM | HIGH | R4
                    EXPLICIT_HARM REPETITION                     | -    | -      | LOW     | LOW     | -
                    EXPLICIT_HARM NAMED_TARGET ISOLATED          | -    | -      | LOW     | LOW     | -
                    EXPLICIT_HARM OBJECT_LEFT REPETITION         | -    | -      | HIGH    | HIGH    | R4
                    WEAPON SURVEILLANCE_DONE                     | -    | -      | EXTREME | EXTREME | R2
                    WEAPON                                       | STEPS_TAKEN | - | LOW | EXTREME | -
                    ARMED_PRESENCE_NOW                           | -    | -      | EXTREME | EXTREME | R1
                    CHILD_LOCATED                                | -    | -      | HIGH    | HIGH    | R1
                    EARLIER_THREAT_CARRIED_OUT                   | -    | -      | HIGH    | HIGH    | R3
                    ATTACKS_ON_PEERS                             | -    | -      | LOW     | LOW     | -
                    ATTACKS_ON_PEERS NAMED_TARGET                | -    | -      | HIGH    | HIGH    | R3
                    MEASURES_NOT_WORKING                         | -    | HIGH   | EXTREME | EXTREME | R5
                    MEASURES_NOT_WORKING                         | -    | EXTREME | EXTREME | EXTREME | R5
                    MEASURES_NOT_WORKING                         | -    | -      | MEDIUM  | MEDIUM  | R5
                    """)
    void what_is_present_proposes_a_level_and_what_is_unknown_may_raise_it(
            String present, String unknown, RiskLevel last, RiskLevel proposed, RiskLevel possible, String because) {
        var result = Instrument.DEFAULT.rate(found(present, unknown), Optional.ofNullable(last));
        assertThat(result)
                .isEqualTo(new Instrument.Result(
                        proposed, possible, because == null ? List.of() : List.of(because.split(" "))));
    }

    @Test
    void what_nobody_was_asked_about_is_unknown() {
        var result = Instrument.DEFAULT.rate(Map.of(), Optional.empty());
        assertThat(result.proposed()).isEqualTo(LOW);
        assertThat(result.possible()).isEqualTo(EXTREME);
    }

    /** For every history: more that is present or unknown never gives less. */
    @Test
    void unknown_never_gives_less_than_absent_and_present_never_less_than_unknown() {
        var random = new Random(7);
        for (int n = 0; n < 2_000; n++) {
            Map<TriageFactor, Presence> some = new EnumMap<>(TriageFactor.class);
            Arrays.stream(TriageFactor.values())
                    .forEach(factor -> some.put(factor, Presence.values()[random.nextInt(Presence.values().length)]));
            var factor = TriageFactor.values()[random.nextInt(TriageFactor.values().length)];
            var levels = List.of(ABSENT, UNKNOWN, PRESENT).stream()
                    .map(presence -> {
                        Map<TriageFactor, Presence> one = new EnumMap<>(some);
                        one.put(factor, presence);
                        return Instrument.DEFAULT.rate(one, Optional.of(MEDIUM));
                    })
                    .toList();
            assertThat(levels).extracting(Instrument.Result::proposed).isSorted();
            assertThat(levels).extracting(Instrument.Result::possible).isSorted();
            assertThat(levels).allMatch(each -> each.possible().atLeast(each.proposed()));
        }
    }

    @Test
    void levels_ascend() {
        assertThat(List.of(RiskLevel.values())).containsExactly(LOW, MEDIUM, HIGH, EXTREME);
        assertThat(HIGH.raised()).isEqualTo(EXTREME);
        assertThat(EXTREME.raised()).isEqualTo(EXTREME);
        assertThat(LOW.or(HIGH)).isEqualTo(HIGH);
        assertThat(HIGH.or(LOW)).isEqualTo(HIGH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R; WEAPON",
                "R; WEAPON &; HIGH",
                "R; (WEAPON; HIGH",
                "R; WEAPON OBJECT_LEFT; HIGH",
                "R; WEAPONS; HIGH",
                "R; WEAPON; HIGHER",
                "R; kinds(CONTENT) > 2; HIGH",
                "R; kinds(CONTENT & >= 2; HIGH",
                "R; kinds(NOTHING) >= 2; HIGH",
                "R; WEAPON + OBJECT_LEFT; HIGH"
            })
    void a_rule_that_is_not_written_as_one_is_refused(String line) {
        assertThatThrownBy(() -> Instrument.rule(line)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<TriageFactor, Presence> found(String present, String unknown) {
        Map<TriageFactor, Presence> found = new EnumMap<>(TriageFactor.class);
        Arrays.stream(TriageFactor.values()).forEach(factor -> found.put(factor, ABSENT));
        put(found, present, PRESENT);
        put(found, unknown, UNKNOWN);
        return found;
    }

    private static void put(Map<TriageFactor, Presence> found, String factors, Presence presence) {
        Arrays.stream(factors == null ? new String[0] : factors.split(" "))
                .map(TriageFactor::valueOf)
                .forEach(factor -> found.put(factor, presence));
    }
}
