package esperanza.protocol.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The first sheets of MX, CO and PE against tables that were counted by hand, with the steps of each count. */
class CountryTermsTest {

    private static final CountryTerms MX = CountrySheets.first("mx");
    private static final CountryTerms CO = CountrySheets.first("co");
    private static final CountryTerms PE = CountrySheets.first("pe");

    @ParameterizedTest(name = "{0}: {2} from {1}; {4}")
    @CsvFileSource(resources = "/terms/mx.csv", delimiter = '|')
    void terms_of_mexico(String about, LocalDateTime start, String term, Instant end, String steps) {
        assertThat(counted(MX, start, term).due()).isEqualTo(end);
    }

    @ParameterizedTest(name = "{0}: {2} from {1}; {4}")
    @CsvFileSource(resources = "/terms/co.csv", delimiter = '|')
    void terms_of_colombia(String about, LocalDateTime start, String term, Instant end, String steps) {
        assertThat(counted(CO, start, term).due()).isEqualTo(end);
    }

    @ParameterizedTest(name = "{0}: {2} from {1}; {4}")
    @CsvFileSource(resources = "/terms/pe.csv", delimiter = '|')
    void terms_of_peru(String about, LocalDateTime start, String term, Instant end, String steps) {
        assertThat(counted(PE, start, term).due()).isEqualTo(end);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/terms/holidays.csv", delimiter = '|')
    void holidays_of_a_year(String country, int year, String dates) {
        LegalCalendar calendar = CountrySheets.first(country).legalCalendar();
        LocalDate newYear = LocalDate.of(year, 1, 1);

        assertThat(IntStream.range(0, newYear.lengthOfYear())
                        .mapToObj(newYear::plusDays)
                        .filter(day -> calendar.holiday(day).isPresent())
                        .toList())
                .isEqualTo(Arrays.stream(dates.split(" "))
                        .map(date -> LocalDate.parse(year + "-" + date))
                        .toList());
    }

    @Test
    void every_country_says_which_of_its_values_nobody_has_checked() {
        assertThat(MX.unverified())
                .containsExactly(
                        "REEVALUATION",
                        "calendar.weekend",
                        "calendar.holidays: Ley Federal de Procedimiento Administrativo, art. 28",
                        "calendar.holidays: Ley Federal del Trabajo, art. 74",
                        "calendar.declared",
                        "calendar.firstDay",
                        "calendar.lastDay",
                        "calendar.resumption");
        assertThat(CO.unverified())
                .contains("EVAL", "EMERGENCY", "calendar.holidays: Ley 51 de 1983, art. 1", "calendar.missingDay");
        assertThat(PE.unverified())
                .containsExactly(
                        "REEVALUATION",
                        "calendar.weekend",
                        "calendar.holidays: Decreto Legislativo 713, art. 6, first years by Leyes 31381, 31530 and 31788",
                        "calendar.declared",
                        "calendar.resumption");
    }

    @Test
    void only_rules_that_some_term_is_counted_by_are_missed() throws Exception {
        String hours = CountrySheets.text("mx", 1)
                .replaceAll("\\d+ (calendar days), side", "3 hours, side")
                .replace("unknown: [REEVALUATION]", "unknown: []");
        assertThat(CountrySheets.bind(hours).unverified()).containsExactly("calendar.resumption");

        String plainDays = CountrySheets.text("mx", 1).replace("rule: NEXT_BUSINESS_DAY", "rule: STAYS");
        assertThat(CountrySheets.bind(plainDays).unverified())
                .containsExactly("REEVALUATION", "calendar.firstDay", "calendar.lastDay", "calendar.resumption");

        String months = plainDays.replace("3 hours", "3 months");
        assertThat(CountrySheets.bind(months).unverified()).contains("calendar.weekend", "calendar.missingDay");
    }

    @Test
    void a_term_without_a_length_in_the_law_is_no_term() {
        assertThatThrownBy(() -> CO.term("EMERGENCY"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The law of CO v1 sets no term EMERGENCY");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "code: MX | code: Mexico | A country's code is two capital letters, not Mexico",
                "version: 1 | version: 0 | version is missing",
                "id: URG_IMPL | id: URG_EMIT | The id of a term is there twice",
                "unknown: .REEVALUATION. | unknown: [URG_EMIT] | The id of a term is there twice",
                "id: URG_IMPL | id: urgent | A term's id is UPPER_SNAKE, not urgent",
                "rule: .SATURDAY, SUNDAY. | rule: [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY] | calendar.weekend leaves no business day",
                "day: 5 May | day: 31 June | Not a day of the year: 31 June",
                "day: 5 May | day: 5 Mayo | Not a day of the year: 5 Mayo",
                "day: 5 May | day: 5th of May | Not a day of the year: 5th of May",
                "status: UNVERIFIED | status: NONE_IN_LAW | calendar: without a norm it can only be an internal target",
            })
    void a_sheet_that_cannot_be_right_is_refused_by_the_name_of_what_is_wrong(
            String right, String wrong, String complaint) {
        String yaml = CountrySheets.text("mx", 1).replaceFirst(right, wrong);

        assertThatThrownBy(() -> CountrySheets.bind(yaml))
                .hasStackTraceContaining("IllegalArgumentException: " + complaint);
    }

    /** A term by its id, or a length that the country's calendar counts. */
    private static Reckoning counted(CountryTerms country, LocalDateTime start, String term) {
        Instant from = start.atZone(country.zone()).toInstant();
        return term.matches("[A-Z_]+")
                ? country.term(term).count(from, country.legalCalendar())
                : Reckoning.after(LegalDuration.valueOf(term), from, country.legalCalendar(), List.of());
    }
}
