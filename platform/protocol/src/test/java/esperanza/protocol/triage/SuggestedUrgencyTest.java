package esperanza.protocol.triage;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.protocol.vocabulary.Urgency;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestedUrgencyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DEATH                                  | U1 | DEATH
            DEATH REPEATED                         | U1 | DEATH
            DEATH ESCALATING WARNING_SHOTS         | U1 | DEATH ESCALATING WARNING_SHOTS
            REPEATED IN_PERSON                     | U2 | IN_PERSON REPEATED
            REPUTATION EMAIL SINGLE                | U3 | ''
            UNKNOWN UNSPECIFIED                    | U3 | ''
            """)
    void the_gravest_codes_suggest_and_say_so(String codes, Urgency urgency, String because) {
        assertThat(SuggestedUrgency.of(false, split(codes))).isEqualTo(new SuggestedUrgency(urgency, split(because)));
    }

    @Test
    void danger_that_was_declared_suggests_the_highest_by_itself() {
        assertThat(SuggestedUrgency.of(true, List.of()))
                .isEqualTo(new SuggestedUrgency(Urgency.U0, List.of(SuggestedUrgency.DECLARED)));
    }

    @Test
    void nothing_said_suggests_nothing() {
        assertThat(SuggestedUrgency.of(false, List.of())).isEqualTo(new SuggestedUrgency(Urgency.U3, List.of()));
    }

    private static List<String> split(String words) {
        return words.isEmpty() ? List.of() : Arrays.asList(words.split(" "));
    }
}
