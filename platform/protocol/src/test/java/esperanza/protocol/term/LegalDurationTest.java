package esperanza.protocol.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.protocol.vocabulary.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.function.ObjIntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegalDurationTest {

    private static final ZoneId TEGUCIGALPA = ZoneId.of("America/Tegucigalpa");

    @Test
    void lengths_are_read_as_norms_write_them() {
        assertThat(LegalDuration.valueOf("1 hour")).isEqualTo(new Hours(1));
        assertThat(LegalDuration.valueOf("72 hours")).isEqualTo(new Hours(72));
        assertThat(LegalDuration.valueOf("2 minutes")).isEqualTo(new Minutes(2));
        assertThat(LegalDuration.valueOf("10 calendar days")).isEqualTo(new CalendarDays(10));
        assertThat(LegalDuration.valueOf("1 business day")).isEqualTo(new BusinessDays(1));
        assertThat(LegalDuration.valueOf("30 business days")).isEqualTo(new BusinessDays(30));
        assertThat(LegalDuration.valueOf("12 months")).isEqualTo(new Months(12));
        assertThat(LegalDuration.valueOf("1 year")).isEqualTo(new Years(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3",
                "10 days",
                "-3 hours",
                "0 hours",
                "0 minutes",
                "3 Hours",
                "10 working days",
                "0 business days",
                "0 months",
                "0 years",
                "5 weeks",
                "PT3H",
                ""
            })
    void anything_else_is_refused(String written) {
        assertThatThrownBy(() -> LegalDuration.valueOf(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "1 minute, 1 minuto, 1 minuto",
        "2 minutes, 2 minutos, 2 minutos",
        "1 hour, 1 hora, 1 hora",
        "9 hours, 9 horas, 9 horas",
        "1 calendar day, 1 día natural, 1 dia corrido",
        "10 calendar days, 10 días naturales, 10 dias corridos",
        "1 business day, 1 día hábil, 1 dia útil",
        "30 business days, 30 días hábiles, 30 dias úteis",
        "1 month, 1 mes, 1 mês",
        "12 months, 12 meses, 12 meses",
        "1 year, 1 año, 1 ano",
        "2 years, 2 años, 2 anos"
    })
    void lengths_are_told_in_three_languages(String english, String spanish, String portuguese) {
        LegalDuration length = LegalDuration.valueOf(english);

        assertThat(length.words()).isEqualTo(new Words(english, spanish, portuguese));
    }

    @Test
    void a_calendar_day_ends_with_the_day_of_the_mechanism_not_of_greenwich() {
        // 05:59 UTC is still 23:59 of the day before in Tegucigalpa.
        assertThat(new CalendarDays(10).dueAfter(Instant.parse("2026-03-03T05:59:00Z"), TEGUCIGALPA))
                .isEqualTo("2026-03-13T05:59:59.999999Z");
        assertThat(new CalendarDays(10).dueAfter(Instant.parse("2026-03-03T06:00:00Z"), TEGUCIGALPA))
                .isEqualTo("2026-03-14T05:59:59.999999Z");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        // the clock goes back at the end of the last day: its 23rd hour is there twice and belongs to the term
        "Africa/Cairo, 2025-10-29T12:00, 1, 2025-10-30T21:59:59.999999Z",
        // the clock goes forward at midnight: the next day begins at one o'clock
        "Africa/Cairo, 2025-04-23T12:00, 1, 2025-04-24T21:59:59.999999Z",
        // the clock goes back after midnight: the next day has its first hour twice and begins with the first
        "America/Havana, 2025-10-31T12:00, 1, 2025-11-02T03:59:59.999999Z",
        "America/Santiago, 2025-09-04T12:00, 2, 2025-09-07T03:59:59.999999Z",
        "Europe/Madrid, 2025-10-25T12:00, 1, 2025-10-26T22:59:59.999999Z",
        // a day that never was: the last day ends where the one after the gap begins
        "Pacific/Apia, 2011-12-28T12:00, 1, 2011-12-30T09:59:59.999999Z",
    })
    void days_end_where_the_law_of_time_says(ZoneId zone, LocalDateTime start, int days, Instant due) {
        assertThat(new CalendarDays(days).dueAfter(start.atZone(zone).toInstant(), zone))
                .isEqualTo(due);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/Tegucigalpa",
                "America/Santiago",
                "America/Havana",
                "America/Asuncion",
                "America/Sao_Paulo",
                "Europe/Madrid",
                "Africa/Cairo",
                "Asia/Beirut",
                "Australia/Lord_Howe",
                "Pacific/Apia"
            })
    void whatever_the_start_hours_are_exact_and_days_end_with_their_last_microsecond(ZoneId zone) {
        forRandomStarts((start, count) -> {
            assertThat(Duration.between(start, new Hours(count).dueAfter(start, zone)))
                    .isEqualTo(Duration.ofHours(count));

            Instant due = new CalendarDays(count).dueAfter(start, zone);
            LocalDate last = due.atZone(zone).toLocalDate();
            assertThat(due).isAfter(start);
            assertThat(last).isBeforeOrEqualTo(start.atZone(zone).toLocalDate().plusDays(count));
            assertThat(due.plus(1, ChronoUnit.MICROS).atZone(zone).toLocalDate())
                    .isAfter(last);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/Tegucigalpa", "America/Havana", "Africa/Cairo", "Europe/Madrid"})
    void every_start_of_one_day_gives_the_same_end(ZoneId zone) {
        forRandomStarts((start, count) -> {
            Instant startOfDay =
                    start.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
            assertThat(new CalendarDays(count).dueAfter(start, zone))
                    .isEqualTo(new CalendarDays(count).dueAfter(startOfDay, zone))
                    .isEqualTo(endOfDay(zone, start.atZone(zone).toLocalDate().plusDays(count)));
        });
    }

    /**
     * Starts between 1990 and 2040 from a fixed seed, every third one within a second of the end of a day somewhere.
     */
    private static void forRandomStarts(ObjIntConsumer<Instant> property) {
        var random = new Random(20_111_230);
        long from = Instant.parse("1990-01-01T00:00:00Z").getEpochSecond();
        for (int i = 0; i < 3_000; i++) {
            long second = from + random.nextLong(50L * 365 * 24 * 3600);
            Instant start = i % 3 == 0
                    ? Instant.ofEpochSecond(second / 1800 * 1800).plusMillis(random.nextLong(-1000, 1000))
                    : Instant.ofEpochSecond(second, random.nextLong(1_000_000_000L) / 1000 * 1000);
            property.accept(start, 1 + random.nextInt(60));
        }
    }

    private static Instant endOfDay(ZoneId zone, LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
    }
}
