package esperanza.protocol.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every start, length and pause, in each shipped calendar. Starts come from a fixed seed. */
class ReckoningPropertiesTest {

    private static final List<IntFunction<LegalDuration>> LENGTHS =
            List.of(Minutes::new, Hours::new, CalendarDays::new, BusinessDays::new, Months::new, Years::new);

    static Stream<LegalCalendar> calendars() {
        return Stream.concat(
                Stream.of(DemonstrationProfile.load().legalCalendar()),
                CountrySheets.NEWEST.keySet().stream()
                        .sorted()
                        .map(CountrySheets::newest)
                        .map(CountryTerms::legalCalendar));
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void a_later_start_never_ends_earlier(LegalCalendar calendar) {
        forRandom((random, start) -> {
            LegalDuration length = anyLength(random);
            Instant later = start.plusSeconds(random.nextLong(40L * 24 * 3600));
            assertThat(length.dueAfter(later, calendar)).isAfterOrEqualTo(length.dueAfter(start, calendar));
            assertThat(Reckoning.before(length, later, calendar).due())
                    .isAfterOrEqualTo(Reckoning.before(length, start, calendar).due());
        });
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void the_end_lies_after_the_start_and_before_what_is_counted_back(LegalCalendar calendar) {
        forRandom((random, start) -> {
            LegalDuration length = anyLength(random);
            assertThat(length.dueAfter(start, calendar)).isAfter(start);
            assertThat(Reckoning.before(length, start, calendar).due()).isBefore(start);
        });
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void business_days_end_on_one_and_one_day_more_ends_later(LegalCalendar calendar) {
        forRandom((random, start) -> {
            int count = 1 + random.nextInt(40);
            Reckoning term = Reckoning.after(new BusinessDays(count), start, calendar, List.of());
            Reckoning longer = Reckoning.after(new BusinessDays(count + 1), start, calendar, List.of());

            assertThat(calendar.isBusinessDay(term.lastDay())).isTrue();
            assertThat(longer.due()).isAfter(term.due());
            assertThat(calendar.dayOf(start)
                            .plusDays(1)
                            .datesUntil(term.lastDay().plusDays(1))
                            .filter(calendar::isBusinessDay))
                    .hasSize(count);
        });
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void a_longer_term_never_ends_earlier(LegalCalendar calendar) {
        forRandom((random, start) -> {
            int count = 1 + random.nextInt(40);
            LENGTHS.forEach(length -> assertThat(length.apply(count + 1).dueAfter(start, calendar))
                    .isAfterOrEqualTo(length.apply(count).dueAfter(start, calendar)));
        });
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void where_the_law_moves_ends_every_end_is_a_business_day(LegalCalendar calendar) {
        forRandom((random, start) -> {
            LegalDuration length = LENGTHS.get(2 + random.nextInt(4)).apply(1 + random.nextInt(40));
            Reckoning term = Reckoning.after(length, start, calendar, List.of());
            Reckoning back = Reckoning.before(length, start, calendar);
            if (calendar.rules().lastDay().rule() == LastDay.NEXT_BUSINESS_DAY) {
                assertThat(calendar.isBusinessDay(term.lastDay())).isTrue();
                assertThat(calendar.isBusinessDay(back.lastDay())).isTrue();
            }
            term.movedFrom().ifPresent(day -> assertThat(term.lastDay()).isAfter(day));
            back.movedFrom().ifPresent(day -> assertThat(back.lastDay()).isBefore(day));
        });
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void counted_back_and_forward_again_business_days_end_with_the_session_or_the_next_one(LegalCalendar calendar) {
        forRandom((random, session) -> {
            LegalDuration length = new BusinessDays(1 + random.nextInt(40));
            Instant latest = Reckoning.before(length, session, calendar).due();
            Reckoning again = Reckoning.after(length, latest, calendar, List.of());

            assertThat(again.lastDay())
                    .isEqualTo(calendar.dayOf(session)
                            .datesUntil(calendar.dayOf(session).plusDays(30))
                            .filter(calendar::isBusinessDay)
                            .findFirst()
                            .orElseThrow());
        });
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void every_start_of_one_day_ends_with_the_same_day(LegalCalendar calendar) {
        forRandom((random, start) -> {
            LegalDuration length = LENGTHS.get(2 + random.nextInt(4)).apply(1 + random.nextInt(40));
            Instant startOfDay =
                    calendar.dayOf(start).atStartOfDay(calendar.zone()).toInstant();
            assertThat(length.dueAfter(start, calendar)).isEqualTo(length.dueAfter(startOfDay, calendar));
        });
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void a_pause_of_no_time_changes_nothing_and_no_pause_shortens(LegalCalendar calendar) {
        forRandom((random, start) -> {
            LegalDuration length = anyLength(random);
            Reckoning whole = Reckoning.after(length, start, calendar, List.of());
            Instant from = start.plusSeconds(
                    random.nextLong(Duration.between(start, whole.due()).toSeconds()));
            Pause nothing = new Pause(from, from, "act");
            Pause some = new Pause(from, from.plusSeconds(random.nextLong(50L * 24 * 3600)), "act");
            Pause more = new Pause(from, some.until().plusSeconds(random.nextLong(24 * 3600)), "act");

            assertThat(due(length, start, calendar, nothing)).isEqualTo(whole.due());
            assertThat(due(length, start, calendar, some)).isAfterOrEqualTo(whole.due());
            assertThat(due(length, start, calendar, some)).isAfterOrEqualTo(some.until());
            assertThat(due(length, start, calendar, more)).isAfterOrEqualTo(due(length, start, calendar, some));
        });
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void a_pause_after_the_end_changes_nothing(LegalCalendar calendar) {
        forRandom((random, start) -> {
            LegalDuration length = anyLength(random);
            Instant due = length.dueAfter(start, calendar);
            Instant from = due.plusNanos(1_000).plusSeconds(random.nextLong(24 * 3600));
            assertThat(due(length, start, calendar, new Pause(from, from.plusSeconds(999_999), "act")))
                    .isEqualTo(due);
        });
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void the_same_count_gives_the_same_answer(LegalCalendar calendar) {
        forRandom((random, start) -> {
            LegalDuration length = anyLength(random);
            assertThat(Reckoning.after(length, start, calendar, List.of()))
                    .isEqualTo(Reckoning.after(length, start, calendar, List.of()));
        });
    }

    private static Instant due(LegalDuration length, Instant start, LegalCalendar calendar, Pause pause) {
        return Reckoning.after(length, start, calendar, List.of(pause)).due();
    }

    private static LegalDuration anyLength(Random random) {
        return LENGTHS.get(random.nextInt(LENGTHS.size())).apply(1 + random.nextInt(40));
    }

    private interface Property {
        void holds(Random random, Instant start);
    }

    /** Starts between 1990 and 2040, every third one within a second of the end of a day somewhere. */
    private static void forRandom(Property property) {
        var random = new Random(19_830_100);
        long from = Instant.parse("1990-01-01T00:00:00Z").getEpochSecond();
        for (int i = 0; i < 400; i++) {
            long second = from + random.nextLong(50L * 365 * 24 * 3600);
            Instant start = i % 3 == 0
                    ? Instant.ofEpochSecond(second / 1800 * 1800).plusMillis(random.nextLong(-1000, 1000))
                    : Instant.ofEpochSecond(second, random.nextLong(1_000_000_000L) / 1000 * 1000);
            property.holds(random, start);
        }
    }
}
