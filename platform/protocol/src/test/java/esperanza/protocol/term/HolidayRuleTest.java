package esperanza.protocol.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayRuleTest {

    @ParameterizedTest(name = "{0}")
    // from the table of the Astronomical Applications Department, U.S. Naval Observatory; the earliest and the latest
    // too
    @ValueSource(
            strings = {
                "1818-03-22", "1943-04-25", "1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23", "2011-04-24",
                "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2038-04-25", "2049-04-18"
            })
    void easter_is_where_tables_have_it(LocalDate sunday) {
        assertThat(Easter.sunday(sunday.getYear())).isEqualTo(sunday);
    }

    @Test
    void easter_is_a_sunday_between_22_march_and_25_april() {
        IntStream.range(1583, 4000).mapToObj(Easter::sunday).forEach(sunday -> {
            assertThat(sunday.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
            assertThat(sunday).isBetween(LocalDate.of(sunday.getYear(), 3, 22), LocalDate.of(sunday.getYear(), 4, 25));
        });
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1 January | 2026 | 2026-01-01",
                "Easter | 2026 | 2026-04-05",
                "Easter - 2 | 2026 | 2026-04-03",
                "Easter + 60 | 2026 | 2026-06-04",
                "first Monday of February | 2026 | 2026-02-02",
                "third Monday of March | 2027 | 2027-03-15",
                "fourth Thursday of November | 2026 | 2026-11-26",
                "6 January, moved to Monday | 2026 | 2026-01-12",
                "6 January, moved to Monday | 2025 | 2025-01-06",
                "1 November, moved to Monday | 2026 | 2026-11-02",
                "Easter + 39, moved to Monday | 2026 | 2026-05-18",
                "31 December, moved to Monday | 2026 | 2027-01-04",
                "1 October, from 2024, every 6 years | 2030 | 2030-10-01",
                "1 December, from 2000, until 2018, every 6 years | 2018 | 2018-12-01",
                "29 February | 2028 | 2028-02-29"
            })
    void a_holiday_has_its_date(String rule, int year, LocalDate date) {
        assertThat(HolidayRule.valueOf(rule).in(year)).contains(date);
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1 October, from 2024, every 6 years | 2023",
                "1 October, from 2024, every 6 years | 2029",
                "1 October, from 2024, every 6 years | 2018",
                "1 December, from 2000, until 2018, every 6 years | 2024",
                "9 July, moved to Monday, from 2026 | 2025",
                "29 February | 2027"
            })
    void some_years_have_no_such_holiday(String rule, int year) {
        assertThat(HolidayRule.valueOf(rule).in(year)).isEmpty();
    }

    @Test
    void a_bridge_may_lie_in_the_next_year() {
        HolidayRule rule = HolidayRule.valueOf("31 December, moved to Monday, until 2026");

        assertThat(rule.fallsOn(LocalDate.of(2027, 1, 4))).isTrue();
        assertThat(rule.fallsOn(LocalDate.of(2028, 1, 3))).isFalse();
        assertThat(rule.fallsOn(LocalDate.of(2026, 12, 31))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "January",
                "32 January",
                "30 February",
                "1 Enero",
                "Easter 3",
                "Easter+3",
                "fifth Monday of March",
                "first Lunes of March",
                "1 May, moved to Tuesday",
                "1 May, every 6",
                "1 May, from 2024 years",
                "1 May, every 0 years",
                "1 May, from 2024, until 2023",
                "1 May,"
            })
    void anything_else_is_refused(String written) {
        assertThatThrownBy(() -> HolidayRule.valueOf(written)).isInstanceOf(IllegalArgumentException.class);
    }
}
