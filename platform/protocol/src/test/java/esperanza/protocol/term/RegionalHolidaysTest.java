package esperanza.protocol.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The holidays of the region in which the mechanism works count, and those of other regions do not. */
class RegionalHolidaysTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);
    private static final String REGIONAL = """
                - area: %s
                  basis: { norm: Perfil de demostración XX, article: art. 21 bis, status: UNVERIFIED, comparator: invented }
                  days:
                    - { day: %s, name: { en: Day of the Coast, es: Día de la Costa, pt: Dia da Costa } }
              declared:
            """;

    @ParameterizedTest(name = "seat {0}, holiday of {1}")
    @CsvSource({
        "XX-02, XX-02, false",
        "XX-02-001, XX-02, false",
        "XX-02-001, XX-02-001, false",
        "XX-02, XX-02-001, true",
        "XX-03, XX-02, true",
        "'', XX-02, true"
    })
    void a_holiday_of_a_region_counts_where_the_mechanism_works(String seat, String area, boolean businessDay)
            throws Exception {
        assertThat(calendar(seat, area, "10 March").legalCalendar().isBusinessDay(TUESDAY))
                .isEqualTo(businessDay);
    }

    @Test
    void a_norm_of_another_region_keeps_no_profile_from_going_live() throws Exception {
        String business = "length: 10 business days";
        assertThat(DemonstrationProfile.bind(
                                text("XX-02", "XX-02", "10 March").replaceFirst("length: 10 calendar days", business))
                        .unverified())
                .containsExactly("calendar.holidays: Perfil de demostración XX, art. 21 bis");
        assertThat(DemonstrationProfile.bind(
                                text("XX-03", "XX-02", "10 March").replaceFirst("length: 10 calendar days", business))
                        .unverified())
                .isEmpty();
    }

    @Test
    void a_holiday_of_the_country_is_not_one_of_a_region_too() {
        assertThatThrownBy(() -> calendar("", "XX-02", "1 May"))
                .rootCause()
                .hasMessage("calendar.holidays: Day of the Coast is there twice");
    }

    @Test
    void a_holiday_that_ended_may_begin_again_later() throws Exception {
        String ended = text("XX-02", "XX-02", "'10 March, until 2020'").replace("pt: Dia da Costa } }", """
                        pt: Dia da Costa } }
                                - { day: '10 March, from 2026', name: { en: Coast, es: Costa, pt: Costa } }""");
        assertThat(DemonstrationProfile.bind(ended).legalCalendar().isBusinessDay(TUESDAY))
                .isFalse();
    }

    private static Profile calendar(String seat, String area, String day) throws JsonProcessingException {
        return DemonstrationProfile.bind(text(seat, area, day));
    }

    private static String text(String seat, String area, String day) {
        return DemonstrationProfile.text()
                .replace("  declared:\n", REGIONAL.formatted(area, day))
                .replace("  weekend:\n", "  seat: '" + seat + "'\n  weekend:\n");
    }
}
