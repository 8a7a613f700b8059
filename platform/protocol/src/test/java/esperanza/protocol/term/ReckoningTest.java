package esperanza.protocol.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calendar of Colombia: Easter on 5 April 2026, Saint Joseph kept on Monday 23 March. */
class ReckoningTest {

    private static final LegalCalendar CO = CountrySheets.first("co").legalCalendar();
    private static final LegalCalendar MX = CountrySheets.first("mx").legalCalendar();
    private static final LegalCalendar XX = DemonstrationProfile.load().legalCalendar();
    private static final Locale SPANISH = Locale.of("es");
    private static final Locale PORTUGUESE = Locale.of("pt");

    @Test
    void business_days_are_told_in_one_sentence() {
        Reckoning answer = Reckoning.after(new BusinessDays(5), at(CO, "2026-03-30T10:00"), CO, List.of());

        assertThat(answer.lastDay()).isEqualTo("2026-04-08");
        assertThat(answer.in(Locale.ENGLISH))
                .isEqualTo("5 business days from Monday 30 March 2026: the first day counted is Tuesday 31 March 2026;"
                        + " not counted: weekends, Thursday 2 April 2026 (Maundy Thursday), Friday 3 April 2026 (Good"
                        + " Friday); the term ends at the end of Wednesday 8 April 2026 (America/Bogota).");
        assertThat(answer.in(SPANISH))
                .isEqualTo("5 días hábiles desde el lunes 30 de marzo de 2026: el primer día que se cuenta es el martes"
                        + " 31 de marzo de 2026; no se cuentan: fines de semana, jueves 2 de abril de 2026 (Jueves"
                        + " Santo), viernes 3 de abril de 2026 (Viernes Santo); el plazo vence al terminar el miércoles 8 de"
                        + " abril de 2026 (America/Bogota).");
        assertThat(answer.in(PORTUGUESE))
                .isEqualTo("5 dias úteis a partir de segunda-feira, 30 de março de 2026: o primeiro dia contado é"
                        + " terça-feira, 31 de março de 2026; não se contam: fins de semana, quinta-feira, 2 de abril"
                        + " de 2026 (Quinta-feira Santa), sexta-feira, 3 de abril de 2026 (Sexta-feira Santa); o prazo"
                        + " termina no fim de quarta-feira, 8 de abril de 2026 (America/Bogota).");
        assertThat(answer.in(Locale.FRENCH)).isEqualTo(answer.in(Locale.ENGLISH));
    }

    @Test
    void an_end_that_moved_says_from_where() {
        Reckoning year = Reckoning.after(new Months(12), at(CO, "2025-04-03T09:00"), CO, List.of());

        assertThat(year.movedFrom()).contains(LocalDate.of(2026, 4, 3));
        assertThat(year.in(Locale.ENGLISH))
                .isEqualTo("12 months from Thursday 3 April 2025: the last day would be Friday 3 April 2026 (Good"
                        + " Friday), which is no business day; the term ends at the end of Monday 6 April 2026"
                        + " (America/Bogota).");
        assertThat(Reckoning.after(new Years(1), at(CO, "2025-04-03T09:00"), CO, List.of())
                        .in(SPANISH))
                .isEqualTo("1 año desde el jueves 3 de abril de 2025: el último día sería el viernes 3 de abril de"
                        + " 2026 (Viernes Santo), que es inhábil; el plazo vence al terminar el lunes 6 de abril de 2026"
                        + " (America/Bogota).");
    }

    @Test
    void hours_over_a_change_of_the_clock_say_so() {
        assertThat(Reckoning.after(new Hours(9), at(MX, "2022-10-29T20:00"), MX, List.of())
                        .in(Locale.ENGLISH))
                .isEqualTo("9 hours from Saturday 29 October 2022 at 20:00: the clock changed meanwhile, and hours"
                        + " count as they pass; the term ends on Sunday 30 October 2022 at 04:00"
                        + " (America/Mexico_City).");
    }

    @Test
    void hours_before_a_moment_say_until_when() {
        Reckoning notice = Reckoning.before(new Hours(24), at(CO, "2026-03-31T05:00"), CO);

        assertThat(notice.in(Locale.ENGLISH))
                .isEqualTo("24 hours before Tuesday 31 March 2026 at 05:00: an act is in time until Monday 30 March"
                        + " 2026 at 05:00 (America/Bogota).");
        assertThat(notice.in(SPANISH))
                .isEqualTo("24 horas antes del martes 31 de marzo de 2026 a las 05:00: el acto está en plazo hasta el"
                        + " lunes 30 de marzo de 2026 a las 05:00 (America/Bogota).");
    }

    @Test
    void days_before_a_session_say_the_last_day_in_time() {
        Reckoning papers = Reckoning.before(new CalendarDays(5), at(MX, "2026-04-17T10:00"), MX);

        assertThat(papers.in(Locale.ENGLISH))
                .isEqualTo("5 calendar days before Friday 17 April 2026: the first day counted is Thursday 16 April"
                        + " 2026; the last day would be Sunday 12 April 2026, which is no business day; an act is"
                        + " in time until the end of Friday 10 April 2026 (America/Mexico_City).");
        assertThat(papers.in(PORTUGUESE)).startsWith("5 dias corridos antes de sexta-feira, 17 de abril de 2026: ");
    }

    @ParameterizedTest(name = "{0} before {1}: {2}")
    @CsvSource({
        // Wednesday, Tuesday and Monday back to the Wednesday before Easter
        "3 business days, 2026-04-09T10:00, 2026-04-06",
        "4 business days, 2026-04-09T10:00, 2026-04-01",
        "1 business day, 2026-04-06T10:00, 2026-04-01",
        "1 month, 2026-03-31T10:00, 2026-02-27",
        "1 year, 2028-02-29T10:00, 2027-02-26",
        "5 calendar days, 2026-01-06T10:00, 2025-12-31"
    })
    void counted_back_a_term_ends_with_a_business_day_and_never_later(
            LegalDuration length, LocalDateTime session, LocalDate last) {
        assertThat(Reckoning.before(length, session.atZone(CO.zone()).toInstant(), CO)
                        .lastDay())
                .isEqualTo(last);
    }

    @Test
    void a_pause_is_told_with_its_act() {
        Pause pause = new Pause(at(CO, "2026-03-31T09:00"), at(CO, "2026-04-07T16:30"), "Auto 12 of 31 March 2026");
        Reckoning term = Reckoning.after(new BusinessDays(2), at(CO, "2026-03-30T10:00"), CO, List.of(pause));

        assertThat(term.in(Locale.ENGLISH))
                .isEqualTo(
                        "2 business days from Monday 30 March 2026: the first day counted is Wednesday 8 April"
                                + " 2026; not counted: weekends, Thursday 2 April 2026 (Maundy Thursday), Friday 3 April 2026"
                                + " (Good Friday); paused from Tuesday 31 March 2026 at 09:00 to Tuesday 7 April 2026 at 16:30"
                                + " (Auto 12 of 31 March 2026); the term ends at the end of Thursday 9 April 2026 (America/Bogota).");
    }

    @ParameterizedTest(name = "{0} paused {1} to {2}: {3}")
    @CsvSource({
        // Monday 2 March, in the demonstration calendar: the day of resumption takes the place of the day of the pause
        "3 calendar days, 2026-03-04T09:00, 2026-03-07T09:00, 2026-03-08",
        "3 calendar days, 2026-03-04T09:00, 2026-03-04T18:00, 2026-03-05",
        "3 calendar days, 2026-03-02T11:00, 2026-03-05T09:00, 2026-03-08",
        "3 calendar days, 2026-03-06T00:00, 2026-03-20T09:00, 2026-03-05",
        "3 business days, 2026-03-04T09:00, 2026-03-07T09:00, 2026-03-10",
        "1 month, 2026-03-04T09:00, 2026-03-14T09:00, 2026-04-12",
        "1 month, 2026-04-02T09:00, 2026-04-05T09:00, 2026-04-05"
    })
    void the_day_of_resumption_takes_the_place_of_the_day_of_the_pause(
            LegalDuration length, LocalDateTime from, LocalDateTime until, LocalDate last) {
        assertThat(Reckoning.after(length, at(XX, "2026-03-02T10:00"), XX, List.of(pause(XX, from, until)))
                        .lastDay())
                .isEqualTo(last);
    }

    @ParameterizedTest(name = "{0} paused {1} to {2}: {3}")
    @CsvSource({
        // In the calendar of Colombia the day after the resumption does
        "3 business days, 2026-03-04T09:00, 2026-03-05T09:00, 2026-03-09",
        "3 business days, 2026-03-04T09:00, 2026-03-04T18:00, 2026-03-06",
        "3 business days, 2026-03-02T11:00, 2026-03-03T09:00, 2026-03-06",
        // after its last day a term is no longer paused
        "3 business days, 2026-03-06T00:00, 2026-03-20T09:00, 2026-03-05",
        // Saturday 7 March is the last day; paused on the Monday to which it moved, until Tuesday
        "5 calendar days, 2026-03-09T09:00, 2026-03-10T09:00, 2026-03-11"
    })
    void or_the_day_after_it_does(LegalDuration length, LocalDateTime from, LocalDateTime until, LocalDate last) {
        assertThat(Reckoning.after(length, at(CO, "2026-03-02T10:00"), CO, List.of(pause(CO, from, until)))
                        .lastDay())
                .isEqualTo(last);
    }

    @Test
    void paused_hours_are_added_one_by_one() {
        Instant start = at(XX, "2026-03-02T10:00");
        Pause night = pause(XX, LocalDateTime.parse("2026-03-02T20:00"), LocalDateTime.parse("2026-03-03T08:00"));
        Pause second = pause(XX, LocalDateTime.parse("2026-03-03T09:00"), LocalDateTime.parse("2026-03-03T09:30"));
        Pause late = pause(XX, LocalDateTime.parse("2026-03-03T10:30"), LocalDateTime.parse("2026-03-09T09:30"));

        Reckoning term = Reckoning.after(new Hours(12), start, XX, List.of(late, second, night));

        assertThat(term.due()).isEqualTo(at(XX, "2026-03-03T10:30"));
        assertThat(term.pauses()).containsExactly(night, second);
    }

    @Test
    void a_pause_that_cannot_be_right_is_refused() {
        Instant start = at(XX, "2026-03-02T10:00");
        Pause one = pause(XX, LocalDateTime.parse("2026-03-03T10:00"), LocalDateTime.parse("2026-03-05T10:00"));
        Pause within = pause(XX, LocalDateTime.parse("2026-03-04T10:00"), LocalDateTime.parse("2026-03-04T11:00"));

        assertThatThrownBy(() -> Reckoning.after(new Hours(3), start, XX, List.of(within, one)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A pause begins before the term or within another pause");
        assertThatThrownBy(() -> Reckoning.after(new Hours(3), one.until(), XX, List.of(one)))
                .hasMessage("A pause begins before the term or within another pause");
        assertThatThrownBy(() -> new Pause(one.until(), one.from(), "Auto 1"))
                .hasMessage("A pause ends before it begins");
        assertThatThrownBy(() -> new Pause(one.from(), one.until(), " ")).hasMessage("A pause's act is missing");
    }

    @Test
    void a_profile_reckons_by_its_own_calendar() {
        Instant start = Instant.parse("2026-03-02T18:00:00Z");

        assertThat(Terms.reckon(DemonstrationProfile.load(), "RISK_ASSESSMENT", start, List.of())
                        .in(Locale.ENGLISH))
                .isEqualTo("10 calendar days from Monday 2 March 2026: the first day counted is Tuesday 3 March 2026;"
                        + " the term ends at the end of Thursday 12 March 2026 (America/Tegucigalpa).");
    }

    @Test
    void a_declared_day_is_no_business_day() throws Exception {
        LegalCalendar declared = CountrySheets.bind(
                        CountrySheets.text("pe", 1).replace("rule: []", "rule: [2026-01-02]"))
                .legalCalendar();

        assertThat(declared.isBusinessDay(LocalDate.of(2026, 1, 2))).isFalse();
        assertThat(Reckoning.after(new BusinessDays(1), at(declared, "2025-12-31T10:00"), declared, List.of())
                        .in(SPANISH))
                .contains("viernes 2 de enero de 2026 (día inhábil declarado)");
    }

    private static Pause pause(LegalCalendar calendar, LocalDateTime from, LocalDateTime until) {
        return new Pause(
                from.atZone(calendar.zone()).toInstant(),
                until.atZone(calendar.zone()).toInstant(),
                "Auto 1");
    }

    private static Instant at(LegalCalendar calendar, String local) {
        return LocalDateTime.parse(local).atZone(calendar.zone()).toInstant();
    }
}
