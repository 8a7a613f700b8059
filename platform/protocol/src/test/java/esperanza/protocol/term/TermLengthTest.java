package esperanza.protocol.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A term ends after a length, on a date, or on the earlier of both. */
class TermLengthTest {

    private static final LegalCalendar DAYS = LegalCalendar.allDaysAlike(ZoneOffset.UTC);
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24 hours                       | 2026-03-01T12:00:00Z | 2026-03-02T10:00:00Z",
                "until the date set             | 2026-03-01T12:00:00Z | 2026-03-01T12:00:00Z",
                "until the date set             | 2026-02-01T12:00:00Z | 2026-03-01T10:00:00Z",
                "24 hours or until the date set | 2026-03-01T12:00:00Z | 2026-03-01T12:00:00Z",
                "24 hours or until the date set | 2026-03-02T10:00:00Z | 2026-03-02T10:00:00Z",
                "24 hours or until the date set | 2026-04-01T12:00:00Z | 2026-03-02T10:00:00Z"
            })
    void it_ends_on_the_earlier_of_what_it_has_and_never_before_it_starts(String written, Instant date, Instant due) {
        assertThat(TermLength.valueOf(written).dueAfter(START, Optional.of(date), DAYS, List.of()))
                .isEqualTo(due);
    }

    @Test
    void a_length_beside_the_date_holds_without_one_and_a_date_alone_is_needed() {
        assertThat(TermLength.valueOf("24 hours or until the date set")
                        .dueAfter(START, Optional.empty(), DAYS, List.of()))
                .isEqualTo("2026-03-02T10:00:00Z");
        TermLength date = TermLength.valueOf("until the date set");
        assertThat(date.needsDate()).isTrue();
        assertThatThrownBy(() -> date.dueAfter(START, Optional.empty(), DAYS, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"until a date", "or until the date set", "soon", "", "3 or until the date set"})
    void anything_else_is_refused(String written) {
        assertThatThrownBy(() -> TermLength.valueOf(written)).isInstanceOf(IllegalArgumentException.class);
    }
}
